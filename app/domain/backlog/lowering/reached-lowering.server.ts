import type { Fact } from '#app/domain/activity/fact.ts';
import type { Context } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Item, Lowering } from '#app/platform/prisma/client.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/** A request about an item of one's own that the actor sees, with the item's lists locked. @throws NotFound, NotAllowed */
export async function reachLowering(ctx: Context, { item: key, lowering: id }: { item: string; lowering: string }) {
  const item = await reachLockedItem(ctx, key);
  const lowering = await ctx.db.lowering.findFirst({ where: { id: idOf(id), itemId: item.id } });
  if (!lowering) throw new NotFound();
  return { item, lowering };
}

/** The request about an item that waits for a second person. */
export function openLowering(db: Db, itemId: string): Promise<Lowering | null> {
  return db.lowering.findFirst({ where: { itemId, state: 'open' } });
}

/** Ends a request; says what became of it, to whoever asked too. */
export async function endLowering(
  ctx: Context,
  item: Item,
  { id, to, askedById }: Lowering,
  { state, name, reason }: { state: 'declined' | 'withdrawn' | 'fallen'; name: string; reason?: string },
): Promise<void> {
  await ctx.db.lowering.update({ where: { id }, data: { state, decidedById: ctx.actor.person.id, decidedAt: ctx.now } });
  ctx.record(factAbout(item, name, { to, askedBy: askedById, ...(reason !== undefined && { reason }) }));
}

/** A fact about an item's request; `to` is what was asked for. */
export function factAbout(item: Item, name: string, now: Record<string, unknown>): Fact {
  return factOf(item, name, { classification: item.classification }, now);
}
