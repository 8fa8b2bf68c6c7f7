import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { createBacklog } from '#app/domain/backlog/commands/create-backlog.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { mapColumns } from '#app/domain/backlog/commands/map-columns.server.ts';
import { mapImport } from '#app/domain/backlog/commands/map-import.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setDefaultClassification } from '#app/domain/backlog/commands/set-default-classification.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import { undoImport } from '#app/domain/backlog/commands/undo-import.server.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import type { ColumnRole } from '#app/domain/backlog/import/table/roles.ts';
import { importPage } from '#app/domain/backlog/queries/import-page.server.ts';
import { importsPage } from '#app/domain/backlog/queries/imports-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

/** The owner of what is hidden, and a colleague who is not named on it. */
let owner: Actor;
let stranger: Actor;
let fresh: () => Promise<World>;
let world: World;
let backlog: string;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().import.deleteMany();
  [owner, stranger] = [actorFor(world, 'coordinator'), actorFor(world, 'lead')];
  backlog = world.own.ids.otherBacklog.prefix;
});

async function upload(as: Actor, ...lines: string[]): Promise<string> {
  const content = `${lines.join('\n')}\n`;
  const { import: id } = await perform(stageImport, as, { backlog, fileName: 'g.csv', content });
  await stageWaiting();
  return id;
}

async function bring(as: Actor, ...lines: string[]) {
  const id = await upload(as, ...lines);
  return { id, ...(await perform(runImport, as, { import: id })) };
}

const page = (as: Actor, id: string) => ask(importPage, as, { import: id });
const dryRun = async (as: Actor, ...lines: string[]) => (await page(as, await upload(as, ...lines))).dryRun;
const called = (title: string) =>
  ownerDb().item.findMany({ where: { title, backlog: { prefix: backlog } }, orderBy: { number: 'asc' } });

/** Makes an item one that only the owner sees. */
async function hide(title: string): Promise<string> {
  const [item] = await called(title);
  await perform(assignItem, owner, { item: item?.key, person: owner.person.id });
  await perform(setClassification, owner, { item: item?.key, classification: 'restricted' });
  return item?.key ?? '';
}

const head = 'Title,Due date';

describe('what cannot be taken of a file', () => {
  it('is told in full to whoever asks by words of their own', async () => {
    const title = 'Zebra quokka hidden matter';
    const { item: key } = await perform(createItem, owner, { backlog, title, classification: 'restricted' });
    const id = await upload(stranger, head, 'first,2026-12-01', `"${title}"`, `"${key}"`, '"Nothing of it"');
    const under = async () => (await page(stranger, id)).problems.filter(({ code }) => code === 'cells_under').length;
    expect(await under()).toBe(3);
    await perform(runImport, stranger, { import: id });
    expect(await under()).toBe(3);
  });

  it('of an item that is hidden by now is told to whoever uploaded it and whoever sees the item, and nobody else', async () => {
    const { id } = await bring(stranger, head, 'Owl,2027-01-03', 'Lynx,31.31.2027', 'Otter,32.01.2027');
    const told = async (as: Actor) => (await page(as, id)).problems.map(({ name }) => name);
    await hide('Lynx');
    const other = actorFor(world, 'administrator');
    expect([await told(stranger), await told(owner), await told(other)]).toEqual([
      ['Lynx', 'Otter'],
      ['Lynx', 'Otter'],
      ['Otter'],
    ]);
  });
});

describe('a file that names what is hidden from whoever brings it', () => {
  const [hidden, unlike] = ['Giraffe secret plan,2027-01-03', 'Giraffe secret plam,2027-01-03'];

  it('is brought as if that were not there', async () => {
    await bring(owner, head, hidden);
    const key = await hide('Giraffe secret plan');
    for (const line of [hidden, unlike]) {
      const dry = await dryRun(stranger, head, line);
      expect(dry).toMatchObject({ create: 1, change: 0, same: 0 });
      expect(JSON.stringify(dry)).not.toContain(key);
      const { id, ...told } = await bring(stranger, head, line);
      expect(told).toMatchObject({ created: 1, changed: 0, same: 0 });
      expect(await page(stranger, id)).toMatchObject({ made: 1, result: { made: { items: 1 } } });
    }
    expect((await called('Giraffe secret plan')).map((item) => item.key)).toEqual([key, expect.not.stringMatching(key)]);
    expect(await bring(stranger, head, hidden)).toMatchObject({ created: 0, same: 1 });
  });

  it('takes nothing from what is hidden: a later file of its owner’s changes it, and it goes when theirs is undone', async () => {
    const { id } = await bring(owner, head, hidden);
    const key = await hide('Giraffe secret plan');
    await bring(stranger, head, hidden);
    expect(await page(stranger, id)).toMatchObject({ made: 0 });
    expect(await page(owner, id)).toMatchObject({ made: 1 });
    const again = await bring(owner, head, 'Giraffe secret plan,2027-01-04');
    expect(again).toMatchObject({ created: 0, changed: 1 });
    const days = async () => (await called('Giraffe secret plan')).map(({ dueOn }) => dueOn?.toISOString().slice(0, 10));
    expect(await days()).toEqual(['2027-01-04', '2027-01-03']);
    await perform(undoImport, owner, { import: again.id });
    expect(await days()).toEqual(['2027-01-03', '2027-01-03']);
    expect(await perform(undoImport, owner, { import: id, worked: 'remove' })).toMatchObject({ removed: 1 });
    expect((await called('Giraffe secret plan')).map((item) => item.key)).not.toContain(key);
  });
});

describe('what became of a file', () => {
  it('is told to others without what its hidden items say of how much it held', async () => {
    const { id } = await bring(owner, head, 'Lynx,2027-01-03', 'Otter,2027-01-03');
    await hide('Lynx');
    const seen = { made: 1, rowsDone: 1, rowsAll: 1 };
    expect(await page(stranger, id)).toMatchObject({ ...seen, file: null, result: { made: { items: 1, dueDates: 1 } } });
    expect((await ask(importsPage, stranger, { backlog })).imports).toMatchObject([seen]);
    expect(await page(owner, id)).toMatchObject({ rowsDone: 2, rowsAll: 2, file: { items: 2 } });
  });
});

describe('what was chosen for a file that is closed', () => {
  it('is no guess for the lists and people of others', async () => {
    const doing = await db().state.findFirstOrThrow({ where: { backlog: { prefix: backlog }, category: 'doing' } });
    const content = (classification: string) =>
      JSON.stringify({
        format: 'hashar-backlog',
        version: 1,
        backlog: { name: 'Theirs' },
        states: [{ id: 's', name: 'To look at', category: 'to_do' }],
        people: [],
        items: [{ key: 'A-1', title: 'One', state: 's', classification }],
      });
    const stage = async (as: Actor, classification: string) => {
      const { import: id } = await perform(stageImport, as, { backlog, fileName: 'b.json', content: content(classification) });
      await stageWaiting();
      return id;
    };
    const id = await stage(owner, 'restricted');
    await perform(mapImport, owner, { import: id, lists: { s: { state: doing.id, category: 'doing' } }, members: {} });
    await perform(runImport, owner, { import: id });
    const lists = async (as: Actor) => (await page(as, await stage(as, 'internal'))).dryRun?.lists;
    expect(await lists(owner)).toMatchObject([{ state: doing.id }]);
    expect(await lists(stranger)).toMatchObject([{ state: null }]);
    const open = await stage(stranger, 'internal');
    await perform(runImport, stranger, { import: open });
    expect(await lists(owner)).toMatchObject([{ state: doing.id }]);
  });

  it('is no guess for the columns of others', async () => {
    await perform(setDefaultClassification, owner, { backlog, classification: 'restricted' });
    const lines = ['Words,Day', 'One,2027-01-03'];
    const id = await upload(owner, ...lines);
    await perform(mapColumns, owner, { import: id, columns: ['title', 'keep'] as ColumnRole[] });
    await stageWaiting();
    await perform(runImport, owner, { import: id });
    await perform(setDefaultClassification, owner, { backlog, classification: 'internal' });
    const chosen = async (as: Actor) => (await page(as, await upload(as, ...lines))).table?.chosen;
    expect([await chosen(owner), await chosen(stranger)]).toEqual([true, false]);
  });
});

describe('an import is undone', () => {
  it('whatever later ones did to other items than its own, and to hidden ones', async () => {
    const first = await bring(stranger, head, 'Heron,2027-01-03', 'Lynx,2027-01-03');
    await bring(owner, head, 'Otter,2027-01-03');
    await bring(owner, head, 'Lynx,2027-01-04');
    await hide('Lynx');
    expect(await perform(undoImport, stranger, { import: first.id, worked: 'remove' })).toMatchObject({ removed: 1 });
    expect((await called('Heron')).length).toBe(0);
  });
});

describe('a backlog in which everything is hidden', () => {
  it('takes a file as an empty one does', async () => {
    const prefix = `${world.own.ids.agency.code}X9`;
    ({ backlog } = (await perform(createBacklog, owner, { name: 'New', prefix })) as { backlog: string });
    expect((await dryRun(stranger, head, 'Otter,2027-01-03'))?.putAway).toBe(true);
    const { item } = await perform(createItem, owner, { backlog, title: 'Closed', classification: 'restricted' });
    const id = await upload(stranger, head, 'Otter,2027-01-03');
    expect((await page(stranger, id)).dryRun?.putAway).toBe(true);
    const states = () => db().state.findMany({ where: { backlog: { prefix: backlog } }, orderBy: { position: 'asc' } });
    const doing = (await states()).find(({ category }) => category === 'doing');
    await ownerDb().item.update({ where: { key: item }, data: { stateId: doing?.id } });
    await perform(runImport, stranger, { import: id });
    expect((await states()).filter(({ archivedAt }) => archivedAt === null)).toHaveLength(1);
    const hidden = await ownerDb().item.findUniqueOrThrow({ where: { key: item }, include: { state: true } });
    expect(hidden.state.archivedAt).toBeNull();
  });
});
