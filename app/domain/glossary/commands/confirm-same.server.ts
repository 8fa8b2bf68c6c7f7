import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { termInput } from '../glossary-forms.ts';
import { factOf, reachLockedTerm } from '../locked-term.server.ts';
import { checkOpen } from '../own-meaning.server.ts';
import { allAgree } from '../question.rules.ts';
import { closeQuestion } from '../settle-question.server.ts';

/** Says for one's agency that all meanings of a term are the same; once every side has, the question is closed. */
export const confirmSame = command({
  name: 'confirm-same',
  summary: 'Confirm for one’s agency that the meanings of a term are the same',
  input: termInput,
  example: (world) => ({ as: 'lead', input: { term: world.term }, events: ['glossary.question_confirmed'] }),
  reach: (ctx, input) => reachLockedTerm(ctx, input.term),
  async run(ctx, _input, term) {
    allow(ctx.actor, access, 'confirm-same');
    const question = checkOpen(ctx, term);
    if (question.agreed.includes(ctx.actor.agency.id)) return { term: term.id };
    const agreed = [...question.agreed, ctx.actor.agency.id];
    await ctx.db.termQuestion.update({ where: { id: question.id }, data: { agreed } });
    ctx.record(factOf(ctx, term, 'question_confirmed', undefined, { question: question.id }));
    if (allAgree(term.meanings, agreed)) await closeQuestion(ctx, term, 'same');
    return { term: term.id };
  },
});
