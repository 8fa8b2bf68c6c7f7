import type { Fact } from '#app/domain/activity/fact.ts';
import type { Context } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { Level } from '#app/domain/reach/terms.ts';
import type { Db } from '#app/platform/db.server.ts';
import { type Checklist, type Item, Prisma } from '#app/platform/prisma/client.ts';
import { factOf } from '../locked-item.server.ts';
import { holdItems } from './held-item.server.ts';

/** A named checklist of an item that the actor sees, with the item held. @throws NotFound */
export async function reachChecklist(
  ctx: Context,
  { item: key, checklist }: { item: string; checklist: string },
  partner?: Level,
) {
  const item = await reach(ctx, partner).item(key);
  const list = await ctx.db.checklist.findFirst({ where: { id: idOf(checklist), itemId: item.id, kind: 'checklist' } });
  if (!list) throw new NotFound();
  await holdItems(ctx, [item.id]);
  return { item, list };
}

/** An entry of a checklist, or a criterion, of an item that the actor sees, with the item held. @throws NotFound */
export async function reachEntry(ctx: Context, { item: key, entry: id }: { item: string; entry: string }, partner?: Level) {
  const item = await reach(ctx, partner).item(key);
  await holdItems(ctx, [item.id]);
  const entry = await ctx.db.checklistEntry.findFirst({
    where: { id: idOf(id), checklist: { itemId: item.id } },
    include: { checklist: true },
  });
  if (!entry) throw new NotFound();
  return { item, entry };
}

/** What happened to a line of a list: a criterion and an entry of a checklist are told apart. */
export function factOfEntry(
  item: Item,
  { kind }: Pick<Checklist, 'kind'>,
  happened: 'added' | 'edited' | 'moved' | 'removed' | 'ticked' | 'unticked',
  before: unknown,
  after: unknown,
): Fact {
  const criteria = { ticked: 'met', unticked: 'unmet' } as const;
  const ofCriterion = happened === 'ticked' || happened === 'unticked' ? criteria[happened] : happened;
  const name = kind === 'acceptance' ? `criterion.${ofCriterion}` : `checklist_entry.${happened}`;
  return factOf(item, name, before, after);
}

/** The place after the last of a list. */
export async function endOf(db: Db, checklistId: string): Promise<number> {
  const last = await db.checklistEntry.findFirst({ where: { checklistId }, orderBy: { position: 'desc' } });
  return (last?.position ?? -1) + 1;
}

/** Writes the entries' positions in the order given. */
export async function renumberEntries(db: Db, ids: readonly string[]): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    UPDATE checklist_entry SET position = ordered.position - 1
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS ordered (id, position) WHERE checklist_entry.id = ordered.id`);
}
