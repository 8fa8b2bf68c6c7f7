import { describe, expect, it } from 'vitest';
import {
  checkAsks,
  checkOpen,
  checkRaises,
  checkSecond,
  lowersFrom,
  opens,
  raisesFrom,
} from '#app/domain/backlog/lowering/lowering.rules.ts';
import { classifications } from '#app/domain/classification.ts';
import { Conflict, Refused } from '#app/domain/errors.ts';

describe('who may learn of an item', () => {
  it('is widened by whatever stands lower on the ladder, and by nothing else', () => {
    expect(opens('restricted', 'shared')).toBe(true);
    expect(opens('internal', 'public')).toBe(true);
    expect(opens('internal', 'internal')).toBe(false);
    expect(opens('internal', 'restricted')).toBe(false);
  });

  it.each(classifications)('is what one gives at once, or asks for, from %s', (from) => {
    expect([...lowersFrom(from), ...raisesFrom(from)]).toEqual([...classifications]);
    expect(raisesFrom(from)[0]).toBe(from);
    for (const to of lowersFrom(from)) expect(() => checkRaises(from, to)).toThrow(Refused);
    for (const to of raisesFrom(from)) expect(() => checkRaises(from, to)).not.toThrow();
  });
});

describe('a request to open an item', () => {
  const codeOf = (act: () => void) => {
    try {
      act();
    } catch (error) {
      return error instanceof Refused ? error.problems[0]?.code : error instanceof Conflict ? error.code : error;
    }
    return undefined;
  };

  it('opens something, and is the only one', () => {
    expect(codeOf(() => checkAsks('shared', 'internal', false))).toBeUndefined();
    expect(codeOf(() => checkAsks('shared', 'shared', false))).toBe('lowers_nothing');
    expect(codeOf(() => checkAsks('internal', 'shared', false))).toBe('lowers_nothing');
    expect(codeOf(() => checkAsks('shared', 'internal', true))).toBe('lowering_waits');
  });

  it('is decided once, by somebody else', () => {
    expect(codeOf(() => checkOpen({ state: 'open' }))).toBeUndefined();
    expect(codeOf(() => checkOpen({ state: 'declined' }))).toBe('lowering_decided');
    expect(codeOf(() => checkOpen({ state: 'fallen' }))).toBe('lowering_fell');
    expect(codeOf(() => checkSecond({ askedById: 'one' }, 'two'))).toBeUndefined();
    expect(codeOf(() => checkSecond({ askedById: 'one' }, 'one'))).toBe('lowering_needs_another');
  });
});
