import type { BlockedMark } from '#app/domain/backlog/backlog.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingAge } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleBlockers } from '#app/domain/reach/visible.server.ts';

/** By item, what the list says of the oldest blocker that holds it up and that the reader may see. */
export async function blockedMarks(ctx: Reading, items: readonly { id: string }[]): Promise<Map<string, BlockedMark>> {
  if (items.length === 0) return new Map();
  const rows = await ctx.db.blocker.findMany({
    where: { AND: [await visibleBlockers(ctx), { itemId: { in: items.map(({ id }) => id) }, freedAt: null }] },
    select: {
      itemId: true,
      raisedAt: true,
      pausedSince: true,
      pauses: { select: { since: true, until: true } },
      item: { select: { backlog: { select: { agency: { select: { id: true, zone: true } } } } } },
    },
    orderBy: { raisedAt: 'desc' },
  });
  const calendars = await calendarsOf(
    ctx.db,
    rows.map(({ item }) => item.backlog.agency.id),
  );
  // The oldest comes last, and stays.
  return new Map(
    rows.map(({ itemId, raisedAt, pausedSince, pauses, item }) => {
      const { id, zone } = item.backlog.agency;
      const age = workingAge(calendars.get(id) ?? usualWeek, zone, { since: raisedAt, now: ctx.now, pauses });
      return [itemId, { age, paused: pausedSince !== null }];
    }),
  );
}
