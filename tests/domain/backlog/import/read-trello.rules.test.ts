import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Loose } from '#app/domain/backlog/import/loose-json.rules.ts';
import { trelloReader } from '#app/domain/backlog/import/read-trello.rules.ts';
import { countsOf } from '#app/domain/backlog/import/staged.ts';
import { dayIn } from '#app/domain/day.ts';
import { trelloBoard } from '#tests/support/trello-board.ts';

function read(board: Loose) {
  const reader = trelloReader(board, (moment) => dayIn('Asia/Tashkent', new Date(moment)));
  while (!reader.read(3));
  return reader.result();
}

describe('a board is read', () => {
  const { staged, problems } = read(trelloBoard());
  const item = (title: string) => staged.items.find((each) => each.title.startsWith(title));

  it('whole, each card once', () => {
    expect(countsOf(staged)).toEqual({
      lists: 4,
      archivedLists: 1,
      items: 7,
      archivedItems: 2,
      labels: 3,
      members: 2,
      checklists: 1,
      entries: 2,
      comments: 2,
      attachments: 1,
      itemLinks: 0,
      dueDates: 1,
    });
  });

  it('in the order of its lists and of the cards in each', () => {
    expect(staged.lists.map((list) => list.name)).toEqual(['К выполнению', 'Jarayonda', 'Sprint 1', 'Done']);
    expect(staged.items.map((each) => each.title.slice(0, 12))).toEqual([
      'Сверить коды',
      'Show which d',
      `Long ${'x'.repeat(7)}`,
      'Ariza holati',
      '#8',
      'Written long',
      'Registered i',
    ]);
  });

  it('labels without a name go by their colour, and two of one name are told apart', () => {
    expect(staged.labels).toEqual([
      { id: 'b-law', name: 'Law', tone: 'blue' },
      { id: 'b-green', name: 'green', tone: 'green' },
      { id: 'b-law2', name: 'Law (2)', tone: 'red' },
    ]);
  });

  it('a card with all that hangs on it', () => {
    expect(item('Show which')).toEqual({
      id: '660000010000000000000001',
      row: 1,
      title: 'Show which documents are missing',
      description: 'As a **parent** I need the list.\n\n- passport\n\n- Cost: 12.5\n- Size: Big',
      list: 'l-todo',
      archived: false,
      dueOn: '2026-03-02',
      createdAt: new Date(0x66000001 * 1000).toISOString(),
      createdBy: null,
      labels: ['b-law', 'b-law2'],
      members: ['m-laylo', 'm-gone'],
      checklists: [
        {
          id: 'k-launch',
          name: 'Before launch',
          entries: [
            { id: 'e-1', text: 'Ask the lawyers', done: true },
            { id: 'e-2', text: 'Tell the regions', done: false },
          ],
        },
      ],
      comments: [
        { id: 'n-2', by: 'm-laylo', name: 'Laylo Yusupova', at: '2026-02-02T10:00:00.000Z', text: 'As agreed.' },
        { id: 'n-3', by: 'm-gone', name: 'Somebody Else', at: '2026-02-03T10:00:00.000Z', text: 'Not without the decree.' },
      ],
      attachments: [{ id: 'a-1', name: 'Decree', url: 'https://lex.example/1' }],
      moves: [],
    });
  });

  it('with who made it and its way through the lists', () => {
    expect(item('Registered')).toMatchObject({
      createdBy: 'm-laylo',
      moves: [{ at: '2026-02-01T10:00:00.000Z', from: 'l-doing', to: 'l-done', by: 'm-laylo' }],
    });
  });

  it('a title too long stands whole in the description', () => {
    const long = item('Long');
    expect(long?.title).toHaveLength(300);
    expect(long?.description).toBe(`Long ${'x'.repeat(400)}`);
  });

  it('and every row that could not be taken as it is, is named', () => {
    expect(problems.map(({ row, kind, code }) => `${kind} ${row} ${code}`)).toEqual([
      'card 1 attachment_no_link',
      'card 5 due_unreadable',
      'card 6 list_unknown',
      'card 6 title_long',
      'card 7 twice',
      'card 8 no_title',
      'card 8 comments_missing',
    ]);
  });
});

describe('whatever a file holds', () => {
  const odd = fc.oneof(fc.anything(), fc.constantFrom(null, undefined, '', 0, -1, [], {}, '\0', '\ud800', 'x'.repeat(30_000)));

  /** The board with one value, anywhere in it, replaced. */
  const broken = fc.tuple(fc.nat(), odd).map(([at, value]) => {
    const board = structuredClone(trelloBoard()) as Loose;
    const places: [Record<string, unknown>, string][] = [];
    const visit = (inside: unknown) => {
      if (typeof inside !== 'object' || inside === null) return;
      for (const name of Object.keys(inside)) {
        places.push([inside as Record<string, unknown>, name]);
        visit((inside as Record<string, unknown>)[name]);
      }
    };
    visit(board);
    const [holder, name] = places[at % places.length] ?? [{}, ''];
    holder[name] = value;
    return board;
  });

  it('it is read without a fault, into what the database keeps', () => {
    fc.assert(
      fc.property(broken, (board) => {
        const { staged, problems } = read(board);
        expect(JSON.stringify({ staged, problems })).not.toMatch(/\\u0000|\\ud[89a-f]/);
        for (const item of staged.items) {
          expect(item.title.length).toBeGreaterThan(0);
          expect(item.title.length).toBeLessThanOrEqual(300);
          expect(item.description.length).toBeLessThanOrEqual(20_000);
          expect(new Date(item.createdAt).getTime()).not.toBeNaN();
          if (staged.lists.length > 0) expect(staged.lists.map((list) => list.id)).toContain(item.list);
        }
      }),
      { numRuns: process.env.HASHAR_TEST === 'all' ? 5_000 : 300 },
    );
  });

  it('no card gets lost: each is read, or named as a problem', () => {
    fc.assert(
      fc.property(broken, (board) => {
        const cards = Array.isArray(board.cards)
          ? board.cards.filter((card) => typeof card === 'object' && card !== null && !Array.isArray(card))
          : [];
        const { staged, problems } = read(board);
        const left = problems.filter(({ kind, code }) => kind === 'card' && (code === 'twice' || code === 'no_id'));
        expect(staged.items.length + left.length).toBe(cards.length);
      }),
    );
  });
});
