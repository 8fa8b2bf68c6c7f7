import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { editItemText } from '#app/domain/backlog/commands/edit-item-text.server.ts';
import { tickChecklistEntry } from '#app/domain/backlog/commands/tick-checklist-entry.server.ts';
import { addChecklist } from '#app/domain/backlog/item/commands/add-checklist.server.ts';
import { addChecklistEntry } from '#app/domain/backlog/item/commands/add-checklist-entry.server.ts';
import { addCriterion } from '#app/domain/backlog/item/commands/add-criterion.server.ts';
import { addLink } from '#app/domain/backlog/item/commands/add-link.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import { moveChecklistEntry } from '#app/domain/backlog/item/commands/move-checklist-entry.server.ts';
import { removeChecklist } from '#app/domain/backlog/item/commands/remove-checklist.server.ts';
import { removeChecklistEntry } from '#app/domain/backlog/item/commands/remove-checklist-entry.server.ts';
import { unlinkItems } from '#app/domain/backlog/item/commands/unlink-items.server.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { Conflict, NotFound, Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let member: Actor;
let lead: Actor;
let item: string;

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  member = actorFor(world, 'member');
  lead = actorFor(world, 'lead');
  item = world.own.ids.items[0];
});

const page = (by = member, of = item) => ask(itemPage, by, { item: of });
const texts = (entries: readonly { text: string }[] = []) => entries.map(({ text }) => text);

test('entries are written, moved, ticked and taken away, and the list keeps their order', async () => {
  const { checklist } = await perform(addChecklist, member, { item, name: '  Before\nlaunch ' });
  const ids: string[] = [];
  for (const text of ['a', 'b', 'c']) ids.push((await perform(addChecklistEntry, member, { item, checklist, text })).entry);
  const [a = '', b = '', c = ''] = ids;
  await perform(moveChecklistEntry, member, { item, entry: c, before: a });
  await perform(moveChecklistEntry, member, { item, entry: a, after: b });
  await perform(tickChecklistEntry, member, { item, entry: b, done: true });
  const { checklists } = await page();
  expect(checklists).toMatchObject([{ name: 'Before launch' }]);
  expect(texts(checklists[0]?.entries)).toEqual(['c', 'b', 'a']);
  const row = (await ask(backlogPage, member, { backlog: world.own.ids.backlog.prefix })).items.find(({ key }) => key === item);
  expect(row?.checks).toEqual({ done: 1, total: 3 });
  await perform(removeChecklistEntry, member, { item, entry: b });
  expect(texts((await page()).checklists[0]?.entries)).toEqual(['c', 'a']);
  await perform(removeChecklist, member, { item, checklist });
  expect((await page()).checklists).toEqual([]);
});

test('all who move entries of one list at once have their way', async () => {
  const { checklist } = await perform(addChecklist, member, { item, name: 'List' });
  const ids: string[] = [];
  for (const text of 'abcdefghij') ids.push((await perform(addChecklistEntry, member, { item, checklist, text })).entry);
  const pairs = [0, 2, 4, 6, 8].map((at) => ({ before: ids[at], entry: ids[at + 1] }));
  await Promise.all(pairs.map((pair) => perform(moveChecklistEntry, member, { item, ...pair })));
  expect(texts((await page()).checklists[0]?.entries).join('')).toBe('badcfehgji');
});

test('an entry is moved only beside one of its own list', async () => {
  const { entry, criterion, items } = world.own.ids;
  await expect(perform(moveChecklistEntry, member, { item: items[2], entry, after: criterion })).rejects.toThrow(NotFound);
});

test('criteria are one list of their own, also where two write the first one at once', async () => {
  await Promise.all(['Fast', 'Plain'].map((text) => perform(addCriterion, member, { item, text })));
  const { criteria, checklists } = await page();
  expect([texts(criteria).toSorted(), checklists]).toEqual([['Fast', 'Plain'], []]);
  await perform(tickChecklistEntry, member, { item, entry: criteria[0]?.id, done: true });
  expect((await page()).history[0]).toMatchObject({ code: 'criterion_met', values: { name: criteria[0]?.text } });
});

test('the need is edited with the text, in one version; a line not sent stays', async () => {
  const text = { item, title: 'T', description: '' };
  await perform(editItemText, member, { ...text, needAs: 'parent', needWant: ' one\nvisit ', textVersion: 1 });
  await perform(editItemText, member, { ...text, textVersion: 2, description: 'More' });
  expect(await page()).toMatchObject({ needAs: 'parent', needWant: 'one visit', needSo: '', textVersion: 3 });
  const late = perform(editItemText, lead, { ...text, needAs: 'clerk', textVersion: 1 });
  await expect(late).rejects.toMatchObject({
    constructor: Conflict,
    detail: { mine: { needAs: 'clerk', needWant: 'one visit' }, theirs: { needAs: 'parent', textVersion: 3 } },
  });
});

test('an address is kept once, however it is written, and only if it is one of the web', async () => {
  const url = 'https://git.example/a/b/-/merge_requests/5';
  const links = await Promise.all(
    [url, ` ${url} `, 'HTTPS://GIT.example/a/b/-/merge_requests/5'].map((each) => perform(addLink, member, { item, url: each })),
  );
  expect(new Set(links.map(({ link }) => link)).size).toBe(1);
  expect((await page()).links).toMatchObject([{ url, request: { host: 'git.example', project: 'a/b', number: 5, sign: '!' } }]);
  for (const bad of ['javascript:alert(1)', 'ftp://x/y', 'git.example', 'http://', 'https:// a'])
    await expect(perform(addLink, member, { item, url: bad }), bad).rejects.toMatchObject({ problems: [{ field: 'url' }] });
});

test('a tie is told on both sides, kept once, and undone from either', async () => {
  const other = world.own.ids.items[2];
  const { link } = await perform(linkItems, member, { item, kind: 'blocks', to: other });
  expect(await perform(linkItems, member, { item: other, kind: 'needs', to: item })).toMatchObject({ link });
  const told = async (of: string) => (await page(member, of)).linked.map(({ kind, key }) => [kind, key]);
  expect(await told(other)).toEqual([['needs', item]]);
  expect(await told(item)).toContainEqual(['blocks', other]);
  await expect(perform(linkItems, member, { item, kind: 'follows', to: item })).rejects.toThrow(Refused);
  await perform(unlinkItems, member, { item: other, link });
  expect(await told(other)).toEqual([]);
  expect((await page(member, other)).history[0]).toMatchObject({
    code: 'item_unlinked',
    values: { kind: 'needs', to: item },
  });
});

test('a tie to what the reader may not see is not listed nor named; on one’s own item it is undone', async () => {
  const backlog = world.own.ids.backlog.prefix;
  const { item: closed } = await perform(createItem, member, { backlog, title: 'Closed aim', classification: 'restricted' });
  const { link } = await perform(linkItems, member, { item, kind: 'relates_to', to: closed });
  expect((await page()).linked.map(({ key }) => key)).toContain(closed);
  const seen = await page(lead);
  expect(JSON.stringify(seen)).not.toContain(closed);
  expect(seen.history.filter(({ code }) => code.startsWith('item_linked'))).toEqual([]);
  for (const to of [closed, 'NONE-1'])
    await expect(perform(linkItems, lead, { item, kind: 'blocks', to })).rejects.toMatchObject({
      problems: [{ field: 'to', code: 'unknown_item', values: { key: to } }],
    });
  expect(seen.sealed.linked).toMatchObject([{ kind: 'relates_to', link }]);
  await expect(perform(unlinkItems, lead, { item: closed, link })).rejects.toThrow(NotFound);
  await expect(perform(unlinkItems, lead, { item: world.own.ids.items[2], link })).rejects.toThrow(NotFound);
  await perform(unlinkItems, lead, { item, link });
  expect((await page()).linked.map(({ key }) => key)).not.toContain(closed);
  const after = await page(lead);
  expect(after.sealed.linked).toEqual([]);
  expect(after.history[0]).toMatchObject({ code: 'item_unlinked_closed', values: { kind: 'relates_to' } });
  expect(JSON.stringify(after)).not.toContain(closed);
});
