import type { Actor } from '#app/domain/actor.ts';
import { ceilingsOver, upTo } from '#app/domain/classification.ts';
import type { Db } from '#app/platform/db.server.ts';
import { type CoordinationField, Prisma } from '#app/platform/prisma/client.ts';

/*
 * What a coordinator of an agency that coordinates sees of other agencies' blockers: what each has accepted, and of the rest how many there
 * are between which agencies. PostgreSQL opens it by two named functions; here is asked once more which terms hold, and nothing is passed
 * on that they do not show.
 */

interface Reading {
  actor: Actor;
  db: Db;
}

/** An open blocker of another agency; null is what its terms keep. */
export interface CoordinatedBlocker {
  id: string;
  agencyId: string;
  kind: 'person' | 'team' | 'agency' | 'party';
  freerAgencyId: string | null;
  freerName: string | null;
  cause: string;
  line: string | null;
  raisedAt: Date;
  neededBy: Date;
  paused: boolean;
  pauses: { since: Date; until: Date | null }[];
  item: { key: string; title: string } | null;
  items: number;
  costPerDay: number | null;
  currency: string | null;
  /** Null where there is none, or where one of its two agencies keeps it. */
  request: { number: number; state: string; promisedOn: Date | null } | null;
  kept: CoordinationField[];
}

/** How often one agency waits for another by blockers that are closed to a coordinator, and since which day the oldest does. */
export interface SealedWaits {
  agencyId: string;
  freerAgencyId: string;
  count: number;
  since: Date;
}

/** The fields that terms can keep of a row; `inside` is about which rows there are. */
const rowFields = ['item', 'line', 'responsible', 'cost', 'request'] as const;

/** Whether the actor has the role: a coordinator, of an agency that coordinates. */
export async function coordinates({ actor, db }: Reading): Promise<boolean> {
  if (actor.role !== 'coordinator') return false;
  return (await db.agency.count({ where: { id: actor.agency.id, coordinates: true } })) > 0;
}

/** Grants of coordination terms that hold now. */
export function coordinationInForce(): Prisma.CoordinationGrantWhereInput {
  const now = new Date();
  return { startsAt: { lte: now }, endsAt: { gt: now } };
}

/** These open blockers of other agencies as their coordination terms show them to whoever has the role; none that ordinary rights show. */
export async function coordinatedBlockers({ actor, db }: Reading, ids: readonly string[]): Promise<CoordinatedBlocker[]> {
  if (ids.length === 0) return [];
  const grants = await grantsToCoordinator({ actor, db });
  const shows = new Map(grants.map((grant) => [grant.agencyId, grant.shows]));
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`SELECT * FROM coordinated_blockers(${[...ids]}::uuid[])`);
  return rows.flatMap((row) => {
    const shown = shows.get(row.agency_id);
    return shown ? [presented(row, shown)] : [];
  });
}

/**
 * What is counted of all of them, as rows: never a word of what they say. Of each agency by its code, and who is waited for by theirs;
 * `late` by the day that `now` is where it waits.
 */
export async function coordinatedFactsSql({ actor, db, now }: Reading & { now: Date }): Promise<Prisma.Sql> {
  const grants = await grantsToCoordinator({ actor, db });
  const thoseThatShow = (field: CoordinationField) =>
    grants.flatMap(({ agencyId, shows }) => (shows.includes(field) ? agencyId : []));
  return Prisma.sql`coordinated_facts(${now}::timestamptz, ${grants.map(({ agencyId }) => agencyId)}::uuid[],
    ${thoseThatShow('item')}::uuid[], ${thoseThatShow('cost')}::uuid[])`;
}

function grantsToCoordinator({ actor, db }: Reading) {
  return db.coordinationGrant.findMany({ where: { coordinatorId: actor.agency.id, ...coordinationInForce() } });
}

/** Between which agencies others wait by what is closed to whoever has the role. */
export async function sealedWaits({ db }: Reading): Promise<SealedWaits[]> {
  const rows = await db.$queryRaw<{ agency_id: string; freer_agency_id: string; count: number; since: Date }[]>(
    Prisma.sql`SELECT * FROM coordinated_sealed() ORDER BY since, agency_id, freer_agency_id`,
  );
  return rows.map(({ agency_id, freer_agency_id, ...row }) => ({ ...row, agencyId: agency_id, freerAgencyId: freer_agency_id }));
}

/**
 * Blockers of other agencies that whoever has the role is told of by coordination already, as a row or sealed between two agencies: what
 * else counts sealed ones leaves them out.
 */
export async function toldByCoordination({ actor, db }: Reading): Promise<Prisma.BlockerWhereInput> {
  const grants = await db.coordinationGrant.findMany({
    where: { coordinatorId: actor.agency.id, shows: { has: 'inside' }, ...coordinationInForce() },
  });
  return {
    item: { classification: { not: 'restricted' } },
    OR: [
      { agencyId: { not: null } },
      ...grants.map(({ agencyId, ceiling }) => ({ item: { backlog: { agencyId }, classification: { in: upTo(ceiling) } } })),
    ],
  };
}

/** Open blockers of the actor's own agency that terms in force show to a coordinator, or keep from it but count. */
export function shownToCoordinator(
  { agency }: Actor,
  grant: { shows: readonly CoordinationField[]; ceiling: Prisma.CoordinationGrantGetPayload<object>['ceiling'] } | null,
): { shown: Prisma.BlockerWhereInput; sealed: Prisma.BlockerWhereInput } {
  const open = {
    freedAt: null,
    item: { archivedAt: null, classification: { not: 'restricted' as const }, backlog: { agencyId: agency.id } },
  };
  const between = { agencyId: { not: null } };
  if (!grant) return { shown: { id: { in: [] } }, sealed: { AND: [open, between] } };
  const within = { item: { classification: { in: upTo(grant.ceiling) } } };
  const above = { item: { classification: { in: ceilingsOver(grant.ceiling).filter((each) => each !== grant.ceiling) } } };
  return {
    shown: { AND: [open, within, ...(grant.shows.includes('inside') ? [] : [between])] },
    sealed: { AND: [open, above, between] },
  };
}

interface Row {
  id: string;
  agency_id: string;
  kind: CoordinatedBlocker['kind'];
  freer_agency_id: string | null;
  freer_name: string | null;
  cause: string;
  line: string | null;
  raised_at: Date;
  needed_by: Date;
  paused: boolean;
  pauses: [since: string, until: string | null][] | null;
  item_key: string | null;
  item_title: string | null;
  items: number;
  cost_per_day: Prisma.Decimal | null;
  currency: string | null;
  request_number: number | null;
  request_state: string | null;
  promised_on: Date | null;
}

function presented(row: Row, shows: readonly CoordinationField[]): CoordinatedBlocker {
  const shown = <T>(field: CoordinationField, value: T | null): T | null => (shows.includes(field) ? value : null);
  const { item_key: key, item_title: title, request_number: number, request_state: state } = row;
  return {
    ...{ id: row.id, agencyId: row.agency_id, kind: row.kind, freerAgencyId: row.freer_agency_id, cause: row.cause },
    freerName: shown('responsible', row.freer_name),
    line: shown('line', row.line),
    ...{ raisedAt: row.raised_at, neededBy: row.needed_by, paused: row.paused },
    pauses: (row.pauses ?? []).map(([since, until]) => ({
      since: new Date(since),
      until: until === null ? null : new Date(until),
    })),
    item: shown('item', key !== null && title !== null ? { key, title } : null),
    items: shown('item', row.items) ?? 1,
    costPerDay: shown('cost', row.cost_per_day && Number(row.cost_per_day)),
    currency: shown('cost', row.currency),
    request: shown('request', number !== null && state !== null ? { number, state, promisedOn: row.promised_on } : null),
    kept: rowFields.filter((field) => !shows.includes(field)),
  };
}
