import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { adoptMeaningInput } from '../glossary-forms.ts';
import { reachLockedTerm } from '../locked-term.server.ts';
import { checkOpen, putMeaning, saidOf } from '../own-meaning.server.ts';
import { settleQuestion } from '../settle-question.server.ts';

/** From now on the agency one acts for means by a term what another one means. */
export const adoptMeaning = command({
  name: 'adopt-meaning',
  summary: 'Mean by a term what another agency means, from now on',
  input: adoptMeaningInput,
  example: (world) => ({
    as: 'lead',
    input: { term: world.term, agency: world.partner },
    events: ['glossary.meaning_written', 'glossary.question_closed'],
  }),
  reach: (ctx, input) => reachLockedTerm(ctx, input.term),
  async run(ctx, { agency }, term) {
    allow(ctx.actor, access, 'adopt-meaning');
    checkOpen(ctx, term);
    const theirs = await ctx.db.termMeaning.findFirst({
      where: { termId: term.id, agencyId: { not: ctx.actor.agency.id }, agency: { code: agency.toUpperCase() } },
    });
    if (!theirs) throw new NotFound();
    if (await putMeaning(ctx, term, saidOf(theirs))) await settleQuestion(ctx, term.id, 'adopting');
    return { term: term.id };
  },
});
