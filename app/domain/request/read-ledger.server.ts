import { namesOf } from '#app/domain/activity/names-of.server.ts';
import type { Names } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingDaysBetween } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { refOf } from '#app/domain/told/request-ref.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { Calendars } from './clocks.rules.ts';
import { dayOf } from './enter.server.ts';
import { type Kept, ledgerOf } from './ledger.rules.ts';
import type { Ledger, Party } from './request.ts';

/** What of a request its ledger is made of. */
export const inLedger = {
  agency: true,
  toAgency: true,
  entries: { include: { agency: true }, orderBy: { number: 'asc' } },
} satisfies Prisma.RequestInclude;

/** A request with what its ledger is made of. */
export type LedgerRow = Prisma.RequestGetPayload<{ include: typeof inLedger }>;

/** The ledgers of requests that were reached, by id. */
export async function readLedgers(
  { db, now }: Pick<Reading, 'db' | 'now'>,
  rows: readonly LedgerRow[],
): Promise<Map<string, Ledger>> {
  const people = rows.flatMap(({ personId, ownerId, entries }) => [
    personId,
    ownerId,
    ...entries.flatMap((entry) => [entry.personId, entry.ownerId]),
  ]);
  const names = await namesOf(
    db,
    people.filter((person) => person !== null),
  );
  const calendars = await calendarsOfSides(db, rows);
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
  return new Map(
    rows.map((row) => {
      const { zone } = row.agency;
      const lines = row.entries.map((entry) => ({
        ...{ number: entry.number, act: entry.act, state: entry.state, text: entry.text, scope: entry.scope, about: entry.about },
        ...{
          agency: partyOf(entry.agency),
          by: nameOf(entry.personId),
          owner: nameOf(entry.ownerId),
          unconfirmed: entry.unconfirmed,
        },
        ...{ at: entry.at.toISOString(), day: entry.day && dayOf(entry.day), before: entry.dayBefore && dayOf(entry.dayBefore) },
      }));
      const around = {
        dayOf: (moment: string) => dayIn(zone, new Date(moment)),
        today: dayIn(zone, now),
        calendars: calendars(row),
      };
      return [row.id, ledgerOf(keptOf(row, nameOf), lines, around)];
    }),
  );
}

/** An agency as both sides are shown it. */
export function partyOf({ code, names }: { code: string; names: unknown }): Party {
  return { code, names: names as Names };
}

/** The agency that is asked; of one that is not here its name as it was written. */
export function askedOf({ toAgency, outside }: Pick<LedgerRow, 'toAgency' | 'outside'>): Party {
  return toAgency ? partyOf(toAgency) : { code: null, names: { en: outside } };
}

function keptOf(row: LedgerRow, nameOf: (person: string | null) => string | null): Kept {
  const { what, why, criteria, legalBasis, attached, scope, state, proposedOn, proposedScope, promisedOn } = row;
  return {
    ...{ ref: refOf(row), asker: partyOf(row.agency), asked: askedOf(row) },
    ...{ what, why, criteria, legalBasis, attached, scope, state },
    ...{ firstNeededBy: dayOf(row.firstNeededBy), neededBy: dayOf(row.neededBy), promisedOn: promisedOn && dayOf(promisedOn) },
    proposed: { day: proposedOn && dayOf(proposedOn), scope: proposedScope },
    ...{ owner: nameOf(row.ownerId), by: nameOf(row.personId), askedAt: row.askedAt.toISOString() },
  };
}

/** The calendar of each side of a request; of an agency that is not here the asker's counts. */
async function calendarsOfSides(db: Reading['db'], rows: readonly LedgerRow[]): Promise<(row: LedgerRow) => Calendars> {
  const known = await calendarsOf(
    db,
    rows.flatMap(({ agencyId, toAgencyId }) => [agencyId, toAgencyId ?? agencyId]),
  );
  const of = (agencyId: string) => (from: string, to: string) => workingDaysBetween(known.get(agencyId) ?? usualWeek, from, to);
  return ({ agencyId, toAgencyId }) => ({ asker: of(agencyId), asked: of(toAgencyId ?? agencyId) });
}
