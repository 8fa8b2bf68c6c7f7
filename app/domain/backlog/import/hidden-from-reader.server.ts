import type { Actor } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { ownItemRowsSql, ownItems } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { ImportChange } from './known-item.ts';
import type { ReachedImport } from './reach-import.server.ts';
import type { ImportCounts, ImportProblem } from './staged.ts';

/*
 * What came of an import is kept as it was when it ran; an item of it may have been restricted since. Here is what of that its reader
 * does not see.
 */

/** By import, how many of the items that it made are hidden from the reader. */
export async function hiddenItemsOf({ actor, db }: Reading, imports: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const count = Prisma.sql`
    SELECT r.import_id AS id, count(*)::int AS items FROM import_ref r JOIN item i ON i.id = r.target_id
    WHERE r.import_id = ANY (${[...imports]}::uuid[]) AND r.kind = 'item' AND i.classification = 'restricted' AND ${ownItemRowsSql(actor)} IS NOT TRUE
    GROUP BY r.import_id`;
  const rows = await wholeLists(db, 'own', () => db.$queryRaw<{ id: string; items: number }[]>(count));
  return new Map(rows.map(({ id, items }) => [id, items]));
}

/** What an import made, without what is hidden from the reader. */
export async function seenCounts({ actor, db }: Reading, importId: string, made: ImportCounts): Promise<ImportCounts> {
  const parts = (
    kind: string,
  ) => Prisma.sql`(SELECT count(*)::int FROM import_ref r JOIN ${Prisma.raw(kind)} part ON part.id = r.target_id
    JOIN hidden ON hidden.id = part.item_id WHERE r.import_id = ${importId}::uuid AND r.kind = ${kind})`;
  const count = Prisma.sql`
    WITH hidden AS (
      SELECT i.id, r.snapshot FROM import_ref r JOIN item i ON i.id = r.target_id
      WHERE r.import_id = ${importId}::uuid AND r.kind = 'item' AND i.classification = 'restricted' AND ${ownItemRowsSql(actor)} IS NOT TRUE)
    SELECT count(*)::int AS items,
      count(*) FILTER (WHERE snapshot ->> 'archived' = 'true')::int AS "archivedItems",
      count(*) FILTER (WHERE snapshot ->> 'dueOn' IS NOT NULL)::int AS "dueDates",
      ${parts('checklist')} AS checklists, ${parts('comment')} AS comments, ${parts('attachment')} AS attachments,
      (SELECT count(*)::int FROM import_ref r JOIN checklist_entry entry ON entry.id = r.target_id
        JOIN checklist list ON list.id = entry.checklist_id JOIN hidden ON hidden.id = list.item_id
        WHERE r.import_id = ${importId}::uuid AND r.kind = 'entry') AS entries,
      (SELECT count(*)::int FROM import_ref r JOIN item_link link ON link.id = r.target_id
        WHERE r.import_id = ${importId}::uuid AND r.kind = 'link' AND EXISTS (
          SELECT 1 FROM item i WHERE i.id IN (link.from_id, link.to_id) AND ${ownItemRowsSql(actor)} IS NOT TRUE)) AS "itemLinks"
    FROM hidden`;
  const [hidden] = await wholeLists(db, 'own', () => db.$queryRaw<Partial<ImportCounts>[]>(count));
  const seen = Object.entries(made).map(([kind, count]) => [
    kind,
    Math.max(0, count - (hidden?.[kind as keyof ImportCounts] ?? 0)),
  ]);
  return Object.fromEntries(seen) as ImportCounts;
}

/** Changes of items that the reader sees. */
export async function seenChanges({ actor, db }: Reading, changes: readonly ImportChange[]): Promise<ImportChange[]> {
  const keys = [...new Set(changes.map(({ key }) => key))];
  const rows = await db.item.findMany({ where: { AND: [ownItems(actor), { key: { in: keys } }] }, select: { key: true } });
  const seen = new Set(rows.map(({ key }) => key));
  return changes.filter(({ key }) => seen.has(key));
}

/** Those of these items that are there and hidden from the reader. */
export async function hiddenAmong({ actor, db }: Reading, ids: readonly string[]): Promise<string[]> {
  const among = { id: { in: [...new Set(ids)] } };
  const there = await wholeLists(db, 'own', () => db.item.findMany({ where: among, select: { id: true } }));
  const seen = await db.item.findMany({ where: { AND: [ownItems(actor), among] }, select: { id: true } });
  const isSeen = new Set(seen.map(({ id }) => id));
  return there.flatMap(({ id }) => (isSeen.has(id) ? [] : [id]));
}

/**
 * Problems of an import, without those of items that are hidden from the reader. Before it has run, and to whoever uploaded it, all are
 * told: they are of the file's own words, and what is left out would answer whether the backlog holds what these name.
 */
export async function seenProblems(
  ctx: Reading,
  { personId, status }: Pick<ReachedImport, 'personId' | 'status'>,
  problems: readonly ImportProblem[],
): Promise<ImportProblem[]> {
  if (!isOthers({ personId, status }, ctx.actor)) return [...problems];
  const ids = problems.flatMap(({ item = [] }) => item);
  const hidden = new Set(await hiddenAmong(ctx, ids));
  return problems.filter(({ item }) => item === undefined || !hidden.has(item));
}

/** Whether it is of another's file what came of it: then nothing of how much the file held is told beside what is seen of it. */
export function isOthers({ personId, status }: Pick<ReachedImport, 'personId' | 'status'>, actor: Actor): boolean {
  return (status === 'done' || status === 'undone') && personId !== actor.person.id;
}
