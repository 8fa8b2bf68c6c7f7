import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { questionInput } from '../request-forms.ts';

/** Asks about a request; it waits for the asker’s answer. */
export const askAboutRequest = command({
  name: 'ask-about-request',
  summary: 'Ask about what is asked of your agency',
  input: questionInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.request, question: 'For which regions?' },
    events: ['request.questioned'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { question }, request) {
    const state = decide(ctx.actor, 'ask', request);
    await enter(ctx, request, { act: 'questioned', state, text: question });
    return { request: request.id };
  },
});
