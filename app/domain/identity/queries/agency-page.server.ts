import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { access } from '../access.ts';

/** The agency one acts for: names, contact desk, time zone. */
export const agencyPage = query({
  name: 'agency-page',
  summary: 'The agency you act for',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  run: async ({ actor }) => ({ ...actor.agency, mayEdit: permits(actor, access, 'edit-agency') }),
});
