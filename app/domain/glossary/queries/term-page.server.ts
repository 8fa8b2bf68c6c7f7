import { permits } from '#app/domain/actor.ts';
import { colleagues } from '#app/domain/backlog/queries/people-to-assign.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { termInput } from '../glossary-forms.ts';
import type { TermPage } from '../term.ts';
import { questionOf, questionShown, termLines } from './term-lines.server.ts';

/** A term: how it is written, what each agency means by it, its open question and those that were answered. */
export const termPage = query({
  name: 'term-page',
  summary: 'Show a term, what each agency means by it, and its questions',
  input: termInput,
  example: (world) => ({ input: { term: world.term } }),
  async run(ctx, input): Promise<TermPage> {
    const { id } = await reach(ctx, 'see').term(input.term);
    const [term] = await termLines(ctx, { id });
    if (!term) throw new NotFound();
    const answered = await ctx.db.termQuestion.findMany({
      where: { termId: id, closedAt: { not: null } },
      include: questionShown,
      orderBy: { closedAt: 'desc' },
    });
    const answer = term.question !== null && term.meanings.some(({ own }) => own) && permits(ctx.actor, access, 'keep-different');
    return {
      ...term,
      answered: answered.map((row) => questionOf(row, [])),
      colleagues: answer ? (await colleagues(ctx)).map(({ id: person, name }) => ({ id: person, name })) : [],
      can: {
        keep: term.place.own && permits(ctx.actor, access, 'change-forms'),
        mean: permits(ctx.actor, access, 'write-meaning'),
        answer,
      },
    };
  },
});
