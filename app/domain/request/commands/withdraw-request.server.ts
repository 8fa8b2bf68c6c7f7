import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { noteInput } from '../request-forms.ts';

/** Takes a request back; it stays to be read by both sides. */
export const withdrawRequest = command({
  name: 'withdraw-request',
  summary: 'Take your request back',
  input: noteInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.counteredRequest, note: 'No longer needed.' },
    events: ['request.withdrawn'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { note }, request) {
    const state = decide(ctx.actor, 'withdraw', request);
    await enter(ctx, request, { act: 'withdrawn', state, text: note });
    return { request: request.id };
  },
});
