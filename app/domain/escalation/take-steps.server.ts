import type { Fact } from '#app/domain/activity/fact.ts';
import { factOf } from '#app/domain/backlog/locked-item.server.ts';
import { asDate } from '#app/domain/request/enter.server.ts';
import { requestFact } from '#app/domain/request/reached-request.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { Act } from './escalation.rules.ts';
import type { NamedRung, Rung } from './escalation.ts';
import type { Subject } from './subject.server.ts';
import { namedOf, speakersOf } from './told-people.server.ts';

interface Taking {
  db: Db;
  now: Date;
  /** Who sends it, for the step; by itself unless said. */
  by?: string;
  /** What is written to whom it names. */
  text?: string;
}

/**
 * Keeps what is done about something that waits, whose row is locked, and says it as facts: one of each act but what was passed over, which
 * stands in the one that took its place.
 */
export async function takeSteps(taking: Taking, subject: Subject, acts: readonly Act[]): Promise<Fact[]> {
  const passed = acts.filter(({ does }) => does === 'pass_over').map(({ rung }) => rung);
  const facts: Fact[] = [];
  for (const act of acts) {
    if (act.does === 'pass_over') await keep(taking, subject, act.rung, { state: 'passed_over' });
    if (act.does === 'skip') facts.push(await skip(taking, subject, act.rung));
    if (act.does === 'draft') facts.push(await draft(taking, subject, act.rung, act.dueOn, passed));
    if (act.does === 'send') facts.push(await sendStep(taking, subject, act.rung, passed));
  }
  return facts;
}

/** A step of something that waits, made or changed. */
export async function keep(
  { db, now }: Pick<Taking, 'db' | 'now'>,
  { steps, run, requestId, blockerId, from, to }: Subject,
  rung: Rung,
  said: Prisma.EscalationStepUncheckedUpdateInput & Pick<Prisma.EscalationStepUncheckedCreateInput, 'state'>,
): Promise<void> {
  const step = steps.find((each) => each.rung === rung);
  const days = run?.days ?? 0;
  if (step) {
    await db.escalationStep.updateMany({ where: { id: step.id }, data: { ...said, days } });
    return;
  }
  const about = { requestId, blockerId, run: run?.key ?? '', rung, days, fromAgencyId: from, toAgencyId: to };
  const made = { id: newId(now.getTime()), madeAt: now, ...about, ...said } as Prisma.EscalationStepCreateManyInput;
  await db.escalationStep.createMany({ data: [made] });
}

/** Nobody stands there who may be told: those who speak for both sides are warned. */
async function skip(taking: Taking, subject: Subject, rung: NamedRung): Promise<Fact> {
  await keep(taking, subject, rung, { state: 'skipped' });
  const { db } = taking;
  const tells = await bothSides(db, subject, 'escalation_skipped');
  return factAbout(subject, 'escalation.skipped', { rung }, tells);
}

/** A step to a person: told to the other side a day ahead, and to whoever may send it. */
async function draft(taking: Taking, subject: Subject, rung: NamedRung, dueOn: string, passed: Rung[]): Promise<Fact> {
  const { db } = taking;
  const { from, to, places } = subject;
  const person = places.get(rung);
  await keep(taking, subject, rung, { state: 'drafted', dueOn: asDate(dueOn), personId: person?.id ?? null });
  const senders = await speakersOf(db, from, subject);
  const tells = [
    { kind: subject.automatic ? 'escalation_announced' : 'escalation_drafted', agency: from, people: senders },
    {
      kind: 'escalation_announced',
      agency: to,
      people: [...(from === to ? [] : await speakersOf(db, to, subject)), ...(await namedOf(db, subject))],
    },
  ];
  return factAbout(subject, 'escalation.drafted', { rung, dueOn, to: person?.name ?? null, ...passedOf(passed) }, tells);
}

async function sendStep(taking: Taking, subject: Subject, rung: Rung, passed: Rung[]): Promise<Fact> {
  const { db, now, by = null, text = '' } = taking;
  const { to, places } = subject;
  const person = rung === 'coordinators' ? undefined : places.get(rung);
  const sent = { state: 'sent', sentAt: now, sentById: by, text, personId: person?.id ?? null } as const;
  await keep(taking, subject, rung, sent);
  const named = person ? [{ kind: 'escalation_sent', agency: to, people: [person.id] }] : [];
  const tells = [...named, ...(await bothSides(db, subject, 'escalation_sent'))];
  const told = { rung, to: person?.name ?? null, ...(text && { text }), ...passedOf(passed) };
  return factAbout(subject, 'escalation.sent', told, tells);
}

async function bothSides(db: Db, subject: Subject, kind: string) {
  const agencies = [...new Set([subject.from, subject.to])];
  return Promise.all(agencies.map(async (agency) => ({ kind, agency, people: await speakersOf(db, agency, subject) })));
}

const passedOf = (passed: readonly Rung[]) => (passed.length > 0 ? { passedOver: passed } : {});

/** What happened on the ladder, in the trail of both sides of a request, or of the item that is held up. */
export function factAbout(subject: Subject, name: string, said: Record<string, unknown>, tells: Fact['tells'] = []): Fact {
  const { requestId, blockerId, item, line, run, sides } = subject;
  const now = { ...said, days: run?.days ?? 0 };
  if (item) return { ...factOf(item, name, undefined, { blocker: blockerId, line, ...now }), tells };
  return { ...requestFact({ id: requestId ?? '', ...sides }, { name, new: now }), tells };
}
