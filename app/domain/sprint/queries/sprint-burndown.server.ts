import type { WorkCalendar } from '#app/domain/identity/calendar/calendar.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { sharedEventsSql } from '#app/domain/reach/shared-events.server.ts';
import { ofOwnBacklogSql, showsFieldSql, workedItemsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma, type Sprint } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { burndown, type Change, type Stay } from '../burndown.rules.ts';
import type { Burndown } from '../burndown.ts';
import { datesOf } from '../locked-sprint.server.ts';

interface Told {
  item: string;
  at: number;
  name: string;
  category: string | null;
  points: number | null;
}

/** How a sprint that was reached burns down, from the stays of its items and from their events, of what the reader sees. */
export async function burndownOf(ctx: Reading, sprint: Sprint, calendar: WorkCalendar): Promise<Burndown | null> {
  const { startedAt, completedAt } = sprint;
  if (startedAt === null) return null;
  const until = completedAt ?? ctx.now;
  const stays = await raw<Stay>(
    ctx.db,
    Prisma.sql`
    SELECT si.item_id AS item, CASE WHEN ${showsFieldSql(ctx.actor, 'estimates')} THEN si.points END::float AS points, ${millis('si.added_at')} AS from, ${millis('si.removed_at')} AS until
    FROM sprint_item si JOIN item i ON i.id = si.item_id WHERE si.sprint_id = ${sprint.id}::uuid AND ${workedItemsSql(ctx.actor)}`,
  );
  const events = await raw<Told>(
    ctx.db,
    Prisma.sql`
    SELECT e.subject_id AS item, e.name, e.new->>'category' AS category, (e.new->>'estimate')::float AS points, ${millis('e.occurred_at')} AS at
    FROM event e JOIN item i ON i.id = e.subject_id WHERE e.subject_id = ANY (${[...new Set(stays.map(({ item }) => item))]}::uuid[])
      AND e.name IN ('item.moved', 'item.estimate_set', 'item.archived', 'item.restored')
      AND (${ofOwnBacklogSql(ctx.actor)} OR ${sharedEventsSql(ctx.actor)})
      AND e.occurred_at > ${startedAt} AND e.occurred_at <= ${until} ORDER BY e.occurred_at, e.id`,
  );
  return burndown({
    ...datesOf(sprint),
    startedAt: startedAt.getTime(),
    until: until.getTime(),
    zone: ctx.actor.agency.zone,
    calendar,
    unit: stays.some(({ points }) => points) || events.some(({ points }) => points) ? 'points' : 'items',
    stays,
    changes: events.map(changeOf),
  });
}

function changeOf({ item, at, name, category, points }: Told): Change {
  if (name === 'item.moved') return { item, at, done: category === 'done' };
  return name === 'item.estimate_set' ? { item, at, points } : { item, at, archived: name === 'item.archived' };
}

const millis = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::float`);
