import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { acknowledgeInput } from '../request-forms.ts';

/** Says that a request has come and is looked at; it promises nothing yet. */
export const acknowledgeRequest = command({
  name: 'acknowledge-request',
  summary: 'Say that a request has come and is looked at',
  input: acknowledgeInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.request, note: 'It lies with our registry team.' },
    events: ['request.acknowledged'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { note }, request) {
    const state = decide(ctx.actor, 'acknowledge', request);
    await enter(ctx, request, { act: 'acknowledged', state, text: note });
    return { request: request.id };
  },
});
