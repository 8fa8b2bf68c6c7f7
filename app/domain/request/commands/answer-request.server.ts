import { command } from '#app/domain/command.server.ts';
import { enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { answerInput } from '../request-forms.ts';

/** Answers what the asked side asked or disputed; it lies with that side again. */
export const answerRequest = command({
  name: 'answer-request',
  summary: 'Answer what was asked, or disputed, about your request',
  input: answerInput,
  example: (world) => ({
    as: 'member',
    input: { request: world.questionedRequest, answer: 'For all of them.' },
    events: ['request.answered'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { answer }, request) {
    const state = decide(ctx.actor, 'answer', request);
    await enter(ctx, request, { act: 'answered', state, text: answer });
    return { request: request.id };
  },
});
