import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visiblePartners } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { seenByCoordinators } from '../coordination/seen-by-coordinators.server.ts';
import { partyOf } from '../lines.server.ts';
import { partnersPageSize } from '../seen.ts';
import { partnersSeeInput } from '../sharing-forms.ts';
import { countSeen } from './seen-by-partner.server.ts';

/** The partners to whom something of one's agency is open now, with how much of it each sees; twenty at a time. */
export const partnersSeePage = query({
  name: 'partners-see-page',
  summary: 'List the agencies that see something of yours now, and how many items each sees',
  input: partnersSeeInput,
  example: () => ({ input: {} }),
  async run(ctx, { page: asked }) {
    const { actor, db } = ctx;
    allow(actor, access, 'partners-see-page');
    const where = visiblePartners(actor);
    const total = await db.agency.count({ where });
    const pages = Math.max(1, Math.ceil(total / partnersPageSize));
    const page = Math.min(asked, pages);
    const agencies = await db.agency.findMany({
      where,
      orderBy: { code: 'asc' },
      skip: (page - 1) * partnersPageSize,
      take: partnersPageSize,
    });
    const partners: (ReturnType<typeof partyOf> & Awaited<ReturnType<typeof countSeen>>)[] = [];
    for (const agency of agencies) partners.push({ ...partyOf(agency), ...(await countSeen(ctx, agency)) });
    return { partners, total, page, pages, coordinators: await seenByCoordinators(ctx) };
  },
});
