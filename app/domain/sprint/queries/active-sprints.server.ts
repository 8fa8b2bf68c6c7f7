import { z } from 'zod';
import { dayIn } from '#app/domain/day.ts';
import { calendarOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { query } from '#app/domain/query.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { daysLeft } from '../dates.rules.ts';
import { sprintLines } from './sprint-lines.server.ts';

/** The sprints that run in one's own teams. */
export const activeSprints = query({
  name: 'active-sprints',
  summary: "The sprints that run in one's own teams",
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx) {
    const where = Prisma.sql`s.status = 'active' AND s.team_id IN (SELECT m.team_id FROM team_member m WHERE m.person_id = ${ctx.actor.person.id}::uuid)`;
    const { zone, id } = ctx.actor.agency;
    const today = dayIn(zone, ctx.now);
    const lines = await sprintLines(ctx, { where, most: 20 });
    const calendar = lines.length > 0 ? await calendarOf(ctx.db, id) : usualWeek;
    return { today, sprints: lines.map((line) => ({ ...line, daysLeft: daysLeft(calendar, line, today) })) };
  },
});
