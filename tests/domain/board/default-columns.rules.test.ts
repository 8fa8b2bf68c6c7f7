import { describe, expect, it } from 'vitest';
import { defaultColumns } from '#app/domain/board/default-columns.rules.ts';

const state = (id: string, backlogId: string, name: string, category: 'to_do' | 'doing' | 'done', position: number) => ({
  id,
  backlogId,
  name,
  category,
  position,
});

describe('defaultColumns', () => {
  it('makes one column a state of the first backlog, in their order, each a drop', () => {
    const columns = defaultColumns([state('b', 'A', 'Doing', 'doing', 1), state('a', 'A', 'Ready', 'to_do', 0)], ['A']);
    expect(columns).toEqual([
      { name: 'Ready', states: [{ id: 'a', drop: true }] },
      { name: 'Doing', states: [{ id: 'b', drop: true }] },
    ]);
  });

  it('joins the states of a second backlog by name, then by category; one of them takes the drops', () => {
    const columns = defaultColumns(
      [
        state('a1', 'A', 'Ready', 'to_do', 0),
        state('a2', 'A', 'Doing', 'doing', 1),
        state('b1', 'B', 'New', 'to_do', 0),
        state('b2', 'B', 'Ready', 'to_do', 1),
        state('b3', 'B', 'Closed', 'done', 2),
      ],
      ['A', 'B'],
    );
    expect(columns).toEqual([
      {
        name: 'Ready',
        states: [
          { id: 'a1', drop: true },
          { id: 'b1', drop: true },
          { id: 'b2', drop: false },
        ],
      },
      { name: 'Doing', states: [{ id: 'a2', drop: true }] },
    ]);
  });
});
