import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { reasonInput } from '../request-forms.ts';

/** Declines a request, and says why. */
export const declineRequest = command({
  name: 'decline-request',
  summary: 'Decline what is asked of your agency, with a reason',
  input: reasonInput,
  example: (world) => ({
    as: 'coordinator',
    input: { request: world.request, reason: 'The law forbids it.' },
    events: ['request.declined'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { reason }, request) {
    const state = decide(ctx.actor, 'decline', request);
    await enter(ctx, request, { act: 'declined', state, text: reason });
    return { request: request.id };
  },
});
