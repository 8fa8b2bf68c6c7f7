import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { termInput } from '../glossary-forms.ts';
import { factOf, reachLockedTerm } from '../locked-term.server.ts';
import { ownMeaning, saidOf } from '../own-meaning.server.ts';
import { settleQuestion } from '../settle-question.server.ts';

/** Takes back what the agency one acts for means by a term. */
export const removeMeaning = command({
  name: 'remove-meaning',
  summary: 'Take back what one’s agency means by a term',
  input: termInput,
  example: (world) => ({
    as: 'lead',
    input: { term: world.term },
    events: ['glossary.meaning_removed', 'glossary.question_closed'],
  }),
  reach: (ctx, input) => reachLockedTerm(ctx, input.term),
  async run(ctx, _input, term) {
    allow(ctx.actor, access, 'remove-meaning');
    const stands = ownMeaning(ctx, term);
    if (!stands) throw refuse('', 'no_meaning_yet');
    await ctx.db.termMeaning.delete({ where: { termId_agencyId: { termId: term.id, agencyId: ctx.actor.agency.id } } });
    ctx.record(factOf(ctx, term, 'meaning_removed', saidOf(stands)));
    await settleQuestion(ctx, term.id);
    return { term: term.id };
  },
});
