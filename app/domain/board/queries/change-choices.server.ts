import { allow } from '#app/domain/actor.ts';
import { backlogInput } from '#app/domain/backlog/backlog-forms.ts';
import { colleaguesOf } from '#app/domain/backlog/colleagues.server.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleSprints } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';

/** What items of a backlog can be changed to together: people, labels, states, and the sprints of teams whose boards show it. */
export const changeChoices = query({
  name: 'change-choices',
  summary: 'List the people, labels, states and sprints that items of a backlog can be given together',
  input: backlogInput,
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, input) {
    const { id } = await reach(ctx).backlog(input.backlog);
    allow(ctx.actor, access, 'change-choices');
    const named = { select: { id: true, name: true } } as const;
    const sprints = await ctx.db.sprint.findMany({
      where: {
        AND: [visibleSprints(ctx.actor), { team: { boards: { some: { backlogs: { some: { backlogId: id } } } } } }],
        status: { not: 'completed' },
      },
      select: { id: true, number: true, team: { select: { name: true } } },
      orderBy: [{ team: { name: 'asc' } }, { number: 'asc' }],
    });
    return {
      people: (await colleaguesOf(ctx.db, ctx.actor.agency.id)).map(({ id: person, name }) => ({ id: person, name })),
      labels: await ctx.db.label.findMany({ where: { backlogId: id }, ...named, orderBy: { name: 'asc' } }),
      states: await ctx.db.state.findMany({ where: { backlogId: id, archivedAt: null }, ...named, orderBy: { position: 'asc' } }),
      sprints: sprints.map(({ id: sprint, number, team }) => ({ id: sprint, name: `${team.name} ${number}` })),
    };
  },
});
