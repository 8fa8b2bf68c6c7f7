import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { addState } from '#app/domain/backlog/commands/add-state.server.ts';
import { archiveState } from '#app/domain/backlog/commands/archive-state.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { createBacklog } from '#app/domain/backlog/commands/create-backlog.server.ts';
import { createLabel } from '#app/domain/backlog/commands/create-label.server.ts';
import { removeState } from '#app/domain/backlog/commands/remove-state.server.ts';
import { reorderStates } from '#app/domain/backlog/commands/reorder-states.server.ts';
import { backlogSettingsPage } from '#app/domain/backlog/queries/backlog-settings-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let lead: Actor;
let backlog: string;

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  lead = actorFor(world, 'lead');
  backlog = world.own.ids.backlog.prefix;
});

test.each([
  ['B', 'prefix_form'],
  ['МЮ', 'prefix_form'],
  ['REG', 'prefix_not_agency'],
  ['EXM', 'prefix_taken'],
])('the prefix %s is refused: %s', async (prefix, code) => {
  await expect(perform(createBacklog, lead, { name: 'New', prefix })).rejects.toMatchObject({
    problems: [{ field: 'prefix', code }],
  });
});

test('a prefix that begins with another agency’s longer code is that agency’s', async () => {
  await db().agency.update({ where: { id: world.other.ids.agency.id }, data: { code: 'EXMO' } });
  await expect(perform(createBacklog, lead, { name: 'New', prefix: 'EXMOX' })).rejects.toMatchObject({
    problems: [{ code: 'prefix_of_other_agency' }],
  });
});

test('a new backlog begins with four steps in its maker’s language', async () => {
  const inRussian: Actor = { ...lead, person: { ...lead.person, locale: 'ru' } };
  await perform(createBacklog, inRussian, { name: 'Реестры', prefix: 'exmr' });
  const page = await ask(backlogSettingsPage, lead, { backlog: 'EXMR' });
  expect(page.states.map((state) => [state.name, state.category])).toEqual([
    ['К работе', 'to_do'],
    ['В работе', 'doing'],
    ['Проверка', 'doing'],
    ['Готово', 'done'],
  ]);
});

test('names are unique in their list, whatever the case', async () => {
  await expect(perform(addState, lead, { backlog, name: 'READY', category: 'doing' })).rejects.toMatchObject({
    problems: [{ field: 'name', code: 'name_taken' }],
  });
  await expect(perform(createLabel, lead, { backlog, name: 'law' })).rejects.toMatchObject({
    problems: [{ code: 'name_taken' }],
  });
});

test('a new state stands in the boards’ columns of its category', async () => {
  const { state } = await perform(addState, lead, { backlog, name: 'Waiting', category: 'doing' });
  const columns = await db().columnState.findMany({ where: { stateId: state } });
  expect(columns.map((column) => column.columnId)).toContain(world.own.ids.columns.doing);
});

test('a state with items goes only when they have somewhere to go, and each of them tells so', async () => {
  const { ready, doing } = world.own.ids.states;
  await expect(perform(removeState, lead, { backlog, state: ready })).rejects.toMatchObject({
    problems: [{ field: 'to', code: 'state_has_items' }],
  });
  await perform(removeState, lead, { backlog, state: ready, to: doing });
  expect(await ownerDb().item.count({ where: { stateId: doing } })).toBe(6);
  expect(await ownerDb().event.count({ where: { name: 'item.moved' } })).toBe(6);
});

test('a state that holds only what its remover may not see goes as an empty one would, and the item to the nearest of its category', async () => {
  const { ready, doing } = world.own.ids.states;
  await ownerDb().item.updateMany({ where: { stateId: ready, key: { not: world.own.restricted } }, data: { stateId: doing } });
  await perform(removeState, lead, { backlog, state: ready });
  const item = await ownerDb().item.findUniqueOrThrow({ where: { key: world.own.restricted }, include: { state: true } });
  expect(item.state).toMatchObject({ backlogId: world.own.ids.backlog.id, archivedAt: null });
});

test('a state that holds only open items which its remover may not see is put away as an empty one would be', async () => {
  const { ready, doing } = world.own.ids.states;
  await ownerDb().item.updateMany({ where: { stateId: ready, key: { not: world.own.restricted } }, data: { stateId: doing } });
  await perform(archiveState, lead, { backlog, state: ready });
  const item = await ownerDb().item.findUniqueOrThrow({ where: { key: world.own.restricted }, include: { state: true } });
  expect(item.state).toMatchObject({ archivedAt: null });
});

test('an order that leaves out a state is refused', async () => {
  const { ready, done } = world.own.ids.states;
  await expect(perform(reorderStates, lead, { backlog, states: [done, ready] })).rejects.toMatchObject({
    problems: [{ code: 'not_all_states' }],
  });
});

test('settings count what the reader sees in each state', async () => {
  await perform(changeState, lead, { item: world.own.ids.items[0], state: world.own.ids.states.done });
  const page = await ask(backlogSettingsPage, lead, { backlog });
  // Five of six: the sixth is restricted to others; the archived one counts, since it would move too.
  expect(page.states.map((state) => state.items)).toEqual([4, 0, 1, 0]);
});
