import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { lastDayAged, workingAge } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { coordinatedFactsSql } from '#app/domain/reach/coordination.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { nobodysCodes, type WaitingFilter, type Weight } from '../waiting.ts';
import type { AgenciesById } from './coordinated-lines.server.ts';

/**
 * What coordination terms show the reader of open blockers, with what of it a filter asks for; with none of it where that is null. Begins a
 * statement that counts them: rows `facts`, each with whether it is `asked` for, and of those `within`.
 */
export async function factsAsked(ctx: Reading, agencies: AgenciesById, filter: WaitingFilter | null): Promise<Prisma.Sql> {
  const source = await coordinatedFactsSql(ctx);
  return factsSql(source, filter ? await askedSql(ctx, source, agencies, filter) : Prisma.sql`false`);
}

function factsSql(source: Prisma.Sql, asked: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`WITH facts AS MATERIALIZED (SELECT f.*, ${asked} AS asked FROM ${source} f),
    within AS NOT MATERIALIZED (SELECT * FROM facts WHERE asked)`;
}

async function askedSql(
  ctx: Reading,
  source: Prisma.Sql,
  agencies: AgenciesById,
  { waiting, freer, cause, late, age = 0, cost }: WaitingFilter,
): Promise<Prisma.Sql> {
  const conditions = [
    ...(waiting === undefined ? [] : [Prisma.sql`waiting = ${waiting}`]),
    ...(freer === undefined ? [] : [Prisma.sql`freer = ${freer}`]),
    ...(cause === undefined ? [] : [Prisma.sql`cause = ${cause}::blocker_cause`]),
    ...(late ? [Prisma.sql`late`] : []),
    ...(cost === undefined ? [] : [Prisma.sql`(cost_per_day IS NOT NULL) = ${cost === 'known'}`]),
    ...(age > 0 ? [await agedSql(ctx, source, agencies, age)] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`;
}

/** Whether rows are at least so many working days old: by the day that an agency's calendar says, and one by one where a clock stood. */
async function agedSql(ctx: Reading, source: Prisma.Sql, agencies: AgenciesById, age: number): Promise<Prisma.Sql> {
  const calendars = await calendarsOf(ctx.db, [...agencies.keys()]);
  const days = [...agencies].flatMap(([id, { zone }]) => {
    const day = lastDayAged(calendars.get(id) ?? usualWeek, dayIn(zone, ctx.now), age);
    return day === undefined ? [] : [[id, { day, zone }] as const];
  });
  const [found] = await ctx.db.$queryRaw<{ stood: Stood[] | null }[]>(Prisma.sql`
    ${factsSql(source, Prisma.sql`pauses IS NOT NULL`)}
    SELECT json_agg(json_build_array(id, agency_id, raised_at, pauses)) AS stood FROM within`);
  const younger = (found?.stood ?? []).filter(([, agency, at, pauses]) => {
    const zone = agencies.get(agency)?.zone ?? ctx.actor.agency.zone;
    return ageOf(ctx, calendars, { agency, zone, at, pauses }) < age;
  });
  const said = Prisma.sql`${JSON.stringify(Object.fromEntries(days))}::jsonb -> agency_id::text`;
  return Prisma.sql`(raised_at AT TIME ZONE (${said} ->> 'zone'))::date <= (${said} ->> 'day')::date
    AND id <> ALL (${younger.map(([id]) => id)}::uuid[])`;
}

type Pauses = [since: string, until: string | null][] | null;
type Stood = [id: string, agency: string, raisedAt: string, pauses: Pauses];

/** In working days of the agency that waits, without the time in which its clock stood. */
export function ageOf(
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

/** An agency's code, or whose it is not; how often in all, and how often of what is asked for. */
export type Often = [code: string, open: number, asked: number];

/** What PostgreSQL counted, and the ids of one page and of those that could weigh most. */
export interface Counts {
  open: number;
  late: number;
  waiting: Often[] | null;
  freers: Often[] | null;
  total: number;
  cost_known: number;
  pairs: [waiting: string, freer: string, count: number][] | null;
  currencies: [currency: string, count: number][] | null;
  ids: string[] | null;
  heavy: Heavy[] | null;
}

export type Heavy = [...Stood, items: number, costPerDay: number | null, currency: string | null, atMost: number];

interface Counted {
  facts: Prisma.Sql;
  by: Weight;
  /** Of the matrix: so many that wait and that are waited for, and those that the reader's own add to. */
  drawn: { most: number; waiting: readonly string[]; freers: readonly string[] };
  skip: number;
  take: number;
  weighed: number;
}

/** Counts them in one statement. */
export async function readCounts({ db, now }: Reading, { facts, by, drawn, skip, take, weighed }: Counted): Promise<Counts> {
  // No fewer than any calendar counts: a day that has begun, and one for a zone whose clock was put on.
  const days = Prisma.sql`(2 + floor(date_part('epoch', ${now}::timestamptz - raised_at) / 86400))`;
  const heavy =
    by === 'waiting'
      ? Prisma.sql`SELECT *, items * ${days} AS at_most FROM within ORDER BY at_most DESC, within.id LIMIT ${weighed}`
      : Prisma.sql`SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY currency ORDER BY at_most DESC, id) AS place
          FROM (SELECT *, cost_per_day * ${days} AS at_most FROM within WHERE cost_per_day IS NOT NULL) known) placed WHERE place <= ${weighed}`;
  const [row] = await db.$queryRaw<Counts[]>(Prisma.sql`${facts},
    by_waiting AS MATERIALIZED (SELECT waiting COLLATE "C" AS code, count(*) AS open, count(*) FILTER (WHERE late) AS late,
      count(*) FILTER (WHERE asked) AS asked, count(cost_per_day) FILTER (WHERE asked) AS known FROM facts GROUP BY 1),
    by_freer AS MATERIALIZED (SELECT freer COLLATE "C" AS code, count(*) AS open, count(*) FILTER (WHERE asked) AS asked FROM facts GROUP BY 1)
    SELECT COALESCE(sum(open), 0)::integer AS open, COALESCE(sum(late), 0)::integer AS late, COALESCE(sum(asked), 0)::integer AS total,
      COALESCE(sum(known), 0)::integer AS cost_known, json_agg(json_build_array(code, open, asked)) AS waiting,
      (SELECT json_agg(json_build_array(code, open, asked)) FROM by_freer) AS freers,
      (SELECT json_agg(json_build_array(waiting, freer, count)) FROM (SELECT waiting, freer, count(*) FROM within
        WHERE (waiting = ANY (${drawn.waiting}::text[]) OR waiting IN (SELECT code FROM by_waiting ORDER BY asked DESC, code LIMIT ${drawn.most}))
          AND (freer = ANY (${drawn.freers}::text[]) OR freer IN (SELECT code FROM by_freer
            WHERE code <> ALL (${[...nobodysCodes]}::text[]) ORDER BY asked DESC, code LIMIT ${drawn.most}))
        GROUP BY 1, 2) pair) AS pairs,
      (SELECT json_agg(json_build_array(currency, count)) FROM (
        SELECT COALESCE(currency, '') AS currency, count(*) FROM within WHERE cost_per_day IS NOT NULL GROUP BY 1) known) AS currencies,
      (SELECT json_agg(id) FROM (SELECT id FROM within ORDER BY raised_at, id OFFSET ${skip} LIMIT ${take}) page) AS ids,
      (SELECT json_agg(json_build_array(id, agency_id, raised_at, pauses, items, cost_per_day, currency, at_most)) FROM (${heavy}) heavy) AS heavy
    FROM by_waiting`);
  if (!row) throw new Error('PostgreSQL counted nothing, not even none');
  return row;
}
