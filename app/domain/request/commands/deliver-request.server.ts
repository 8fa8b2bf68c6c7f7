import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { deliverInput } from '../request-forms.ts';

/** Delivers what was asked for; the asker accepts or returns it, and the deliverer’s clock stands meanwhile. */
export const deliverRequest = command({
  name: 'deliver-request',
  summary: 'Deliver what was asked for; the asker accepts or returns it',
  input: deliverInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.promisedRequest, what: 'The register answers by /births since today.' },
    events: ['request.delivered'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { what }, request) {
    const state = decide(ctx.actor, 'deliver', request);
    await enter(ctx, request, { act: 'delivered', state, text: what });
    return { request: request.id };
  },
});
