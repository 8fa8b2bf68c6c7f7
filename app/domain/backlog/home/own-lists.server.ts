import { dayIn } from '#app/domain/day.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { itemRows } from '../queries/item-rows.server.ts';
import { type HomeList, type HomeSection, soon } from './home.ts';

const day = 86_400_000;

/**
 * Which open items stand in one of somebody's own lists: `mine`, whatever they are named on; `waits`, of these what is late and so
 * holds others up; `due`, of these what is due soon; `asked`, what they asked for and others work on.
 */
function standsIn(list: Exclude<HomeList, 'changed'>, { actor, now }: Reading): Prisma.ItemWhereInput {
  const me = actor.person.id;
  const open: Prisma.ItemWhereInput = { archivedAt: null, state: { category: { not: 'done' } } };
  const mine: Prisma.ItemWhereInput = { ...open, assignments: { some: { personId: me } } };
  const today = new Date(`${dayIn(actor.agency.zone, now)}T00:00:00Z`);
  switch (list) {
    case 'mine':
      return mine;
    case 'waits':
      return { ...mine, dueOn: { lt: today } };
    case 'due':
      return { ...mine, dueOn: { gte: today, lte: new Date(today.getTime() + soon * day) } };
    case 'asked':
      return { ...open, createdById: me, assignments: { some: {}, none: { personId: me } } };
  }
}

/** One of somebody's own lists, what is due first at its top. */
export async function ownList(
  ctx: Reading,
  list: Exclude<HomeList, 'changed'>,
  page: { skip: number; take: number },
): Promise<HomeSection> {
  const where = standsIn(list, ctx);
  const orderBy: Prisma.ItemOrderByWithRelationInput[] = [
    { dueOn: { sort: 'asc', nulls: 'last' } },
    { stateSince: 'asc' },
    { key: 'asc' },
  ];
  return {
    list,
    total: await ctx.db.item.count({ where: { AND: [visibleItems(ctx.actor), where] } }),
    items: await itemRows(ctx, where, { orderBy, ...page }),
  };
}
