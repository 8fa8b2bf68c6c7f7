import { type Around, concernsOf, peopleTold } from '#app/domain/told/told.rules.ts';
import type { Db } from '#app/platform/db.server.ts';
import { demoId } from '../chance.ts';

const day = 86_400_000;
/** What is older was read and is of no use in the inbox. */
const told = 14 * day;
/** What came since is still unread. */
const unread = 3 * day;
/** The latest of these are mailed on the first start, so that mails lie in the folder. */
const mailed = 2;

/** Gives everybody notice of what concerned them in the last two weeks, as the commands would have. */
export async function fillNotices(db: Db, now: Date): Promise<void> {
  const events = await db.event.findMany({
    where: { subject: 'item', recordedAt: { gte: new Date(now.getTime() - told) } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'asc' }],
  });
  const items = await db.item.findMany({
    where: { id: { in: [...new Set(events.map(({ subjectId }) => subjectId))] }, classification: { not: 'restricted' } },
    select: { id: true, createdById: true, backlog: { select: { agencyId: true } } },
  });
  const agencyOf = new Map(items.map(({ id, backlog }) => [id, backlog.agencyId]));
  const around = await aroundOf(db, items);
  const counts = new Map<string, number>();
  const notices = events.flatMap(({ id, name, subjectId, personId, old, new: after, recordedAt: at }) => {
    const agencyId = agencyOf.get(subjectId);
    if (!agencyId) return [];
    const concerns = concernsOf([{ id, name, subject: 'item', subjectId, old, new: after }]);
    return peopleTold(concerns, around, personId ?? '').map(({ kind, person }) => {
      const count = (counts.get(person) ?? 0) + 1;
      counts.set(person, count);
      const isUnread = now.getTime() - at.getTime() < unread || count === 1;
      return {
        id: demoId('notice', `${id}:${person}`),
        personId: person,
        agencyId,
        kind,
        eventId: id,
        itemId: subjectId,
        createdAt: at,
        readAt: isUnread ? null : new Date(Math.min(now.getTime(), at.getTime() + day / 4)),
        waits: isUnread && count <= mailed,
      };
    });
  });
  await db.notice.createMany({ data: notices });
}

async function aroundOf(db: Db, items: readonly { id: string; createdById: string | null }[]): Promise<Around> {
  const of = { itemId: { in: items.map(({ id }) => id) } };
  return {
    watching: byItem(await db.watch.findMany({ where: { ...of, watching: true } })),
    assigned: byItem(await db.assignment.findMany({ where: of })),
    deciding: new Map(),
    asked: new Map(items.map(({ id, createdById }) => [id, createdById ? [createdById] : []])),
  };
}

function byItem(rows: readonly { itemId: string; personId: string | null }[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { itemId, personId } of rows) if (personId) map.set(itemId, [...(map.get(itemId) ?? []), personId]);
  return map;
}
