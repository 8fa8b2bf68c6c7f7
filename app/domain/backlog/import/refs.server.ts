import type { Actor } from '#app/domain/actor.ts';
import { ownItemRowsSql, visibleImports } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { type ImportRef, Prisma } from '#app/platform/prisma/client.ts';

/** What things of files became here, by kind. */
export type Refs = ReadonlyMap<string, readonly ImportRef[]>;

/**
 * What earlier imports of a source made in a backlog, by kind, as far as the actor sees it. What is hidden from them is as if it had never
 * been brought: of its items, of what hangs on these, and of what was chosen for files that are closed. A thing that several imports
 * brought, each for who did not see the others', is the one that was brought first.
 */
export async function refsOf({ actor, db }: { actor: Actor; db: Db }, backlogId: string, source: string): Promise<Refs> {
  const open = await db.import.findMany({ where: { AND: [visibleImports(actor), { backlogId, source }] }, select: { id: true } });
  const seenImports = new Set(open.map(({ id }) => id));
  const hidden = await hiddenTargets({ actor, db }, backlogId, source);
  const rows = await db.importRef.findMany({ where: { backlogId, source }, orderBy: { id: 'asc' } });
  const refs = new Map<string, Map<string, ImportRef>>();
  for (const row of rows) {
    const isChoice = row.kind === 'state' || row.kind === 'label' || row.kind === 'member';
    if (isChoice ? !seenImports.has(row.importId) : hidden.has(row.targetId)) continue;
    const ofKind = refs.get(row.kind) ?? new Map<string, ImportRef>();
    if (!ofKind.has(row.sourceId)) refs.set(row.kind, ofKind.set(row.sourceId, row));
  }
  return new Map([...refs].map(([kind, byId]) => [kind, [...byId.values()]]));
}

/** By the file's ids, what the things of one kind are here. */
export function targetsOf(refs: Refs, kind: string): Map<string, string> {
  return new Map((refs.get(kind) ?? []).map((ref) => [ref.sourceId, ref.targetId]));
}

/** Ids of what imports of a source brought and the actor does not see: items, and what hangs on them. */
async function hiddenTargets({ actor, db }: { actor: Actor; db: Db }, backlogId: string, source: string): Promise<Set<string>> {
  const hidden = Prisma.sql`
    WITH ref AS (SELECT target_id AS id, kind FROM import_ref WHERE backlog_id = ${backlogId}::uuid AND source = ${source}),
    hung AS (
      SELECT id, id AS item_id FROM ref WHERE kind = 'item'
      UNION ALL SELECT list.id, list.item_id FROM ref JOIN checklist list ON list.id = ref.id
      UNION ALL SELECT entry.id, list.item_id FROM ref JOIN checklist_entry entry ON entry.id = ref.id JOIN checklist list ON list.id = entry.checklist_id
      UNION ALL SELECT said.id, said.item_id FROM ref JOIN comment said ON said.id = ref.id
      UNION ALL SELECT file.id, file.item_id FROM ref JOIN attachment file ON file.id = ref.id
      UNION ALL SELECT link.id, unnest(ARRAY [link.from_id, link.to_id]) FROM ref JOIN item_link link ON link.id = ref.id)
    SELECT hung.id FROM hung JOIN item i ON i.id = hung.item_id WHERE ${ownItemRowsSql(actor)} IS NOT TRUE`;
  const rows = await wholeLists(db, [backlogId], () => db.$queryRaw<{ id: string }[]>(hidden));
  return new Set(rows.map(({ id }) => id));
}
