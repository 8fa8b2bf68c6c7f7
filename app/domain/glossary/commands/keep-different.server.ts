import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { keepDifferentInput } from '../glossary-forms.ts';
import { reachLockedTerm } from '../locked-term.server.ts';
import { checkOpen } from '../own-meaning.server.ts';
import { closeQuestion } from '../settle-question.server.ts';

/** Answers an open question: the meanings stay different, on purpose. It takes nothing from anybody, so either side may. */
export const keepDifferent = command({
  name: 'keep-different',
  summary: 'Say that the meanings of a term stay different, and why',
  input: keepDifferentInput,
  example: (world) => ({
    as: 'lead',
    input: { term: world.term, note: 'One law counts the child, the other the parent.' },
    events: ['glossary.question_closed'],
  }),
  reach: (ctx, input) => reachLockedTerm(ctx, input.term),
  async run(ctx, { note }, term) {
    allow(ctx.actor, access, 'keep-different');
    checkOpen(ctx, term);
    await closeQuestion(ctx, term, 'different', note);
    return { term: term.id };
  },
});
