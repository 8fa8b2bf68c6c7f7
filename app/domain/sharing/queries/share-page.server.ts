import { type Names, permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { usualMonths } from '../agreement.ts';
import { ownerOnly } from '../reached-agreement.server.ts';
import { backlogInput } from '../sharing-forms.ts';
import { monthsAfter } from '../terms/period.rules.ts';
import { scopeChoices } from './scope-choices.server.ts';

/** What the form offers by which a backlog is shared. */
export const sharePage = query({
  name: 'share-page',
  summary: 'Show with whom and under which terms a backlog can be shared',
  input: backlogInput,
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, input) {
    const { id, prefix, name, agencyId } = await reach(ctx).backlog(input.backlog);
    ownerOnly(ctx.actor, { agencyId });
    const agency = await ctx.db.agency.findUniqueOrThrow({ where: { id: agencyId } });
    const others = await ctx.db.agency.findMany({
      where: { id: { not: agencyId } },
      select: { id: true, code: true, names: true },
      orderBy: { code: 'asc' },
    });
    const today = dayIn(agency.zone, ctx.now);
    return {
      backlog: { prefix, name },
      agencies: others.map((other) => ({ ...other, names: other.names as Names })),
      choices: await scopeChoices(ctx, id),
      start: today,
      end: monthsAfter(today, usualMonths),
      signsByLetter: agency.signsByLetter,
      may: permits(ctx.actor, access, 'offer-agreement'),
    };
  },
});
