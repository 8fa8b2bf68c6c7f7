import type { Context } from '#app/domain/command.server.ts';
import { ownItemRowsSql, ownItems } from '#app/domain/reach/visible.server.ts';
import { type Item, Prisma } from '#app/platform/prisma/client.ts';
import { factOf } from '../locked-item.server.ts';
import { factOfBacklog } from '../shape.server.ts';
import type { ReachedImport } from './reach-import.server.ts';

export interface MadeItems {
  /** Ids of every item that the import made and that is still there, also those hidden from the actor. */
  all: string[];
  untouched: Item[];
  /** Those that something has happened to since. */
  worked: Item[];
}

/** The items that an import made, as the actor may see them. */
export async function madeBy(
  { actor, db }: Pick<Context, 'actor' | 'db'>,
  { id, backlogId, finishedAt }: Pick<ReachedImport, 'id' | 'backlogId' | 'finishedAt'>,
): Promise<MadeItems> {
  const refs = await db.importRef.findMany({ where: { importId: id, kind: 'item' }, select: { targetId: true } });
  const all = refs.map((ref) => ref.targetId);
  const items = await db.item.findMany({ where: { AND: [ownItems(actor), { id: { in: all } }] }, orderBy: { rank: 'asc' } });
  // What imports themselves did, and undid, is no work of people.
  const byImports = await db.event.findMany({
    where: { backlogId, name: { in: ['import.done', 'import.undone'] } },
    select: { commandId: true },
  });
  const touched = await db.event.findMany({
    where: {
      subject: 'item',
      subjectId: { in: all },
      recordedAt: { gt: finishedAt ?? new Date() },
      commandId: { notIn: byImports.map((event) => event.commandId) },
    },
    select: { subjectId: true },
    distinct: ['subjectId'],
  });
  const workedOn = new Set(touched.map((event) => event.subjectId));
  return {
    all,
    untouched: items.filter((item) => !workedOn.has(item.id)),
    worked: items.filter((item) => workedOn.has(item.id)),
  };
}

/** Removes items with all that hangs on them; the trail keeps that they were there. */
export async function removeItems(ctx: Context, items: readonly Item[]): Promise<void> {
  const ids = items.map((item) => item.id);
  const assignments = await ctx.db.assignment.findMany({ where: { itemId: { in: ids } } });
  await ctx.db.importRef.deleteMany({ where: { kind: 'item', targetId: { in: ids } } });
  await ctx.db.item.deleteMany({ where: { id: { in: ids } } });
  for (const item of items) {
    const working = assignments.flatMap(({ itemId, personId }) => (itemId === item.id && personId) || []);
    const named = [...working, ...(item.createdById ? [item.createdById] : [])];
    ctx.record({
      ...factOf(item, 'item.removed', { key: item.key, title: item.title }),
      ...(item.classification === 'restricted' && { rightsOf: named }),
    });
  }
}

/**
 * Removes comments, checklists and links that the import hung on items that the actor sees, except on those that stay with all they have.
 * @returns whether some of it stays
 */
export async function removeParts({ actor, db }: Context, importId: string, stay: readonly string[]): Promise<boolean> {
  const going = Prisma.sql`r.import_id = ${importId}::uuid AND NOT i.id = ANY (${[...stay]}::uuid[]) AND ${ownItemRowsSql(actor)}`;
  for (const kind of ['comment', 'attachment', 'checklist']) {
    await db.$executeRaw(Prisma.sql`
      DELETE FROM ${Prisma.raw(kind)} part USING import_ref r, item i
      WHERE r.kind = ${kind} AND r.target_id = part.id AND i.id = part.item_id AND ${going}`);
  }
  await db.$executeRaw(Prisma.sql`
    DELETE FROM checklist_entry entry USING import_ref r, checklist list, item i
    WHERE r.kind = 'entry' AND r.target_id = entry.id AND list.id = entry.checklist_id AND i.id = list.item_id AND ${going}`);
  await db.$executeRaw(Prisma.sql`
    DELETE FROM import_ref r WHERE r.import_id = ${importId}::uuid AND (
      r.kind = 'comment' AND NOT EXISTS (SELECT 1 FROM comment WHERE id = r.target_id)
      OR r.kind = 'attachment' AND NOT EXISTS (SELECT 1 FROM attachment WHERE id = r.target_id)
      OR r.kind = 'checklist' AND NOT EXISTS (SELECT 1 FROM checklist WHERE id = r.target_id)
      OR r.kind = 'entry' AND NOT EXISTS (SELECT 1 FROM checklist_entry WHERE id = r.target_id))`);
  const kinds = ['comment', 'attachment', 'checklist', 'entry'];
  return (await db.importRef.count({ where: { importId, kind: { in: kinds } }, take: 1 })) > 0;
}

/**
 * Removes the states and labels that the import made and that nothing stands in or bears any more; one state always stays. What it
 * learned of lists, labels and members is forgotten, unless something of it stays that they belong to.
 * @returns how many were removed
 */
export async function removeLists(ctx: Context, { id, backlog }: ReachedImport, somethingStays: boolean): Promise<number> {
  const { db } = ctx;
  const refs = await db.importRef.findMany({ where: { importId: id, kind: { in: ['state', 'label'] } } });
  const made = (kind: string) =>
    refs.filter((ref) => ref.kind === kind && (ref.snapshot as { made?: boolean }).made).map((ref) => ref.targetId);
  const states = await db.state.findMany({
    where: { id: { in: made('state') }, items: { none: {} } },
    orderBy: { position: 'asc' },
  });
  const total = await db.state.count({ where: { backlogId: backlog.id } });
  const gone = states.length === total ? states.slice(1) : states;
  const labels = await db.label.findMany({ where: { id: { in: made('label') }, items: { none: {} } } });
  const targets = [...gone, ...labels].map((row) => row.id);
  await db.columnState.deleteMany({ where: { stateId: { in: targets } } });
  await db.state.deleteMany({ where: { id: { in: targets } } });
  await db.label.deleteMany({ where: { id: { in: targets } } });
  await db.importRef.deleteMany({ where: { importId: id, ...(somethingStays && { targetId: { in: targets } }) } });
  for (const { id: state, name, category } of gone)
    ctx.record(factOfBacklog(backlog, 'state.removed', { state, name, category }));
  for (const { id: label, name, tone } of labels) ctx.record(factOfBacklog(backlog, 'label.removed', { label, name, tone }));
  return targets.length;
}
