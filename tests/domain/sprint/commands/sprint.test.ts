import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { archiveItem } from '#app/domain/backlog/commands/archive-item.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setEstimate } from '#app/domain/backlog/commands/set-estimate.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { lastChange } from '#app/domain/board/queries/last-change.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotAllowed } from '#app/domain/errors.ts';
import { agencyEvents } from '#app/domain/leaving/queries/agency-events.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { addToSprint } from '#app/domain/sprint/commands/add-to-sprint.server.ts';
import { completeSprint } from '#app/domain/sprint/commands/complete-sprint.server.ts';
import { deletePlan } from '#app/domain/sprint/commands/delete-plan.server.ts';
import { editSprint } from '#app/domain/sprint/commands/edit-sprint.server.ts';
import { planSprint } from '#app/domain/sprint/commands/plan-sprint.server.ts';
import { removeFromSprint } from '#app/domain/sprint/commands/remove-from-sprint.server.ts';
import { startSprint } from '#app/domain/sprint/commands/start-sprint.server.ts';
import { newSprintPage } from '#app/domain/sprint/queries/new-sprint-page.server.ts';
import { sprintPage } from '#app/domain/sprint/queries/sprint-page.server.ts';
import { sprintsPage } from '#app/domain/sprint/queries/sprints-page.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let lead: Actor;
let member: Actor;
let ids: World['own']['ids'];

const monday = new Date('2026-03-02T05:00:00Z');
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);
const fortnight = { startsOn: '2026-03-02', endsOn: '2026-03-15' };

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  ids = world.own.ids;
  lead = actorFor(world, 'lead');
  member = actorFor(world, 'member');
});

/** A new item that was estimated before, in no sprint. */
async function written(title: string, points: number | null, now = later(-1)): Promise<string> {
  const { item } = await perform(
    createItem,
    member,
    { backlog: ids.backlog.prefix, title, type: 'story', estimate: points },
    { now },
  );
  return item;
}

const plan = (items: string[], more: object = {}) =>
  perform(planSprint, lead, { team: ids.team, goal: 'One visit', ...fortnight, items, ...more }, { now: monday });
const page = (sprint: string, now = monday) => ask(sprintPage, lead, { sprint }, now);
const move = (item: string, to: keyof typeof ids.states, now: Date) =>
  perform(changeState, member, { item, state: ids.states[to] }, { now });

describe('a start', () => {
  test('freezes what is in it and what that is worth; later work is marked, later estimates burn', async () => {
    const [first, second, third] = [await written('A', 5), await written('B', 3), await written('C', 2)];
    const { sprint } = await plan([first, second], { start: true });
    await perform(setEstimate, member, { item: second, estimate: 8 }, { now: later(1) });
    await perform(addToSprint, member, { sprint, item: third }, { now: later(2) });
    await move(first, 'done', later(3));
    await perform(removeFromSprint, member, { sprint, item: second }, { now: later(4) });
    const { entries, burndown } = await page(sprint, later(4));
    expect(entries.map(({ key, added, out }) => [key, added, out])).toEqual([
      [first, false, false],
      [second, false, true],
      [third, true, false],
    ]);
    expect(burndown?.unit).toBe('points');
    expect(burndown?.start).toMatchObject({ scope: 8, remaining: 8 });
    expect(burndown?.days.slice(0, 6).map(({ state }) => state && [state.scope, state.remaining, state.removed])).toEqual([
      [8, 8, 0],
      [13, 13, 0],
      [15, 15, 0],
      [15, 10, 0],
      [7, 2, 8],
      null,
    ]);
  });

  test('leaves out what was done or put away since it was planned', async () => {
    const [open, done, away] = [await written('A', 1), await written('B', 1), await written('C', 1)];
    const { sprint } = await plan([open, done, away]);
    await move(done, 'done', monday);
    await perform(archiveItem, member, { item: away }, { now: monday });
    await perform(startSprint, lead, { sprint, anyway: true }, { now: later(1) });
    expect((await page(sprint, later(1))).burndown?.start.scope).toBe(1);
    expect((await ask(itemPage, member, { item: done })).history.map(({ code }) => code)).toContain('item_taken_out_of_sprint');
  });

  test('over another sprint is warned of, and that it was meant is kept', async () => {
    const dates = { startsOn: '2026-02-10', endsOn: '2026-02-20', start: true };
    const asked = plan([await written('A', 1)], dates);
    await expect(asked).rejects.toMatchObject({
      problems: [{ field: 'anyway', code: 'sprint_overlaps', values: { sprints: '2' } }],
    });
    const { sprint } = await plan([await written('B', 1)], { ...dates, anyway: true });
    const event = await ownerDb().event.findFirst({ where: { subjectId: sprint, name: 'sprint.started' } });
    expect(event?.new).toMatchObject({ overlaps: [2] });
  });

  test('without a goal or anything in it is refused and leaves no plan behind', async () => {
    const asked = plan([], { goal: ' ', start: true });
    await expect(asked).rejects.toMatchObject({ problems: [{ code: 'sprint_goal_missing' }, { code: 'sprint_empty' }] });
    expect((await ask(sprintsPage, lead, { team: ids.team })).planned).toHaveLength(1);
  });

  test('is not a member’s, though planning is', async () => {
    const [item] = ids.items;
    const asked = { team: ids.team, goal: 'One visit', ...fortnight, items: [item] };
    await expect(perform(planSprint, member, { ...asked, start: true })).rejects.toBeInstanceOf(NotAllowed);
    await perform(planSprint, member, asked);
  });
});

describe('an item', () => {
  test('stands in one open sprint, and is free once it is taken out, or the plan is thrown away', async () => {
    const [, planned, active] = ids.items;
    const taken = (key: string, number: number) => ({
      problems: [{ code: 'sprint_item_taken', values: { key, number, team: 'Registers' } }],
    });
    await expect(plan([active])).rejects.toMatchObject(taken(active, 1));
    await expect(plan([planned])).rejects.toMatchObject(taken(planned, 2));
    await perform(removeFromSprint, member, { sprint: ids.sprint, item: active });
    await perform(deletePlan, member, { sprint: ids.plannedSprint });
    await plan([active, planned]);
  });

  test('asked for by two sprints at once gets into one', async () => {
    const [free] = ids.items;
    const both = await Promise.allSettled(
      [ids.sprint, ids.plannedSprint].map((sprint) => perform(addToSprint, member, { sprint, item: free })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('hidden from the reader is neither listed nor counted', async () => {
    await ownerDb().sprintItem.updateMany({ where: { sprintId: ids.sprint }, data: { open: false } });
    const hidden = await ownerDb().item.findUniqueOrThrow({ where: { key: world.own.restricted } });
    const stay = { id: ids.comment, sprintId: ids.sprint, itemId: hidden.id, addedAt: monday, points: 8, inBaseline: true };
    await ownerDb().sprintItem.create({ data: stay });
    const { entries, burndown } = await page(ids.sprint);
    expect(entries.map(({ key }) => key)).toEqual([ids.items[2]]);
    expect(burndown?.start.scope).toBe(1);
    const [line] = (await ask(sprintsPage, lead, { team: ids.team })).active;
    expect(line?.baseline).toEqual({ items: 1, points: 0 });
  });
});

describe('completing', () => {
  test('each unfinished item goes where it was asked to, the rest where all go', async () => {
    const [a, b, c, d] = [await written('A', 5), await written('B', 3), await written('C', 8), await written('D', 2)];
    await perform(deletePlan, lead, { sprint: ids.plannedSprint });
    const { sprint } = await plan([a, b, c, d], { start: true });
    await move(a, 'done', later(3));
    const answer = await perform(
      completeSprint,
      lead,
      {
        sprint,
        rest: 'next',
        items: [
          { item: c, outcome: 'split', points: 3 },
          { item: d, outcome: 'backlog' },
        ],
      },
      { now: later(14) },
    );
    const ended = await page(sprint, later(15));
    expect(ended.entries.map(({ key, outcome, points }) => [key, outcome, points])).toEqual([
      [a, 'done', 5],
      [b, 'next', 3],
      [c, 'split', 3],
      [d, 'backlog', 2],
    ]);
    const next = await page(answer.next ?? '', later(15));
    expect(next).toMatchObject({ goal: '', status: 'planned', startsOn: '2026-03-16', endsOn: '2026-03-29' });
    expect(next.entries.map(({ key }) => key)).toEqual([b]);
    await expect(perform(startSprint, lead, { sprint: next.id }, { now: later(15) })).rejects.toMatchObject({
      problems: expect.arrayContaining([{ field: 'goal', code: 'sprint_goal_missing' }]),
    });
    const { velocity } = await ask(newSprintPage, lead, { team: ids.team }, later(15));
    expect(velocity).toEqual({ points: 8, items: 2 });
  });

  test('a split keeps points, parent, labels and people; the two point at each other, and the rest stands below', async () => {
    const [, , full] = ids.items;
    await perform(setEstimate, member, { item: full, estimate: 8 });
    await perform(completeSprint, lead, { sprint: ids.sprint, items: [{ item: full, outcome: 'split', points: 2.5 }] });
    const rest = await ownerDb().item.findFirstOrThrow({
      where: { backlog: { prefix: ids.backlog.prefix } },
      orderBy: { number: 'desc' },
    });
    const [done, left] = [await ask(itemPage, member, { item: full }), await ask(itemPage, member, { item: rest.key })];
    expect([done.estimate, left.estimate]).toEqual([2.5, 5.5]);
    expect([done.state.category, left.state.category]).toEqual(['done', 'to_do']);
    expect(left.title).toBe(`${done.title} (2)`);
    expect([left.labels, left.assignees]).toEqual([done.labels, done.assignees]);
    expect(done.description).toContain(`(/items/${left.key})`);
    expect(left.description).toContain(`(/items/${done.key})`);
    expect(done.history.map(({ code, values }) => [code, values.to])).toContainEqual(['item_split', left.key]);
    const order = await ownerDb().item.findMany({ where: { backlogId: rest.backlogId }, orderBy: { rank: 'asc' } });
    const keys = order.map(({ key }) => key);
    expect(keys.indexOf(left.key)).toBe(keys.indexOf(full) + 1);
    // A part of a sprint's end is not taken back by itself.
    expect(await ask(lastChange, lead, {})).toBeNull();
  });

  test('with points that do not part is refused, and nothing is half done', async () => {
    const [, , full] = ids.items;
    await perform(setEstimate, member, { item: full, estimate: 3 });
    const asked = perform(completeSprint, lead, { sprint: ids.sprint, items: [{ item: full, outcome: 'split', points: 3 }] });
    await expect(asked).rejects.toMatchObject({ problems: [{ code: 'sprint_split_points' }] });
    expect((await page(ids.sprint)).status).toBe('active');
  });

  test('happens once, and a sprint that runs keeps its goal', async () => {
    await perform(completeSprint, lead, { sprint: ids.sprint });
    await expect(perform(completeSprint, lead, { sprint: ids.sprint })).rejects.toMatchObject({
      problems: [{ code: 'sprint_not_active' }],
    });
    const edit = perform(editSprint, lead, { sprint: ids.sprint, goal: 'Another', ...fortnight });
    await expect(edit).rejects.toMatchObject({ problems: [{ code: 'sprint_started' }] });
  });
});

test('the first items to be done are offered, not what is done, put away, an epic or in a sprint', async () => {
  const [free] = ids.items;
  const { candidates, top } = await ask(newSprintPage, lead, { team: ids.team }, monday);
  expect(candidates.map(({ key }) => key)).toEqual([free]);
  expect(top).toBe(1);
});

describe('what a person does not see', () => {
  test('makes no sprint of it, and is not told where it went', async () => {
    const key = await written('Closed meanwhile', 3);
    const { sprint } = await plan([key]);
    const item = await ownerDb().item.update({ where: { key }, data: { classification: 'restricted' } });
    await expect(perform(startSprint, lead, { sprint }, { now: monday })).rejects.toMatchObject({ code: 'refused' });
    await ownerDb().item.update({ where: { id: item.id }, data: { classification: 'internal' } });
    await perform(startSprint, lead, { sprint }, { now: monday });
    await ownerDb().item.update({ where: { id: item.id }, data: { classification: 'restricted' } });
    expect(await perform(completeSprint, lead, { sprint, rest: 'next', items: [] }, { now: later(14) })).toMatchObject({
      next: null,
    });
    const onward = await ownerDb().sprintItem.findMany({ where: { itemId: item.id, sprint: { status: 'planned' } } });
    expect(onward).toHaveLength(1);
  });

  test('is not counted or named in the sprint’s events, which an administrator reads whole; velocity counts it for whoever sees it', async () => {
    await perform(deletePlan, lead, { sprint: ids.plannedSprint });
    const [open, closed] = [await written('Open', 2), await written('Closed', 5)];
    const { sprint } = await plan([open, closed]);
    const { id } = await ownerDb().item.update({ where: { key: closed }, data: { classification: 'restricted' } });
    await perform(startSprint, lead, { sprint }, { now: monday });
    const done = await ownerDb().item.findUniqueOrThrow({ where: { key: open } });
    await ownerDb().item.updateMany({ where: { id: { in: [id, done.id] } }, data: { stateId: ids.states.done } });
    await perform(completeSprint, lead, { sprint, items: [] }, { now: later(14) });
    const { events } = await ask(agencyEvents, actorFor(world, 'administrator'), {});
    const of = (name: string) =>
      events.filter((event) => event.subjectId === sprint && event.name === name).map((event) => event.new);
    expect(of('sprint.started')).toMatchObject([{ baseline: [{ item: done.id, points: 2 }] }]);
    expect(of('sprint.completed')).toMatchObject([{ done: 1, next: 0, backlog: 0, split: 0, points: 2 }]);
    const velocityOf = async (actor: Actor) => (await ask(newSprintPage, actor, { team: ids.team }, later(15))).velocity;
    expect(await velocityOf(lead)).toEqual({ points: 2, items: 1 });
    expect(await velocityOf(member)).toEqual({ points: 7, items: 2 });
  });

  test('makes no new sprint for it to go on to', async () => {
    await db().sprint.deleteMany({ where: { status: 'planned' } });
    const key = await written('Closed meanwhile', 3);
    const { sprint } = await plan([key]);
    await perform(startSprint, lead, { sprint }, { now: monday });
    await ownerDb().item.update({ where: { key }, data: { classification: 'restricted' } });
    const before = await db().sprint.count();
    await perform(completeSprint, lead, { sprint, rest: 'next', items: [] }, { now: later(14) });
    expect(await db().sprint.count()).toBe(before);
    const [stay] = await ownerDb().sprintItem.findMany({ where: { item: { key } } });
    expect(stay).toMatchObject({ open: false, outcome: 'backlog' });
  });
});
