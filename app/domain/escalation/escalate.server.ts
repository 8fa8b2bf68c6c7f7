import type { Recorded } from '#app/domain/activity/fact.ts';
import { record } from '#app/domain/activity/record.server.ts';
import { daysAfter } from '#app/domain/day.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { beginningOf } from '#app/domain/sharing/terms/period.rules.ts';
import { tellOfEscalations } from '#app/domain/told/tell-of-escalations.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { log } from '#app/platform/log.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { climbOf } from './climb-of.server.ts';
import { actsDue, daysToNext } from './escalation.rules.ts';
import { blockerSubject, requestSubject, type Subject } from './subject.server.ts';
import { takeSteps } from './take-steps.server.ts';
import { tellGathered } from './tell-gathered.server.ts';

type Kind = 'request' | 'blocker';

/** What a run has to look at. */
interface Due {
  id: string;
  requestId: string | null;
  lookAt: Date;
  /** Of a blocker: its item's. */
  backlogId: string | null;
}

/** So many are looked at before the next are asked for. */
const atOnce = 200;
/** What failed is tried again after so many milliseconds, behind what was due before. */
const putOff = 3_600_000;

/**
 * Climbs the ladder of everything that waits too long, one rung each, until told to stop. Looked at is only what something can be due about, the
 * longest due first: a run that is broken off is gone on with by the next. Each is a transaction of its own that holds the request or the
 * blocker: whoever else is at it waits there and finds it done, and what is broken off was never begun. One that fails holds up no other.
 * @throws AggregateError once all were tried, where some failed: the job is run again
 */
export async function escalate(now: Date, signal: AbortSignal): Promise<void> {
  const failed: unknown[] = [];
  let after: Pick<Due, 'id' | 'lookAt'> = { id: '00000000-0000-0000-0000-000000000000', lookAt: new Date(-1) };
  for (let due = await dueAfter(now, after); due.length > 0; due = await dueAfter(now, after)) {
    for (const each of due) {
      if (signal.aborted) return;
      await climb(each, now).catch(async (err: unknown) => {
        log.error({ err, [kindOf(each)]: each.id }, 'a ladder could not be climbed');
        failed.push(err);
        await asLadder([], (db) => lookAgain(db, each.id, { lookAt: new Date(now.getTime() + putOff) }));
      });
    }
    after = due.at(-1) ?? after;
  }
  await asLadder([], (db) => tellGathered(db, now));
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} ladders could not be climbed`);
}

/** A page of what was to be looked at before now; what this run has looked at is due later. */
function dueAfter(now: Date, { id, lookAt }: Pick<Due, 'id' | 'lookAt'>): Promise<Due[]> {
  return asLadder([], (db) =>
    raw<Due>(
      db,
      Prisma.sql`SELECT id, request_id AS "requestId", look_at AS "lookAt", backlog_id AS "backlogId"
        FROM ladder_due(${now}::timestamptz, ${lookAt}::timestamptz, ${id}::uuid, ${atOnce})`,
    ),
  );
}

const kindOf = ({ requestId }: Due): Kind => (requestId ? 'request' : 'blocker');

async function climb(each: Due, now: Date): Promise<void> {
  const { id, backlogId } = each;
  await asLadder(backlogId ? [backlogId] : [], async (db) => {
    await lockWaiting(db, kindOf(each), id);
    const look = await db.ladderLook.findUnique({ where: { id } });
    const subject = look && (await subjectOf(kindOf(each), { db, now }, id));
    if (!subject) return lookAgain(db, id, { lookAt: new Date(now.getTime() + putOff) });
    const due = climbOf(subject);
    const acts = due ? actsDue(due) : [];
    if (acts.length === 0)
      return lookAgain(db, id, { lookAt: beginningOf(daysAfter(subject.today, daysToNext(due)), subject.zone), old: false });
    // What is restricted is in no number that others are told.
    const inOne = look.old && subject.item?.classification !== 'restricted';
    const facts: Recorded[] = [];
    const texts = subject.steps.find(({ rung }) => acts.some((act) => act.does === 'send' && act.rung === rung))?.text;
    for (const { tells = [], ...fact } of await takeSteps({ db, now, text: texts ?? '' }, subject, acts)) {
      facts.push({ ...fact, tells: inOne ? [] : tells, id: newId(now.getTime()) });
    }
    // A second step can be due at once: the next run takes it.
    await lookAgain(db, id, { lookAt: now, ...(inOne && { gathered: true }) });
    const told = await tellOfEscalations(db, { actor: null, now, facts });
    record(db, { actor: null, commandId: newId(now.getTime()), now, facts }, told);
  });
}

async function lookAgain(db: Db, id: string, data: Prisma.LadderLookUpdateManyMutationInput): Promise<void> {
  await db.ladderLook.updateMany({ where: { id }, data });
}

function subjectOf(kind: Kind, ctx: { db: Db; now: Date }, id: string): Promise<Subject | undefined> {
  return kind === 'request' ? requestSubject(ctx, id) : blockerSubject(ctx, id);
}

/** Held until the transaction ends: what was done meanwhile is read behind it. */
export async function lockWaiting(db: Db, kind: Kind, id: string): Promise<void> {
  const table = kind === 'request' ? Prisma.sql`request` : Prisma.sql`blocker`;
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM ${table} WHERE id = ${id}::uuid FOR UPDATE`);
}

/** In a transaction of the ladder's own, which sees all of these backlogs (the second wall, by the name of the task). */
function asLadder<T>(backlogs: readonly string[], work: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(null, { task: 'escalation', timeout: 30_000 }, (db) => wholeLists(db, backlogs, () => work(db)));
}
