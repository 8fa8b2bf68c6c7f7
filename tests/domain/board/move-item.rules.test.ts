import { describe, expect, it } from 'vitest';
import { type MoveFacts, planMove } from '#app/domain/board/move-item.rules.ts';
import { Refused } from '#app/domain/errors.ts';

const doing = { stateId: 'doing', stateName: 'Doing', category: 'doing' as const };

function facts(over: Partial<MoveFacts> = {}): MoveFacts {
  return {
    column: { name: 'In progress', wipLimit: null, limitKind: null },
    within: false,
    state: 'ready',
    category: 'to_do',
    blockers: 0,
    drop: doing,
    total: 0,
    first: [],
    neighbourStands: true,
    reason: undefined,
    ...over,
  };
}

const limited = (wipLimit: number, limitKind: 'soft' | 'hard') => ({ name: 'In progress', wipLimit, limitKind });

describe('planMove', () => {
  it.each([
    ['no limit', facts(), 'doing', null],
    ['room under a hard limit', facts({ column: limited(5, 'hard'), total: 4 }), 'doing', null],
    ['blocked, and not to be finished', facts({ blockers: 1 }), 'doing', null],
    ['within a full hard column', facts({ column: limited(5, 'hard'), total: 5, within: true, state: 'doing' }), 'doing', null],
    ['within a column, in a state that is not the drop state', facts({ within: true, state: 'review' }), 'review', null],
    [
      'over a soft limit with a reason',
      facts({ column: limited(5, 'soft'), total: 5, reason: 'The minister asked' }),
      'doing',
      { limit: 5, total: 5, reason: 'The minister asked' },
    ],
    [
      'over a soft limit far',
      facts({ column: limited(1, 'soft'), total: 9, reason: 'r' }),
      'doing',
      { limit: 1, total: 9, reason: 'r' },
    ],
  ])('lets a card go: %s', (_case, given, state, overLimit) => {
    expect(planMove(given)).toEqual({ state, overLimit });
  });

  it.each([
    ['a column the board has not', facts({ column: null }), 'column', 'unknown_column'],
    ['a neighbour that is not there', facts({ neighbourStands: false }), 'position', 'unknown_card'],
    ['a column that maps nothing of this backlog', facts({ drop: null }), 'column', 'column_takes_none'],
    ['to finish what something holds up', facts({ blockers: 1, drop: { ...doing, category: 'done' } }), 'column', 'item_blocked'],
    ['a full hard column', facts({ column: limited(5, 'hard'), total: 5 }), 'column', 'wip_full'],
    ['a hard column with a reason', facts({ column: limited(5, 'hard'), total: 5, reason: 'please' }), 'column', 'wip_full'],
    ['a soft limit without a reason', facts({ column: limited(5, 'soft'), total: 5 }), 'reason', 'wip_reason_needed'],
    [
      'a soft limit with an empty reason',
      facts({ column: limited(5, 'soft'), total: 6, reason: '' }),
      'reason',
      'wip_reason_needed',
    ],
  ])('refuses %s', (_case, given, field, code) => {
    const refusal = catchRefusal(() => planMove(given));
    expect(refusal.problems[0]).toMatchObject({ field, code });
  });

  it('names what could be finished first when a hard column is full', () => {
    const refusal = catchRefusal(() => planMove(facts({ column: limited(2, 'hard'), total: 2, first: ['MOJ-1', 'MOJ-2'] })));
    expect(refusal.problems[0]?.values).toEqual({ column: 'In progress', total: 2, limit: 2, keys: 'MOJ-1, MOJ-2' });
  });
});

function catchRefusal(act: () => unknown): Refused {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('was not refused');
}
