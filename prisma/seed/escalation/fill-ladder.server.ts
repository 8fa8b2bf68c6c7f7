import { climbOf } from '#app/domain/escalation/climb-of.server.ts';
import { actsDue, type Step } from '#app/domain/escalation/escalation.rules.ts';
import { type NamedRung, type Rung, rungDays, type StepState } from '#app/domain/escalation/escalation.ts';
import { blockerSubject, requestSubject, type Subject } from '#app/domain/escalation/subject.server.ts';
import { openStates } from '#app/domain/request/request.rules.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { type Calendar, calendarOf, historyDays } from '../calendar.ts';
import { demoId } from '../chance.ts';
import { agencies } from '../content/agencies.ts';

/** An agency that has set no department head: its steps go past that rung. */
const headless = 'MOH';
/** Of those that went as far, every so manieth draft waits still to be sent, and the one after is put off. */
const waitsEach = 4;
const reason = 'Стороны встречаются на этой неделе.';

/** Sets who stands on the rungs, and climbs the ladder of all that waits as it would have been climbed day by day. */
export async function fillLadder(db: Db, now: Date): Promise<void> {
  await db.ladderPlace.createMany({ data: agencies.flatMap(placesOf) });
  const calendar = calendarOf(now);
  const demoOnes = { in: agencies.map(({ code }) => demoId('agency', code)) };
  const ctx = { db, now };
  const requests = await db.request.findMany({
    where: { agencyId: demoOnes, state: { in: [...openStates] } },
    orderBy: { id: 'asc' },
  });
  const blockers = await db.blocker.findMany({
    where: { freedAt: null, item: { backlog: { agencyId: demoOnes } } },
    orderBy: { id: 'asc' },
  });
  const subjects: Subject[] = [];
  for (const { id } of requests) subjects.push(...one(await requestSubject(ctx, id)));
  for (const { id } of blockers) subjects.push(...one(await blockerSubject(ctx, id)));
  let named = 0;
  for (const subject of subjects) {
    const steps = climbed(subject);
    if (steps.some(({ state, rung }) => state === 'sent' && rung !== 'coordinators')) named += 1;
    await db.escalationStep.createMany({ data: rowsOf(subject, steps, { calendar, nth: named }) });
  }
}

const one = (subject: Subject | undefined) => (subject ? [subject] : []);

/** Department heads are leads, deputy ministers those who only look. */
function placesOf({ code, people }: (typeof agencies)[number]) {
  const agencyId = demoId('agency', code);
  const place = (rung: NamedRung, role: string) =>
    people
      .filter(([, each]) => each === role)
      .slice(0, 1)
      .map(([name]) => ({ agencyId, rung, personId: demoId('person', name) }));
  return [...(code === headless ? [] : place('head', 'lead')), ...place('deputy', 'observer')];
}

interface Climbed extends Step {
  days: number;
}

/** The steps as they were taken day by day, each draft sent once its day had come. */
function climbed(subject: Subject): Climbed[] {
  const climb = climbOf(subject);
  if (!climb) return [];
  let steps: Climbed[] = [];
  for (let days = rungDays.coordinators; days <= climb.days; days += 1) {
    const at = { ...climb, days, works: true, today: String(days), nextDay: String(days + 1), automatic: true };
    for (const act of actsDue({
      ...at,
      steps: steps.map((step) => ({ ...step, dueOn: step.state === 'drafted' ? at.today : null })),
    })) {
      const state: StepState = ({ send: 'sent', draft: 'drafted', skip: 'skipped', pass_over: 'passed_over' } as const)[act.does];
      steps = [...steps.filter(({ rung }) => rung !== act.rung), { rung: act.rung, state, dueOn: null, heldUntil: null, days }];
    }
  }
  return steps;
}

function rowsOf(
  { requestId, blockerId, run, from, to, places, nextDay, today }: Subject,
  steps: readonly Climbed[],
  { calendar, nth }: { calendar: Calendar; nth: number },
): Prisma.EscalationStepCreateManyInput[] {
  const last = steps.findLast(({ rung, state }) => state === 'sent' && rung !== 'coordinators');
  return steps.map((step) => {
    const { rung, days } = step;
    const waits = step === last && nth % waitsEach === 0;
    const isHeld = step === last && nth % waitsEach === 1;
    const state = waits || isHeld ? 'drafted' : step.state;
    const at = calendar.moment(historyDays - Math.max((run?.days ?? days) - days, 0) - 0.6);
    const person = rung === 'coordinators' ? undefined : places.get(rung);
    const sender = senderOf(from);
    return {
      ...{ id: demoId('step', `${requestId ?? blockerId}:${rung}`), requestId, blockerId, run: run?.key ?? '' },
      ...{ rung: rung as Rung, state, days, fromAgencyId: from, toAgencyId: to, personId: person?.id ?? null, madeAt: at },
      ...(state === 'drafted' && { dueOn: new Date(step.state === 'drafted' ? nextDay : today) }),
      ...(isHeld && { heldUntil: new Date(calendar.date(6)), heldReason: reason, heldById: sender }),
      ...(state === 'sent' && { sentAt: at, sentById: rung === 'coordinators' ? null : sender }),
    };
  });
}

function senderOf(agencyId: string): string | null {
  const agency = agencies.find(({ code }) => demoId('agency', code) === agencyId);
  const [name] = agency?.people.find(([, role]) => role === 'coordinator') ?? [];
  return name ? demoId('person', name) : null;
}
