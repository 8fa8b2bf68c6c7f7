import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { dropImport } from '#app/domain/backlog/commands/drop-import.server.ts';
import { mapImport } from '#app/domain/backlog/commands/map-import.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setDefaultClassification } from '#app/domain/backlog/commands/set-default-classification.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import { undoImport } from '#app/domain/backlog/commands/undo-import.server.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { importPage } from '#app/domain/backlog/queries/import-page.server.ts';
import { importsPage } from '#app/domain/backlog/queries/imports-page.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let lead: Actor;
let other: Actor;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().import.deleteMany();
  lead = actorFor(world, 'lead');
  other = actorFor(world, 'coordinator');
});

const prefix = () => world.own.ids.otherBacklog.prefix;

interface Row {
  key: string;
  title: string;
  classification?: string;
  [more: string]: unknown;
}

/** A backlog's own file with rows as one may write them by hand. */
function fileOf(rows: readonly Row[]): string {
  return JSON.stringify({
    format: 'hashar-backlog',
    version: 1,
    backlog: { name: 'Theirs' },
    states: [{ id: 's', name: 'To look at', category: 'to_do' }],
    items: rows.map((row) => ({ classification: 'internal', state: 's', ...row })),
  });
}

async function upload(rows: readonly Row[], as = lead): Promise<string> {
  const { import: id } = await perform(stageImport, as, { backlog: prefix(), fileName: 'b.json', content: fileOf(rows) });
  await stageWaiting();
  return id;
}

async function bring(rows: readonly Row[], as = lead) {
  const id = await upload(rows, as);
  return { id, ...(await perform(runImport, as, { import: id })) };
}

const called = (title: string) => ownerDb().item.findFirstOrThrow({ where: { title, backlog: { prefix: prefix() } } });

/** Makes an item restricted, and the other the only one named on it. */
async function hide(title: string): Promise<string> {
  const { key } = await called(title);
  await perform(assignItem, other, { item: key, person: other.person.id });
  await perform(setClassification, other, { item: key, classification: 'restricted' });
  return key;
}

describe('a file that holds something restricted', () => {
  const rows = [
    { key: 'A-1', title: 'Open' },
    { key: 'A-2', title: 'Closed', classification: 'restricted' },
  ];
  const isClosed = async (id: string) => {
    await expect(ask(importPage, other, { import: id })).rejects.toThrow(NotFound);
    expect((await ask(importsPage, other, { backlog: prefix() })).imports).toEqual([]);
  };

  it('is seen, mapped, run, thrown away and undone by whoever uploaded it, and nobody else', async () => {
    const id = await upload(rows);
    await isClosed(id);
    await expect(perform(mapImport, other, { import: id })).rejects.toThrow(NotFound);
    await expect(perform(runImport, other, { import: id })).rejects.toThrow(NotFound);
    await expect(perform(dropImport, other, { import: id })).rejects.toThrow(NotFound);
    expect(await perform(runImport, lead, { import: id })).toMatchObject({ created: 2 });
    expect((await called('Closed')).createdById).toBe(lead.person.id);
    await isClosed(id);
    await expect(perform(undoImport, other, { import: id, worked: 'remove' })).rejects.toThrow(NotFound);
    expect(await perform(undoImport, lead, { import: id })).toMatchObject({ removed: 2, stayed: 0 });
    await isClosed(id);
  });

  it('is closed also before it is read, and where it cannot be', async () => {
    const { import: id } = await perform(stageImport, lead, { backlog: prefix(), fileName: 'b.json', content: fileOf(rows) });
    await isClosed(id);
    await ownerDb().import.update({ where: { id }, data: { file: new Uint8Array([1, 2, 3]) } });
    await stageWaiting();
    expect((await ask(importPage, lead, { import: id })).status).toBe('failed');
    await isClosed(id);
  });

  it('one without is open to those who lead, once it is read', async () => {
    const id = await upload([{ key: 'A-1', title: 'Open' }]);
    expect(await ask(importPage, other, { import: id })).toMatchObject({ status: 'staged', dryRun: { create: 1 } });
    expect(await perform(runImport, other, { import: id })).toMatchObject({ created: 1 });
  });

  it('stays closed where new items were restricted when it ran, and no longer are', async () => {
    const id = await upload([{ key: 'A-1', title: 'Open' }]);
    await perform(setDefaultClassification, lead, { backlog: prefix(), classification: 'restricted' });
    await isClosed(id);
    await perform(runImport, lead, { import: id });
    await perform(setDefaultClassification, lead, { backlog: prefix(), classification: 'internal' });
    await isClosed(id);
  });
});

describe('an item of an import that was restricted since', () => {
  const rows = (change: Partial<Row> = {}): Row[] => [
    { key: 'A-1', title: 'Open', comments: [{ id: 'o', at: '2026-01-01T00:00:00Z', name: 'N', text: 'Said in the open' }] },
    {
      key: 'A-2',
      title: 'Closed',
      dueOn: '2026-05-05',
      linked: [
        { to: 'A-1', kind: 'blocks' },
        { to: 'A-9', kind: 'blocks' },
      ],
      comments: [{ id: 'c', at: '2026-01-01T00:00:00Z', name: 'N', text: 'Said' }],
      checklists: [{ name: 'Before', kind: 'checklist', entries: [{ text: 'Ask', done: false }] }],
      links: [{ name: 'Decree', url: 'https://lex.example/1' }],
      ...change,
    },
  ];

  it('is neither named nor counted in what came of it, for whom it is hidden from, but in what its uploader’s file said', async () => {
    const { id } = await bring(rows());
    expect((await ask(importPage, lead, { import: id })).problems).toMatchObject([{ name: 'Closed', code: 'link_not_here' }]);
    const { id: again } = await bring(rows({ title: 'Closed too' }));
    const key = await hide('Closed too');
    const own = await ask(importPage, lead, { import: id });
    expect(own).toMatchObject({ made: 1, problems: [{ name: 'Closed', code: 'link_not_here' }] });
    const third = actorFor(world, 'administrator');
    const page = await ask(importPage, third, { import: id });
    expect(page).toMatchObject({ made: 1, problems: [], file: null });
    expect(page.result?.made).toMatchObject({
      items: 1,
      comments: 1,
      checklists: 0,
      entries: 0,
      attachments: 0,
      dueDates: 0,
      itemLinks: 0,
    });
    expect((await ask(importsPage, lead, { backlog: prefix() })).imports.map(({ made }) => made)).toEqual([0, 1]);
    const changed = await ask(importPage, third, { import: again });
    expect(changed.result).toMatchObject({ changed: 0, changes: [] });
    for (const told of [page, changed].map((each) => JSON.stringify(each))) {
      expect(told).not.toContain(key);
      expect(told).not.toContain('Closed');
    }
    expect((await ask(importPage, other, { import: again })).result).toMatchObject({ changed: 1, changes: [{ key }] });
    expect((await ask(importPage, other, { import: id })).result?.made).toMatchObject({ items: 2, comments: 2, itemLinks: 1 });
  });

  it('keeps all it has, and stands in no count, when an import is undone by whom it is hidden from', async () => {
    const { id } = await bring(rows());
    await hide('Closed');
    expect(await perform(undoImport, lead, { import: id, worked: 'remove' })).toMatchObject({ removed: 1, stayed: 0 });
    expect((await ask(importPage, lead, { import: id })).undone).toEqual({ removed: 1, stayed: 0 });
    expect((await ask(importPage, other, { import: id })).undone).toEqual({ removed: 1, stayed: 1 });
    expect((await called('Closed')).title).toBe('Closed');
  });

  it('keeps what a later import hung on it, when that is undone by whom it is hidden from', async () => {
    await bring(rows());
    const more = [
      { id: 'c', at: '2026-01-01T00:00:00Z', name: 'N', text: 'Said' },
      { id: 'd', at: '2026-01-02T00:00:00Z', name: 'N', text: 'Said later' },
    ];
    const { id } = await bring(rows({ comments: more, checklists: [...checklists('Ask', 'Tell')], links: links('1', '2') }));
    await hide('Closed');
    await perform(undoImport, lead, { import: id });
    expect(await hungOn('Closed')).toEqual({ comments: ['Said', 'Said later'], entries: ['Ask', 'Tell'], links: 2 });
    // It is known to be there still, and not made twice for whoever sees it.
    await bring(rows({ comments: more, checklists: checklists('Ask', 'Tell'), links: links('1', '2') }), other);
    expect(await hungOn('Closed')).toEqual({ comments: ['Said', 'Said later'], entries: ['Ask', 'Tell'], links: 2 });
  });

  it('its comments, checklists and ticks are not reached by a file that names them under another item', async () => {
    const parts = (entry: string) => ({
      idCard: '660000020000000000000002',
      checkItems: [{ id: 'e-9', name: entry, state: 'incomplete', pos: 1 }],
    });
    const said = (card: string, text: string) => ({
      id: '66000009cccc000000000009',
      type: 'commentCard',
      date: '2026-02-02T10:00:00.000Z',
      data: { card: { id: card }, text },
      memberCreator: { id: 'm-laylo', fullName: 'Laylo Yusupova' },
    });
    const [first, second] = ['660000010000000000000001', '660000020000000000000002'];
    const board = (card: string, text: string, done: boolean) =>
      JSON.stringify({
        id: 'b',
        name: 'Board',
        lists: [{ id: 'l', name: 'To look at', closed: false, pos: 1 }],
        labels: [],
        members: [],
        checklists: [
          {
            id: 'k-9',
            name: 'Before',
            pos: 1,
            ...parts(text),
            idCard: card,
            checkItems: [{ id: 'e-9', name: text, state: done ? 'complete' : 'incomplete', pos: 1 }],
          },
        ],
        cards: [
          { id: first, name: 'Closed', idList: 'l', pos: 1, closed: false, idChecklists: card === first ? ['k-9'] : [] },
          { id: second, name: 'Open', idList: 'l', pos: 2, closed: false, idChecklists: card === second ? ['k-9'] : [] },
        ],
        actions: [said(card, text)],
      });
    const stage = async (content: string) => {
      const { import: id } = await perform(stageImport, lead, { backlog: prefix(), fileName: 'b.json', content });
      await stageWaiting();
      return id;
    };
    await perform(runImport, lead, { import: await stage(board(first, 'Ours', false)) });
    expect(await hungOn('Closed')).toEqual({ comments: ['Ours'], entries: ['Ours'], links: 0 });
    const hidden = await hide('Closed');
    const { id: importId } = await ownerDb().import.findFirstOrThrow();
    const snapshots = () =>
      ownerDb().importRef.findMany({
        where: { importId, kind: { in: ['entry', 'comment'] } },
        select: { snapshot: true },
        orderBy: { id: 'asc' },
      });
    const before = await snapshots();
    const id = await stage(board(second, 'Theirs', true));
    expect((await ask(importPage, lead, { import: id })).dryRun).toMatchObject({ create: 1, change: 1, same: 0 });
    await perform(runImport, lead, { import: id });
    expect(await hungOn(hidden)).toEqual({ comments: ['Ours'], entries: ['Ours'], links: 0 });
    // As in a backlog that never knew of them.
    expect(await hungOn('Open')).toEqual({ comments: ['Theirs'], entries: ['Theirs'], links: 0 });
    expect(await snapshots()).toEqual(before);
  });

  const checklists = (...entries: string[]) => [
    { name: 'Before', kind: 'checklist', entries: entries.map((text) => ({ text, done: false })) },
  ];
  const links = (...ends: string[]) => ends.map((end) => ({ name: `Decree ${end}`, url: `https://lex.example/${end}` }));

  async function hungOn(word: string) {
    const which = { OR: [{ title: word }, { key: word }], backlog: { prefix: prefix() } };
    const { id: itemId } = await ownerDb().item.findFirstOrThrow({ where: which });
    const comments = await ownerDb().comment.findMany({ where: { itemId }, orderBy: { createdAt: 'asc' } });
    const entries = await ownerDb().checklistEntry.findMany({ where: { checklist: { itemId } }, orderBy: { position: 'asc' } });
    return {
      comments: comments.map(({ text }) => text),
      entries: entries.map(({ text }) => text),
      links: await ownerDb().attachment.count({ where: { itemId } }),
    };
  }
});

describe('a comment of a file', () => {
  it('mentions people of the agency, and turns the id of anybody else into a word', async () => {
    const [ours, theirs] = [world.own.ids.member, world.other.ids.member];
    const at = '2026-01-01T00:00:00Z';
    const text = `@[${ours}] and @[${theirs.toUpperCase()}]`;
    const rows = (said: string) => [
      { key: 'A-1', title: 'One', comments: [{ id: 'c', at, name: 'N', text: said, edited: { at, versions: [{ text, at }] } }] },
    ];
    await bring(rows(text));
    const { key } = await called('One');
    const page = await ask(itemPage, lead, { item: key });
    expect(page.comments[0]?.text).toBe(`@[${ours}] and @${theirs.toUpperCase()}`);
    expect(page.mentioned.map(({ id }) => id)).toEqual([ours]);
    expect(await bring(rows(text))).toMatchObject({ changed: 0, same: 1 });
    expect(await bring(rows(`${text}!`))).toMatchObject({ changed: 1 });
    expect((await ask(itemPage, lead, { item: key })).mentioned.map(({ id }) => id)).toEqual([ours]);
  });
});
