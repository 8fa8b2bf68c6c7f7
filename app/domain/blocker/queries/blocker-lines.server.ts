import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingAge } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleItems, visibleProgrammes } from '#app/domain/reach/visible.server.ts';
import { refOf } from '#app/domain/told/request-ref.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { BlockerLine } from '../blocker.ts';
import { freerNamed, freerOf } from '../freer-of.server.ts';

const shown = {
  ...freerNamed,
  request: {
    select: {
      id: true,
      number: true,
      agency: { select: { id: true, code: true } },
      toAgency: { select: { id: true, code: true } },
    },
  },
  fundingLine: { include: { programme: { select: { name: true } } } },
  pauses: { orderBy: { since: 'asc' } },
  item: { select: { backlog: { select: { agencyId: true, agency: { select: { zone: true } } } } } },
} satisfies Prisma.BlockerInclude;

type Shown = Prisma.BlockerGetPayload<{ include: typeof shown }>;

/** Blockers that the reader may see, as lines; `where` says which, the oldest first. */
export async function blockerLines(ctx: Reading, where: Prisma.BlockerWhereInput, take?: number): Promise<BlockerLine[]> {
  const { actor, db, now } = ctx;
  const found = await db.blocker.findMany({ where, include: shown, orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }], take });
  const people = await namesOf(
    db,
    found.flatMap(({ raisedById, freedById }) => [raisedById, ...(freedById ? [freedById] : [])]),
  );
  const calendars = await calendarsOf(
    db,
    found.map(({ item }) => item.backlog.agencyId),
  );
  const linked = await linkedOf(ctx, found);
  const lines = await fundingSeen(ctx, found);
  return found.map((row) => {
    const { agencyId, agency } = row.item.backlog;
    const until = row.freedAt ?? now;
    const pause = row.pauses.find(({ until: end }) => end === null);
    const neededBy = row.neededBy.toISOString().slice(0, 10);
    return {
      id: row.id,
      cause: row.cause,
      line: row.line,
      freer: freerOf(row, actor.person.locale),
      neededBy,
      late: row.freedAt === null && neededBy < dayIn(agency.zone, now),
      age: workingAge(calendars.get(agencyId) ?? usualWeek, agency.zone, {
        since: row.raisedAt,
        now: until,
        pauses: row.pauses,
      }),
      paused: pause ? { since: pause.since.toISOString(), reason: pause.reason } : null,
      raisedAt: row.raisedAt.toISOString(),
      raisedBy: people.get(row.raisedById) ?? '',
      freed: row.freedAt ? { at: row.freedAt.toISOString(), by: people.get(row.freedById ?? '') ?? '', how: row.freedHow } : null,
      cost: row.costPerDay ? { perDay: row.costPerDay.toNumber(), currency: row.currency ?? '', source: row.costSource } : null,
      linked: linked.get(row.linkedItemId ?? '') ?? null,
      request: requestOf(row, actor.agency.id),
      criteria: row.criteria,
      legalBasis: row.legalBasis,
      documentState: row.documentState,
      funding: lines.has(row.fundingLineId ?? '') ? fundingOf(row) : null,
    };
  });
}

/** A request is its two agencies': one that was passed on is another agency's now. */
function requestOf({ request }: Shown, agencyId: string): BlockerLine['request'] {
  if (!request || ![request.agency.id, request.toAgency?.id].includes(agencyId)) return null;
  return { id: request.id, ref: refOf(request) };
}

function fundingOf({ fundingLine }: Shown): BlockerLine['funding'] {
  if (!fundingLine) return null;
  const { id, programmeId, year, source, currency, programme } = fundingLine;
  return { id, programmeId, year, source, currency, programme: programme.name };
}

/** Of the funding lines that blockers name, those of programmes that the reader sees. */
async function fundingSeen({ actor, db }: Reading, rows: readonly Shown[]): Promise<Set<string>> {
  const ids = rows.flatMap(({ fundingLineId }) => fundingLineId ?? []);
  if (ids.length === 0) return new Set();
  const where = { id: { in: ids }, programme: visibleProgrammes(actor) };
  return new Set((await db.fundingLine.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

async function linkedOf(ctx: Reading, rows: readonly Shown[]): Promise<Map<string, { key: string; title: string }>> {
  const ids = rows.flatMap(({ linkedItemId }) => linkedItemId ?? []);
  if (ids.length === 0) return new Map();
  const items = await ctx.db.item.findMany({
    where: { AND: [await visibleItems(ctx), { id: { in: ids } }] },
    select: { id: true, key: true, title: true },
  });
  return new Map(items.map(({ id, key, title }) => [id, { key, title }]));
}
