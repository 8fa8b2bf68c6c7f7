import { describe, expect, it } from 'vitest';
import { closedBy, type Granted, whyClosed } from '#app/domain/backlog/seen-by/why-closed.rules.ts';

const now = new Date('2026-06-01T00:00:00Z');
const grant = (changes: Partial<Granted> = {}): Granted => ({
  ceiling: 'shared',
  inScope: true,
  startsAt: new Date('2026-01-01T00:00:00Z'),
  endsAt: new Date('2027-01-01T00:00:00Z'),
  ...changes,
});
const past = { endsAt: now };
const future = { startsAt: new Date('2026-06-02T00:00:00Z') };

describe('why a partner does not see an item', () => {
  it.each([
    ['it stands above the ceiling', grant({ ceiling: 'internal' }), 'ceiling'],
    ['it was not let in', grant({ inScope: false }), 'scope'],
    ['the agreement is to come', grant(future), 'not_yet'],
    ['the agreement is over, at its very end', grant(past), 'over'],
    ['it does see it', grant(), undefined],
  ])('%s', (_what, granted, why) => {
    expect(closedBy(granted, 'shared', now)).toBe(why);
  });

  it('is told by the agreement that comes nearest', () => {
    const nearest = grant({ ceiling: 'public' });
    expect(whyClosed([grant(past), grant(future), nearest], 'shared', now)).toEqual({ grant: nearest, why: 'ceiling' });
    expect(whyClosed([grant(past), grant(future)], 'shared', now)?.why).toBe('not_yet');
  });

  it('is not asked where one agreement opens it, or there is none', () => {
    expect(whyClosed([grant(past), grant()], 'shared', now)).toBeUndefined();
    expect(whyClosed([], 'shared', now)).toBeUndefined();
  });
});
