import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { reasonInput } from '../request-forms.ts';

/** Disputes that it is one’s agency’s to do, and says why; the asker answers or withdraws. */
export const disputeRequest = command({
  name: 'dispute-request',
  summary: 'Dispute that it is your agency’s to do, with a reason',
  input: reasonInput,
  example: (world) => ({
    as: 'coordinator',
    input: { request: world.request, reason: 'The decree names the registry.' },
    events: ['request.disputed'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { reason }, request) {
    const state = decide(ctx.actor, 'dispute', request);
    await enter(ctx, request, { act: 'disputed', state, text: reason });
    return { request: request.id };
  },
});
