import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor, Role } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { deleteComment } from '#app/domain/backlog/item/commands/delete-comment.server.ts';
import { editComment } from '#app/domain/backlog/item/commands/edit-comment.server.ts';
import { unwatchItem } from '#app/domain/backlog/item/commands/unwatch-item.server.ts';
import { itemHistoryPage } from '#app/domain/backlog/item/queries/item-history-page.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotAllowed, NotFound, Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let member: Actor;
let item: string;

const as = (role: Role) => actorFor(world, role);
const say = (text: string, by = member) => perform(addComment, by, { item, text });
const page = (by = member) => ask(itemPage, by, { item });
const mentions = async () => (await ownerDb().mention.findMany()).map((row) => row.personId);

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  member = as('member');
  item = world.own.ids.items[0];
});

test('whoever is mentioned is kept by id, recorded, and told by the name of today', async () => {
  const { lead } = world.own.ids;
  await say('@The lead of EXM, and @observer@exm.example: look');
  expect((await mentions()).toSorted()).toEqual([lead, world.own.ids.observer].toSorted());
  const event = await ownerDb().event.findFirst({ where: { name: 'comment.added' } });
  expect(event?.new).toMatchObject({ mentions: expect.arrayContaining([lead]) });
  await db().person.update({ where: { id: lead }, data: { name: 'Renamed' } });
  const { comments, mentioned } = await page();
  expect(comments.at(-1)?.text).toContain(`@[${lead}]`);
  expect(mentioned).toContainEqual({ id: lead, name: 'Renamed' });
});

test('nobody is mentioned who may not see the item, nor anybody of another agency', async () => {
  const { item: closed } = await perform(createItem, member, {
    backlog: world.own.ids.backlog.prefix,
    title: 'Closed',
    classification: 'restricted',
  });
  const mention = (text: string) => perform(addComment, member, { item: closed, text });
  await expect(mention('@The lead of EXM')).rejects.toMatchObject({ problems: [{ field: 'text', code: 'mention_closed' }] });
  await perform(assignItem, member, { item: closed, person: world.own.ids.lead });
  await mention('@The lead of EXM');
  for (const id of [world.other.ids.lead, '11111111-1111-7111-8111-111111111111', world.own.ids.former])
    await expect(mention(`@[${id}]`)).rejects.toMatchObject({ problems: [{ code: 'mention_unknown' }] });
});

test('an edit keeps every earlier text, and whom the comment mentions now', async () => {
  const { lead, observer } = world.own.ids;
  const { comment } = await say(`@[${lead}] first`);
  await perform(editComment, member, { item, comment, text: `@[${observer}] second` });
  await perform(editComment, member, { item, comment, text: 'third' });
  await perform(editComment, member, { item, comment, text: 'third' });
  expect(await mentions()).toEqual([]);
  const line = (await page(as('observer'))).comments.at(-1);
  expect(line?.text).toBe('third');
  expect(line?.edited?.versions.map(({ text }) => text)).toEqual([`@[${lead}] first`, `@[${observer}] second`]);
  expect(line?.edited?.versions[0]?.at).toBe(line?.at);
  expect(line?.can).toEqual({ edit: false, delete: false });
});

test('only its author edits a comment, and nobody one that was brought along', async () => {
  const { comment } = await say('Mine');
  const edit = (by: Actor) => perform(editComment, by, { item, comment, text: 'Changed' });
  await expect(edit(as('lead'))).rejects.toThrow(NotAllowed);
  await ownerDb().comment.update({ where: { id: comment }, data: { imported: true } });
  await expect(edit(member)).rejects.toThrow(Refused);
  const elsewhere = perform(editComment, member, { item: world.own.ids.items[1], comment, text: 'Changed' });
  await expect(elsewhere).rejects.toThrow(NotFound);
});

test('a comment that is deleted stays in the history of whoever sees the item', async () => {
  const { comment } = await say('Said in @The lead of EXM haste');
  await expect(perform(deleteComment, as('coordinator'), { item, comment })).rejects.toThrow(NotAllowed);
  await perform(deleteComment, as('lead'), { item, comment });
  const { comments, history } = await page(as('observer'));
  expect(comments).toEqual([]);
  expect(history[0]).toMatchObject({ code: 'comment_deleted', by: 'The lead of EXM', text: 'Said in @The lead of EXM haste' });
});

test('who writes, is named, speaks or is mentioned watches, unless they chose not to', async () => {
  const { observer, lead, newcomer } = world.own.ids;
  await perform(unwatchItem, as('lead'), { item });
  await say(`@[${observer}] @[${lead}]`);
  await perform(assignItem, member, { item, person: newcomer });
  const watching = async (by: Actor) => (await page(by)).watching;
  expect(await Promise.all([member, as('observer'), as('lead'), as('coordinator')].map(watching))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect((await page()).watchers.map(({ id }) => id).toSorted()).toEqual([member.person.id, observer, newcomer].toSorted());
  const made = await perform(createItem, as('lead'), { backlog: world.own.ids.backlog.prefix, title: 'Mine' });
  expect((await ask(itemPage, as('lead'), { item: made.item })).watching).toBe(true);
});

test('who may no longer see an item is in no list of its watchers', async () => {
  await say(`@[${world.own.ids.lead}]`);
  await ownerDb().item.update({
    where: { key: item },
    data: { classification: 'restricted', createdById: member.person.id },
  });
  expect((await page()).watchers.map(({ id }) => id)).toEqual([member.person.id]);
});

test('the history is told to its begin, page by page', async () => {
  for (let n = 0; n < 55; n += 1) await say(`Word ${n}`);
  const first = await ask(itemHistoryPage, member, { item });
  const second = await ask(itemHistoryPage, member, { item, after: first.next });
  expect([first.history.length, second.history.length, second.next]).toEqual([50, 5, null]);
  expect(new Set([...first.history, ...second.history].map(({ id }) => id)).size).toBe(55);
  expect(first.history[0]).toMatchObject({ by: 'The member of EXM', agency: 'Agency EXM' });
  const foreign = ask(itemHistoryPage, member, { item: world.own.ids.items[1], after: first.next });
  await expect(foreign).rejects.toThrow(NotFound);
});
