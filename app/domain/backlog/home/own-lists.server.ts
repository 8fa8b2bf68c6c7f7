import { type Actor, permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { ownBacklogs, visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { itemRows } from '../queries/item-rows.server.ts';
import { type HomeList, type HomeSection, soon } from './home.ts';

const day = 86_400_000;
/** Older ones are not waited for any more. */
const mentionsAtMost = 500;

/**
 * Which open items stand in one of somebody's own lists: `mine`, whatever they are named on; `waits`, of these what is late and so
 * holds others up, what they were mentioned under and have not answered, and what they are to decide as a second person; `due`, what of theirs is due soon; `asked`, what they asked
 * for, or watch, and others work on.
 */
async function standsIn(list: Exclude<HomeList, 'changed'>, { actor, db, now }: Reading): Promise<Prisma.ItemWhereInput> {
  const me = actor.person.id;
  const open: Prisma.ItemWhereInput = { archivedAt: null, state: { category: { not: 'done' } } };
  // Who works on it is not told by a list either, where a partner is not to know.
  const named = [await visibleItems({ actor, db }, 'assignees')];
  const mine: Prisma.ItemWhereInput = { ...open, AND: named, assignments: { some: { personId: me } } };
  const today = new Date(`${dayIn(actor.agency.zone, now)}T00:00:00Z`);
  switch (list) {
    case 'mine':
      return mine;
    case 'waits':
      return {
        OR: [
          { ...open, OR: [{ ...mine, dueOn: { lt: today } }, { id: { in: await mentionedUnder(db, me) } }] },
          ...(permits(actor, access, 'confirm-lowering') ? [toBeDecided(actor)] : []),
        ],
      };
    case 'due':
      return { ...mine, dueOn: { gte: today, lte: new Date(today.getTime() + soon * day) } };
    case 'asked':
      return {
        ...open,
        AND: named,
        OR: [{ createdById: me }, { watches: { some: { personId: me, watching: true } } }],
        assignments: { some: {}, none: { personId: me } },
      };
  }
}

/** Items of one's own agency that another asks to open to more people: done or put away, they wait all the same. */
function toBeDecided(actor: Actor): Prisma.ItemWhereInput {
  return { backlog: ownBacklogs(actor), lowerings: { some: { state: 'open', askedById: { not: actor.person.id } } } };
}

/** Items under which somebody was mentioned, the latest first, as long as they have said nothing there since. */
async function mentionedUnder(db: Db, person: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.item_id AS id FROM mention m JOIN comment c ON c.id = m.comment_id
    WHERE m.person_id = ${person}::uuid AND c.person_id IS DISTINCT FROM m.person_id
      AND NOT EXISTS (SELECT 1 FROM comment own WHERE own.item_id = c.item_id AND own.person_id = m.person_id AND own.created_at > c.created_at)
    GROUP BY c.item_id ORDER BY max(c.created_at) DESC LIMIT ${mentionsAtMost}`;
  return rows.map((row) => row.id);
}

/** One of somebody's own lists, what is due first at its top. */
export async function ownList(
  ctx: Reading,
  list: Exclude<HomeList, 'changed'>,
  page: { skip: number; take: number },
): Promise<HomeSection> {
  const where = await standsIn(list, ctx);
  const orderBy: Prisma.ItemOrderByWithRelationInput[] = [
    { dueOn: { sort: 'asc', nulls: 'last' } },
    { stateSince: 'asc' },
    { key: 'asc' },
  ];
  return {
    list,
    total: await ctx.db.item.count({ where: { AND: [await visibleItems(ctx), where] } }),
    items: await itemRows(ctx, where, { orderBy, ...page }),
  };
}
