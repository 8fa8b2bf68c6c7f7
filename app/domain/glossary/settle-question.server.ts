import type { Context } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { factOf, reachLockedTerm, type Term } from './locked-term.server.ts';
import { afterChange } from './question.rules.ts';
import type { Answer } from './term.ts';

/** Once a meaning was written or taken away: raises the term's question, voids what was said of it, or closes it. */
export async function settleQuestion(ctx: Context, termId: string, by: 'writing' | 'adopting' = 'writing'): Promise<void> {
  const term = await reachLockedTerm(ctx, termId);
  const next = afterChange(term.meanings, term.question !== null);
  if (next === 'raise') await raise(ctx, term);
  if (next === 'void' && term.question)
    await ctx.db.termQuestion.update({ where: { id: term.question.id }, data: { agreed: [] } });
  if (typeof next === 'object')
    await closeQuestion(ctx, term, next.close === 'same' && by === 'adopting' ? 'adopted' : next.close);
}

/** Whoever writes what differs sees to an answer, until somebody else takes it over. */
async function raise(ctx: Context, term: Term): Promise<void> {
  const { person, agency } = ctx.actor;
  const data = { id: newId(ctx.now.getTime()), raisedAt: ctx.now, ownerId: person.id, agencyId: agency.id, agreed: [] };
  await ctx.db.termQuestion.create({ data: { ...data, termId: term.id } });
  ctx.record(factOf(ctx, term, 'question_raised', undefined, { question: data.id, owner: person.id }));
}

/** Closes the term's open question with its answer; the question is kept. */
export async function closeQuestion(ctx: Context, term: Term, answer: Answer, note = ''): Promise<void> {
  if (!term.question) return;
  await ctx.db.termQuestion.update({ where: { id: term.question.id }, data: { closedAt: ctx.now, answer, note } });
  ctx.record(factOf(ctx, term, 'question_closed', undefined, { question: term.question.id, answer, note }));
}
