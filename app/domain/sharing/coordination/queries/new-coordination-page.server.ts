import { z } from 'zod';
import { type Names, permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleCoordinations } from '#app/domain/reach/visible.server.ts';
import { access } from '../../access.ts';
import { usualMonths } from '../../agreement.ts';
import { monthsAfter } from '../../terms/period.rules.ts';

/** What the form offers by which coordination terms are offered: with whom there can be any and are none. */
export const newCoordinationPage = query({
  name: 'new-coordination-page',
  summary: 'Show with whom your agency can have coordination terms and has none',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run({ actor, db, now }) {
    const own = await db.agency.findUniqueOrThrow({ where: { id: actor.agency.id } });
    const open = await db.coordination.findMany({ where: { AND: [visibleCoordinations(actor), { endedAt: null }] } });
    const pairs = new Set(open.map(({ agencyId, coordinatorId }) => `${agencyId} ${coordinatorId}`));
    const others = await db.agency.findMany({
      where: { id: { not: own.id }, ...(!own.coordinates && { coordinates: true }) },
      orderBy: { code: 'asc' },
    });
    const today = dayIn(own.zone, now);
    return {
      others: others.flatMap(({ id, code, names, coordinates }) => {
        const side = coordinates ? ('owner' as const) : ('partner' as const);
        const pair = coordinates ? `${own.id} ${id}` : `${id} ${own.id}`;
        return pairs.has(pair) ? [] : [{ code, names: names as Names, side }];
      }),
      start: today,
      end: monthsAfter(today, usualMonths),
      signsByLetter: own.signsByLetter,
      may: permits(actor, access, 'offer-coordination'),
    };
  },
});
