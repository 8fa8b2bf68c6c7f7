import { z } from 'zod';
import { query, type Reading } from '#app/domain/query.server.ts';
import { colleaguesOf } from '../colleagues.server.ts';

/** The colleagues who can be named on items: those who belong to the agency now. */
export const peopleToAssign = query({
  name: 'people-to-assign',
  summary: 'List the people who can be named on items',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  run: (ctx) => colleagues(ctx),
});

/** People who belong to the agency that one acts for now, by name. */
export async function colleagues({ actor, db }: Reading): Promise<{ id: string; name: string }[]> {
  return (await colleaguesOf(db, actor.agency.id)).map(({ id, name }) => ({ id, name }));
}
