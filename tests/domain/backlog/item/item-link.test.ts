import { describe, expect, it } from 'vitest';
import { calledToday, kept, linkKinds, seenFromTo, turned } from '#app/domain/backlog/item/item-link.ts';

describe('a link between two items', () => {
  it.each([
    ['relates_to', 'relates_to'],
    ['blocks', 'needs'],
    ['same_as', 'same_as'],
    ['part_of', 'has_part'],
    ['follows', 'is_followed_by'],
  ] as const)('%s is read as %s from the other side', (kind, other) => {
    expect([turned(kind), turned(other)]).toEqual([other, kind]);
  });

  it('is read by its name of today, whatever it was called', () => {
    expect(['is_blocked_by', 'duplicates', 'is_duplicated_by', 'follows', 7].map(calledToday)).toEqual([
      'needs',
      'same_as',
      'same_as',
      'follows',
      7,
    ]);
  });

  it.each(linkKinds)('%s is kept as one row, whichever side says it', (kind) => {
    const [one, other] = [kept(kind, 'a', 'b'), kept(turned(kind), 'b', 'a')];
    expect(one).toEqual(other);
    expect(one.from === 'a' ? one.kind : seenFromTo(one.kind)).toBe(kind);
  });
});
