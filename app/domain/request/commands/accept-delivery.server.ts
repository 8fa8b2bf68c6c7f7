import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { noteInput } from '../request-forms.ts';

/** Accepts what was delivered. Nothing else does: silence accepts nothing. */
export const acceptDelivery = command({
  name: 'accept-delivery',
  summary: 'Accept what was delivered',
  input: noteInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.deliveredRequest, note: 'It works.' },
    events: ['request.accepted'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { note }, request) {
    const state = decide(ctx.actor, 'accept', request);
    await enter(ctx, request, { act: 'accepted', state, text: note });
    return { request: request.id };
  },
});
