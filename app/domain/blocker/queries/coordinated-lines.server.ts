import { type Names, nameIn } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingAge } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { coordinatedBlockers, sealedWaits } from '#app/domain/reach/coordination.server.ts';
import type { RequestState } from '#app/domain/request/request.ts';
import { refOf } from '#app/domain/told/request-ref.ts';
import type { Cause } from '../blocker.ts';
import type { OpenBlocker, SealedPair } from '../waiting.ts';

/** These open blockers of other agencies as coordination terms show them to the reader; the moment is for their order alone. */
export async function coordinatedLines(
  ctx: Reading,
  ids: readonly string[],
  agencies: AgenciesById,
): Promise<(OpenBlocker & { itemId: null; raisedAt: Date })[]> {
  const rows = await coordinatedBlockers(ctx, ids);
  const calendars = await calendarsOf(
    ctx.db,
    rows.map(({ agencyId }) => agencyId),
  );
  return rows.flatMap((row) => {
    const waiting = agencies.get(row.agencyId);
    if (!waiting) return [];
    const freer = agencies.get(row.freerAgencyId ?? '');
    const { zone } = waiting;
    const calendar = calendars.get(row.agencyId) ?? usualWeek;
    const age = workingAge(calendar, zone, { since: row.raisedAt, now: ctx.now, pauses: row.pauses });
    const neededBy = row.neededBy.toISOString().slice(0, 10);
    const { request } = row;
    return {
      ...{ id: row.id, item: row.item, line: row.line, age, neededBy, paused: row.paused, items: row.items, kept: row.kept },
      waiting: { code: waiting.code, name: waiting.name },
      freer: { kind: row.kind, id: freer?.code ?? '', name: freer?.name ?? row.freerName },
      cause: row.cause as Cause,
      late: neededBy < dayIn(zone, ctx.now),
      cost: row.costPerDay === null ? null : { amount: row.costPerDay * age, currency: row.currency ?? '' },
      request: request && {
        ref: refOf({ number: request.number, agency: waiting, toAgency: freer ?? null }),
        state: request.state as RequestState,
        promisedOn: request.promisedOn?.toISOString().slice(0, 10) ?? null,
      },
      ...{ itemId: null, raisedAt: row.raisedAt },
    };
  });
}

/** Between which agencies others wait by what is closed to the reader: how often, and since when. */
export async function sealedPairs(ctx: Reading, agencies: AgenciesById): Promise<SealedPair[]> {
  const rows = await sealedWaits(ctx);
  const named = (id: string) => ({ code: agencies.get(id)?.code ?? '', name: agencies.get(id)?.name ?? '' });
  return rows.map(({ agencyId, freerAgencyId, count, since }) => ({
    ...{ waiting: named(agencyId), freer: named(freerAgencyId), count },
    since: since.toISOString().slice(0, 10),
  }));
}

export type AgenciesById = ReadonlyMap<string, { code: string; zone: string; name: string }>;

/** Names of all agencies in the reader's language, by id; read once a page. */
export async function agenciesById({ actor, db }: Reading): Promise<AgenciesById> {
  const rows = await db.agency.findMany({ select: { id: true, code: true, names: true, zone: true } });
  return new Map(
    rows.map(({ id, code, names, zone }) => [id, { code, zone, name: nameIn(names as Names, actor.person.locale) }]),
  );
}
