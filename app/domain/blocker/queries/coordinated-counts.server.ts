import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { lastDayAged, workingAge } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { coordinatedFactsSql } from '#app/domain/reach/coordination.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { type Candidate, currenciesOf, heaviest, holdHeaviest, joinCounts, type Weighed } from '../waiting.rules.ts';
import type { OpenBlocker, WaitingFilter, Waits, Weight } from '../waiting.ts';
import { type AgenciesById, coordinatedLines } from './coordinated-lines.server.ts';

/** Who waits or is waited for. */
export interface AgencyCounted {
  code: string;
  name: string;
  waiting: boolean;
  freer: boolean;
}

type Row = OpenBlocker & { itemId: null; raisedAt: Date };

/** What a page says of blockers that coordination terms show, besides those that its reader sees by ordinary rights. */
interface Coordinated {
  open: number;
  late: number;
  agencies: readonly AgencyCounted[];
  /** Under the filter, as all that follow. */
  total: number;
  costKnown: number;
  waits: readonly Waits[];
  currencies: ReadonlyMap<string, number>;
  /** In order of age, enough of them that the page can be put together with the reader's own; so many come before. */
  rows: readonly Row[];
  before: number;
  heaviest: readonly Row[];
}

export const nothingCoordinated: Coordinated = {
  ...{
    open: 0,
    late: 0,
    agencies: [],
    total: 0,
    costKnown: 0,
    waits: [],
    currencies: new Map(),
    rows: [],
    before: 0,
    heaviest: [],
  },
};

interface Asked {
  agencies: AgenciesById;
  filter: WaitingFilter;
  /** Nothing of it is asked for. */
  none: boolean;
  by: Weight;
  /** What the reader sees by ordinary rights under the filter. */
  own: readonly OpenBlocker[];
  page: number;
  most: number;
}

/** So many are weighed at first; where they cannot be all that matter, so many times more. */
const weighedAtFirst = 1_000;
const weighedMore = 8;

/**
 * Counts in PostgreSQL what coordination terms show, in one statement, and reads the rows of one page and of the heaviest alone. Age is
 * counted in working days by rules here: where it decides, PostgreSQL is told by which day an agency's blockers are old enough, and it
 * names those that could weigh most.
 */
export async function countCoordinated(
  ctx: Reading,
  { agencies, filter, none, by, own, page, most }: Asked,
): Promise<Coordinated> {
  const facts = factsSql(ctx, none ? Prisma.sql`false` : await askedSql(ctx, agencies, filter));
  // As many of one's own at most stand before the page.
  const beforePage = (at: number) => Math.max(0, (at - 1) * most - own.length);
  const take = most + own.length;
  const read = (at: number, weighed: number) => readCounts(ctx, { facts, by, skip: beforePage(at), take, weighed });
  let weighed = weighedAtFirst;
  let found = await read(page, weighed);
  const last = Math.max(1, Math.ceil((own.length + found.total) / most));
  if (page > last) found = await read(last, weighed);
  let candidates = await weigh(ctx, agencies, found.heavy ?? []);
  while (!holdHeaviest(candidates, by, weighed)) {
    weighed *= weighedMore;
    candidates = await weigh(ctx, agencies, (await read(last, weighed)).heavy ?? []);
  }
  const currencies = new Map(found.currencies);
  const theirs = new Set(candidates.map(({ id }) => id));
  const heavy = heaviest<Weighed>([...own, ...candidates], by, joinCounts(currenciesOf(own), currencies)).flatMap(({ id }) =>
    theirs.has(id) ? id : [],
  );
  const ids = found.ids ?? [];
  const lines = new Map((await coordinatedLines(ctx, [...new Set([...ids, ...heavy])], agencies)).map((line) => [line.id, line]));
  const linesOf = (those: readonly string[]) => those.flatMap((id) => lines.get(id) ?? []);
  return {
    ...{ open: found.open, late: found.late, total: found.total, costKnown: found.cost_known, currencies },
    agencies: counted(agencies, found),
    waits: (found.waits ?? []).map(([waiting, freer, count]) => ({ waiting, freer, count })),
    ...{ rows: linesOf(ids), before: beforePage(Math.min(page, last)), heaviest: linesOf(heavy) },
  };
}

/** Rows `facts` and, of those, `within`. */
function factsSql({ actor, now }: Reading, within: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`WITH agencies AS MATERIALIZED (
      SELECT id, code, zone, (${now}::timestamptz AT TIME ZONE zone)::date AS today FROM agency),
    facts AS MATERIALIZED (
      SELECT f.*, w.code AS waiting, COALESCE(o.code, CASE f.kind WHEN 'party' THEN 'outside' ELSE 'own' END) AS freer,
        f.needed_by < w.today AS late, (f.raised_at AT TIME ZONE w.zone)::date AS day, w.today
      FROM (${coordinatedFactsSql(actor)}) f JOIN agencies w ON w.id = f.agency_id LEFT JOIN agencies o ON o.id = f.freer_agency_id),
    within AS (SELECT * FROM facts WHERE ${within})`;
}

async function askedSql(
  ctx: Reading,
  agencies: AgenciesById,
  { waiting, freer, cause, late, age = 0 }: WaitingFilter,
): Promise<Prisma.Sql> {
  const conditions = [
    ...(waiting === undefined ? [] : [Prisma.sql`waiting = ${waiting}`]),
    ...(freer === undefined ? [] : [Prisma.sql`freer = ${freer}`]),
    ...(cause === undefined ? [] : [Prisma.sql`cause = ${cause}`]),
    ...(late ? [Prisma.sql`late`] : []),
    ...(age > 0 ? [await agedSql(ctx, agencies, age)] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`;
}

/** Whether rows are at least so many working days old: by the day that an agency's calendar says, and one by one where a clock stood. */
async function agedSql(ctx: Reading, agencies: AgenciesById, age: number): Promise<Prisma.Sql> {
  const calendars = await calendarsOf(ctx.db, [...agencies.keys()]);
  const days = [...agencies].flatMap(([id, { zone }]) => {
    const day = lastDayAged(calendars.get(id) ?? usualWeek, dayIn(zone, ctx.now), age);
    return day === undefined ? [] : [[id, day] as const];
  });
  const [found] = await ctx.db.$queryRaw<{ stood: Stood[] | null }[]>(Prisma.sql`
    ${factsSql(ctx, Prisma.sql`pauses IS NOT NULL`)}
    SELECT json_agg(json_build_array(id, agency_id, raised_at, pauses)) AS stood FROM within`);
  const younger = (found?.stood ?? []).filter(([, agency, at, pauses]) => {
    const zone = agencies.get(agency)?.zone ?? ctx.actor.agency.zone;
    return ageOf(ctx, calendars, { agency, zone, at, pauses }) < age;
  });
  return Prisma.sql`day <= (${JSON.stringify(Object.fromEntries(days))}::jsonb ->> agency_id::text)::date
    AND id <> ALL (${younger.map(([id]) => id)}::uuid[])`;
}

type Pauses = [since: string, until: string | null][] | null;
type Stood = [id: string, agency: string, raisedAt: string, pauses: Pauses];

function ageOf(
  { now }: Reading,
  calendars: Awaited<ReturnType<typeof calendarsOf>>,
  { agency, zone, at, pauses }: { agency: string; zone: string; at: string; pauses: Pauses },
): number {
  const stood = (pauses ?? []).map(([since, until]) => ({
    since: new Date(since),
    until: until === null ? null : new Date(until),
  }));
  return workingAge(calendars.get(agency) ?? usualWeek, zone, { since: new Date(at), now, pauses: stood });
}

interface Counts {
  open: number;
  late: number;
  /** Ids of agencies. */
  waiting: string[] | null;
  freers: string[] | null;
  total: number;
  cost_known: number;
  waits: [waiting: string, freer: string, count: number][] | null;
  currencies: [currency: string, count: number][] | null;
  ids: string[] | null;
  heavy: Heavy[] | null;
}

type Heavy = [...Stood, items: number, costPerDay: number | null, currency: string | null, atMost: number];

interface Counted {
  facts: Prisma.Sql;
  by: Weight;
  skip: number;
  take: number;
  weighed: number;
}

async function readCounts({ db }: Reading, { facts, by, skip, take, weighed }: Counted): Promise<Counts> {
  const days = Prisma.sql`greatest(today - day, 0)`;
  const heavy =
    by === 'waiting'
      ? Prisma.sql`SELECT *, items * ${days} AS at_most FROM within ORDER BY at_most DESC, within.id LIMIT ${weighed}`
      : Prisma.sql`SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY currency ORDER BY at_most DESC, id) AS place
          FROM (SELECT *, cost_per_day * ${days} AS at_most FROM within WHERE cost_per_day IS NOT NULL) known) placed WHERE place <= ${weighed}`;
  const [row] = await db.$queryRaw<Counts[]>(Prisma.sql`${facts}
    SELECT (SELECT count(*)::integer FROM facts) AS open, (SELECT count(*)::integer FROM facts WHERE late) AS late,
      (SELECT json_agg(agency_id) FROM (SELECT DISTINCT agency_id FROM facts) waits) AS waiting,
      (SELECT json_agg(freer_agency_id) FROM (SELECT DISTINCT freer_agency_id FROM facts WHERE kind = 'agency') waited) AS freers,
      (SELECT count(*)::integer FROM within) AS total,
      (SELECT count(*)::integer FROM within WHERE cost_per_day IS NOT NULL) AS cost_known,
      (SELECT json_agg(json_build_array(waiting, freer, count)) FROM (SELECT waiting, freer, count(*) FROM within GROUP BY 1, 2) pair) AS waits,
      (SELECT json_agg(json_build_array(currency, count)) FROM (
        SELECT COALESCE(currency, '') AS currency, count(*) FROM within WHERE cost_per_day IS NOT NULL GROUP BY 1) known) AS currencies,
      (SELECT json_agg(id) FROM (SELECT id FROM within ORDER BY raised_at, id OFFSET ${skip} LIMIT ${take}) page) AS ids,
      (SELECT json_agg(json_build_array(id, agency_id, raised_at, pauses, items, cost_per_day, currency, at_most)) FROM (${heavy}) heavy) AS heavy`);
  if (!row) throw new Error('PostgreSQL counted nothing, not even none');
  return row;
}

function counted(agencies: AgenciesById, found: Counts): AgencyCounted[] {
  const [waiting, freers] = [new Set(found.waiting), new Set(found.freers)];
  return [...agencies].flatMap(([id, { code, name }]) =>
    waiting.has(id) || freers.has(id) ? [{ code, name, waiting: waiting.has(id), freer: freers.has(id) }] : [],
  );
}

/** With their working days, as they are weighed. */
async function weigh(ctx: Reading, agencies: AgenciesById, heavy: readonly Heavy[]): Promise<Candidate[]> {
  const calendars = await calendarsOf(
    ctx.db,
    heavy.map(([, agency]) => agency),
  );
  return heavy.map(([id, agency, at, pauses, items, costPerDay, currency, atMost]) => {
    const zone = agencies.get(agency)?.zone ?? ctx.actor.agency.zone;
    const age = ageOf(ctx, calendars, { agency, zone, at, pauses });
    return { id, age, items, cost: costPerDay === null ? null : { amount: costPerDay * age, currency: currency ?? '' }, atMost };
  });
}
