import type { Actor, Locale } from '#app/domain/actor.ts';
import { dayIn, daysAfter } from '#app/domain/day.ts';
import { calendarOf } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingDaysBetween } from '#app/domain/identity/calendar/working-days.rules.ts';
import { factsOf, mondayOf } from '#app/domain/report/report.rules.ts';
import { type BlockerRow, weeksShown } from '#app/domain/report/report.ts';
import { reportBlockers } from '#app/domain/report/report-blockers.server.ts';
import { reportPromises } from '#app/domain/report/report-promises.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { demoId } from '../chance.ts';
import { decisions, reporter } from '../content/reports.ts';
import { type Telling, tellAll } from '../strategy/tell.server.ts';

/** Nine in the morning of a Monday, in Tashkent. */
const frozenAtHour = 'T04:00:00Z';

/** Last Monday's report, frozen that morning, and what the coordinator has written for this Monday's, as the commands would have. */
export async function fillReports(db: Db, now: Date): Promise<void> {
  const actor = await reporterIn(db);
  const monday = mondayOf(dayIn(actor.agency.zone, now));
  const last = daysAfter(monday, -7);
  const said = decisions.map(({ blocker: [backlog, line], ...words }) => ({
    ...words,
    id: demoId('blocker', `${backlog} ${line}`),
  }));
  const frozenAt = new Date(`${last}${frozenAtHour}`);
  const facts = await factsThen(
    { actor, db, now },
    last,
    new Map(said.filter(({ asked }) => asked).map((each) => [each.id, { ...each, textVersion: 1 }])),
  );
  const reports = [
    { id: demoId('report', last), monday: last, frozenAt, facts },
    { id: demoId('report', monday), monday, frozenAt: null, facts: null },
  ];
  for (const { id, monday: day, frozenAt: at, facts: kept } of reports)
    await db.report.create({
      data: {
        ...{ id, agencyId: actor.agency.id, monday: new Date(day) },
        ...(at && { frozenAt: at, frozenById: actor.person.id, facts: kept as unknown as Prisma.InputJsonValue }),
      },
    });
  const held = await db.blocker.findMany({
    where: { id: { in: said.map(({ id }) => id) } },
    select: { id: true, item: { select: { key: true, classification: true } } },
  });
  const written = reports.flatMap(({ id: reportId, monday: day, frozenAt: at }) =>
    said
      .filter(({ asked }) => at === null || asked)
      .flatMap((each) => {
        const item = held.find(({ id }) => id === each.id)?.item;
        const writtenAt = new Date((at ?? now).getTime() - 3_600_000);
        return item ? [{ reportId, day, item, blockerId: each.id, sentence: each.sentence, ifNot: each.ifNot, writtenAt }] : [];
      }),
  );
  await db.reportDecision.createMany({
    data: written.map(({ day: _day, item: _item, ...row }) => ({ ...row, personId: actor.person.id })),
  });
  const around = { by: actor.person.id, agencyId: actor.agency.id, subject: 'report' as const };
  await tellAll(db, [
    ...written.map(
      ({ reportId, day, item, writtenAt }): Telling => ({
        ...{ ...around, name: 'report.decision_written', at: writtenAt, subjectId: reportId },
        ...{ classification: item.classification, new: { monday: day, item: item.key } },
      }),
    ),
    { ...around, name: 'report.frozen', at: frozenAt, subjectId: demoId('report', last), new: { monday: last } },
  ]);
}

/** The coordinator, as somebody who reads. */
async function reporterIn(db: Db): Promise<Actor> {
  const { id, name, email, locale } = await db.person.findUniqueOrThrow({ where: { id: demoId('person', reporter.name) } });
  const agency = await db.agency.findUniqueOrThrow({ where: { id: demoId('agency', reporter.agency) } });
  return {
    person: { id, name, email, locale: locale as Locale },
    agency: {
      id: agency.id,
      code: agency.code,
      names: agency.names as object,
      zone: agency.zone,
      contactDesk: agency.contactDesk,
    },
    ...{ role: 'coordinator', via: 'system', mayWrite: true, rightsVersion: 0 },
  };
}

/** What the report said on its own Monday: what came later is not there yet. */
async function factsThen(
  ctx: { actor: Actor; db: Db; now: Date },
  monday: string,
  written: Map<string, { sentence: string; ifNot: string; textVersion: number }>,
) {
  const { agency } = ctx.actor;
  const calendar = await calendarOf(ctx.db, agency.id);
  const then = (row: BlockerRow): BlockerRow => {
    const freed = row.freedOn !== null && row.freedOn <= monday;
    return {
      ...row,
      paused: false,
      freedOn: freed ? row.freedOn : null,
      freedHow: freed ? row.freedHow : '',
      late: !freed && row.neededBy < monday,
      age: workingDaysBetween(calendar, row.raisedOn, freed ? (row.freedOn ?? monday) : monday),
    };
  };
  const blockers = await reportBlockers(ctx, daysAfter(monday, -7 * (weeksShown + 1)));
  const asked = await ctx.db.request.findMany({ where: { askedAt: { lt: new Date(monday) } }, select: { id: true } });
  const promises = (await reportPromises(ctx, daysAfter(monday, -14))).filter(({ row }) => asked.some(({ id }) => id === row.id));
  return factsOf({
    ...{ monday, today: monday, asOf: `${monday}${frozenAtHour}`, agency: agency.code, sealed: 0, written },
    blockers: blockers.filter(({ raisedOn }) => raisedOn <= monday).map(then),
    promises: promises.map((each) => {
      const later = each.row.deliveredOn !== null && each.row.deliveredOn > monday;
      return later ? { ...each, row: { ...each.row, deliveredOn: null }, standing: true } : each;
    }),
  });
}
