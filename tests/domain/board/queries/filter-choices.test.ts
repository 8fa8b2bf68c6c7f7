import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { setDueDate } from '#app/domain/backlog/commands/set-due-date.server.ts';
import { setType } from '#app/domain/backlog/commands/set-type.server.ts';
import { unassignItem } from '#app/domain/backlog/commands/unassign-item.server.ts';
import { type Filter, filterOf, kindsIn } from '#app/domain/backlog/filter/filter.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { boardChanges } from '#app/domain/board/queries/board-changes.server.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { columnCards } from '#app/domain/board/queries/column-cards.server.ts';
import { filterChoices } from '#app/domain/board/queries/filter-choices.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

/** A Thursday; the week ends on the 29th. */
const now = new Date('2026-11-26T12:00:00Z');
let world: World;
let reader: Actor;
let ids: World['own']['ids'];

beforeAll(async () => {
  world = await (await testWorld()).fresh();
  ids = world.own.ids;
  reader = actorFor(world, 'lead');
  const [first, second, third] = ids.items;
  await perform(assignItem, reader, { item: first, person: ids.lead });
  await perform(setType, reader, { item: second, type: 'bug' });
  for (const [item, dueOn] of [
    [first, '2026-11-20'],
    [second, '2026-11-29'],
    [third, '2026-12-10'],
  ])
    await perform(setDueDate, reader, { item, dueOn });
});

const filterIn = (search: string) => filterOf(new URLSearchParams(search));
async function onBacklog(search: string, actor = reader) {
  const page = await ask(backlogPage, actor, { backlog: ids.backlog.prefix, ...filterIn(search) }, now);
  expect(page.total).toBe(page.items.length);
  return page.items.map(({ key }) => key);
}
async function onBoard(search: string, actor = reader) {
  const view = await ask(boardView, actor, { board: ids.board, ...filterIn(search) }, now);
  for (const column of view.columns) expect(column.total).toBe(column.cards.length);
  return view.columns.flatMap(({ cards }) => cards.map(({ k }) => k));
}

describe('a filter lets through, in a backlog and on a board alike', () => {
  it.each([
    ['', [1, 2, 3, 4]],
    ['assignee=me', [2]],
    ['assignee=none', [1, 3]],
    ['assignee=me&assignee=none', [1, 2, 3]],
    ['type=bug', [3]],
    ['type=bug&type=epic', [1, 3]],
    ['label=Law', [4]],
    ['label=Nothing', []],
    ['due=late', [2]],
    ['due=week', [3]],
    ['due=fortnight', [3, 4]],
    ['due=none', [1]],
    ['due=late&due=none', [1, 2]],
    ['due=fortnight&type=bug', [3]],
    ['text=exm-4', [4]],
    ['text=WORK 3', [3]],
    ["text='", []],
    ['changed=2026-01-01', [2, 3, 4]],
    ['changed=2999-01-01', []],
    ['assignee=none&label=Law', []],
  ])('%s', async (search, numbers) => {
    const keys = numbers.map((number) => `EXM-${number}`);
    expect((await onBacklog(search)).toSorted()).toEqual(keys);
    expect((await onBoard(search)).toSorted()).toEqual(keys);
  });

  it('late things only while they are not done, and a person by their id', async () => {
    expect(await onBacklog(`assignee=${ids.member}`)).toEqual(['EXM-4']);
    expect(await onBacklog(`assignee=${world.other.ids.member}`)).toEqual([]);
  });

  it('what stands in a sprint of one’s agency, and nothing of another’s', async () => {
    expect(await onBacklog(`sprint=${ids.sprint}`)).toEqual(['EXM-4']);
    expect(await onBoard(`sprint=${ids.sprint}&sprint=${ids.plannedSprint}`)).toEqual(['EXM-3', 'EXM-4']);
    expect(await onBacklog(`sprint=${world.other.ids.sprint}`)).toEqual([]);
  });
});

describe('the count beside each choice is the number of rows that it brings', () => {
  it.each(['', 'assignee=none', 'type=story&due=fortnight', 'text=work&due=late&due=week', 'label=Law&type=story'])(
    'under %s',
    async (search) => {
      for (const list of [{ board: ids.board }, { backlog: ids.backlog.prefix }]) {
        const filter = filterIn(search);
        const choices = await ask(filterChoices, reader, { ...list, ...filter }, now);
        for (const [kind, offered] of Object.entries(choices))
          for (const { value, count } of offered as { value: string; count: number }[])
            expect(await rowsWith({ ...filter, [kind]: [value] }), `${kind} ${value}`).toBe(count);
      }
    },
  );

  async function rowsWith(filter: Filter): Promise<number> {
    expect(kindsIn(filter).length).toBeGreaterThan(0);
    return (await ask(backlogPage, reader, { backlog: ids.backlog.prefix, ...filter }, now)).total;
  }

  it('without what is restricted', async () => {
    const choices = await ask(filterChoices, reader, { board: ids.board });
    expect(choices.type.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(choices.assignee.map(({ value }) => value)).not.toContain(ids.former);
  });
});

describe('a board under a filter', () => {
  it('says how many there are without it', async () => {
    const { columns } = await ask(boardView, reader, { board: ids.board, type: ['bug'] });
    expect(columns.map(({ total, all }) => [total, all])).toEqual([
      [1, 4],
      [0, 0],
      [0, 0],
    ]);
    expect((await ask(boardView, reader, { board: ids.board })).columns[0]).not.toHaveProperty('all');
  });

  it('reads on in a column by it', async () => {
    const page = await ask(columnCards, reader, { board: ids.board, column: ids.columns.ready, type: ['bug'] });
    expect([page.total, page.cards.map(({ k }) => k)]).toEqual([1, ['EXM-3']]);
  });

  it('lets a card go that leaves it, and takes one that comes into it, below the one above it there', async () => {
    const filter = { assignee: ['none' as const] };
    const { cursor } = await ask(boardView, reader, { board: ids.board, ...filter });
    await perform(assignItem, reader, { item: 'EXM-3', person: ids.observer });
    await perform(unassignItem, reader, { item: ids.items[2], person: ids.member });
    const changes = await ask(boardChanges, reader, { board: ids.board, since: cursor, ...filter });
    expect(changes).toMatchObject({
      again: false,
      gone: ['EXM-3'],
      placed: [{ card: { k: 'EXM-4' }, after: 'EXM-1' }],
      totals: { [ids.columns.ready]: 2 },
      alls: { [ids.columns.ready]: 4 },
    });
  });
});
