import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { Conflict, refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { asDate } from '#app/domain/request/enter.server.ts';
import { makeRequest } from '#app/domain/request/make-request.server.ts';
import { openStates } from '#app/domain/request/request.rules.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { askForMovesInput } from '../chain-forms.ts';
import { openWork, type Work } from '../open-work.server.ts';
import { movedBy } from '../schedule.rules.ts';

/**
 * Sends what a what-if comes to: one request for each chosen item that moves, to the agency whose it is, by the day that it moves to. What
 * moves is found anew, so that nobody asks for what has changed since they looked; what is asked for already, for that item and that day, is
 * answered and not asked again. No item is changed by it.
 */
export const askForMoves = command({
  name: 'ask-for-moves',
  summary: 'Ask the agencies concerned for the days to which a slid day would move their items; nothing is changed by it',
  input: askForMovesInput,
  example: (world) => ({
    as: 'member',
    // Nobody asks their own agency, whose all items of the example are.
    input: { slide: world.items[0], day: '2099-05-04', ask: [] },
    events: [],
  }),
  async reach(ctx, { slide, ask }) {
    const item = await reach(ctx, 'see').item(slide);
    const asked = await reach(ctx, 'see').items([...new Set(ask.map((key) => key.toUpperCase()))]);
    return { item, asked };
  },
  async run(ctx, { day, pointsADay, why }, { item, asked }) {
    allow(ctx.actor, access, 'ask-for-moves');
    const { work, order, today } = await openWork(ctx, new Set([item.key]), pointsADay);
    const moved = work.has(item.key) ? movedBy(work, order, today, { item: item.key, day }) : [];
    const days = new Map(moved.map(({ id, to }) => [id, to]));
    const [requests, stood]: [string[], string[]] = [[], []];
    await ctx.db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('moves'), hashtext(${ctx.actor.agency.id}))`);
    for (const { key, title, classification, terms } of asked) {
      if (terms === null) throw refuse('ask', 'moves_own', { key });
      // Everybody of both agencies reads a request; what is restricted is named to none but those on it.
      if (classification === 'restricted') throw refuse('ask', 'moves_restricted', { key });
      const neededBy = days.get(key);
      if (neededBy === undefined) throw new Conflict('moves_changed', { key });
      const { agency } = work.get(key) as Work;
      const stands = await askedAlready(ctx, { to: agency.code, key, neededBy });
      if (stands) {
        stood.push(stands);
        continue;
      }
      const said = { what: `${key} ${title}`.slice(0, 300), why, neededBy, criteria: '', legalBasis: '', attached: '' };
      requests.push((await makeRequest(ctx, { to: agency.code, ...said })).id);
    }
    return { requests, stood };
  },
});

/** The open request of the actor's agency that asks for an item by a day already. */
async function askedAlready(
  { actor, db }: Context,
  { to, key, neededBy }: { to: string; key: string; neededBy: string },
): Promise<string | undefined> {
  const by = asDate(neededBy);
  const open = await db.request.findFirst({
    where: {
      ...{ agencyId: actor.agency.id, toAgency: { code: to }, what: { startsWith: `${key} ` }, state: { in: [...openStates] } },
      OR: [{ neededBy: by }, { firstNeededBy: by }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return open?.id;
}
