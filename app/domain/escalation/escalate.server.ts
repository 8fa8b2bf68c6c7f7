import type { Recorded } from '#app/domain/activity/fact.ts';
import { record } from '#app/domain/activity/record.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { openStates } from '#app/domain/request/request.rules.ts';
import { tellOfEscalations } from '#app/domain/told/tell-of-escalations.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { log } from '#app/platform/log.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { climbOf } from './climb-of.server.ts';
import { actsDue } from './escalation.rules.ts';
import { blockerSubject, requestSubject, type Subject } from './subject.server.ts';
import { takeSteps } from './take-steps.server.ts';

type Kind = 'request' | 'blocker';

/** So many are looked at before the next are asked for. */
const atOnce = 200;

/**
 * Climbs the ladder of everything that waits too long, one rung each, until told to stop. Each is a transaction of its own that holds the
 * request or the blocker: whoever else is at it waits there and finds it done, and what is broken off was never begun. One that fails holds
 * up no other.
 * @throws AggregateError once all were tried, where some failed: the job is run again
 */
export async function escalate(now: Date, signal: AbortSignal): Promise<void> {
  const failed: unknown[] = [];
  for (const kind of ['request', 'blocker'] as const) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (let ids = await waiting(kind, after); ids.length > 0; ids = await waiting(kind, after)) {
      for (const id of ids) {
        if (signal.aborted) return;
        await climb(kind, id, now).catch((err: unknown) => {
          log.error({ err, [kind]: id }, 'a ladder could not be climbed');
          failed.push(err);
        });
      }
      after = ids.at(-1) ?? after;
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} ladders could not be climbed`);
}

/** What is open, in an order that does not change meanwhile. */
function waiting(kind: Kind, after: string): Promise<string[]> {
  return asLadder(async (db) => {
    const page = { where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: atOnce, select: { id: true } } as const;
    const rows =
      kind === 'request'
        ? await db.request.findMany({ ...page, where: { ...page.where, state: { in: [...openStates] } } })
        : await db.blocker.findMany({ ...page, where: { AND: [page.where, climbing] } });
    return rows.map(({ id }) => id);
  });
}

/** Blockers for which no open request stands; also those whose ladder was climbed once: it begins anew when a request has come to its end. */
const climbing: Prisma.BlockerWhereInput = {
  ...{ freedAt: null, pausedSince: null, item: { archivedAt: null } },
  OR: [{ requestId: null }, { request: { state: { notIn: [...openStates] } } }],
};

async function climb(kind: Kind, id: string, now: Date): Promise<void> {
  await asLadder(async (db) => {
    await lockWaiting(db, kind, id);
    const subject = await subjectOf(kind, { db, now }, id);
    const due = subject && climbOf(subject);
    const acts = due ? actsDue(due) : [];
    if (!subject || acts.length === 0) return;
    const facts: Recorded[] = [];
    const texts = subject.steps.find(({ rung }) => acts.some((act) => act.does === 'send' && act.rung === rung))?.text;
    for (const fact of await takeSteps({ db, now, text: texts ?? '' }, subject, acts)) {
      facts.push({ ...fact, id: newId(now.getTime()) });
    }
    const told = await tellOfEscalations(db, { actor: null, now, facts });
    record(db, { actor: null, commandId: newId(now.getTime()), now, facts }, told);
  });
}

function subjectOf(kind: Kind, ctx: { db: Db; now: Date }, id: string): Promise<Subject | undefined> {
  return kind === 'request' ? requestSubject(ctx, id) : blockerSubject(ctx, id);
}

/** Held until the transaction ends: what was done meanwhile is read behind it. */
export async function lockWaiting(db: Db, kind: Kind, id: string): Promise<void> {
  const table = kind === 'request' ? Prisma.sql`request` : Prisma.sql`blocker`;
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM ${table} WHERE id = ${id}::uuid FOR UPDATE`);
}

/** In a transaction of the ladder's own: it sees blockers of every backlog (the second wall, by the name of the task). */
function asLadder<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(null, { task: 'escalation', timeout: 30_000 }, async (db) => {
    const backlogs = await db.backlog.findMany({ select: { id: true } });
    return wholeLists(
      db,
      backlogs.map(({ id }) => id),
      () => work(db),
    );
  });
}
