import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '#app/domain/errors.ts';
import { outcomesOf } from '#app/domain/sprint/complete-sprint.rules.ts';
import { restTitle, splitPoints } from '#app/domain/sprint/split.rules.ts';

describe('what becomes of what is in a sprint', () => {
  const item = (key: string, category: 'to_do' | 'doing' | 'done', archived = false) => ({ key, category, archived });
  const standing = [
    item('A-1', 'done'),
    item('A-2', 'doing'),
    item('A-3', 'to_do'),
    item('A-4', 'doing', true),
    item('A-5', 'doing'),
  ];
  it.each([
    ['by default the next sprint', [], 'next' as const, ['done', 'next', 'next', 'backlog', 'next']],
    ['the default may be the backlog', [], 'backlog' as const, ['done', 'backlog', 'backlog', 'backlog', 'backlog']],
    [
      'each as it was chosen; what is done or archived is not asked',
      [
        { item: 'A-1', outcome: 'backlog' as const },
        { item: 'a-2', outcome: 'split' as const, points: 2 },
        { item: 'A-4', outcome: 'next' as const },
        { item: 'A-5', outcome: 'backlog' as const },
      ],
      'next' as const,
      ['done', 'split', 'next', 'backlog', 'backlog'],
    ],
  ])('%s', (_why, asked, rest, outcomes) => {
    expect(outcomesOf(standing, asked, rest).map(({ outcome }) => outcome)).toEqual(outcomes);
  });
});

describe('a split', () => {
  it('keeps the total, whatever the parts', () => {
    const tenths = fc.integer({ min: 2, max: 9_999 });
    fc.assert(
      fc.property(
        tenths.chain((whole) => fc.tuple(fc.constant(whole), fc.integer({ min: 1, max: whole - 1 }))),
        ([whole, part]) => {
          const { done, rest } = splitPoints('A-1', whole / 10, part / 10);
          expect([done, rest]).toEqual([part / 10, (whole - part) / 10]);
          expect(rest).toBeGreaterThan(0);
        },
      ),
    );
  });

  it.each([
    ['nothing', 5, 0],
    ['all', 5, 5],
    ['more', 5, 6],
    ['not said', 5, null],
  ])('into %s is refused', (_why, whole, done) => {
    expect(() => splitPoints('A-1', whole, done)).toThrow(Refused);
  });

  it('of what is not estimated has no points', () => {
    expect(splitPoints('A-1', null, 3)).toEqual({ done: null, rest: null });
  });

  it.each([
    ['Sign the form', 'Sign the form (2)'],
    ['Sign the form (2)', 'Sign the form (3)'],
    ['Act of 2026 (draft)', 'Act of 2026 (draft) (2)'],
  ])('calls the rest of “%s” “%s”', (title, rest) => {
    expect(restTitle(title)).toBe(rest);
  });

  it('keeps a title within its length', () => {
    expect(restTitle('x'.repeat(300))).toHaveLength(300);
  });
});
