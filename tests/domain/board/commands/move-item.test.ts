import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { setWipLimit } from '#app/domain/board/commands/set-wip-limit.server.ts';
import { boardChanges } from '#app/domain/board/queries/board-changes.server.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound, Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  // Nothing holds the items up: what does is the matter of other tests.
  await ownerDb().blocker.deleteMany();
});

const example = () => worldOf(world, 'member');
const member = () => actorFor(world, 'member');
const view = () => ask(boardView, member(), { board: example().board });

async function order(): Promise<Record<string, string[]>> {
  return Object.fromEntries((await view()).columns.map((column) => [column.id, column.cards.map((card) => card.k)]));
}

const move = (input: {
  item: string;
  column: string;
  before?: string;
  after?: string;
  position?: 'top' | 'bottom';
  reason?: string;
}) => perform(moveItem, member(), { board: example().board, ...input });

describe('move-item', () => {
  it('puts a card below a named neighbour and gives the item the state of the column', async () => {
    const { columns, items, states } = example();
    await move({ item: items[0], column: columns.doing });
    const moved = await move({ item: items[1], column: columns.doing, after: items[0] });
    expect(moved).toEqual({ item: items[1], column: columns.doing, after: items[0] });
    expect((await order())[columns.doing]?.slice(-2)).toEqual([items[0], items[1]]);
    expect((await ownerDb().item.findUniqueOrThrow({ where: { key: items[1] } })).stateId).toBe(states.doing);
  });

  it('puts a card above a named neighbour, at the top, and at the bottom', async () => {
    const { columns, items } = example();
    await move({ item: items[0], column: columns.done });
    await move({ item: items[1], column: columns.done, before: items[0] });
    await move({ item: items[2], column: columns.done, position: 'top' });
    expect((await order())[columns.done]?.slice(0, 3)).toEqual([items[2], items[1], items[0]]);
    await move({ item: items[2], column: columns.done, position: 'bottom' });
    expect((await order())[columns.done]?.at(-1)).toBe(items[2]);
  });

  it('records a move with where it came from, and a change of place within the column as such', async () => {
    const { columns, items } = example();
    await move({ item: items[2], column: columns.doing });
    await move({ item: items[2], column: columns.doing, position: 'top' });
    const item = await ownerDb().item.findUniqueOrThrow({ where: { key: items[2] } });
    const events = await ownerDb().event.findMany({ where: { subjectId: item.id }, orderBy: { id: 'asc' } });
    expect(events.map((event) => event.name)).toEqual(['item.moved', 'item.ranked']);
    expect(events[0]?.old).toMatchObject({ column: columns.ready, after: items[1], category: 'to_do' });
    expect(events[0]?.new).toMatchObject({ column: columns.doing, category: 'doing' });
  });

  it('leaves the card where it is when the column is unknown, also when it is another agency’s', async () => {
    const before = await order();
    const foreign = worldOf(world, 'member', 'other').columns.doing;
    for (const column of [foreign, 'nonsense', '0198c0de-0000-7000-8000-000000000000']) {
      const refusal = await move({ item: example().items[0], column }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(Refused);
      expect((refusal as Refused).problems).toEqual([{ field: 'column', code: 'unknown_column' }]);
    }
    expect(await order()).toEqual(before);
  });

  it('finds no card of another agency, nor one that the mover may not see', async () => {
    const other = worldOf(world, 'member', 'other');
    await expect(move({ item: other.items[0], column: example().columns.doing })).rejects.toBeInstanceOf(NotFound);
    await ownerDb().item.update({
      where: { key: example().items[0] },
      data: { classification: 'restricted', createdById: example().lead },
    });
    await ownerDb().assignment.deleteMany({ where: { item: { key: example().items[0] } } });
    await expect(move({ item: example().items[0], column: example().columns.doing })).rejects.toBeInstanceOf(NotFound);
  });

  it('refuses a full hard column with the cards to finish first, and asks a reason at a soft one, which it records', async () => {
    const { columns, items, board } = example();
    const lead = actorFor(world, 'lead');
    await move({ item: items[0], column: columns.doing });
    const total = (await view()).columns.find((column) => column.id === columns.doing)?.total ?? 0;
    await perform(setWipLimit, lead, { board, column: columns.doing, limit: total, kind: 'hard' });
    const full = await move({ item: items[1], column: columns.doing }).catch((error: unknown) => error);
    expect((full as Refused).problems[0]).toMatchObject({ code: 'wip_full', values: { total, limit: total } });
    expect(String((full as Refused).problems[0]?.values?.keys)).toContain(items[0]);
    await perform(setWipLimit, lead, { board, column: columns.doing, limit: total, kind: 'soft' });
    const soft = await move({ item: items[1], column: columns.doing }).catch((error: unknown) => error);
    expect((soft as Refused).problems[0]).toMatchObject({ field: 'reason', code: 'wip_reason_needed' });
    await move({ item: items[1], column: columns.doing, reason: 'Two people came free' });
    const event = await ownerDb().event.findFirstOrThrow({ where: { name: 'item.moved' }, orderBy: { id: 'desc' } });
    expect(event.new).toMatchObject({ overLimit: { limit: total, total, reason: 'Two people came free' } });
  });

  it('tells another reader exactly what moved since their cursor, and by whom', async () => {
    const { columns, items, board } = example();
    const { cursor } = await ask(boardView, actorFor(world, 'lead'), { board });
    await move({ item: items[1], column: columns.doing, position: 'top' });
    const changes = await ask(boardChanges, actorFor(world, 'lead'), { board, since: cursor });
    if (changes.again) throw new Error('asked for the whole board');
    expect(changes.placed.map(({ card, column, after }) => ({ key: card.k, column, after }))).toEqual([
      { key: items[1], column: columns.doing, after: null },
    ]);
    expect(changes.placed[0]?.moved).toMatchObject({ mine: false, from: columns.ready, fromAfter: items[0] });
    expect(changes.gone).toEqual([]);
    const later = await ask(boardChanges, actorFor(world, 'lead'), { board, since: changes.cursor });
    expect(later).toMatchObject({ again: false, placed: [], cursor: changes.cursor });
  });

  it('lets no hidden change show in a cursor or a count', async () => {
    const { board, columns, items, lead } = example();
    await ownerDb().item.update({ where: { key: items[2] }, data: { classification: 'restricted', createdById: lead } });
    await ownerDb().assignment.deleteMany({ where: { item: { key: items[2] } } });
    const before = await view();
    expect(before.columns.flatMap((column) => column.cards.map((card) => card.k))).not.toContain(items[2]);
    await perform(moveItem, actorFor(world, 'lead'), { board, item: items[2], column: columns.doing });
    expect(await view()).toEqual(before);
    const seen = await ask(boardView, actorFor(world, 'lead'), { board });
    expect(seen.columns.find((column) => column.id === columns.doing)?.cards.map((card) => card.k)).toContain(items[2]);
  });

  it('keeps every rank unique and the order as asked when eight people move at once', async () => {
    const { columns, items, board } = example();
    const targets = [columns.ready, columns.doing, columns.done];
    await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        perform(moveItem, member(), {
          board,
          item: items[n % 3],
          column: targets[(n * 7) % 3],
          position: n % 2 ? 'top' : 'bottom',
        }),
      ),
    );
    const cards = await ownerDb().card.findMany({ where: { boardId: board } });
    expect(new Set(cards.map((card) => card.rank)).size).toBe(cards.length);
    const copies = await ownerDb().$queryRaw<{ wrong: bigint }[]>`
      SELECT count(*) AS wrong FROM card c JOIN item i ON i.id = c.item_id WHERE c.state_id <> i.state_id`;
    expect(Number(copies[0]?.wrong)).toBe(0);
  });

  it('keeps the order asked for over any sequence of moves, also past a rebalancing', async () => {
    const { columns, items, board } = example();
    const asked = fc.record({ item: fc.nat(2), beside: fc.nat(2), below: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 12 }), async (moves) => {
        for (const item of items) await move({ item, column: columns.done, position: 'bottom' });
        let expected = [...items];
        for (const { item, beside, below } of moves) {
          if (item === beside) continue;
          const [key, neighbour] = [items[item] ?? '', items[beside] ?? ''];
          await move({ item: key, column: columns.done, ...(below ? { after: neighbour } : { before: neighbour }) });
          const rest = expected.filter((each) => each !== key);
          expected = rest.toSpliced(rest.indexOf(neighbour) + (below ? 1 : 0), 0, key);
        }
        const stand = (await order())[columns.done]?.filter((key) => items.includes(key));
        expect(stand).toEqual(expected);
      }),
      { numRuns: process.env.HASHAR_TEST === 'all' ? 100 : 8 },
    );
    await db().$executeRaw`SELECT rebalance_board(${board}::uuid)::text`;
    expect((await order())[columns.done]?.length).toBeGreaterThanOrEqual(3);
  }, 120_000);
});
