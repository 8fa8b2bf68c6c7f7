import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { reasonInput } from '../request-forms.ts';

/** Keeps to the promised day, and says why. */
export const refuseDate = command({
  name: 'refuse-date',
  summary: 'Keep to the promised day, with a reason',
  input: reasonInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.movingRequest, reason: 'The launch is announced.' },
    events: ['request.date_refused'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { reason }, request) {
    const state = decide(ctx.actor, 'refuse_date', request);
    await enter(ctx, request, { act: 'date_refused', state, text: reason });
    return { request: request.id };
  },
});
