import type { Actor } from '#app/domain/actor.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Standing } from './fit-relatives.rules.ts';

interface Reading {
  actor: Actor;
  db: Db;
}

/** What known items are parts of, and their parts, that are not known themselves, as the actor sees them. */
export async function relativesOf(
  { actor, db }: Reading,
  known: readonly { id: string; parentId: string | null }[],
): Promise<Map<string, Standing>> {
  const ids = known.map(({ id }) => id);
  const parents = known.flatMap(({ parentId }) => parentId ?? []);
  const rows = await db.item.findMany({
    where: { AND: [ownItems(actor), { OR: [{ id: { in: parents } }, { parentId: { in: ids } }], id: { notIn: ids } }] },
    select: { id: true, type: true, parentId: true },
  });
  return new Map(rows.map(({ id, type, parentId }) => [id, { type, parent: parentId }]));
}
