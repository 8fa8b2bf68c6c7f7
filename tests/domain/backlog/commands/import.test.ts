import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { editItemText } from '#app/domain/backlog/commands/edit-item-text.server.ts';
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
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { type TrelloBoard, trelloFile } from '#tests/support/trello-board.ts';
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
  // The world's own import waits to be run; here only what a test uploads does.
  await ownerDb().import.deleteMany();
  lead = actorFor(world, 'lead');
  member = actorFor(world, 'member');
});

const prefix = () => world.own.ids.backlog.prefix;

async function upload(change?: (board: TrelloBoard) => void, as = lead): Promise<string> {
  const content = trelloFile(change);
  const { import: id } = await perform(stageImport, as, { backlog: prefix(), fileName: 'board.json', content });
  await stageWaiting();
  return id;
}

async function bring(change?: (board: TrelloBoard) => void, as = lead) {
  const id = await upload(change, as);
  return { id, ...(await perform(runImport, as, { import: id })) };
}

const itemCalled = (title: string) =>
  ownerDb().item.findFirstOrThrow({ where: { title }, include: { state: true, assignments: true } });

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.problems?.[0]?.code ?? error.code,
  );

describe('a file is read in the background', () => {
  it('and shows what running it would do, row by row what it cannot take', async () => {
    const id = await upload();
    const page = await ask(importPage, lead, { import: id });
    expect(page).toMatchObject({
      status: 'staged',
      rowsDone: 8,
      rowsAll: 8,
      file: { items: 7, comments: 2 },
      dryRun: { create: 7, change: 0, same: 0 },
      result: null,
    });
    expect(page.dryRun?.lists.map(({ name, cards, state, category }) => [name, cards, state !== null, category])).toEqual([
      ['К выполнению', 3, false, 'to_do'],
      ['Jarayonda', 2, false, 'doing'],
      ['Sprint 1', 1, false, 'done'],
      ['Done', 1, true, 'done'],
    ]);
    expect(page.problems.map((problem) => problem.row)).toContain(7);
    expect(await ownerDb().item.count({ where: { backlogId: world.own.ids.backlog.id } })).toBe(6);
  });

  it('of its members asks after those whom it names somewhere', async () => {
    const id = await upload((board) => board.members.push({ id: 'm-never', fullName: 'Never Named', username: 'never' }));
    const { dryRun, file } = await ask(importPage, lead, { import: id });
    expect(file?.members).toBe(3);
    expect(dryRun?.members.map(({ name, uses }) => [name, uses > 0])).toEqual([
      ['Laylo Yusupova', true],
      ['Somebody Else', true],
    ]);
  });

  it('what was cut off is taken up again, once its reader has not been heard of for a while', async () => {
    const content = trelloFile();
    const { import: id } = await perform(stageImport, lead, { backlog: prefix(), fileName: 'board.json', content });
    await ownerDb().import.update({ where: { id }, data: { heartbeatAt: new Date() } });
    await stageWaiting();
    expect((await ask(importPage, lead, { import: id })).status).toBe('staging');
    await ownerDb().import.update({ where: { id }, data: { heartbeatAt: new Date(Date.now() - 40_000) } });
    await stageWaiting();
    expect((await ask(importPage, lead, { import: id })).status).toBe('staged');
  });

  it('one that is broken beneath says so, and can be thrown away', async () => {
    const id = await upload();
    await ownerDb().import.update({
      where: { id },
      data: { status: 'staging', file: new Uint8Array([1, 2, 3]), heartbeatAt: null },
    });
    await stageWaiting();
    expect(await ask(importPage, lead, { import: id })).toMatchObject({ status: 'failed', problems: [{ code: 'fault' }] });
  });

  it.each([
    ['broken JSON', '{"lists": [', 'file_broken'],
    ['a header alone', 'a,b,c', 'file_no_rows'],
    ['a page', '<!doctype html>\n<title>Sign in</title>', 'file_not_table'],
    ['another format', '{"issues": []}', 'file_json_unknown'],
    ['more than 25 MB', `{"lists": [], "cards": [], "x": "${'x'.repeat(25_000_000)}"}`, 'file_too_big'],
  ])('%s is refused at once', async (_name, content, code) => {
    expect(await codeOf(perform(stageImport, lead, { backlog: prefix(), fileName: 'f', content }))).toBe(code);
  });
});

describe('a board becomes part of a backlog', () => {
  it('whole, in the file’s order, at the end of what is there', async () => {
    const { created } = await bring();
    expect(created).toBe(7);
    const rows = await ownerDb().item.findMany({ where: { backlogId: world.own.ids.backlog.id }, orderBy: { rank: 'asc' } });
    expect(rows.slice(6).map((row) => [row.key, row.title.slice(0, 8), row.archivedAt !== null])).toEqual([
      ['EXM-7', 'Сверить ', false],
      ['EXM-8', 'Show whi', false],
      ['EXM-9', 'Long xxx', false],
      ['EXM-10', 'Ariza ho', true],
      ['EXM-11', '#8', false],
      ['EXM-12', 'Written ', true],
      ['EXM-13', 'Register', false],
    ]);
  });

  it('lists become states, those of the same name the same one, one put away stays so', async () => {
    await bring();
    const states = await db().state.findMany({ where: { backlogId: world.own.ids.backlog.id }, orderBy: { position: 'asc' } });
    expect(states.map(({ name, category, archivedAt }) => [name, category, archivedAt !== null])).toEqual([
      ['Ready', 'to_do', false],
      ['Doing', 'doing', false],
      ['Done', 'done', false],
      ['Old', 'to_do', true],
      ['К выполнению', 'to_do', false],
      ['Jarayonda', 'doing', false],
      ['Sprint 1', 'done', true],
    ]);
    expect((await itemCalled('Registered in one visit')).stateId).toBe(world.own.ids.states.done);
  });

  it('and its cards stand on the boards that show the backlog, each in a column of its category', async () => {
    await bring();
    const board = await ask(boardView, lead, { board: world.own.ids.board });
    expect(board.columns.map(({ name, total }) => [name, total])).toEqual([
      // Of the world itself four stand in Ready, of which one is hidden from the lead by nothing but its classification.
      ['Ready', 4 + 3],
      ['Doing', 1],
      ['Done', 1],
    ]);
  });

  it('a card with its people, labels, checklist, comments by their authors and dates, due date and links', async () => {
    const id = await upload();
    await perform(mapImport, lead, { import: id, members: { 'm-laylo': world.own.ids.member, 'm-gone': null } });
    await perform(runImport, lead, { import: id });
    const { key } = await itemCalled('Show which documents are missing');
    const page = await ask(itemPage, lead, { item: key });
    expect(page.assignees).toEqual(
      expect.arrayContaining([
        { id: world.own.ids.member, name: 'The member of EXM', agency: null },
        { id: null, name: 'Somebody Else', agency: null },
      ]),
    );
    expect(page).toMatchObject({
      dueOn: '2026-03-02',
      labels: [
        { name: 'Law', tone: 'blue' },
        { name: 'Law (2)', tone: 'red' },
      ],
      checklists: [
        {
          name: 'Before launch',
          entries: [
            { text: 'Ask the lawyers', done: true },
            { text: 'Tell the regions', done: false },
          ],
        },
      ],
      comments: [
        { by: 'The member of EXM', at: '2026-02-02T10:00:00.000Z', text: 'As agreed.' },
        { by: 'Somebody Else', at: '2026-02-03T10:00:00.000Z', text: 'Not without the decree.' },
      ],
      links: [{ name: 'Decree', url: 'https://lex.example/1' }],
      classification: 'internal',
    });
  });

  it('what happened to a card keeps its date and its person', async () => {
    const id = await upload();
    await perform(mapImport, lead, { import: id, members: { 'm-laylo': world.own.ids.member } });
    await perform(runImport, lead, { import: id });
    const { id: item, stateSince } = await itemCalled('Registered in one visit');
    expect(stateSince).toEqual(new Date('2026-02-01T10:00:00Z'));
    const events = await ownerDb().event.findMany({ where: { subjectId: item }, orderBy: { occurredAt: 'asc' } });
    expect(events.map(({ name, personId, occurredAt }) => [name, personId, occurredAt.toISOString()])).toEqual([
      ['item.imported', world.own.ids.member, new Date(0x66000004 * 1000).toISOString()],
      ['item.moved', world.own.ids.member, '2026-02-01T10:00:00.000Z'],
    ]);
    expect(events[1]).toMatchObject({
      old: { stateName: 'Jarayonda', category: 'doing' },
      new: { stateName: 'Done', category: 'done' },
    });
  });

  it('by the states and people that were chosen', async () => {
    const id = await upload();
    const { ready, doing } = world.own.ids.states;
    await perform(mapImport, lead, {
      import: id,
      lists: {
        'l-todo': { state: ready, category: 'to_do' },
        'l-doing': { state: null, category: 'to_do' },
        'l-done': { state: doing, category: 'done' },
      },
    });
    await perform(runImport, lead, { import: id });
    expect((await itemCalled('Сверить коды районов')).stateId).toBe(ready);
    expect((await itemCalled('Registered in one visit')).stateId).toBe(doing);
    expect((await itemCalled('#8')).state).toMatchObject({ name: 'Jarayonda', category: 'to_do' });
  });

  it('where nothing else was there, the states that no list becomes are put away, and undoing brings them back', async () => {
    const backlog = world.own.ids.otherBacklog;
    const { import: id } = await perform(stageImport, lead, {
      backlog: backlog.prefix,
      fileName: 'board.json',
      content: trelloFile(),
    });
    await stageWaiting();
    expect((await ask(importPage, lead, { import: id })).dryRun?.putAway).toBe(true);
    const live = async () => {
      const states = await db().state.findMany({
        where: { backlogId: backlog.id, archivedAt: null },
        orderBy: { position: 'asc' },
      });
      return states.map((state) => state.name);
    };
    await perform(runImport, lead, { import: id });
    expect(await live()).toEqual(['К выполнению', 'Jarayonda', 'Done']);
    await perform(undoImport, lead, { import: id });
    expect(await live()).toEqual(['Ready', 'Doing', 'Done']);
  });

  it('where new items are restricted, whoever brought them in still sees them, and nobody else', async () => {
    await perform(setDefaultClassification, lead, { backlog: prefix(), classification: 'restricted' });
    const { id } = await bring();
    const { key } = await itemCalled('Сверить коды районов');
    expect((await ask(itemPage, lead, { item: key })).classification).toBe('restricted');
    const other = actorFor(world, 'coordinator');
    await expect(ask(itemPage, other, { item: key })).rejects.toThrow(NotFound);
    await expect(ask(importPage, other, { import: id })).rejects.toThrow(NotFound);
    expect((await ask(importsPage, other, { backlog: prefix() })).imports).toEqual([]);
  });

  it('all of it or nothing', async () => {
    const id = await upload();
    const before = await ownerDb().event.count();
    // Two cards of one id cannot be staged; put there by hand, the second breaks the run half-way.
    const { staged } = await ownerDb().import.findUniqueOrThrow({ where: { id } });
    const items = (staged as { items: object[] }).items;
    await ownerDb().import.update({
      where: { id },
      data: { staged: { ...(staged as object), items: [...items, items[0] ?? {}] } },
    });
    await expect(perform(runImport, lead, { import: id })).rejects.toThrow();
    expect(await ownerDb().item.count({ where: { backlogId: world.own.ids.backlog.id } })).toBe(6);
    expect(await db().state.count({ where: { backlogId: world.own.ids.backlog.id } })).toBe(4);
    expect(await ownerDb().event.count()).toBe(before);
    expect((await ask(importPage, lead, { import: id })).status).toBe('staged');
  });

  it('once: what has run is not run again', async () => {
    const { id } = await bring();
    expect(await codeOf(perform(runImport, lead, { import: id }))).toBe('import_done_already');
  });
});

describe('the same board brought again', () => {
  it('makes nothing twice', async () => {
    await bring();
    const count = () =>
      Promise.all([
        ownerDb().item.count(),
        ownerDb().comment.count(),
        db().label.count(),
        db().state.count(),
        ownerDb().assignment.count(),
      ]);
    const before = await count();
    expect(await bring()).toMatchObject({ created: 0, changed: 0, same: 7 });
    expect(await count()).toEqual(before);
  });

  it('takes over what the file changed, and leaves what people changed here', async () => {
    await bring();
    const edited = await itemCalled('Сверить коды районов');
    await perform(editItemText, member, { item: edited.key, title: 'Ours', description: edited.description, textVersion: 1 });
    const again = await bring((board) => {
      for (const card of board.cards) card.name = card.name === 'Сверить коды районов' ? 'Theirs' : card.name;
      const [first] = board.cards;
      Object.assign(first ?? {}, { name: 'Show the missing documents', idList: 'l-doing', idLabels: ['b-green'] });
      board.cards.push({ id: '660000090000000000000009', name: 'New in the file', idList: 'l-todo', pos: 1, closed: false });
    });
    expect(again).toMatchObject({ created: 1, changed: 1, same: 6 });
    expect((await ownerDb().item.findUniqueOrThrow({ where: { id: edited.id } })).title).toBe('Ours');
    const taken = await itemCalled('Show the missing documents');
    expect(taken.state.name).toBe('Jarayonda');
    const { result } = await ask(importPage, lead, { import: again.id });
    expect(result?.changes).toEqual(
      expect.arrayContaining([
        { key: edited.key, title: 'Ours', field: 'title', what: 'kept' },
        { key: taken.key, title: 'Show which documents are missing', field: 'title', what: 'taken' },
        { key: taken.key, title: 'Show which documents are missing', field: 'state', what: 'taken' },
        { key: taken.key, title: 'Show which documents are missing', field: 'labels', what: 'taken' },
      ]),
    );
    const page = await ask(itemPage, lead, { item: taken.key });
    expect(page.labels.map((label) => label.name)).toEqual(['green']);
    expect(page.history.map((line) => line.code)).toEqual(expect.arrayContaining(['item_retitled', 'item_moved']));
    // What was said then is what a third file is compared with.
    expect(
      await bring((board) =>
        Object.assign(board.cards[0] ?? {}, { name: 'Show the missing documents', idList: 'l-doing', idLabels: ['b-green'] }),
      ),
    ).toMatchObject({ created: 0, changed: 0 });
  });

  it('brings nothing back that people took away here', async () => {
    await bring();
    await ownerDb().comment.deleteMany({ where: { imported: true } });
    await ownerDb().checklist.deleteMany({ where: { item: { backlogId: world.own.ids.backlog.id } } });
    await ownerDb().attachment.deleteMany({ where: { item: { backlogId: world.own.ids.backlog.id } } });
    const again = await bring((board) => {
      for (const list of board.checklists)
        for (const entry of list.checkItems) Object.assign(entry, { name: `${entry.name}, now` });
      for (const list of board.checklists)
        list.checkItems.push({ ...(list.checkItems[0] as object), id: '66000009aaaa000000000009' } as never);
    });
    expect(again).toMatchObject({ created: 0 });
    expect(
      await ownerDb().checklistEntry.count({ where: { checklist: { item: { backlogId: world.own.ids.backlog.id } } } }),
    ).toBe(0);
    expect(await ownerDb().comment.count({ where: { imported: true } })).toBe(0);
  });

  it('into another backlog it is another board', async () => {
    await bring();
    const { import: id } = await perform(stageImport, lead, {
      backlog: world.own.ids.otherBacklog.prefix,
      fileName: 'board.json',
      content: trelloFile(),
    });
    await stageWaiting();
    expect(await perform(runImport, lead, { import: id })).toMatchObject({ created: 7 });
  });

  it('an item that was hidden from the importer since is neither changed nor told of: it is brought as if it were not there', async () => {
    await bring();
    const hidden = await itemCalled('Сверить коды районов');
    const other = actorFor(world, 'coordinator');
    await perform(assignItem, other, { item: hidden.key, person: other.person.id });
    await perform(setClassification, other, { item: hidden.key, classification: 'restricted' });
    const again = await bring((board) => Object.assign(board.cards[1] ?? {}, { name: 'Theirs' }));
    expect(again).toMatchObject({ created: 1, changed: 0 });
    expect((await ownerDb().item.findUniqueOrThrow({ where: { id: hidden.id } })).title).toBe('Сверить коды районов');
    expect(JSON.stringify(await ask(importPage, lead, { import: again.id }))).not.toContain(hidden.key);
  });
});

describe('an import is undone', () => {
  const everything = async () => ({
    items: await ownerDb().item.count(),
    states: (await db().state.findMany()).map((state) => state.name).sort(),
    labels: (await db().label.findMany()).map((label) => label.name).sort(),
    comments: await ownerDb().comment.count(),
    checklists: await ownerDb().checklist.count(),
    attachments: await ownerDb().attachment.count(),
    refs: await ownerDb().importRef.count(),
    cards: await ownerDb().card.count(),
  });

  it('and everything is as before', async () => {
    const before = await everything();
    const { id } = await bring();
    expect(await perform(undoImport, lead, { import: id })).toMatchObject({ removed: 7, stayed: 0 });
    expect(await everything()).toEqual(before);
    expect((await ask(importPage, lead, { import: id })).undone).toEqual({ removed: 7, stayed: 0 });
    expect(await bring()).toMatchObject({ created: 7 });
  });

  it('what people have worked on since stays, unless it is to go too', async () => {
    const { id } = await bring();
    const { key } = await itemCalled('Сверить коды районов');
    await perform(addComment, member, { item: key, text: 'Ours' });
    expect((await ask(importPage, lead, { import: id })).result?.worked).toBe(1);
    expect(await perform(undoImport, lead, { import: id })).toMatchObject({ removed: 6, stayed: 1 });
    expect(await ask(itemPage, lead, { item: key })).toMatchObject({ comments: [{ text: 'Ours' }], labels: [{ name: 'green' }] });
    // What stayed is known when the board is brought again.
    expect(await bring()).toMatchObject({ created: 6, same: 1 });
  });

  it('with what was worked on, where that is asked for', async () => {
    const { id } = await bring();
    const { key } = await itemCalled('Сверить коды районов');
    await perform(changeState, member, { item: key, state: world.own.ids.states.doing });
    expect(await perform(undoImport, lead, { import: id, worked: 'remove' })).toMatchObject({ removed: 7, stayed: 0 });
  });

  it('what a second run changed is as it was, unless it was changed again; the first is undone after it', async () => {
    const first = await bring();
    const second = await bring((board) => {
      Object.assign(board.cards[0] ?? {}, { name: 'Theirs', idList: 'l-doing', idLabels: ['b-green'], idMembers: [] });
      Object.assign(board.cards[1] ?? {}, { name: 'Theirs too' });
      Object.assign(board.checklists[0]?.checkItems[0] ?? {}, { state: 'complete' });
    });
    const changedAgain = await itemCalled('Theirs too');
    await perform(editItemText, member, { item: changedAgain.key, title: 'Ours', description: '', textVersion: 2 });
    expect(await codeOf(perform(undoImport, lead, { import: first.id }))).toBe('import_later_first');
    await perform(undoImport, lead, { import: second.id });
    const restored = await itemCalled('Show which documents are missing');
    expect(restored.state.name).toBe('К выполнению');
    expect(restored.assignments).toHaveLength(2);
    const page = await ask(itemPage, lead, { item: restored.key });
    expect(page.labels.map((label) => label.name)).toEqual(['Law', 'Law (2)']);
    expect(page.checklists[0]?.entries.map((entry) => entry.done)).toEqual([true, false]);
    expect((await ownerDb().item.findUniqueOrThrow({ where: { id: changedAgain.id } })).title).toBe('Ours');
    expect(await perform(undoImport, lead, { import: first.id })).toMatchObject({ removed: 6, stayed: 1 });
  });

  it('a later run that changed nothing stands in nobody’s way', async () => {
    const { id } = await bring();
    await bring();
    expect(await codeOf(perform(undoImport, lead, { import: id }))).toBe('done');
  });
});
