import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { freeBlocker } from '#app/domain/blocker/commands/free-blocker.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { commitmentsPage } from '#app/domain/blocker/queries/commitments-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { freezeReport } from '#app/domain/report/commands/freeze-report.server.ts';
import { writeDecision } from '#app/domain/report/commands/write-decision.server.ts';
import { mondayReport } from '#app/domain/report/queries/monday-report.server.ts';
import { reportsPage } from '#app/domain/report/queries/reports-page.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { grant } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
let fresh: () => Promise<World>;
/** Monday 30 November 2026, eleven o'clock in Tashkent. */
const now = new Date('2026-11-30T06:00:00Z');
const on = (day: string) => new Date(`${day}T06:00:00Z`);
const ids = () => worldOf(world, 'coordinator');
const coordinator = () => actorFor(world, 'coordinator');

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
  await ownerDb().blocker.deleteMany();
});

const raise = async (line: string, day: string, item = ids().items[0]) =>
  (await perform(raiseBlocker, coordinator(), { item, line, party: 'Payme', neededBy: day }, { now: on(day) })).blocker;
const report = (asked: object = {}, actor = coordinator(), at = now) => ask(mondayReport, actor, asked, at);
const freeze = (at = now) => perform(freezeReport, coordinator(), {}, { now: at });

describe('the report that is being made', () => {
  it('counts since last Monday, and each number has its rows', async () => {
    const old = await raise('Old', '2026-11-10');
    const fresher = await raise('New', '2026-11-25');
    const gone = await raise('Gone', '2026-11-12');
    await perform(freeBlocker, coordinator(), { blocker: gone, how: 'They came' }, { now: on('2026-11-24') });
    const { facts } = await report();
    expect(facts).toMatchObject({ monday: '2026-11-30', since: '2026-11-23', open: 2 });
    const idsOf = (part: keyof typeof facts.rows) => facts.rows[part].map((row) => row.kind === 'blocker' && row.id);
    expect(idsOf('new')).toEqual([fresher]);
    expect(idsOf('freed')).toEqual([gone]);
    expect(idsOf('ageing')).toEqual([old]);
    expect(facts.decisions.map(({ row }) => row.kind === 'blocker' && row.id)).toEqual([old, fresher]);
    expect(facts.course.at(-2)).toMatchObject({ monday: '2026-11-23', raised: 1, freed: 1, open: 2 });
  });

  it('keeps what is written of a decision, and takes it back empty', async () => {
    const blocker = await raise('No answer', '2026-11-25');
    let textVersion = 0;
    const write = async (said: object) => {
      ({ textVersion } = await perform(writeDecision, coordinator(), { blocker, textVersion, ...said }, { now }));
    };
    await write({ sentence: 'Pay  it', ifNot: 'We stop' });
    expect((await report()).facts.decisions).toMatchObject([{ sentence: 'Pay it', ifNot: 'We stop' }]);
    await write({ sentence: 'Pay it today' });
    expect((await report()).facts.decisions).toMatchObject([{ sentence: 'Pay it today', ifNot: '' }]);
    await expect(write({ sentence: '', ifNot: 'We stop' })).rejects.toMatchObject({ problems: [{ field: 'sentence' }] });
    await write({ sentence: '' });
    expect((await report()).facts.decisions).toMatchObject([{ sentence: '' }]);
    // What was taken back holds no place among the five.
    for (let older = 0; older < 5; older += 1) await raise(`Older ${older}`, '2026-11-10');
    expect((await report()).facts.decisions.map(({ row }) => row.kind === 'blocker' && row.line)).not.toContain('No answer');
  });

  it('is worded by two: who writes second is shown what the first wrote, also where that was taken back, or frozen', async () => {
    const blocker = await raise('No answer', '2026-11-25');
    const write = (sentence: string, textVersion: number, said: object = {}) =>
      perform(writeDecision, coordinator(), { blocker, sentence, textVersion, ...said }, { now });
    await write('First', 0, { ifNot: 'We stop' });
    await expect(write('Second', 0)).rejects.toMatchObject({
      code: 'words_conflict',
      detail: {
        mine: { sentence: 'Second', ifNot: '', textVersion: 0 },
        theirs: { sentence: 'First', ifNot: 'We stop', textVersion: 1 },
      },
    });
    expect(await write('First', 0, { ifNot: 'We stop' })).toMatchObject({ textVersion: 1 });
    await write('', 1);
    await expect(write('Second', 1)).rejects.toMatchObject({ detail: { theirs: { sentence: '', textVersion: 2 } } });
    await write('First', 2, { monday: '2026-11-30' });
    await freeze();
    // Words for a Monday that was frozen meanwhile go into no other one.
    await expect(write('Second', 3, { monday: '2026-11-30' })).rejects.toMatchObject({
      code: 'report_frozen',
      detail: { mine: { sentence: 'Second' }, theirs: { sentence: '', textVersion: 0 } },
    });
    await write('Second', 0, { monday: '2026-12-07' });
  });
});

describe('a frozen report', () => {
  it('is found by no statement of another agency’s, whatever that asks for, and neither is what was written for it', async () => {
    const blocker = await raise('No answer', '2026-11-25');
    await perform(writeDecision, coordinator(), { blocker, sentence: 'Pay it', textVersion: 0 }, { now });
    await freeze();
    const { backlog } = ids();
    await grant(owner, { backlog: backlog.id, to: world.partner.ids.agency.id });
    const found = (actor: Actor) =>
      inTransaction(actor, { reads: 'many' }, async (db) => [await db.report.count(), await db.reportDecision.count()]);
    expect(await found(coordinator())).toEqual([1, 1]);
    expect(await found(actorFor(world, 'coordinator', 'partner'))).toEqual([0, 0]);
  });

  it('stays as it was, and the next Monday’s is made from then on', async () => {
    const blocker = await raise('No answer', '2026-11-25');
    await perform(writeDecision, coordinator(), { blocker, sentence: 'Pay it', textVersion: 0 }, { now });
    const before = await report();
    const { report: id } = await freeze();
    await perform(freeBlocker, coordinator(), { blocker, how: 'They came' }, { now: on('2026-12-01') });
    const frozen = await report({ report: id }, coordinator(), on('2026-12-03'));
    expect(frozen.facts).toEqual(before.facts);
    expect(frozen).toMatchObject({ id, frozen: { at: now.toISOString() }, can: { write: false, freeze: false } });
    const next = await report({}, coordinator(), on('2026-12-03'));
    expect(next.facts).toMatchObject({ monday: '2026-12-07', since: '2026-11-30', rows: { freed: [{ id: blocker }] } });
    expect(await ask(reportsPage, coordinator(), {}, now)).toMatchObject({ total: 1, reports: [{ id }], next: '2026-12-07' });
    await expect(perform(freezeReport, coordinator(), { monday: '2026-11-30' }, { now })).rejects.toMatchObject({
      code: 'report_frozen',
    });
    await expect(owner.query(`UPDATE report SET monday = '2026-12-14' WHERE id = '${id}'`)).rejects.toThrow(/never changes/);
  });

  it('is not frozen before its Monday, so that no day is in none: what is written meanwhile waits for it', async () => {
    const blocker = await raise('Held', '2026-11-25');
    await freeze();
    expect((await report({}, coordinator(), on('2026-12-04'))).can).toMatchObject({ write: true, freeze: false });
    await expect(freeze(on('2026-12-06'))).rejects.toMatchObject({ code: 'report_too_early' });
    await perform(writeDecision, coordinator(), { blocker, sentence: 'Whose is it?', textVersion: 0 }, { now: on('2026-12-04') });
    const { report: id } = await freeze(on('2026-12-07'));
    const { facts } = await report({ report: id });
    expect(facts.monday).toBe('2026-12-07');
    expect(facts.decisions).toMatchObject([{ sentence: 'Whose is it?' }]);
  });

  it('seals what was closed to its reader since, and what was said of it; each number keeps its rows', async () => {
    const blocker = await raise('A secret line', '2026-11-25');
    await perform(writeDecision, coordinator(), { blocker, sentence: 'A secret sentence', textVersion: 0 }, { now });
    const { report: id } = await freeze();
    const close = { classification: 'restricted' as const, createdById: null };
    await ownerDb().item.update({ where: { key: ids().items[0] }, data: close });
    await ownerDb().assignment.deleteMany();
    const { facts } = await report({ report: id });
    expect(facts.rows.new).toMatchObject([{ kind: 'sealed' }]);
    expect(facts.decisions).toMatchObject([{ row: { kind: 'sealed' }, sentence: '', ifNot: '' }]);
    expect(JSON.stringify(facts)).not.toContain('secret');
    expect(JSON.stringify(facts)).not.toContain(ids().items[0]);
  });

  it('is read by everybody of its agency, and by nobody else', async () => {
    await raise('No answer', '2026-11-25');
    const { report: id } = await freeze();
    expect((await report({ report: id }, actorFor(world, 'observer'))).facts.rows.new).toHaveLength(1);
    for (const side of ['other', 'partner'] as const)
      await expect(report({ report: id }, actorFor(world, 'administrator', side))).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('promises beside the blockers', () => {
  const promised = (actor = coordinator(), at = now, asked: object = {}) => ask(commitmentsPage, actor, asked, at);

  it('are due this week or late by their day, and counted as they are listed', async () => {
    await ownerDb().request.updateMany({ data: { promisedOn: null, state: 'asked' } });
    const move = (day: string) =>
      ownerDb().request.update({ where: { id: ids().promisedRequest }, data: { state: 'promised', promisedOn: new Date(day) } });
    await move('2026-12-04');
    expect(await promised()).toMatchObject({
      week: 1,
      late: 0,
      standing: 1,
      commitments: [{ id: ids().promisedRequest, part: 'week' }],
    });
    await move('2026-11-26');
    const late = await promised(coordinator(), now, { part: 'late' });
    expect(late).toMatchObject({ week: 0, late: 1, total: 1, commitments: [{ side: 'asked', trend: { late: 2 } }] });
    expect(await promised(coordinator(), now, { part: 'week' })).toMatchObject({ total: 0, late: 1 });
    expect(await promised(actorFor(world, 'administrator', 'other'))).toMatchObject({ standing: 0 });
    expect(await promised(coordinator(), now, { objective: ids().objective })).toMatchObject({ standing: 0 });
  });

  it('are narrowed by what the item serves that they hang on', async () => {
    const { id } = await ownerDb().item.findUniqueOrThrow({ where: { key: ids().items[0] } });
    await ownerDb().requestItem.deleteMany();
    await ownerDb().requestItem.create({
      data: { requestId: ids().promisedRequest, agencyId: ids().agency.id, itemId: id },
    });
    await ownerDb().item.update({ where: { id }, data: { objectiveId: ids().otherObjective } });
    const by = async (asked: object) => (await promised(coordinator(), now, asked)).commitments.map((each) => each.id);
    expect(await by({ objective: ids().otherObjective })).toEqual([ids().promisedRequest]);
    expect(await by({ programme: ids().programme })).toEqual([ids().promisedRequest]);
    expect(await by({ objective: ids().closedObjective })).toEqual([]);
    expect(await by({ service: ids().service })).toEqual([]);
    expect(await by({ service: 'none' })).toEqual([]);
  });
});
