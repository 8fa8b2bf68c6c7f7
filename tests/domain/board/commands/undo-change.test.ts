import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { editItemText } from '#app/domain/backlog/commands/edit-item-text.server.ts';
import { rerankItem } from '#app/domain/backlog/commands/rerank-item.server.ts';
import { setDueDate } from '#app/domain/backlog/commands/set-due-date.server.ts';
import { setParent } from '#app/domain/backlog/commands/set-parent.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { undoChange } from '#app/domain/board/commands/undo-change.server.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { lastChange } from '#app/domain/board/queries/last-change.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound, Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld({ changes: true }));
});
beforeEach(async () => {
  world = await fresh();
});

const example = () => worldOf(world, 'member');
const member = () => actorFor(world, 'member');
const lead = () => actorFor(world, 'lead');
const itemNow = (key: string) => ask(itemPage, member(), { item: key });
const cards = async () => {
  const { columns } = await ask(boardView, member(), { board: example().board });
  return Object.fromEntries(columns.map((column) => [column.id, column.cards.map((card) => card.k)]));
};

/** The change that an act of the member's made. */
async function changeOf(act: () => Promise<unknown>): Promise<string> {
  const before = new Date();
  await act();
  const { commandId } = await ownerDb().event.findFirstOrThrow({
    where: { personId: member().person.id, recordedAt: { gte: before, lt: new Date(Date.now() + 60_000) } },
    orderBy: { id: 'desc' },
  });
  return commandId;
}

describe('undo-change', () => {
  it('puts a card back to its column, its place and its very state', async () => {
    const { board, columns, items, states } = example();
    const before = await cards();
    const change = await changeOf(() => perform(moveItem, member(), { board, item: items[1], column: columns.doing }));
    expect(await cards()).not.toEqual(before);
    expect(await perform(undoChange, member(), { change })).toEqual({
      change: expect.any(String),
      undone: [items[1]],
      refused: [],
    });
    expect(await cards()).toEqual(before);
    expect((await ownerDb().item.findUniqueOrThrow({ where: { key: items[1] } })).stateId).toBe(states.ready);
  });

  it('does not name what it would lead back to where that is hidden', async () => {
    const [key = ''] = example().items;
    const parent = await ownerDb().item.findUniqueOrThrow({ where: { key: world.own.restricted } });
    await ownerDb().item.update({ where: { id: parent.id }, data: { type: 'epic' } });
    await ownerDb().item.update({ where: { key }, data: { parentId: parent.id } });
    const change = await changeOf(() => perform(setParent, member(), { item: key, parent: world.own.ids.epic }));
    const refused = await perform(undoChange, member(), { change }).catch((error: Refused) => error.problems);
    expect(refused).toMatchObject([{ code: 'undo_no_way', values: { key } }]);
    expect(JSON.stringify(refused)).not.toContain(parent.key);
  });

  it('puts it at the top of its column where its neighbour has gone meanwhile', async () => {
    const { board, columns, items } = example();
    const change = await changeOf(() => perform(moveItem, member(), { board, item: items[1], column: columns.doing }));
    await perform(moveItem, lead(), { board, item: items[0], column: columns.done });
    await perform(undoChange, member(), { change });
    expect((await cards())[columns.ready]).toContain(items[1]);
  });

  it('gives a text back word for word, and a place in the order', async () => {
    const { items } = example();
    const { title, description, textVersion } = await itemNow(items[0]);
    const input = { item: items[0], title: 'Another', description: 'Words', textVersion };
    const change = await changeOf(() => perform(editItemText, member(), input));
    await perform(undoChange, member(), { change });
    expect(await itemNow(items[0])).toMatchObject({ title, description });
    const ranked = await changeOf(() => perform(rerankItem, member(), { item: items[2], position: 'top' }));
    await perform(undoChange, member(), { change: ranked });
    const order = await ownerDb().item.findMany({
      where: { key: { in: items } },
      orderBy: { rank: 'asc' },
      select: { key: true },
    });
    expect(order.map(({ key }) => key)).toEqual(items);
  });

  it('leaves what somebody has changed since, and says so', async () => {
    const { items } = example();
    const change = await changeOf(() => perform(setDueDate, member(), { item: items[0], dueOn: '2031-01-01' }));
    await perform(setDueDate, lead(), { item: items[0], dueOn: '2031-02-02' });
    const refused = await perform(undoChange, member(), { change }).catch((error) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused.problems).toEqual([{ field: 'change', code: 'undo_changed_since', values: { key: items[0] } }]);
    expect((await itemNow(items[0])).dueOn).toBe('2031-02-02');
  });

  it('is too late after a minute, and knows nothing of it after a day', async () => {
    const { items, lead: person } = example();
    const change = await changeOf(() => perform(assignItem, member(), { item: items[0], person }));
    const at = (seconds: number) => ({ now: new Date(Date.now() + seconds * 1_000) });
    await expect(perform(undoChange, member(), { change }, at(62))).rejects.toMatchObject({
      problems: [{ field: 'change', code: 'undo_too_late' }],
    });
    await expect(perform(undoChange, member(), { change }, at(86_500))).rejects.toBeInstanceOf(NotFound);
    await expect(perform(undoChange, member(), { change }, at(30))).resolves.toMatchObject({ undone: [items[0]] });
  });

  it('is nobody else’s to take back', async () => {
    const { items } = example();
    const change = await changeOf(() => perform(setDueDate, member(), { item: items[0], dueOn: '2031-01-01' }));
    await expect(perform(undoChange, lead(), { change })).rejects.toBeInstanceOf(NotFound);
  });
});

describe('last-change', () => {
  it('tells the latest change to items while it can be undone, and only one’s own', async () => {
    const { items, change } = example();
    // The world is built with a change of each person's that lies an hour ahead.
    const { recordedAt } = await ownerDb().event.findFirstOrThrow({ where: { commandId: change } });
    const ahead = (seconds: number) => new Date(recordedAt.getTime() + seconds * 1_000);
    const told = { change, items: [items[0]], code: 'item_estimate_set' };
    expect(await ask(lastChange, member(), {}, ahead(0))).toMatchObject(told);
    expect((await ask(lastChange, lead(), {}, ahead(0)))?.change).not.toBe(change);
    expect(await ask(lastChange, member(), {}, ahead(120))).toBeNull();
  });
});
