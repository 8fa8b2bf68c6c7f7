import { permits } from '#app/domain/actor.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownBacklogs, visibleGoals } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { currencies } from '../funding/funding.ts';
import { fundingOfProgrammes } from '../funding/funding-of-programmes.server.ts';
import { programmeInput } from '../strategy-forms.ts';
import { objectiveLines } from './objective-lines.server.ts';
import { programmeLines } from './programme-lines.server.ts';

/** A programme: the objectives that it serves, and those of its backlogs that the reader sees. */
export const programmePage = query({
  name: 'programme-page',
  summary: 'Show a programme, the objectives it serves and its backlogs',
  input: programmeInput,
  example: (world) => ({ input: { programme: world.programme } }),
  async run(ctx, input) {
    const { id } = await reach(ctx).programme(input.programme);
    const [programme] = await programmeLines(ctx, { id });
    if (!programme) throw new NotFound();
    const [funding] = await fundingOfProgrammes(ctx, { id });
    const objectives = await objectiveLines(ctx, { programmes: { some: { programmeId: id } } });
    const backlogs = await ctx.db.backlog.findMany({
      where: ownBacklogs(ctx.actor),
      select: { prefix: true, name: true, programmes: { where: { programmeId: id } } },
      orderBy: [{ name: 'asc' }, { prefix: 'asc' }],
    });
    const mayShape = permits(ctx.actor, access, 'edit-programme');
    return {
      programme,
      objectives,
      currencies,
      funding: funding ?? { years: [], totals: [], lines: [] },
      backlogs: backlogs.filter(({ programmes }) => programmes.length > 0).map(({ prefix, name }) => ({ prefix, name })),
      /** What could be added, for who may. */
      others: {
        backlogs: mayShape
          ? backlogs.filter(({ programmes }) => programmes.length === 0).map(({ prefix, name }) => ({ prefix, name }))
          : [],
        objectives:
          mayShape && programme.own
            ? await ctx.db.objective.findMany({
                where: { goal: visibleGoals(ctx.actor), closedAt: null, programmes: { none: { programmeId: id } } },
                select: { id: true, name: true },
                orderBy: [{ name: 'asc' }, { id: 'asc' }],
              })
            : [],
      },
      can: { shape: programme.own && mayShape, backlogs: mayShape },
    };
  },
});
