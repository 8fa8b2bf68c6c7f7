import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoveAsked } from '#app/domain/board/board.ts';
import { type ConfirmedBoard, confirm, withChanges, withPage } from '#app/ui/board/state/confirmed-board.ts';
import { foldBoard } from '#app/ui/board/state/fold-board.ts';
import { BoardServer, shape } from './board-server.ts';

const keys = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7', 'A-8', 'A-9'];
const columns = ['ready', 'doing', 'done'];
const world = () => BoardServer.of({ ready: keys.slice(0, 6), doing: keys.slice(6), done: [] });

const key = fc.constantFrom(...keys);
const move: fc.Arbitrary<MoveAsked> = fc
  .record({
    item: key,
    column: fc.constantFrom(...columns, 'nowhere'),
    side: fc.constantFrom('before', 'after', 'end'),
    neighbour: key,
  })
  .map(({ item, column, side, neighbour }) => ({ item, column, ...(side !== 'end' && { [side]: neighbour }) }));

describe('the board as confirmed', () => {
  it('follows any changes, told in any portions, to the server’s order from the top of each column', () => {
    const act = fc.oneof(
      { weight: 5, arbitrary: move.map((asked) => (server: BoardServer) => void server.move(asked)) },
      { weight: 1, arbitrary: key.map((item) => (server: BoardServer) => server.remove(item)) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(...columns)
          .map((column) => (server: BoardServer) => server.add(`B-${server.version}`, column)),
      },
    );
    const step = fc.oneof(
      { weight: 4, arbitrary: act.map((does) => ({ does })) },
      { weight: 1, arbitrary: fc.constant('listen' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...columns).map((reads) => ({ reads })) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = world();
        let board = confirm(server.snapshot());
        const listen = () => {
          board = withChanges(board, server.changes(board.cursor));
        };
        for (const each of steps) {
          if (each === 'listen') listen();
          else if ('does' in each) each.does(server);
          else {
            listen();
            board = read(board, server, each.reads);
          }
        }
        listen();
        holdsWhatIsTrue(board, server);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves columns and cards that did not change the same objects', () => {
    const server = world();
    const before = confirm(server.snapshot());
    server.move({ item: 'A-1', column: 'doing' });
    const after = withChanges(before, server.changes(before.cursor));
    expect(after.columns[2]).toBe(before.columns[2]);
    expect(after.columns[0]?.cards[0]).toBe(before.columns[0]?.cards[1]);
  });

  it('points cards of changes at the names of the board', () => {
    const before = { ...confirm(world().snapshot()), people: [{ id: 'p1', name: 'Dilnoza' }] };
    const card = { k: 'A-1', t: 'New', y: 'task' as const, a: [0, 1, 'Guest'], l: [0] };
    const told = {
      again: false as const,
      cursor: '1',
      placed: [{ card, column: 'doing', after: null }],
      gone: [],
      totals: { ready: 5, doing: 4 },
      people: [
        { id: 'p2', name: 'Bekzod' },
        { id: 'p1', name: 'Dilnoza' },
      ],
      labels: [{ name: 'law', tone: 'red' as const }],
    };
    const after = withChanges(before, told);
    expect(after.people.map((person) => person.name)).toEqual(['Dilnoza', 'Bekzod']);
    expect(after.columns[1]?.cards[0]).toMatchObject({ a: [1, 0, 'Guest'], l: [0] });
  });
});

describe('the board as drawn', () => {
  it('loses no card, doubles none and counts right under any pending moves', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const server = world();
        const board = readWhole(confirm(server.snapshot()), server);
        const drawn = foldBoard(board, moves);
        const seen = drawn.flatMap((column) => column.cards.map((card) => card.k));
        expect([...seen].sort()).toEqual([...keys].sort());
        for (const column of drawn) expect(column.cards.length).toBe(column.total);
      }),
    );
  });

  it('draws at once what the server will answer', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const server = world();
        const board = readWhole(confirm(server.snapshot()), server);
        const done = moves.filter((asked) => server.move(asked));
        const truth = shape(
          server.snapshot().columns.map((column) => ({ ...column, cards: server.pageUnder(column.id, undefined).cards })),
        );
        for (const column of foldBoard(board, done)) {
          const [total, first] = truth[column.id] ?? [];
          expect([column.total, column.cards.slice(0, 3).map((card) => card.k)]).toEqual([total, first]);
        }
      }),
    );
  });

  it('comes to the server’s order in any interleaving of confirmed and pending', () => {
    const step = fc.oneof(fc.record({ mine: move }), fc.record({ theirs: move }), fc.constantFrom('answer', 'listen'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = world();
        let board = readWhole(confirm(server.snapshot()), server);
        let sent: MoveAsked[] = [];
        let answered: MoveAsked[] = [];
        const drawn = () => foldBoard(board, [...answered, ...sent]);
        const answer = () => {
          const [first, ...rest] = sent;
          if (first && server.move(first)) answered.push(first);
          sent = rest;
        };
        const listen = () => {
          board = withChanges(board, server.changes(board.cursor));
          answered = [];
        };
        for (const each of steps) {
          if (each === 'answer') answer();
          else if (each === 'listen') listen();
          else if (typeof each === 'object' && 'mine' in each) sent.push(each.mine);
          else if (typeof each === 'object') server.move(each.theirs);
          const seen = drawn().flatMap((column) => column.cards.map((card) => card.k));
          expect(new Set(seen).size).toBe(seen.length);
        }
        while (sent.length > 0) answer();
        listen();
        expect(shape(drawn())).toEqual(Object.fromEntries([...server.columns].map(([id, all]) => [id, [all.length, all]])));
      }),
      { numRuns: 300 },
    );
  });

  it('gives back exactly what was when a move is left out', () => {
    fc.assert(
      fc.property(move, (asked) => {
        const board = confirm(world().snapshot());
        const before = foldBoard(board, []);
        foldBoard(board, [asked]);
        expect(foldBoard(board, [])).toEqual(before);
        expect(before.every((column, index) => column === board.columns[index])).toBe(true);
      }),
    );
  });

  it('keeps counting a card that a move takes further down than was read', () => {
    const board = confirm(world().snapshot());
    const drawn = foldBoard(board, [
      { item: 'A-7', column: 'ready' },
      { item: 'A-7', column: 'done' },
    ]);
    expect(shape(drawn)).toEqual({ ready: [6, ['A-1', 'A-2', 'A-3']], doing: [2, ['A-8', 'A-9']], done: [1, ['A-7']] });
  });
});

function read(board: ConfirmedBoard, server: BoardServer, column: string): ConfirmedBoard {
  const last = board.columns.find(({ id }) => id === column)?.cards.at(-1)?.k;
  return withPage(board, column, server.pageUnder(column, last));
}

function readWhole(board: ConfirmedBoard, server: BoardServer): ConfirmedBoard {
  let whole = board;
  for (const column of columns) for (let page = 0; page < 3; page += 1) whole = read(whole, server, column);
  return whole;
}

function holdsWhatIsTrue(board: ConfirmedBoard, server: BoardServer): void {
  for (const column of board.columns) {
    const truth = server.columns.get(column.id) ?? [];
    expect(column.total).toBe(truth.length);
    expect(column.cards.map((card) => card.k)).toEqual(truth.slice(0, column.cards.length));
  }
}
