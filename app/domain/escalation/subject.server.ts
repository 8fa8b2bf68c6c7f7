import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingAge,
  workingDaysBetween,
} from '#app/domain/identity/calendar/working-days.rules.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import { lastRequestOf } from '#app/domain/request/last-request.server.ts';
import { inLedger, readLedgers } from '#app/domain/request/read-ledger.server.ts';
import { isClosed } from '#app/domain/request/request.rules.ts';
import { automaticBetween } from '#app/domain/sharing/automatic-between.server.ts';
import { refOf } from '#app/domain/told/request-ref.ts';
import type { Db } from '#app/platform/db.server.ts';
import { type EscalationStep, type Item, Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { type NamedRung, namedRungs } from './escalation.ts';
import { type Run, runOf } from './run.rules.ts';
import { type HeldUp, stoodTogether } from './stood.rules.ts';

interface Reading {
  db: Db;
  now: Date;
}

/** Something that waits, with all by which its ladder is climbed. */
export interface Subject {
  requestId: string | null;
  blockerId: string | null;
  /** Of a blocker: the item that it holds up, and who can free it. */
  item: Item | null;
  line: string;
  named: string[];
  /** The agency that waits, and the one that is waited for. */
  from: string;
  to: string;
  /** The two sides of the request, for the trail. */
  sides: { agencyId: string; toAgencyId: string | null };
  /** Null where its clock stands, what waited for it is free, or nobody is late. */
  run: { key: string; days: number } | null;
  /** Of the agency whose days are told. */
  zone: string;
  today: string;
  works: boolean;
  nextDay: string;
  /** The day on which it will have waited so many working days. */
  dayOf(days: number): string | null;
  /** Steps of the run. */
  steps: EscalationStep[];
  /** Who stands on the rungs of the side that is waited for, and may be told. */
  places: Map<NamedRung, { id: string; name: string }>;
  automatic: boolean;
}

/** A request as its ladder sees it; undefined where it is none that was reached. */
export async function requestSubject(ctx: Reading, id: string): Promise<Subject | undefined> {
  const { db, now } = ctx;
  const row = await db.request.findUnique({ where: { id }, include: inLedger });
  const ledger = row && (await readLedgers(ctx, [row])).get(id);
  if (!row || !ledger) return undefined;
  const { zone } = row.agency;
  const [asker, asked] = [row.agencyId, row.toAgencyId ?? row.agencyId];
  const turns = [
    { number: 1, day: dayIn(zone, row.askedAt), state: 'asked' as const },
    ...row.entries.map(({ number, at, state }) => ({ number, day: dayIn(zone, at), state })),
  ];
  const passing = row.entries.find(({ act, state }) => act === 'passed_on' && state === 'asked');
  const cameOn = dayIn(zone, passing?.at ?? row.askedAt);
  const dueOn = (row.promisedOn ?? row.neededBy).toISOString().slice(0, 10);
  const isFreed = row.entries.some(({ act }) => act === 'freed');
  const run = runOf({ turns, clocks: ledger.clocks, dueOn, cameOn, isFreed });
  const [from, to] = run?.against === 'asker' ? [asked, asker] : [asker, asked];
  return {
    ...(await around(ctx, { from, to, zone, item: null, run: run && (await withoutPauses(ctx, { id, zone, run, agency: to })) })),
    ...{ requestId: id, blockerId: null, item: null, line: row.what, named: row.ownerId ? [row.ownerId] : [] },
    ...{ from, to, sides: { agencyId: asker, toAgencyId: row.toAgencyId } },
    steps: run ? await db.escalationStep.findMany({ where: { requestId: id, run: run.key } }) : [],
    automatic: from !== to && (await automaticBetween(db, [from, to], now)),
  };
}

/** The request that stands for a blocker: what it asked for, as that was passed on; null where it asked nobody, or that is closed. */
export async function openRequestOf(ctx: Pick<Reading, 'db'>, requestId: string | null): Promise<string | null> {
  const request = await lastRequestOf(ctx, requestId);
  return request && !isClosed(request.state) ? request.id : null;
}

/** A blocker as its ladder sees it: within its own agency, for as long as no open request stands for it. */
export async function blockerSubject(ctx: Reading, id: string): Promise<Subject | undefined> {
  const { db, now } = ctx;
  const row = await db.blocker.findUnique({
    where: { id },
    include: { pauses: true, item: { include: { backlog: { include: { agency: true } } } } },
  });
  if (!row) return undefined;
  const { backlog, ...item } = row.item;
  const { zone, id: agency } = backlog.agency;
  // Once what was asked has come to its end, it is one's own turn.
  const asked = await lastRequestOf(ctx, row.requestId);
  const isAsked = asked !== null && !isClosed(asked.state);
  const since = asked && !isAsked ? asked.changedAt : row.raisedAt;
  const calendar = (await calendarsOf(db, [agency])).get(agency) ?? usualWeek;
  const stands = row.freedAt !== null || row.pausedSince !== null || item.archivedAt !== null;
  const days = workingAge(calendar, zone, { since, now, pauses: row.pauses });
  const run = stands || isAsked ? null : { key: asked ? `own:${asked.id}` : 'own', days };
  const team = row.teamId ? await db.teamMember.findMany({ where: { teamId: row.teamId }, select: { personId: true } }) : [];
  return {
    ...(await around(ctx, { from: agency, to: agency, zone, item, run })),
    ...{ requestId: null, blockerId: id, item, line: row.line },
    named: [...(row.personId ? [row.personId] : []), ...team.map(({ personId }) => personId)],
    ...{ from: agency, to: agency, sides: { agencyId: agency, toAgencyId: null } },
    steps: run ? await db.escalationStep.findMany({ where: { blockerId: id, run: run.key } }) : [],
    automatic: false,
  };
}

/** What a request and a blocker have alike: the days of the side that is waited for, and who stands on its rungs. */
async function around(
  { db, now }: Reading,
  { to, zone, item, run }: Pick<Subject, 'from' | 'to' | 'item' | 'run'> & { zone: string },
): Promise<Pick<Subject, 'run' | 'zone' | 'today' | 'works' | 'nextDay' | 'dayOf' | 'places'>> {
  const calendar = (await calendarsOf(db, [to])).get(to) ?? usualWeek;
  const today = dayIn(zone, now);
  return {
    ...{ run, zone, today },
    works: isWorkingDay(calendar, today),
    nextDay: addWorkingDays(calendar, today, 1),
    dayOf: (days) => (run && days > run.days ? addWorkingDays(calendar, today, days - run.days) : null),
    places: await placesOf(db, to, item),
  };
}

/** Who stands on the rungs of an agency now, belongs to it still, and sees the item that it is about. */
export async function placesOf(db: Db, agencyId: string, item: Item | null): Promise<Subject['places']> {
  const belongs = { disabledAt: null, memberships: { some: { agencyId, endedAt: null } } };
  const rows = await db.ladderPlace.findMany({
    where: { agencyId, person: item ? { AND: [belongs, peopleWhoSee(item, agencyId)] } : belongs },
    include: { person: { select: { id: true, name: true } } },
  });
  return new Map(
    namedRungs.flatMap((rung) => rows.filter((row) => row.rung === rung).map(({ person }) => [rung, person] as const)),
  );
}

interface Blocked {
  blocker: string;
  raised: Date;
  freed: Date | null;
  since: Date | null;
  until: Date | null;
}

/**
 * A request that only blockers hang on whose clocks stand does not climb; days on which all of them stood are not counted, also those of one
 * that is free by now. By a named function: the ladder is one for both sides, though the blockers are the asker's.
 */
async function withoutPauses(
  { db, now }: Reading,
  { id, zone, run, agency }: { id: string; zone: string; run: Run; agency: string },
): Promise<Subject['run']> {
  const sql = Prisma.sql`SELECT blocker, raised, freed, since, until FROM request_pauses(ARRAY[${id}]::uuid[])`;
  const stood = stoodTogether(heldUp(await raw<Blocked>(db, sql)));
  if (stood.some(({ until }) => until === null)) return null;
  const calendar = (await calendarsOf(db, [agency])).get(agency) ?? usualWeek;
  const days = stood.reduce((sum, pause) => {
    const [began, ended] = [dayIn(zone, pause.since), dayIn(zone, pause.until ?? now)];
    return sum + workingDaysBetween(calendar, began > run.since ? began : run.since, ended);
  }, 0);
  return { key: run.key, days: Math.max(run.days - days, 0) };
}

function heldUp(rows: readonly Blocked[]): HeldUp[] {
  return [...new Set(rows.map(({ blocker }) => blocker))].map((id) => {
    const own = rows.filter(({ blocker }) => blocker === id);
    const [{ raised, freed } = { raised: new Date(0), freed: null }] = own;
    const pauses = own.flatMap(({ since, until }) => (since ? [{ since, until }] : []));
    return { raised, freed, pauses };
  });
}

/** By what a subject is called: a request as both sides do, a blocker by its item's key. */
export async function refOfSubject(db: Db, { requestId, item }: Pick<Subject, 'requestId' | 'item'>): Promise<string> {
  if (!requestId) return item?.key ?? '';
  const named = { select: { code: true } };
  return refOf(
    await db.request.findUniqueOrThrow({
      where: { id: requestId },
      select: { number: true, agency: named, toAgency: named },
    }),
  );
}
