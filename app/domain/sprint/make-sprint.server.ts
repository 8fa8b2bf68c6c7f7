import type { Context } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Sprint, Team } from '#app/platform/prisma/client.ts';
import { dateOf, factOfSprint } from './locked-sprint.server.ts';
import type { Dates } from './sprint.ts';

/** Makes a planned sprint with the team's next number. To be called under the team's lock. */
export async function makeSprint(
  ctx: Context,
  team: Team,
  { goal, startsOn, endsOn }: Dates & { goal: string },
): Promise<Sprint> {
  const last = await ctx.db.sprint.findFirst({
    where: { teamId: team.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const sprint = await ctx.db.sprint.create({
    data: {
      id: newId(),
      teamId: team.id,
      number: (last?.number ?? 0) + 1,
      goal,
      startsOn: dateOf(startsOn),
      endsOn: dateOf(endsOn),
      createdAt: ctx.now,
    },
  });
  ctx.record(factOfSprint(sprint, 'sprint.planned', { team: team.name, number: sprint.number, goal, startsOn, endsOn }));
  return sprint;
}
