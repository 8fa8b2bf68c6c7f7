import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setParent } from '#app/domain/backlog/commands/set-parent.server.ts';
import { setType } from '#app/domain/backlog/commands/set-type.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import { undoImport } from '#app/domain/backlog/commands/undo-import.server.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import { unlinkItems } from '#app/domain/backlog/item/commands/unlink-items.server.ts';
import { importPage } from '#app/domain/backlog/queries/import-page.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let lead: Actor;
let member: Actor;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().import.deleteMany();
  lead = actorFor(world, 'lead');
  member = actorFor(world, 'member');
});

const prefix = () => world.own.ids.otherBacklog.prefix;
const inBacklog = () => ({ backlogId: world.own.ids.otherBacklog.id });

async function upload(...lines: string[]): Promise<string> {
  const content = `${lines.join('\n')}\n`;
  const { import: id } = await perform(stageImport, lead, { backlog: prefix(), fileName: 'jira.csv', content });
  await stageWaiting();
  return id;
}

async function bring(...lines: string[]) {
  const id = await upload(...lines);
  return { id, ...(await perform(runImport, lead, { import: id })) };
}

const called = (title: string) =>
  ownerDb().item.findFirstOrThrow({ where: { title, ...inBacklog() }, include: { parent: true } });
const keyOf = async (title: string) => (await called(title)).key;

/** Every link of the backlog as it is kept, by titles. */
async function links(): Promise<string[]> {
  const rows = await ownerDb().itemLink.findMany({ where: { from: inBacklog() }, include: { from: true, to: true } });
  return rows.map(({ kind, from, to }) => `${from.title} ${kind} ${to.title}`).sort();
}

const head =
  'Summary,Issue key,Status,Created,Outward issue link (Blocks),Outward issue link (Blocks),Inward issue link (Blocks),Outward issue link (Cloners)';
/** A blocks B and C, which say so too; C was cloned from A; B blocks what is not there. */
const table = [
  head,
  'A,P-1,To Do,01/Feb/26 9:00 AM,P-2,P-3,,',
  'B,P-2,To Do,02/Feb/26 9:00 AM,P-9,,P-1,',
  'C,P-3,To Do,03/Feb/26 9:00 AM,,,P-1,P-1',
];

describe('links between the rows of a table', () => {
  it('become links, each once and in its direction; what is not there is told and stays as text', async () => {
    const id = await upload(...table);
    const before = await ask(importPage, lead, { import: id });
    expect(before).toMatchObject({ file: { itemLinks: 4 }, dryRun: { create: 3, links: 3 } });
    const told = { row: 3, kind: 'row', name: 'B', code: 'link_not_here', values: { to: 'P-9' } };
    expect(before.problems).toEqual([told]);
    await perform(runImport, lead, { import: id });
    const [a, c] = [await called('A'), await called('C')];
    expect(await links()).toEqual(['A blocks B', 'A blocks C', a.id < c.id ? 'A relates_to C' : 'C relates_to A'].sort());
    expect((await called('B')).description).toBe('- Outward issue link (Blocks): P-9');
    expect((await called('C')).description).toBe('- Outward issue link (Cloners): P-1 A');
    const after = await ask(importPage, lead, { import: id });
    expect(after).toMatchObject({ problems: [told], result: { made: { itemLinks: 3 } } });
  });

  it('are told on both items, as old as these, and nobody’s doing here', async () => {
    await bring(...table);
    const b = await called('B');
    const events = await ownerDb().event.findMany({ where: { subjectId: b.id, name: 'item.linked' } });
    expect(events).toMatchObject([
      { personId: null, occurredAt: new Date('2026-02-02T04:00:00.000Z'), new: { kind: 'needs', to: await keyOf('A') } },
    ]);
    const page = await ask(itemPage, lead, { item: b.key });
    expect(page.linked.map(({ kind, title }) => [kind, title])).toEqual([['needs', 'A']]);
    expect(page.history).toContainEqual(expect.objectContaining({ code: 'item_linked', by: null }));
  });

  it('are not made twice; one that was taken away here is not made again', async () => {
    await bring(...table);
    const { key } = await called('B');
    const [link] = (await ask(itemPage, lead, { item: key })).linked;
    await perform(unlinkItems, lead, { item: key, link: link?.id ?? '' });
    const before = await links();
    expect(before).toHaveLength(2);
    expect(await bring(...table)).toMatchObject({ created: 0, changed: 0, same: 3 });
    expect(await links()).toEqual(before);
  });

  it('that people have made already are left as they are', async () => {
    await bring(head, 'A,P-1,To Do,,,,,', 'B,P-2,To Do,,,,,');
    await perform(linkItems, member, { item: await keyOf('A'), kind: 'blocks', to: await keyOf('B') });
    expect(await bring(head, 'A,P-1,To Do,,P-2,,,', 'B,P-2,To Do,,,,,')).toMatchObject({ changed: 0, same: 2 });
    expect(await links()).toEqual(['A blocks B']);
  });

  it('reach what an earlier import brought, and the line of what came since goes', async () => {
    await bring(...table);
    const later = await upload(head, 'B,P-2,To Do,02/Feb/26 9:00 AM,P-9,,P-1,', 'Late,P-9,To Do,,,,P-2,');
    const page = await ask(importPage, lead, { import: later });
    expect(page.dryRun).toMatchObject({ create: 1, links: 1, change: 1 });
    expect(page.problems).toEqual([]);
    await perform(runImport, lead, { import: later });
    expect(await links()).toContain('B blocks Late');
    expect((await called('B')).description).toBe('');
    const { result } = await ask(importPage, lead, { import: later });
    expect(result?.changes).toContainEqual({ key: await keyOf('B'), title: 'B', field: 'itemLinks', what: 'taken' });
    // It is the doing of whoever brought it, now.
    const b = await called('B');
    const [latest] = await ownerDb().event.findMany({
      where: { subjectId: b.id, name: 'item.linked' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(latest).toMatchObject({ personId: lead.person.id, new: { kind: 'blocks', to: await keyOf('Late') } });
  });

  it('go when the import is undone, told on what was there before', async () => {
    await bring(...table);
    const before = await links();
    const { id } = await bring(head, 'B,P-2,To Do,02/Feb/26 9:00 AM,P-9,P-3,P-1,', 'Late,P-9,To Do,,,,P-2,');
    expect(await links()).toHaveLength(before.length + 2);
    await perform(undoImport, lead, { import: id });
    expect(await links()).toEqual(before);
    const b = await called('B');
    expect(b.description).toBe('- Outward issue link (Blocks): P-9');
    const untied = await ownerDb().event.findMany({ where: { subjectId: b.id, name: 'item.unlinked' } });
    expect(untied).toHaveLength(2);
    expect(await ownerDb().importRef.count({ where: { importId: id } })).toBe(0);
    // Brought again, they are there again.
    await bring(head, 'B,P-2,To Do,02/Feb/26 9:00 AM,P-9,P-3,P-1,', 'Late,P-9,To Do,,,,P-2,');
    expect(await links()).toHaveLength(before.length + 2);
  });

  it('of what stays because it was worked on stay with it; nothing of them is left with what went', async () => {
    const { id } = await bring(...table);
    await perform(setType, member, { item: await keyOf('A'), type: 'bug' });
    await perform(setType, member, { item: await keyOf('B'), type: 'bug' });
    expect(await perform(undoImport, lead, { import: id })).toMatchObject({ removed: 1, stayed: 2 });
    expect(await links()).toEqual(['A blocks B']);
    expect(await bring(...table)).toMatchObject({ created: 1 });
    expect(await links()).toHaveLength(3);
  });

  it('to what was hidden from the importer since are not told: it is brought as if it were not there, with its links', async () => {
    await bring(...table);
    const hidden = await called('A');
    const other = actorFor(world, 'coordinator');
    await perform(assignItem, other, { item: hidden.key, person: other.person.id });
    await perform(setClassification, other, { item: hidden.key, classification: 'restricted' });
    const id = await upload(...table);
    const page = await ask(importPage, lead, { import: id });
    expect(page.dryRun).toMatchObject({ create: 1, links: 3, change: 2, same: 0 });
    expect(JSON.stringify(page)).not.toContain(hidden.key);
    expect(await perform(runImport, lead, { import: id })).toMatchObject({ created: 1, changed: 2 });
    expect(await links()).toHaveLength(6);
  });

  it('of Redmine’s rows count by place, with their days of delay kept', async () => {
    await bring('row;tracker;subject;parent;follows', '1;bug;First;;2 1d', '2;bug;Second;;');
    expect(await links()).toEqual(['First follows Second']);
    expect((await called('First')).description).toBe('- follows: 2 1d Second');
  });
});

describe('type and parent of a row read again', () => {
  const rows = (...lines: string[]) => ['Issue key,Summary,Issue Type,Status,Parent key', ...lines];
  const first = rows('P-1,Epic,Epic,To Do,', 'P-2,Story,Story,To Do,P-1', 'P-3,Task,Task,To Do,P-2', 'P-4,Free,Task,To Do,');
  const standing = async () => {
    const items = await ownerDb().item.findMany({ where: inBacklog(), include: { parent: true }, orderBy: { rank: 'asc' } });
    return items.map(({ title, type, parent }) => `${title} ${type} ${parent?.title ?? '-'}`);
  };

  it('are taken over, listed, told on the item, and given back by undoing', async () => {
    await bring(...first);
    const before = await standing();
    expect(before).toEqual(['Epic epic -', 'Story story Epic', 'Task task Story', 'Free task -']);
    const changed = rows(
      'P-1,Epic,Epic,To Do,',
      'P-2,Story,Epic,To Do,',
      'P-3,Task,Story,To Do,P-5',
      'P-4,Free,Bug,To Do,P-2',
      'P-5,New,Epic,To Do,',
    );
    const { id, ...counts } = await bring(...changed);
    expect(counts).toMatchObject({ created: 1, changed: 3, same: 1 });
    expect(await standing()).toEqual(['Epic epic -', 'Story epic -', 'Task story New', 'Free bug Story', 'New epic -']);
    const { result } = await ask(importPage, lead, { import: id });
    expect(result?.changes.map(({ title, field, what }) => `${title} ${field} ${what}`)).toEqual([
      'Story type taken',
      'Story parent taken',
      'Task type taken',
      'Task parent taken',
      'Free type taken',
      'Free parent taken',
    ]);
    const page = await ask(itemPage, lead, { item: await keyOf('Task') });
    expect(page.history.map(({ code }) => code)).toEqual(expect.arrayContaining(['item_type_set', 'item_parent_set']));
    expect(await bring(...changed)).toMatchObject({ created: 0, changed: 0, same: 5 });
    await perform(undoImport, lead, { import: id });
    expect(await standing()).toEqual(before);
    const events = await ownerDb().event.findMany({
      where: { subjectId: (await called('Task')).id, name: 'item.parent_set' },
      orderBy: { recordedAt: 'asc' },
    });
    expect(events.at(-1)?.new).toEqual({ parent: await keyOf('Story') });
  });

  it('that people changed here stay theirs, and so do those that would not fit', async () => {
    await bring(...first);
    await perform(setParent, member, { item: await keyOf('Task'), parent: await keyOf('Epic') });
    await perform(setType, member, { item: await keyOf('Free'), type: 'bug' });
    await perform(setParent, member, { item: await keyOf('Free'), parent: await keyOf('Story') });
    const { id, ...counts } = await bring(
      ...rows('P-1,Epic,Epic,To Do,', 'P-2,Story,Task,To Do,P-1', 'P-3,Task,Task,To Do,', 'P-4,Free,Story,To Do,'),
    );
    expect(counts).toMatchObject({ changed: 0, same: 4 });
    expect(await standing()).toEqual(['Epic epic -', 'Story story Epic', 'Task task Epic', 'Free bug Story']);
    const { result } = await ask(importPage, lead, { import: id });
    expect(result?.changes.map(({ title, field, what }) => `${title} ${field} ${what}`)).toEqual([
      'Story type unfit',
      'Task parent kept',
      'Free type kept',
      'Free parent edited',
    ]);
  });

  it('are left alone by a table that has no such columns', async () => {
    await bring(...first);
    expect(await bring('Issue key,Summary,Status', 'P-3,Task,To Do')).toMatchObject({ changed: 0, same: 1 });
    expect(await standing()).toContain('Task task Story');
  });
});
