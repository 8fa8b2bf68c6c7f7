import { can, entryOf, type Standing, stateAfter, stateAnswered } from '#app/domain/request/request.rules.ts';
import type { OutsideAnswer, RequestAct, RequestState } from '#app/domain/request/request.ts';
import { requestNoticeKinds } from '#app/domain/told/notice.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { type Calendar, calendarOf, historyDays } from '../calendar.ts';
import { demoId } from '../chance.ts';
import { agencies } from '../content/agencies.ts';
import { type DemoLine, type DemoRequest, requests } from '../content/requests.ts';
import { type Telling, tellAll } from '../strategy/tell.server.ts';

const agencyId = (code: string) => demoId('agency', code);
const personId = (name: string) => demoId('person', name);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Writes what agencies ask of each other, with every ledger as the commands would have made it, its events, and notice of the last line. */
export async function fillRequests(db: Db, now: Date): Promise<void> {
  const calendar = calendarOf(now);
  for (const demo of requests) {
    const id = demoId('request', demo.what);
    await fillRequest(db, demo, { id, calendar });
    const here = agencies.some(({ code }) => code === demo.to);
    await giveNotice(db, id, here ? [agencyId(demo.from), agencyId(demo.to)] : []);
    if (demo.passedTo) await fillPassed(db, demo, demo.passedTo, { id, calendar });
  }
}

interface Around {
  id: string;
  calendar: Calendar;
}

/** A line as it is kept, and what the request is after it. */
interface Kept {
  row: Prisma.RequestEntryCreateManyInput;
  before: RequestState;
  line: DemoLine;
}

const momentOf = (calendar: Calendar, ago: number) => calendar.moment(historyDays - ago);

/** One of them, with its ledger and its events; nobody is given notice. */
export async function fillRequest(db: Db, demo: DemoRequest, { id, calendar }: Around): Promise<void> {
  const here = agencies.some(({ code }) => code === demo.to);
  const [from, to] = [agencyId(demo.from), here ? agencyId(demo.to) : null];
  const needed = calendar.date(demo.needed);
  const request = {
    ...{
      id,
      agencyId: from,
      toAgencyId: to,
      outside: here ? '' : demo.to,
      personId: personId(demo.by),
      state: 'asked' as RequestState,
    },
    ...{
      what: demo.what,
      why: demo.why,
      criteria: demo.criteria ?? '',
      legalBasis: demo.legalBasis ?? '',
      attached: demo.attached ?? '',
    },
    ...{ firstNeededBy: needed, neededBy: needed, scope: '', proposedOn: null as Date | null, proposedScope: '' },
    ...{ promisedOn: null as Date | null, ownerId: null as string | null },
    ...{ askedAt: momentOf(calendar, demo.ago), changedAt: momentOf(calendar, demo.ago) },
  };
  const kept: Kept[] = [];
  for (const [index, line] of demo.lines.entries()) {
    const standing: Standing = { state: request.state, promised: request.promisedOn !== null, outside: !here };
    const { state, side } = after(line, standing);
    const day = line.day === undefined ? null : calendar.date(line.day);
    const at = momentOf(calendar, line.ago);
    kept.push({
      line,
      before: request.state,
      row: {
        ...{
          id: demoId('request-entry', `${id}:${index}`),
          requestId: id,
          number: index + 2,
          act: line.act,
          state,
          at,
          text: line.text,
        },
        ...{
          agencyId: side === 'asker' ? from : (to ?? from),
          personId: personId(line.by),
          scope: line.scope ?? '',
          unconfirmed: !here,
        },
        ...{ day, dayBefore: dayBefore(line, request), ownerId: line.owner ? personId(line.owner) : null },
      },
    });
    const proposes = line.act === 'countered' || line.act === 'date_proposed';
    Object.assign(request, {
      ...{ state, changedAt: at, proposedOn: proposes ? day : null, proposedScope: proposes ? (line.scope ?? '') : '' },
      ...(line.act === 'date_consented' && { promisedOn: day }),
      ...(line.act === 'promised' && { promisedOn: day, ownerId: line.owner ? personId(line.owner) : null }),
    });
  }
  await db.request.create({ data: request });
  await db.requestEntry.createMany({ data: kept.map(({ row }) => row) });
  await linkItem(db, demo, id);
  await tellAll(db, [
    asked(demo, { id, from, to, at: request.askedAt, needed }),
    ...kept.map((each) => told(each, { id, from, to })),
  ]);
}

/** What a line leads to, by the rules of the commands; and whose it is. */
function after({ act, side: said }: DemoLine, standing: Standing): { state: RequestState; side: 'asker' | 'asked' } {
  if (standing.outside) return { state: stateAnswered[act as OutsideAnswer], side: 'asker' };
  const doing = (Object.keys(entryOf) as (keyof typeof entryOf)[]).find((each) => entryOf[each] === act) as RequestAct;
  const side = said ?? (can(doing, standing, 'asker') ? 'asker' : 'asked');
  return { state: stateAfter(doing, standing, side), side };
}

function dayBefore({ act }: DemoLine, { neededBy, promisedOn }: { neededBy: Date; promisedOn: Date | null }): Date | null {
  if (act === 'countered') return neededBy;
  return act === 'date_proposed' || act === 'date_consented' ? promisedOn : null;
}

/** It goes on with the third agency, as if asked of that one on the same day. */
async function fillPassed(db: Db, demo: DemoRequest, to: string, { id, calendar }: Around): Promise<void> {
  const passing = demo.lines.at(-1);
  if (!passing) return;
  const passed = demoId('request', `${demo.what}:${to}`);
  const from = agencyId(demo.from);
  const at = momentOf(calendar, passing.ago);
  const needed = calendar.date(demo.needed);
  await db.request.create({
    data: {
      ...{ id: passed, agencyId: from, toAgencyId: agencyId(to), personId: personId(demo.by), passedFromId: id },
      ...{ what: demo.what, why: demo.why, firstNeededBy: needed, neededBy: needed },
      ...{ askedAt: momentOf(calendar, demo.ago), changedAt: at },
    },
  });
  const line = { requestId: passed, number: 2, act: 'passed_on', state: 'asked', at, text: passing.text } as const;
  await db.requestEntry.create({
    data: { ...line, id: demoId('request-entry', passed), agencyId: agencyId(demo.to), personId: personId(passing.by) },
  });
  const fact = asked(demo, { id: passed, from, to: agencyId(to), at, needed });
  await tellAll(db, [{ ...fact, by: personId(passing.by), agencyId: agencyId(demo.to) }]);
  await giveNotice(db, passed, [from, agencyId(to)]);
}

/** It hangs on the first open item of the asker's backlog. */
async function linkItem(db: Db, { backlog, from }: DemoRequest, requestId: string): Promise<void> {
  if (!backlog) return;
  const where = { backlogId: demoId('backlog', backlog), classification: { not: 'restricted' as const }, archivedAt: null };
  const item = await db.item.findFirst({
    where: { ...where, type: 'story', state: { category: 'doing' } },
    orderBy: { number: 'asc' },
  });
  if (item) await db.requestItem.create({ data: { requestId, agencyId: agencyId(from), itemId: item.id } });
}

interface Sides {
  id: string;
  from: string;
  to: string | null;
}

function asked(demo: DemoRequest, { id, from, to, at, needed }: Sides & { at: Date; needed: Date }): Telling {
  return {
    ...{ name: 'request.asked', subjectId: id, at, by: personId(demo.by), agencyId: from },
    subject: 'request',
    agencies: [from, ...(to ? [to] : [])],
    new: { what: demo.what, neededBy: dayOf(needed), outside: to ? null : demo.to },
  };
}

function told({ row, before }: Kept, { id, from, to }: Sides): Telling {
  const { act, state, text, day, dayBefore: was, scope, ownerId, unconfirmed } = row;
  return {
    ...{
      name: `request.${act}`,
      subject: 'request',
      subjectId: id,
      at: new Date(row.at),
      by: row.personId,
      agencyId: row.agencyId,
    },
    agencies: [from, ...(to ? [to] : [])],
    old: { state: before, ...(was instanceof Date && { day: dayOf(was) }) },
    new: {
      ...{ state, text },
      ...(day instanceof Date && { day: dayOf(day) }),
      ...(scope && { scope }),
      ...(ownerId && { owner: ownerId }),
      ...(unconfirmed && { unconfirmed }),
    },
  };
}

/** Notice of what was done last, to those who answer for the other side. */
async function giveNotice(db: Db, requestId: string, sides: readonly string[]): Promise<void> {
  const event = await db.event.findFirst({ where: { subjectId: requestId }, orderBy: { recordedAt: 'desc' } });
  const kind = requestNoticeKinds.find((each) => each === event?.name.replace('.', '_'));
  if (!event || !kind) return;
  const others = sides.filter((side) => side !== event.agencyId && !(kind === 'request_asked' && side === sides[0]));
  const people = await db.membership.findMany({
    where: { agencyId: { in: others }, role: { in: ['coordinator', 'lead'] }, endedAt: null },
  });
  await db.notice.createMany({
    data: people
      .filter((member) => member.personId !== event.personId)
      .map((member) => ({
        id: demoId('notice', `${event.id}:${member.personId}`),
        ...{
          personId: member.personId,
          agencyId: member.agencyId,
          kind,
          eventId: event.id,
          requestId,
          createdAt: event.recordedAt,
        },
      })),
    skipDuplicates: true,
  });
}
