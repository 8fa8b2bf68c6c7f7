import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setObjective } from '#app/domain/backlog/commands/set-objective.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { closeObjective } from '#app/domain/strategy/commands/close-objective.server.ts';
import { createProgramme } from '#app/domain/strategy/commands/create-programme.server.ts';
import { editGoal } from '#app/domain/strategy/commands/edit-goal.server.ts';
import { linkProgramme } from '#app/domain/strategy/commands/link-programme.server.ts';
import { recordMeasure } from '#app/domain/strategy/commands/record-measure.server.ts';
import { unlinkProgramme } from '#app/domain/strategy/commands/unlink-programme.server.ts';
import { objectivePage } from '#app/domain/strategy/queries/objective-page.server.ts';
import { strategyPage } from '#app/domain/strategy/queries/strategy-page.server.ts';
import { workWithoutObjective } from '#app/domain/strategy/queries/work-without-objective.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let member: Actor;
let lead: Actor;
let coordinator: Actor;

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  member = actorFor(world, 'member');
  lead = actorFor(world, 'lead');
  coordinator = actorFor(world, 'coordinator');
});

const ids = () => world.own.ids;
const problem = (code: string, values?: object) => ({ problems: [values ? { code, values } : { code }] });
const goalOf = (changes: object) => ({ goal: ids().goal, name: 'No queues', fromYear: 2026, toYear: 2035, ...changes });
const lineOf = async (reader: Actor, item: string) =>
  (await ask(itemPage, reader, { item })).strategy.line.map(({ id, via }) => `${id} ${via.by}`);
const workOf = async (reader: Actor, objective: string) =>
  (await ask(objectivePage, reader, { objective })).work.map(({ key }) => key);

describe('an item’s line upward', () => {
  it('is its own, else that of what it is a part of, else its programme’s; lists say the same as the item’s page', async () => {
    const { epic, objective, otherObjective, backlog } = ids();
    const { item: story } = await perform(createItem, member, {
      backlog: backlog.prefix,
      title: 'Story',
      type: 'story',
      parent: epic,
    });
    const { item: task } = await perform(createItem, member, { backlog: backlog.prefix, title: 'Task', parent: story });
    expect(await lineOf(member, task)).toEqual([`${objective} programme`]);
    await perform(setObjective, member, { item: epic, objective: otherObjective });
    expect(await lineOf(member, task)).toEqual([`${otherObjective} parent`]);
    expect(await workOf(member, otherObjective)).toEqual([epic, story, task]);
    await perform(setObjective, member, { item: story, objective });
    expect(await lineOf(member, story)).toEqual([`${objective} own`]);
    expect(await lineOf(member, task)).toEqual([`${objective} parent`]);
    expect(await workOf(member, otherObjective)).toEqual([epic]);
    expect(await workOf(member, objective)).toContain(task);
  });

  it('ends silently at what the reader may not see', async () => {
    const { epic, objective, otherObjective, backlog } = ids();
    const { item: part } = await perform(createItem, lead, { backlog: backlog.prefix, title: 'Part', parent: epic });
    await perform(setObjective, lead, { item: epic, objective: otherObjective });
    await ownerDb().item.update({ where: { key: epic }, data: { createdById: ids().lead } });
    await perform(setClassification, lead, { item: epic, classification: 'restricted' });
    expect(await lineOf(lead, part)).toEqual([`${otherObjective} parent`]);
    expect(await lineOf(member, part)).toEqual([`${objective} programme`]);
    expect(await workOf(member, otherObjective)).toEqual([]);
    expect(await workOf(lead, otherObjective)).toEqual([epic, part]);
    const told = JSON.stringify(await ask(strategyPage, member, {}));
    expect(told).not.toContain(epic);
  });

  it('is told in the item’s history', async () => {
    const { epic, otherObjective } = ids();
    await perform(setObjective, member, { item: epic, objective: otherObjective });
    await perform(setObjective, member, { item: epic, objective: null });
    const { history } = await ask(itemPage, member, { item: epic });
    expect(history.map(({ code, values }) => [code, values])).toEqual([
      ['item_objective_set_none', { from: 'Fewer papers' }],
      ['item_objective_set', { to: 'Fewer papers' }],
    ]);
  });
});

describe('an objective', () => {
  it('that is closed takes no work and no programme, and says where to look', async () => {
    const { epic, closedObjective, programme } = ids();
    const refused = problem('objective_closed', { name: 'First window', goal: 'No queues', date: '2026-01-01' });
    await expect(perform(setObjective, member, { item: epic, objective: closedObjective })).rejects.toMatchObject(refused);
    await expect(perform(linkProgramme, coordinator, { programme, objective: closedObjective })).rejects.toMatchObject(refused);
  });

  it('is not closed while work that one sees is open; what one does not see is no reason', async () => {
    const { objective, programme, epic, otherObjective, states } = ids();
    await expect(perform(closeObjective, coordinator, { objective, note: 'Done' })).rejects.toMatchObject({
      problems: [{ code: 'objective_has_open_work', values: { count: 4, keys: [ids().epic, ...ids().items].join(', ') } }],
    });
    await perform(unlinkProgramme, coordinator, { programme, objective });
    await perform(closeObjective, coordinator, { objective, note: 'Done' });
    await perform(setObjective, member, { item: epic, objective: otherObjective });
    await expect(perform(closeObjective, coordinator, { objective: otherObjective, note: 'Done' })).rejects.toMatchObject({
      problems: [{ values: { count: 1, keys: epic } }],
    });
    await perform(changeState, member, { item: epic, state: states.done });
    await perform(closeObjective, coordinator, { objective: otherObjective, note: 'Done' });
  });

  it('keeps one figure a day; a correction replaces it, and the event keeps both', async () => {
    const { objective } = ids();
    const figure = { objective, day: '2026-01-01', value: 45, source: 'Recount' };
    await perform(recordMeasure, coordinator, figure);
    const page = await ask(objectivePage, member, { objective });
    expect(page.figures).toEqual([{ day: '2026-01-01', value: 45, source: 'Recount' }]);
    expect(page.objective.progress).toBeCloseTo(0.3, 10);
    const event = await ownerDb().event.findFirstOrThrow({ where: { name: 'objective.measured' } });
    expect([event.old, event.new]).toEqual([
      { day: '2026-01-01', value: 50, source: 'Survey' },
      { day: '2026-01-01', value: 45, source: 'Recount' },
    ]);
    const tomorrow = { ...figure, day: '2026-03-02' };
    await expect(perform(recordMeasure, coordinator, tomorrow, { now: new Date('2026-03-01T18:59:00Z') })).rejects.toMatchObject(
      problem('day_ahead', { today: '2026-03-01' }),
    );
    // Midnight is that of the agency's zone.
    await perform(recordMeasure, coordinator, tomorrow, { now: new Date('2026-03-01T19:01:00Z') });
  });
});

describe('a goal', () => {
  it('that is national is seen by every agency, which links its work to it, and changed by its own alone', async () => {
    await perform(editGoal, coordinator, goalOf({ national: true }));
    const theirs = actorFor(world, 'coordinator', 'other');
    const { otherObjective, goal } = ids();
    const item = world.other.ids.epic;
    await perform(setObjective, theirs, { item, objective: otherObjective });
    expect(await lineOf(theirs, item)).toEqual([`${otherObjective} own`]);
    expect(await workOf(theirs, otherObjective)).toEqual([item]);
    // The owner sees nothing of another agency's work, not even that there is some.
    expect(await workOf(coordinator, otherObjective)).toEqual([]);
    await expect(perform(editGoal, theirs, goalOf({ national: true }))).rejects.toMatchObject({ code: 'owned_elsewhere' });
    await expect(perform(editGoal, coordinator, goalOf({ goal, national: false }))).rejects.toMatchObject(
      problem('stays_national'),
    );
  });

  it('keeps the years of its objectives', async () => {
    await expect(perform(editGoal, coordinator, goalOf({ toYear: 2029 }))).rejects.toMatchObject({
      problems: [{ field: 'toYear', code: 'objective_out_of_years' }],
    });
  });
});

describe('what has no line', () => {
  it('is counted as it is listed: epics and what is a part of nothing, open, with no objective', async () => {
    const { programme, objective, epic, items, states, backlog } = ids();
    const listed = async () => {
      const { work, total } = await ask(workWithoutObjective, member, {});
      expect((await ask(strategyPage, member, {})).workWithoutObjective).toBe(total);
      return work.map(({ key }) => key);
    };
    expect(await listed()).toEqual([]);
    await perform(unlinkProgramme, coordinator, { programme, objective });
    expect(await listed()).toEqual([epic, ...items]);
    await perform(createItem, member, { backlog: backlog.prefix, title: 'Part', parent: epic });
    await perform(changeState, member, { item: items[0], state: states.done });
    await perform(setObjective, member, { item: items[1], objective });
    expect(await listed()).toEqual([epic, items[2]]);
  });

  it('an objective without work is one until a programme with work serves it', async () => {
    const idle = async () => (await ask(strategyPage, member, {})).objectivesWithoutWork;
    expect(await idle()).toBe(1);
    const { programme } = await perform(createProgramme, coordinator, { name: 'Empty', aim: 'Nothing yet' });
    await perform(linkProgramme, coordinator, { programme, objective: ids().otherObjective });
    expect(await idle()).toBe(1);
    await perform(linkProgramme, coordinator, { programme: ids().programme, objective: ids().otherObjective });
    expect(await idle()).toBe(0);
  });
});
