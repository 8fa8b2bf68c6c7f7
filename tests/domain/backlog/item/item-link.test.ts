import { describe, expect, it } from 'vitest';
import { kept, linkKinds, seenFromTo, turned } from '#app/domain/backlog/item/item-link.ts';

describe('a link between two items', () => {
  it.each([
    ['relates_to', 'relates_to'],
    ['blocks', 'is_blocked_by'],
    ['duplicates', 'is_duplicated_by'],
    ['follows', 'is_followed_by'],
  ] as const)('%s is read as %s from the other side', (kind, other) => {
    expect([turned(kind), turned(other)]).toEqual([other, kind]);
  });

  it.each(linkKinds)('%s is kept as one row, whichever side says it', (kind) => {
    const [one, other] = [kept(kind, 'a', 'b'), kept(turned(kind), 'b', 'a')];
    expect(one).toEqual(other);
    expect(one.from === 'a' ? one.kind : seenFromTo(one.kind)).toBe(kind);
  });
});
