import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import { inBrowser } from '#app/domain/reach/own.server.ts';
import { agenciesOf } from '../agencies-of.server.ts';

/** The agencies that one may act for; a token acts for its own only. */
export const agenciesOfPerson = query({
  name: 'agencies-of-person',
  summary: 'The agencies that you may act for',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run({ actor, db }) {
    const { id: acting, code, names } = actor.agency;
    return { agencies: inBrowser(actor) ? await agenciesOf(db, actor.person.id) : [{ id: acting, code, names }], acting };
  },
});
