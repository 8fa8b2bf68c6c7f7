import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import { agenciesOf } from '../agencies-of.server.ts';

/** The agencies that one may act for. */
export const agenciesOfPerson = query({
  name: 'agencies-of-person',
  summary: 'The agencies that you may act for',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  run: async ({ actor, db }) => ({ agencies: await agenciesOf(db, actor.person.id), acting: actor.agency.id }),
});
