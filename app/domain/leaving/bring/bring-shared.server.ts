import { generateNKeysBetween } from 'fractional-indexing';
import { newId } from '#app/platform/id.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { SharedPart } from '../shared-parts.ts';
import { readJson } from './archive.ts';
import type { BroughtBacklog } from './bring-backlog.server.ts';
import type { Bringing } from './bringing.ts';

const file = 'shared.json';

interface Brought {
  backlogs: readonly BroughtBacklog[];
  /** Ids here of all items that were brought in, by key. */
  items: ReadonlyMap<string, string>;
}

/**
 * Makes again what concerns the agency's own items: its own orders of its backlogs, placements, requests that wait. What is tied to other
 * agencies is left in the file, for none of them is here; files of before have none of it.
 */
export async function bringShared(bringing: Bringing, brought: Brought): Promise<void> {
  if (!bringing.archive.names.includes(file)) return;
  const part = await readJson<SharedPart>(bringing.archive, file);
  await bringOwnOrders(bringing, part, brought);
  await bringPlacements(bringing, part, brought);
  await bringLowerings(bringing, part, brought);
}

async function bringOwnOrders({ ctx }: Bringing, { ownOrders }: SharedPart, { backlogs, items }: Brought): Promise<void> {
  const ids = new Map(backlogs.map(({ file: { backlog }, id }) => [backlog.prefix, id]));
  const orders = ownOrders.flatMap((order) => {
    const backlog_id = ids.get(order.backlog);
    return backlog_id ? [{ ...order, id: newId(), backlog_id }] : [];
  });
  await insertRows(
    ctx.db,
    'own_order',
    orders.map(({ id, backlog_id }) => ({ id, backlog_id, agency_id: ctx.actor.agency.id })),
  );
  for (const order of orders) {
    const ranked = order.items.flatMap((key) => items.get(key) ?? []);
    const ranks = generateNKeysBetween(null, null, ranked.length);
    await insertRows(
      ctx.db,
      'own_rank',
      ranked.map((item_id, at) => ({ order_id: order.id, item_id, rank: ranks[at] })),
    );
  }
}

/** Placed ones stand behind what each board shows by itself. */
async function bringPlacements({ ctx, idHere, people }: Bringing, { placements }: SharedPart, { items }: Brought): Promise<void> {
  const rows = placements.flatMap(({ board, item, by, at }) => {
    const item_id = items.get(item);
    return item_id && people.has(idHere(by))
      ? [{ board_id: idHere(board), item_id, placed_by_id: idHere(by), placed_at: at }]
      : [];
  });
  await insertRows(ctx.db, 'placement', rows);
  for (const board of new Set(rows.map(({ board_id }) => board_id))) {
    const placed = rows.filter(({ board_id }) => board_id === board).map(({ item_id }) => item_id);
    const last = await ctx.db.card.findFirst({ where: { boardId: board }, select: { rank: true }, orderBy: { rank: 'desc' } });
    const ranks = generateNKeysBetween(last?.rank ?? null, null, placed.length);
    await ctx.db.$executeRaw(Prisma.sql`
      INSERT INTO board_backlog (board_id, backlog_id, placed)
      SELECT DISTINCT ${board}::uuid, backlog_id, true FROM item WHERE id = ANY (${placed}::uuid[]) ON CONFLICT DO NOTHING`);
    await ctx.db.$executeRaw(Prisma.sql`
      INSERT INTO card (board_id, item_id, state_id, rank, version, restricted, archived, placed)
      SELECT ${board}::uuid, i.id, i.state_id, stand.rank, 0, i.classification = 'restricted', i.archived_at IS NOT NULL, true
      FROM unnest(${placed}::uuid[], ${ranks}::text[]) AS stand (item_id, rank) JOIN item i ON i.id = stand.item_id`);
  }
}

function bringLowerings({ ctx, idHere, people }: Bringing, { lowerings }: SharedPart, { items }: Brought): Promise<void> {
  return insertRows(
    ctx.db,
    'lowering',
    lowerings.flatMap(({ id, item, from, to, why, by, at }) =>
      items.has(item) && people.has(idHere(by))
        ? [
            {
              ...{ id: idHere(id), item_id: items.get(item), was: from, becomes: to, why, state: 'open' },
              ...{ asked_by_id: idHere(by), asked_at: at },
            },
          ]
        : [],
    ),
  );
}
