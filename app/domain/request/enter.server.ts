import type { Context } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { Reached } from './reached-request.server.ts';
import { requestFact } from './reached-request.server.ts';
import { isClosed } from './request.rules.ts';
import type { EntryAct, RequestState } from './request.ts';

/** A line for the ledger. */
interface Entry {
  act: EntryAct;
  state: RequestState;
  text?: string;
  day?: string | null;
  dayBefore?: string | null;
  scope?: string;
  ownerId?: string;
  unconfirmed?: true;
  about?: number;
}

/** A day as PostgreSQL keeps it. */
export const asDate = (day: string) => new Date(`${day}T00:00:00Z`);
/** A day as it is written. */
export const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Adds a line to a request's ledger, brings it to the state that it leads to, and records it under the line's name for both agencies.
 * @param changes what else of the request becomes another
 */
export async function enter(
  ctx: Context,
  request: Reached,
  entry: Entry,
  changes: Prisma.RequestUncheckedUpdateInput = {},
): Promise<void> {
  const { act, state, text = '', day = null, dayBefore = null, scope = '', ownerId, unconfirmed = false, about } = entry;
  await addLine(ctx, request.id, { ...entry, number: (request.entries.at(-1)?.number ?? 1) + 1 });
  // Of one that has come to its end the end stays the latest change: what is explained afterwards sets nobody's clock back.
  const isOver = isClosed(request.state) && state === request.state;
  await ctx.db.request.update({
    where: { id: request.id },
    data: { state, ...(!isOver && { changedAt: ctx.now }), ...(!proposes(state) && nothingProposed), ...changes },
  });
  ctx.record(
    requestFact(request, {
      name: `request.${act}`,
      old: { state: request.state, ...(dayBefore && { day: dayBefore }) },
      new: {
        state,
        ...(text && { text }),
        ...(day && { day }),
        ...(scope && { scope }),
        ...(ownerId && { owner: ownerId }),
        ...(unconfirmed && { unconfirmed }),
        ...(about !== undefined && { about }),
      },
    }),
  );
}

/** States in which something that the asked side proposed waits for the asker; in any other that is answered, or taken back. */
const proposes = (state: RequestState) => state === 'countered' || state === 'moving';
const nothingProposed = { proposedOn: null, proposedScope: '' };

/** Adds a line to a ledger; not read back, since whoever passes a request on does not see what it becomes. */
export async function addLine(
  { actor, db, now }: Context,
  requestId: string,
  { day, dayBefore, ...line }: Entry & { number: number },
): Promise<void> {
  await db.requestEntry.createMany({
    data: {
      ...line,
      ...{ id: newId(now.getTime()), requestId, agencyId: actor.agency.id, personId: actor.person.id, at: now },
      day: day ? asDate(day) : null,
      dayBefore: dayBefore ? asDate(dayBefore) : null,
    },
  });
}
