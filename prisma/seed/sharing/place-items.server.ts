import { generateNKeysBetween } from 'fractional-indexing';
import { mapByCategory } from '#app/domain/board/commands/map-by-category.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { demoId } from '../chance.ts';
import { tellAll } from '../strategy/tell.server.ts';

/** The registry's team works on what the ministry of justice shares with it, on its own board: these were taken onto it, so many days ago. */
const placed = { backlog: 'MOJ', board: 'MIA', agency: 'MIA', owner: 'MOJ', by: 'Umid Mirzayev', days: [9, 6, 2] } as const;

/** Places a few items of a shared backlog on the partner's board: the first that wait to be taken in hand, at the end of its column. */
export async function placeItems(db: Db, now: Date): Promise<void> {
  const [boardId, backlogId] = [demoId('board', placed.board), demoId('backlog', placed.backlog)];
  const by = demoId('person', placed.by);
  const items = await db.item.findMany({
    where: { backlogId, type: 'story', archivedAt: null, classification: 'internal', state: { category: 'to_do', position: 1 } },
    orderBy: { rank: 'asc' },
    take: placed.days.length,
  });
  await db.boardBacklog.create({ data: { boardId, backlogId, placed: true } });
  await mapByCategory(db, boardId, backlogId);
  const last = await db.card.findFirst({ where: { boardId }, select: { rank: true }, orderBy: { rank: 'desc' } });
  const ranks = generateNKeysBetween(last?.rank ?? null, null, items.length);
  const rows = items.map((item, index) => {
    const at = new Date(Math.max(item.createdAt.getTime(), now.getTime() - (placed.days[index] ?? 1) * 86_400_000));
    return { item, rank: ranks[index] ?? '', at };
  });
  await db.placement.createMany({
    data: rows.map(({ item, at }) => ({ boardId, itemId: item.id, placedById: by, placedAt: at })),
  });
  await db.card.createMany({
    data: rows.map(({ item: { id, stateId }, rank }) => ({
      ...{ boardId, itemId: id, stateId, rank, version: 0 },
      ...{ restricted: false, archived: false, placed: true },
    })),
  });
  await tellAll(
    db,
    rows.map(({ item, at }) => ({
      ...{
        name: 'item.placed',
        at,
        by,
        agencyId: demoId('agency', placed.agency),
        agencies: [placed.agency, placed.owner].map((code) => demoId('agency', code)),
      },
      ...{ subject: 'item', subjectId: item.id, backlogId, classification: item.classification, new: { board: boardId } },
    })),
  );
}
