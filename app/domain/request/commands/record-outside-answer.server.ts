import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { checkToCome } from '../days.rules.ts';
import { asDate, dayOf, enter } from '../enter.server.ts';
import { decide, reachLockedRequest } from '../reached-request.server.ts';
import { stateAnswered } from '../request.rules.ts';
import { recordInput } from '../request-forms.ts';

/** Writes down what an agency that is not here has answered to a letter; it stands in the ledger as unconfirmed by them. */
export const recordOutsideAnswer = command({
  name: 'record-outside-answer',
  summary: 'Write down what an agency that is not here has answered; it stands as unconfirmed by them',
  input: recordInput,
  example: (world) => ({
    as: 'lead',
    input: { request: world.letter, answer: 'promised' as const, day: '2099-02-01', text: 'Letter 14-7 of their archive.' },
    events: ['request.promised'],
  }),
  reach: (ctx, input) => reachLockedRequest(ctx, input.request),
  async run(ctx, { answer, day, text }, request) {
    decide(ctx.actor, 'record', request);
    const promised = answer === 'promised';
    if (promised && day === undefined) throw refuse('day', 'request_promise_without_day');
    if (day !== undefined) checkToCome('day', day, dayOf(request.askedAt));
    const dayBefore = promised && request.promisedOn ? dayOf(request.promisedOn) : null;
    await enter(
      ctx,
      request,
      // What was promised stays so, whatever else they write.
      {
        act: answer,
        state: answer === 'acknowledged' && request.promisedOn ? 'promised' : stateAnswered[answer],
        text,
        unconfirmed: true,
        ...(promised && { day, dayBefore }),
      },
      promised && day ? { promisedOn: asDate(day) } : {},
    );
    return { request: request.id };
  },
});
