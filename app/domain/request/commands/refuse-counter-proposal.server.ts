import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { reasonInput } from '../request-forms.ts';

/** Keeps to what was asked for, and says why. */
export const refuseCounterProposal = command({
  name: 'refuse-counter-proposal',
  summary: 'Keep to what you asked for, with a reason',
  input: reasonInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.counteredRequest, reason: 'The law is in force from May.' },
    events: ['request.counter_refused'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { reason }, request) {
    const state = decide(ctx.actor, 'refuse_counter', request);
    await enter(ctx, request, { act: 'counter_refused', state, text: reason });
    return { request: request.id };
  },
});
