import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor, Role } from '#app/domain/actor.ts';
import { archiveItem } from '#app/domain/backlog/commands/archive-item.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { editItemText } from '#app/domain/backlog/commands/edit-item-text.server.ts';
import { restoreItem } from '#app/domain/backlog/commands/restore-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setEstimate } from '#app/domain/backlog/commands/set-estimate.server.ts';
import { setParent } from '#app/domain/backlog/commands/set-parent.server.ts';
import { unassignItem } from '#app/domain/backlog/commands/unassign-item.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { Conflict, NotAllowed, NotFound, Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let member: Actor;
let item: string;

const as = (role: Role) => actorFor(world, role);

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  member = as('member');
  item = world.own.ids.items[0];
});

test('an item is born at the end, in the first state to do, as closed as its backlog says, with the next number', async () => {
  const { prefix } = world.own.ids.backlog;
  const made = await perform(createItem, member, { backlog: prefix.toLowerCase(), title: '  Two\n words ' });
  expect(made.item).toBe(`${prefix}-7`);
  const page = await ask(itemPage, member, { item: made.item });
  expect(page).toMatchObject({ title: 'Two words', type: 'task', classification: 'internal', state: { category: 'to_do' } });
  const last = await ownerDb().item.findFirst({ where: { backlog: { prefix } }, orderBy: { rank: 'desc' } });
  expect(last?.key).toBe(made.item);
});

test('a new item has a card on every board that shows its backlog', async () => {
  const made = await perform(createItem, member, { backlog: world.own.ids.backlog.prefix, title: 'Shown' });
  expect(await ownerDb().card.count({ where: { item: { key: made.item } } })).toBe(2);
});

test('the second of two writers is given both texts, and nothing is written over', async () => {
  await perform(editItemText, member, { item, title: 'Mine', description: 'one', textVersion: 1 });
  const late = perform(editItemText, as('lead'), { item, title: 'Theirs', description: 'two', textVersion: 1 });
  await expect(late).rejects.toMatchObject({
    constructor: Conflict,
    code: 'text_conflict',
    detail: { mine: { title: 'Theirs', description: 'two' }, theirs: { title: 'Mine', description: 'one', textVersion: 2 } },
  });
  expect((await ask(itemPage, member, { item })).title).toBe('Mine');
});

test('who saved the same text as the other is in no conflict', async () => {
  await perform(editItemText, member, { item, title: 'Same', description: '', textVersion: 1 });
  await expect(
    perform(editItemText, as('lead'), { item, title: 'Same', description: '', textVersion: 1 }),
  ).resolves.toMatchObject({
    textVersion: 2,
  });
});

test.each([
  ['a negative', -1, 'too_small'],
  ['too large a', 1000, 'too_big'],
  ['too fine a', 2.55, 'one_decimal'],
  ['no number as', 'many', 'not_number'],
])('%s estimate is refused', async (_what, estimate, code) => {
  await expect(perform(setEstimate, member, { item, estimate })).rejects.toMatchObject({
    problems: [{ field: 'estimate', code }],
  });
});

test('one person closes an item further but does not open it, whoever they are', async () => {
  await perform(setClassification, member, { item, classification: 'shared' });
  for (const one of [member, as('lead'), as('administrator')])
    await expect(perform(setClassification, one, { item, classification: 'internal' })).rejects.toThrow(Refused);
});

test('a new item is made more open than its backlog says by who answers for it only', async () => {
  const open = { backlog: world.own.ids.backlog.prefix, title: 'For all', classification: 'public' };
  await expect(perform(createItem, member, open)).rejects.toThrow(NotAllowed);
  await perform(createItem, as('lead'), open);
});

test('only who is named on it can restrict an item, and then only those named see it', async () => {
  const restrict = { item, classification: 'restricted' };
  await expect(perform(setClassification, member, restrict)).rejects.toThrow(Refused);
  await perform(assignItem, member, { item, person: member.person.id });
  await perform(setClassification, member, restrict);
  await expect(ask(itemPage, as('administrator'), { item })).rejects.toThrow(NotFound);
  await perform(assignItem, member, { item, person: as('lead').person.id });
  await ask(itemPage, as('lead'), { item });
  await perform(unassignItem, as('lead'), { item, person: member.person.id });
  await expect(perform(unassignItem, as('lead'), { item, person: as('lead').person.id })).rejects.toMatchObject({
    problems: [{ code: 'last_named' }],
  });
});

test('whoever does not see what an item is a part of does not take it out of it', async () => {
  const parent = await ownerDb().item.update({ where: { key: world.own.restricted }, data: { type: 'epic' } });
  await ownerDb().item.update({ where: { key: item }, data: { parentId: parent.id } });
  await perform(setParent, member, { item, parent: null });
  expect(await ownerDb().item.findUniqueOrThrow({ where: { key: item } })).toMatchObject({ parentId: parent.id });
  expect(await ownerDb().event.count({ where: { name: 'item.parent_set' } })).toBe(0);
});

test('a hidden item in between refuses no parent: it is taken out of what would be a part of itself', async () => {
  const [top, part] = world.own.ids.items as unknown as [string, string];
  const hidden = world.own.restricted;
  await ownerDb().item.update({ where: { key: top }, data: { type: 'task' } });
  const { id: above } = await ownerDb().item.findUniqueOrThrow({ where: { key: top } });
  const { id: between } = await ownerDb().item.update({ where: { key: hidden }, data: { parentId: above } });
  await ownerDb().item.update({ where: { key: part }, data: { type: 'story', parentId: between } });
  await perform(setParent, member, { item: top, parent: part });
  const parentOf = async (key: string) =>
    (await ownerDb().item.findUniqueOrThrow({ where: { key }, include: { parent: true } })).parent?.key;
  expect([await parentOf(top), await parentOf(part), await parentOf(hidden)]).toEqual([part, hidden, undefined]);
  const told = await ownerDb().event.findMany({
    where: { name: 'item.parent_set' },
    select: { subjectId: true, classification: true },
  });
  expect(told).toContainEqual({ subjectId: between, classification: 'restricted' });
});

test('what is archived keeps its place, takes no new state, and comes back', async () => {
  const rank = async () => (await ownerDb().item.findUnique({ where: { key: item } }))?.rank;
  const before = await rank();
  await perform(archiveItem, member, { item });
  await expect(perform(changeState, member, { item, state: world.own.ids.states.done })).rejects.toThrow(Refused);
  await perform(restoreItem, member, { item });
  expect(await rank()).toBe(before);
});

test('nobody is named on an item who left the agency', async () => {
  const { newcomer } = world.own.ids;
  await db().membership.updateMany({ where: { personId: newcomer }, data: { endedAt: new Date() } });
  await expect(perform(assignItem, member, { item, person: newcomer })).rejects.toThrow(NotFound);
});
