import { permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { calendarOf } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { daysLeft } from '../dates.rules.ts';
import { datesOf } from '../locked-sprint.server.ts';
import { sprintInput } from '../sprint-forms.ts';
import { burndownOf } from './sprint-burndown.server.ts';
import { sprintEntries } from './sprint-entries.server.ts';

/** A sprint: its goal and days, its items where they stand, what was added and taken out, and how it burns down. */
export const sprintPage = query({
  name: 'sprint-page',
  summary: 'A sprint with its items and its burndown',
  input: sprintInput,
  example: (world) => ({ input: { sprint: world.sprint } }),
  async run(ctx, input) {
    const sprint = await reach(ctx).sprint(input.sprint);
    const may = (act: keyof typeof access) => permits(ctx.actor, access, act);
    const next = await ctx.db.sprint.findFirst({
      where: { teamId: sprint.teamId, status: 'planned', id: { not: sprint.id } },
      orderBy: [{ startsOn: 'asc' }, { number: 'asc' }],
    });
    const isOpen = sprint.status !== 'completed';
    const calendar = await calendarOf(ctx.db, ctx.actor.agency.id);
    const today = dayIn(ctx.actor.agency.zone, ctx.now);
    return {
      id: sprint.id,
      number: sprint.number,
      team: { id: sprint.teamId, name: sprint.team.name },
      goal: sprint.goal,
      status: sprint.status,
      ...datesOf(sprint),
      today,
      daysLeft: daysLeft(calendar, datesOf(sprint), today),
      entries: await sprintEntries(ctx, sprint.id),
      burndown: await burndownOf(ctx, sprint, calendar),
      next: next && { id: next.id, number: next.number, goal: next.goal },
      can: {
        edit: sprint.status === 'planned' && may('edit-sprint'),
        start: sprint.status === 'planned' && may('start-sprint'),
        complete: sprint.status === 'active' && may('complete-sprint'),
        change: isOpen && may('add-to-sprint'),
      },
    };
  },
});
