import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { reasonInput } from '../request-forms.ts';

/** Returns what was delivered, and says why; the deliverer’s clock runs on. */
export const returnDelivery = command({
  name: 'return-delivery',
  summary: 'Return what was delivered, with a reason',
  input: reasonInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.deliveredRequest, reason: 'Karakalpakstan is missing.' },
    events: ['request.returned'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { reason }, request) {
    const state = decide(ctx.actor, 'return', request);
    await enter(ctx, request, { act: 'returned', state, text: reason });
    return { request: request.id };
  },
});
