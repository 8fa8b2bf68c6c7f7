import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { archiveItem } from '#app/domain/backlog/commands/archive-item.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setDueDate } from '#app/domain/backlog/commands/set-due-date.server.ts';
import { setParent } from '#app/domain/backlog/commands/set-parent.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import { unwatchItem } from '#app/domain/backlog/item/commands/unwatch-item.server.ts';
import { watchItem } from '#app/domain/backlog/item/commands/watch-item.server.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { homeList } from '#app/domain/backlog/queries/home-list.server.ts';
import { homePage } from '#app/domain/backlog/queries/home-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { markVisit } from '#app/domain/identity/commands/mark-visit.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

const now = new Date('2026-11-24T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let build: () => Promise<World>;
let world: World;
let [lead, member]: Actor[] = [];
let items: string[];

beforeEach(async () => {
  build ??= (await testWorld()).fresh;
  world = await build();
  [lead, member] = [actorFor(world, 'lead'), actorFor(world, 'member')];
  items = [...world.own.ids.items];
});

const as = () => ({ lead: lead as Actor, member: member as Actor });
async function home(actor: Actor, at = now) {
  const { sections } = await ask(homePage, actor, {}, at);
  for (const section of sections) expect(section.items.length, section.list).toBe(Math.min(section.total, 10));
  return Object.fromEntries(sections.map(({ list, items: rows }) => [list, rows.map(({ key }) => key)]));
}

describe('what stands on the home page', () => {
  it('is by its day late, due soon, or only one’s own', async () => {
    const { lead, member } = as();
    const due = ['2026-11-23', '2026-11-24', '2026-12-08', '2026-12-09'];
    const keys = ['EXM-1', ...items];
    for (const [at, key] of keys.entries()) {
      if (key !== items[2]) await perform(assignItem, lead, { item: key, person: member.person.id });
      await perform(setDueDate, lead, { item: key, dueOn: due[at] });
    }
    expect(await home(member)).toMatchObject({ waits: [keys[0]], due: [keys[1], keys[2]], mine: keys });
    await perform(archiveItem, lead, { item: keys[0] });
    await perform(changeState, lead, { item: keys[1], state: world.own.ids.states.done });
    expect(await home(member)).toMatchObject({ waits: [], due: [keys[2]], mine: [keys[2], keys[3]] });
  });

  it('is what one wrote and others work on', async () => {
    const { lead, member } = as();
    const backlog = world.own.ids.backlog.prefix;
    const { item } = (await perform(createItem, lead, { backlog, title: 'Asked' })) as { item: string };
    expect((await home(lead)).asked).toEqual([]);
    await perform(assignItem, lead, { item, person: member.person.id });
    expect((await home(lead)).asked).toEqual([item]);
    expect((await home(member)).asked).toEqual([]);
    await perform(assignItem, lead, { item, person: lead.person.id });
    expect((await home(lead)).asked).toEqual([]);
  });
});

describe('what waits for whom a comment mentions', () => {
  it('is there until they have said something, and not what is closed to them', async () => {
    const { lead, member } = as();
    const text = `@[${member.person.id}], may we?`;
    await perform(addComment, lead, { item: items[0], text });
    await perform(addComment, lead, { item: items[1], text });
    expect((await home(member)).waits?.toSorted()).toEqual([items[0], items[1]]);
    // Of the world: somebody asks to open it to more people.
    expect((await home(lead)).waits).toEqual([items[1]]);
    await perform(addComment, member, { item: items[0], text: 'You may.' });
    expect((await home(member)).waits).toEqual([items[1]]);
    await perform(assignItem, lead, { item: items[1], person: lead.person.id });
    await perform(setClassification, lead, { item: items[1], classification: 'restricted' });
    expect((await home(member)).waits).toEqual([]);
  });
});

it('what one watches and others work on is waited for, until one stops watching', async () => {
  const { lead, member } = as();
  await perform(assignItem, lead, { item: items[0], person: member.person.id });
  await perform(watchItem, lead, { item: items[0] });
  expect((await home(lead)).asked).toEqual([items[0]]);
  await perform(unwatchItem, lead, { item: items[0] });
  expect((await home(lead)).asked).toEqual([]);
});

describe('what changed since one was last here', () => {
  it('is what others did, one row an item, the latest first, until one comes back again', async () => {
    const { lead, member } = as();
    await perform(markVisit, member, {}, { now });
    await perform(markVisit, member, {}, { now: later(10) });
    await perform(setDueDate, lead, { item: items[0], dueOn: null }, { now: later(-1) });
    for (const [hours, item] of [
      [1, items[0]],
      [2, items[1]],
      [3, items[0]],
    ] as const)
      await perform(addComment, lead, { item, text: 'News.' }, { now: later(hours) });
    await perform(addComment, member, { item: items[2], text: 'My own.' }, { now: later(4) });
    const { items: rows, total } = await ask(homeList, member, { list: 'changed' }, later(10));
    expect(rows.map(({ key, news }) => [key, news?.count, news?.by])).toEqual([
      [items[0], 2, 'The lead of EXM'],
      [items[1], 1, 'The lead of EXM'],
    ]);
    expect(total).toBe(2);
    await perform(markVisit, member, {}, { now: later(20) });
    expect((await home(member, later(20))).changed).toEqual([]);
  });

  it('leaves out that something was tied to what one may not see', async () => {
    const { lead, member } = as();
    const backlog = world.own.ids.backlog.prefix;
    const closed = { backlog, title: 'Closed', type: 'epic' as const, classification: 'restricted' as const };
    const { item: epic } = await perform(createItem, lead, closed, { now });
    await perform(setParent, lead, { item: items[0], parent: epic }, { now });
    await perform(linkItems, lead, { item: items[1], kind: 'blocks', to: epic }, { now });
    const changed = async (actor: Actor) => {
      const { items: found } = await ask(backlogPage, actor, { backlog, changed: 'visit' }, later(1));
      return found.map(({ key }) => key).toSorted();
    };
    expect((await home(member, later(1))).changed).toEqual([]);
    expect(await changed(member)).toEqual([]);
    expect(await changed(lead)).toEqual([items[0], items[1], epic].toSorted());
    await perform(setParent, lead, { item: items[0], parent: world.own.ids.epic }, { now });
    expect((await home(member, later(1))).changed).toEqual([items[0]]);
    expect(await changed(member)).toEqual([items[0]]);
  });

  it('leaves out what one may not see, and what another agency does', async () => {
    const { lead, member } = as();
    const other = actorFor(world, 'lead', 'other');
    await perform(addComment, other, { item: world.other.ids.items[0], text: 'Elsewhere.' }, { now });
    await perform(addComment, lead, { item: items[0], text: 'News.' }, { now });
    await perform(assignItem, lead, { item: items[0], person: lead.person.id }, { now });
    await perform(setClassification, lead, { item: items[0], classification: 'restricted' }, { now });
    expect((await home(member, later(1))).changed).toEqual([]);
  });
});

it('a file that waits for its person’s choice is said to nobody else', async () => {
  const { lead, member } = as();
  const waiting = (await ask(homePage, member, {})).imports;
  expect(waiting.map(({ id }) => id).sort()).toEqual([world.own.ids.import, world.own.ids.tableImport].sort());
  expect(waiting).toContainEqual({ id: world.own.ids.import, fileName: 'board.json', backlog: 'Backlog 1' });
  expect((await ask(homePage, lead, {})).imports).toEqual([]);
});
