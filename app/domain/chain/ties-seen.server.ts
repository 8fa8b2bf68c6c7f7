import { type Actor, type Names, nameIn } from '#app/domain/actor.ts';
import { stepOf } from '#app/domain/backlog/item/link-loop.rules.ts';
import { sealedLinks } from '#app/domain/reach/sealed.server.ts';
import { visibleItems, visibleItemsSql } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { Node, Tie, TieSort } from './tie.ts';

interface Reading {
  actor: Actor;
  db: Db;
}

type Kind = Tie['kind'];

const sortOf: Record<Kind, TieSort> = {
  blocks: 'order',
  follows: 'order',
  part_of: 'part',
  same_as: 'same',
  relates_to: 'related',
};

/** What the actor sees of how items are tied: each tied item once, the ties between them, and a stub behind each tie to what is closed. */
export interface Seen {
  nodes: Map<string, Node>;
  ties: Tie[];
  /** The database's ids by key, for what else is asked of the items. */
  ids: Map<string, string>;
}

/**
 * All ties of some sorts among what the actor sees. A tie to what is closed to them leads to a stub of its own, from which nothing leads
 * on: whether two stubs are one item is its owner's.
 */
export async function tiesSeen(ctx: Reading, sorts: readonly TieSort[]): Promise<Seen> {
  const rows = await linksAmong(ctx, sorts);
  const stubs = (await sealedLinks(ctx)).filter(({ kind }) => sorts.includes(sortOf[kind]));
  const ids = [...new Set([...rows.flatMap(({ from_id, to_id }) => [from_id, to_id]), ...stubs.map(({ of }) => of)])];
  const items = await ctx.db.item.findMany({
    where: { AND: [await visibleItems(ctx), { id: { in: ids }, archivedAt: null }] },
    select: {
      id: true,
      key: true,
      title: true,
      type: true,
      state: { select: { name: true, category: true } },
      backlog: { select: { agency: { select: { code: true, names: true } } } },
    },
  });
  const keyOf = new Map(items.map(({ id, key }) => [id, key]));
  const nodes = new Map<string, Node>();
  for (const { key, title, type, state, backlog } of items) {
    const { code, names } = backlog.agency;
    const agency = { code, name: nameIn(names as Names, ctx.actor.person.locale) };
    nodes.set(key, { id: key, key, title, type, agency, category: state.category, state: state.name, desk: '' });
  }
  const ties: Tie[] = [];
  for (const { kind, from_id, to_id } of rows) {
    const [from, to] = [keyOf.get(from_id), keyOf.get(to_id)];
    if (from && to) ties.push(tied(kind, from, to));
  }
  for (const [at, { of, way, kind, category, owner, code, desk }] of stubs.entries()) {
    const [key, id] = [keyOf.get(of), `closed-${at + 1}`];
    if (!key) continue;
    nodes.set(id, { id, key: null, title: '', type: null, agency: { code, name: owner }, category, state: '', desk });
    ties.push(way === 'to' ? tied(kind, key, id) : tied(kind, id, key));
  }
  return { nodes, ties, ids: new Map(items.map(({ id, key }) => [key, id])) };
}

function tied(kind: Kind, from: string, to: string): Tie {
  const sort = sortOf[kind];
  if (sort === 'same' || sort === 'related') return { sort, kind, from, to };
  const { earlier, later } = stepOf({ kind, from, to });
  return { sort, kind, from: earlier, to: later };
}

/** Links between two items that the actor sees, and what is a part of what within a backlog. */
function linksAmong({ actor, db }: Reading, sorts: readonly TieSort[]) {
  const kinds = (Object.keys(sortOf) as Kind[]).filter((kind) => sorts.includes(sortOf[kind]));
  const parts = sorts.includes('part')
    ? Prisma.sql`UNION ALL SELECT 'part_of', i.id, i.parent_id FROM item i JOIN seen p ON p.id = i.parent_id JOIN seen s ON s.id = i.id`
    : Prisma.empty;
  return db.$queryRaw<{ kind: Kind; from_id: string; to_id: string }[]>(Prisma.sql`
    WITH seen AS MATERIALIZED (SELECT i.id FROM item i WHERE ${visibleItemsSql(actor)} AND i.archived_at IS NULL)
    SELECT l.kind::text AS kind, l.from_id, l.to_id FROM item_link l JOIN seen f ON f.id = l.from_id JOIN seen t ON t.id = l.to_id
    WHERE l.kind::text IN (${Prisma.join(kinds)})
    ${parts}`);
}
