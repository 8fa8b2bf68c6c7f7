import type { Db } from '#app/platform/db.server.ts';
import { type Telling, tellAll } from '../strategy/tell.server.ts';

const day = 86_400_000;
const most = 12;

/**
 * Public items for which something was promised: those that have a date, and delivered ones, which get the date that they had: most were
 * in time. Gives their ids with the codes of their agencies.
 */
export async function promiseDays(db: Db, now: Date): Promise<{ id: string; agency: string }[]> {
  const [dated, delivered] = await Promise.all([itemsOf(db, { dueOn: { not: null } }), itemsOf(db, deliveredOnes)]);
  const due = delivered.map((item, at) => ({ ...item, dueOn: dayOf(item.stateSince, at % 4 === 3 ? -4 : 3 + (at % 5)) }));
  for (const { id, dueOn } of due) await db.item.update({ where: { id }, data: { dueOn } });
  await tellAll(
    db,
    due.map((item) => promiseFact(item, now)),
  );
  return [...dated, ...due].map(({ id, backlog }) => ({ id, agency: backlog.agency.code }));
}

const deliveredOnes = { dueOn: null, state: { category: 'done' as const } };

function itemsOf(db: Db, where: object) {
  return db.item.findMany({
    where: { ...where, classification: 'public', archivedAt: null, type: { not: 'bug' } },
    include: { backlog: { select: { agencyId: true, agency: { select: { code: true } } } } },
    orderBy: { key: 'asc' },
    take: most,
  });
}

type Promised = Awaited<ReturnType<typeof itemsOf>>[number];

function promiseFact({ id, backlogId, backlog, classification, createdById, createdAt, dueOn }: Promised, now: Date): Telling {
  return {
    name: 'item.due_date_set',
    at: new Date(Math.min(createdAt.getTime() + day / 12, now.getTime())),
    by: createdById ?? '',
    agencyId: backlog.agencyId,
    subject: 'item',
    subjectId: id,
    backlogId,
    classification,
    old: { dueOn: null },
    new: { dueOn: dueOn?.toISOString().slice(0, 10) ?? null },
  };
}

function dayOf(moment: Date, later: number): Date {
  return new Date(`${new Date(moment.getTime() + later * day).toISOString().slice(0, 10)}T00:00:00Z`);
}
