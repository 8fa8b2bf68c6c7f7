import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { dayOf } from '../day-of.ts';
import type { FileStay, SprintsPart } from '../everything.ts';

/** A team's sprints as the download holds them, with who was in them when, the baseline included. */
export const sprintsFile = query({
  name: 'sprints-file',
  summary: 'Read a team’s sprints in Hashar’s own format, with their baselines',
  input: z.strictObject({ team: z.string().min(1).max(36) }),
  example: (world) => ({ input: { team: world.team } }),
  async run(ctx, input): Promise<SprintsPart> {
    const { id } = await reach(ctx).team(input.team);
    allow(ctx.actor, access, 'sprints-file');
    const sprints = await ctx.db.sprint.findMany({ where: { teamId: id }, orderBy: { number: 'asc' } });
    const rows = await ctx.db.sprintItem.findMany({
      where: { sprint: { teamId: id }, item: ownItems(ctx.actor) },
      include: { item: { select: { key: true } } },
      orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    });
    const stays = new Map<string, FileStay[]>();
    for (const { sprintId, item, points, pointsAtEnd, addedAt, removedAt, ...row } of rows) {
      const stay = {
        id: row.id,
        item: item.key,
        addedAt: addedAt.toISOString(),
        removedAt: removedAt?.toISOString() ?? null,
        inBaseline: row.inBaseline,
        points: points?.toNumber() ?? null,
        outcome: row.outcome,
        pointsAtEnd: pointsAtEnd?.toNumber() ?? null,
        open: row.open,
      };
      const before = stays.get(sprintId);
      if (before) before.push(stay);
      else stays.set(sprintId, [stay]);
    }
    return {
      team: id,
      sprints: sprints.map(({ startsOn, endsOn, startedAt, completedAt, createdAt, ...sprint }) => ({
        id: sprint.id,
        number: sprint.number,
        goal: sprint.goal,
        startsOn: dayOf(startsOn),
        endsOn: dayOf(endsOn),
        status: sprint.status,
        startedAt: startedAt?.toISOString() ?? null,
        completedAt: completedAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
        stays: stays.get(sprint.id) ?? [],
      })),
    };
  },
});
