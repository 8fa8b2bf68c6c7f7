import type { Fact } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { NotAllowed } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/*
 * A term that a command is about to change: reached, locked until its transaction ends, and read again.
 */

export type Term = Awaited<ReturnType<typeof reachLockedTerm>>;

export async function reachLockedTerm(ctx: Context, id: string) {
  const { id: reached } = await reach(ctx, 'comment').term(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM term WHERE id = ${reached}::uuid FOR UPDATE`);
  const term = await reach(ctx, 'comment').term(id);
  const meanings = await ctx.db.termMeaning.findMany({ where: { termId: term.id }, orderBy: { agencyId: 'asc' } });
  return { ...term, meanings, question: await ctx.db.termQuestion.findFirst({ where: { termId: term.id, closedAt: null } }) };
}

/**
 * A glossary's terms are kept by the agency whose backlog or programme it is of; the others say what they mean by them.
 * @throws NotAllowed
 */
export function keptOnly(actor: Actor, { backlog, programme }: Pick<Term, 'backlog' | 'programme'>): void {
  if ((backlog ?? programme)?.agencyId !== actor.agency.id) throw new NotAllowed('owned_elsewhere');
}

/** A fact about a term; it concerns whoever means something by it. */
export function factOf(ctx: Context, term: Term, name: string, old?: object, now?: object): Fact {
  return {
    name: `glossary.${name}`,
    subject: 'term',
    subjectId: term.id,
    ...(term.backlogId && { backlogId: term.backlogId }),
    agencies: [...new Set([ctx.actor.agency.id, ...term.meanings.map(({ agencyId }) => agencyId)])],
    ...(old && { old }),
    ...(now && { new: now }),
  };
}
