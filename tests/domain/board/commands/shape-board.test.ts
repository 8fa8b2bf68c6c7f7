import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elsewhere } from '#app/domain/board/board.ts';
import { addColumn } from '#app/domain/board/commands/add-column.server.ts';
import { createBoard } from '#app/domain/board/commands/create-board.server.ts';
import { hideBacklog } from '#app/domain/board/commands/hide-backlog.server.ts';
import { mapState } from '#app/domain/board/commands/map-state.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { removeColumn } from '#app/domain/board/commands/remove-column.server.ts';
import { reorderColumns } from '#app/domain/board/commands/reorder-columns.server.ts';
import { setWipLimit } from '#app/domain/board/commands/set-wip-limit.server.ts';
import { showBacklog } from '#app/domain/board/commands/show-backlog.server.ts';
import { boardChanges } from '#app/domain/board/queries/board-changes.server.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { columnCards } from '#app/domain/board/queries/column-cards.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
});

const example = () => worldOf(world, 'lead');
const lead = () => actorFor(world, 'lead');
const view = (board = example().board) => ask(boardView, lead(), { board });
const codeOf = async (work: Promise<unknown>) => {
  const refusal = await work.catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refused);
  return (refusal as Refused).problems[0];
};

describe('the shape of a board', () => {
  it('begins with a column for each state and a card for each item, in joint order', async () => {
    const { team, backlog, items } = example();
    const { board } = await perform(createBoard, lead(), { team, name: 'Second board', backlogs: [backlog.prefix] });
    const made = await view(board);
    expect(made.columns.map((column) => column.category)).toEqual(['to_do', 'doing', 'done']);
    const first = made.columns[0]?.cards.map((card) => card.k) ?? [];
    expect(first.filter((key) => items.includes(key))).toEqual(items);
    expect(await codeOf(perform(createBoard, lead(), { team, name: 'Second board', backlogs: [backlog.prefix] }))).toMatchObject({
      field: 'name',
      code: 'name_taken',
    });
  });

  it('adds, reorders and removes columns; one with cards asks where they go, and they go there', async () => {
    const { board, columns } = example();
    const { column } = await perform(addColumn, lead(), { board, name: 'Review', after: columns.ready });
    expect((await view()).columns.map(({ id }) => id)).toEqual([columns.ready, column, columns.doing, columns.done]);
    await perform(reorderColumns, lead(), { board, columns: [columns.done, columns.doing, column, columns.ready] });
    expect((await view()).columns.map(({ id }) => id)).toEqual([columns.done, columns.doing, column, columns.ready]);
    expect(await codeOf(perform(reorderColumns, lead(), { board, columns: [columns.done, columns.done] }))).toMatchObject({
      code: 'each_column_once',
    });
    const before = (await view()).columns.find(({ id }) => id === columns.ready)?.total ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(await codeOf(perform(removeColumn, lead(), { board, column: columns.ready }))).toMatchObject({
      field: 'to',
      code: 'column_has_cards',
    });
    await perform(removeColumn, lead(), { board, column: columns.ready, to: column });
    const after = await view();
    expect(after.columns.map(({ id }) => id)).not.toContain(columns.ready);
    expect(after.columns.find(({ id }) => id === column)?.total).toBe(before);
  });

  it('removes a column that holds only what its remover may not see as it does an empty one', async () => {
    const { board, columns, states } = example();
    await ownerDb().item.updateMany({
      where: { stateId: states.ready, key: { not: world.own.restricted } },
      data: { stateId: states.doing },
    });
    await perform(removeColumn, lead(), { board, column: columns.ready });
    expect((await view()).columns.map(({ id }) => id)).not.toContain(columns.ready);
  });

  it('keeps the last column', async () => {
    const { board, columns } = example();
    await perform(removeColumn, lead(), { board, column: columns.ready, to: columns.done });
    await perform(removeColumn, lead(), { board, column: columns.doing, to: columns.done });
    expect(await codeOf(perform(removeColumn, lead(), { board, column: columns.done }))).toMatchObject({ code: 'last_column' });
  });

  it('stands the cards of an unmapped state in a counted extra column, which takes no drops', async () => {
    const { board, columns, items, states } = example();
    await perform(mapState, lead(), { board, state: states.ready, column: null });
    const extra = (await view()).columns.at(-1);
    expect(extra).toMatchObject({ id: elsewhere });
    expect(extra?.cards).toHaveLength(extra?.total ?? -1);
    expect(await codeOf(perform(moveItem, lead(), { board, item: items[0], column: elsewhere }))).toMatchObject({
      code: 'unknown_column',
    });
    await perform(moveItem, lead(), { board, item: items[0], column: columns.doing });
    expect((await view()).columns.at(-1)?.total).toBe((extra?.total ?? 0) - 1);
  });

  it('keeps a limit set below the present count, and refuses one below 1 or not whole', async () => {
    const { board, columns } = example();
    await perform(setWipLimit, lead(), { board, column: columns.ready, limit: 1, kind: 'hard' });
    expect((await view()).columns[0]).toMatchObject({ wipLimit: 1, limitKind: 'hard' });
    expect(await codeOf(perform(setWipLimit, lead(), { board, column: columns.ready, limit: 0 }))).toMatchObject({
      field: 'limit',
      code: 'too_small',
    });
    expect(await codeOf(perform(setWipLimit, lead(), { board, column: columns.ready, limit: 1.5 }))).toMatchObject({
      field: 'limit',
      code: 'not_int',
    });
    await perform(setWipLimit, lead(), { board, column: columns.ready, limit: null });
    expect((await view()).columns[0]).not.toHaveProperty('wipLimit');
  });

  it('shows and hides a further backlog; open screens are asked to look at the whole again', async () => {
    const { board, otherBacklog, backlog } = example();
    const { cursor } = await view();
    await perform(showBacklog, lead(), { board, backlog: otherBacklog.prefix });
    expect((await view()).backlogs.map(({ prefix }) => prefix)).toEqual([backlog.prefix, otherBacklog.prefix].sort());
    expect(await ask(boardChanges, lead(), { board, since: cursor })).toMatchObject({ again: true });
    expect(await codeOf(perform(showBacklog, lead(), { board, backlog: otherBacklog.prefix }))).toMatchObject({
      code: 'backlog_shown_already',
    });
    await perform(hideBacklog, lead(), { board, backlog: backlog.prefix });
    const left = await view();
    expect(left.columns.flatMap((column) => column.cards).filter((card) => card.k.startsWith(`${backlog.prefix}-`))).toEqual([]);
    expect(await codeOf(perform(hideBacklog, lead(), { board, backlog: otherBacklog.prefix }))).toMatchObject({
      code: 'last_backlog',
    });
  });

  it('pages a column below a card, with the same total as the board says', async () => {
    const { board, columns, items } = example();
    const column = (await view()).columns.find(({ id }) => id === columns.ready);
    const page = await ask(columnCards, lead(), { board, column: columns.ready, after: items[0] });
    expect(page.total).toBe(column?.total);
    expect(page.cards.map((card) => card.k)).toEqual(
      column?.cards.map((card) => card.k).slice((column?.cards.findIndex((card) => card.k === items[0]) ?? 0) + 1),
    );
  });
});
