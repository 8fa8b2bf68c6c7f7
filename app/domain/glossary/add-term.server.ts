import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import { checkFormsFree, formRows } from './forms.server.ts';
import { type Forms, mostTerms } from './term.ts';

/** Puts a term into a glossary that was reached. */
export async function addTerm(ctx: Context, glossary: { backlogId: string } | { programmeId: string }, forms: Forms) {
  await checkFormsFree(ctx, glossary, forms);
  const count = await ctx.db.term.count({ where: { ...glossary, removedAt: null } });
  if (count >= mostTerms) throw refuse('', 'glossary_full', { most: mostTerms });
  const id = newId(ctx.now.getTime());
  await ctx.db.term.create({ data: { id, ...glossary, createdAt: ctx.now, forms: { create: formRows(forms) } } });
  ctx.record({
    name: 'glossary.term_added',
    subject: 'term',
    subjectId: id,
    ...('backlogId' in glossary && { backlogId: glossary.backlogId }),
    new: { ...glossary, forms },
  });
  return { term: id };
}
