import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { access } from '../access.ts';

/** The agency one acts for: names, contact desk, time zone, how it signs. */
export const agencyPage = query({
  name: 'agency-page',
  summary: 'The agency you act for',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run({ actor, db }) {
    const { signsByLetter } = await db.agency.findUniqueOrThrow({
      where: { id: actor.agency.id },
      select: { signsByLetter: true },
    });
    return { ...actor.agency, signsByLetter, mayEdit: permits(actor, access, 'edit-agency') };
  },
});
