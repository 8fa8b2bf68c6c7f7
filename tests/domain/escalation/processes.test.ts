import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { escalate } from '#app/domain/escalation/escalate.server.ts';
import { newId } from '#app/platform/id.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { ownerDb, type TestDatabase } from '#tests/support/database.ts';
import { testWorld, type World } from '#tests/support/world.ts';

let database: TestDatabase;
let owner: pg.Client;
let holder: pg.Client;
let fresh: () => Promise<World>;
let children: ChildProcess[] = [];

/** A Monday; what was asked on the Monday before has waited five working days. */
const now = new Date('2026-11-30T07:00:00Z');
const many = 12;
let requests: string[];

beforeAll(async () => {
  ({ database, owner, fresh } = await testWorld());
});
beforeEach(async () => {
  const world = await fresh();
  await owner.query('DELETE FROM escalation_step; DELETE FROM notice; DELETE FROM blocker; DELETE FROM request');
  requests = Array.from({ length: many }, () => newId()).sort();
  await ownerDb().request.createMany({
    data: requests.map((id, at) => ({
      ...{ id, number: at + 1, agencyId: world.own.ids.agency.id, toAgencyId: world.other.ids.agency.id },
      ...{ personId: world.own.ids.member, what: `Births ${at}`, firstNeededBy: now, neededBy: new Date('2027-01-01') },
      ...{ askedAt: new Date('2026-11-23T07:00:00Z'), changedAt: now },
    })),
  });
  holder = new pg.Client({ connectionString: database.adminUrl });
  await holder.connect();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await holder.end();
});

function climbing(): ChildProcess {
  const script = join(projectRoot, 'tests/support/escalate-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, now.toISOString()], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.push(child);
  return child;
}

const ended = async (child: ChildProcess) =>
  child.exitCode === null ? ((await once(child, 'exit')) as [number])[0] : child.exitCode;
const sent = () => ownerDb().escalationStep.count({ where: { state: 'sent' } });
/** Statements that wait for what the test holds. */
const waitsFor = async (table: string) => {
  const { rows } = await owner.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE $1",
    [`%${table}%`],
  );
  return rows.length;
};
const patiently = { timeout: 100_000, interval: 50 };

/** Each request was told of once: one step, one event, and one notice to each coordinator. */
async function onceEach(): Promise<void> {
  const steps = await ownerDb().escalationStep.findMany();
  expect(steps.map(({ requestId, rung, state }) => `${requestId} ${rung} ${state}`).sort()).toEqual(
    requests.map((id) => `${id} coordinators sent`).sort(),
  );
  const events = await ownerDb().event.findMany({ where: { name: 'escalation.sent' } });
  expect(events.map(({ subjectId }) => subjectId).sort()).toEqual([...requests].sort());
  const notices = await ownerDb().notice.groupBy({
    by: ['requestId', 'personId'],
    where: { kind: 'escalation_sent' },
    _count: true,
  });
  expect(notices.map(({ _count }) => _count)).toEqual(Array.from({ length: many * 2 }, () => 1));
}

describe('the ladder', { timeout: 240_000 }, () => {
  it('is climbed once by two processes at the same time', async () => {
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM request WHERE id = $1 FOR UPDATE', [requests[0]]);
    const two = [climbing(), climbing()];
    await expect.poll(() => waitsFor('FROM request'), patiently).toBe(2);
    await holder.query('COMMIT');
    expect(await Promise.all(two.map(ended))).toEqual([0, 0]);
    await onceEach();
  });

  it('is climbed to its end by the next run where a process was killed in the middle of a step: nothing twice, nothing lost', async () => {
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM request WHERE id = $1 FOR UPDATE', [requests[4]]);
    const killed = climbing();
    await expect.poll(() => waitsFor('FROM request'), patiently).toBe(1);
    expect(await sent()).toBe(4);
    // It goes on, writes the step, and waits to give notice of it: there it is killed.
    const second = new pg.Client({ connectionString: database.adminUrl });
    await second.connect();
    await second.query('BEGIN');
    await second.query('LOCK TABLE notice IN EXCLUSIVE MODE');
    await holder.query('COMMIT');
    await expect.poll(() => waitsFor('INSERT INTO "public"."notice"'), patiently).toBe(1);
    killed.kill('SIGKILL');
    await ended(killed);
    await second.query('COMMIT');
    await second.end();
    await expect.poll(() => waitsFor('notice'), patiently).toBe(0);
    expect(await sent()).toBe(4);
    await escalate(now, new AbortController().signal);
    await onceEach();
  });
});
