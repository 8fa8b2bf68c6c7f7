import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { Conflict } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { writeMeaningInput } from '../glossary-forms.ts';
import { reachLockedTerm } from '../locked-term.server.ts';
import { ownMeaning, putMeaning, saidOf } from '../own-meaning.server.ts';
import { settleQuestion } from '../settle-question.server.ts';

/**
 * Writes what the agency one acts for means by a term. Where another agency means something else, that is an open question from now
 * on. Where a colleague wrote in between nothing is written, and the conflict carries their text.
 */
export const writeMeaning = command({
  name: 'write-meaning',
  summary: 'Write what one’s agency means by a term, with its source in law',
  input: writeMeaningInput,
  example: ({ term }) => ({
    as: 'lead',
    input: { term, language: 'en' as const, text: 'Whoever asks for a service', document: 'ZRU-445', article: '3', version: 1 },
    events: ['glossary.meaning_written'],
  }),
  reach: (ctx, input) => reachLockedTerm(ctx, input.term),
  async run(ctx, { version, ...input }, term) {
    allow(ctx.actor, access, 'write-meaning');
    const stands = ownMeaning(ctx, term);
    if (version !== (stands?.version ?? 0) && stands?.text !== input.text) {
      throw new Conflict('meaning_conflict', {}, { theirs: stands ? saidOf(stands) : null, version: stands?.version ?? 0 });
    }
    if (await putMeaning(ctx, term, saidOf(input))) await settleQuestion(ctx, term.id);
    return { term: term.id };
  },
});
