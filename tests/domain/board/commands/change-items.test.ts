import { beforeAll, beforeEach, expect, it } from 'vitest';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { changeItems } from '#app/domain/board/commands/change-items.server.ts';
import { setWipLimit } from '#app/domain/board/commands/set-wip-limit.server.ts';
import { undoChange } from '#app/domain/board/commands/undo-change.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  // Nothing holds the items up: what does is the matter of other tests.
  await ownerDb().blocker.deleteMany();
});

const example = () => worldOf(world, 'member');
const member = () => actorFor(world, 'member');
const stateOf = async (item: string) => (await ask(itemPage, member(), { item })).state.id;

it('names what is refused and why, and does the rest', async () => {
  const { items, archived, states } = example();
  const changed = await perform(changeItems, member(), {
    act: 'change-state',
    items: [items[0], archived, items[1], items[0].toLowerCase()],
    state: states.doing,
  });
  expect(changed).toEqual({
    changed: [items[0], items[1]],
    refused: [{ item: archived, code: 'item_archived', values: { key: archived } }],
  });
  expect(await stateOf(items[1])).toBe(states.doing);
});

it('stops at a firm limit: as many as there is room for, the rest refused by name', async () => {
  const { board, columns, items } = example();
  await perform(setWipLimit, actorFor(world, 'lead'), { board, column: columns.doing, limit: 2, kind: 'hard' });
  const answer = await perform(changeItems, member(), { act: 'move-item', items, board, column: columns.doing });
  expect(answer.changed).toEqual([items[0], items[1]]);
  expect(answer.refused).toMatchObject([{ item: items[2], code: 'wip_full' }]);
});

it('passes a soft limit with a reason, which each move records', async () => {
  const { board, columns, items } = example();
  await perform(setWipLimit, actorFor(world, 'lead'), { board, column: columns.doing, limit: 1, kind: 'soft' });
  const move = { act: 'move-item' as const, items, board, column: columns.doing };
  expect(await perform(changeItems, member(), move)).toMatchObject({
    changed: [items[0]],
    refused: [{ code: 'wip_reason_needed' }, { code: 'wip_reason_needed' }],
  });
  expect(await perform(changeItems, member(), { ...move, items: items.slice(1), reason: 'The decree is due' })).toMatchObject({
    refused: [],
  });
  const facts = await ownerDb().event.findMany({
    where: { name: 'item.moved', new: { path: ['overLimit', 'limit'], equals: 1 } },
  });
  const told = facts.map((fact) => (fact.new as { overLimit: { total: number; reason: string } }).overLimit);
  expect(told.toSorted((one, two) => one.total - two.total)).toMatchObject([
    { total: 1, reason: 'The decree is due' },
    { total: 2, reason: 'The decree is due' },
  ]);
});

it('refuses as a whole where nothing of it can be done, one reason an item', async () => {
  const { archived, states } = example();
  await expect(
    perform(changeItems, member(), { act: 'change-state', items: [archived], state: states.doing }),
  ).rejects.toMatchObject({ problems: [{ field: archived, code: 'item_archived', values: { key: archived } }] });
});

it('is taken back as one, but for what somebody has changed since', async () => {
  const { items, states } = example();
  await perform(changeItems, member(), { act: 'change-state', items: [items[0], items[1]], state: states.doing });
  const { commandId: change } = await ownerDb().event.findFirstOrThrow({
    where: { name: 'item.moved', personId: member().person.id },
  });
  const others = { act: 'change-state' as const, items: [items[1]], state: states.done };
  await perform(changeItems, actorFor(world, 'lead'), others);
  expect(await perform(undoChange, member(), { change })).toEqual({
    change: expect.any(String),
    undone: [items[0]],
    refused: [{ item: items[1], code: 'undo_changed_since', values: { key: items[1] } }],
  });
  expect([await stateOf(items[0]), await stateOf(items[1])]).toEqual([states.ready, states.done]);
});

it('tells nothing of one that is hidden: as if it never was, and not which', async () => {
  const { items, member: person } = example();
  const refusal = { problems: [{ field: 'items', code: 'items_gone' }] };
  for (const closed of [world.own.restricted, world.other.ids.items[0], 'NONE-1']) {
    const asked = { act: 'assign-item' as const, items: [items[0], closed], person };
    await expect(perform(changeItems, member(), asked)).rejects.toMatchObject(refusal);
  }
});
