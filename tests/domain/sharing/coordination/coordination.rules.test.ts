import { describe, expect, it } from 'vitest';
import { checkDiffers, widenings } from '#app/domain/sharing/coordination/coordination.rules.ts';
import type { CoordinationTerms } from '#app/domain/sharing/coordination/coordination.ts';

const before: CoordinationTerms = {
  shows: ['item', 'line'],
  ceiling: 'internal',
  legalBasis: 'Decree 158',
  startsAt: new Date('2026-11-01'),
  endsAt: new Date('2027-05-01'),
};

describe('coordination terms', () => {
  it.each<[what: string, change: Partial<CoordinationTerms>, wider: string[]]>([
    ['the same', {}, []],
    ['fewer fields', { shows: ['line'] }, []],
    ['no field', { shows: [] }, []],
    ['one more field', { shows: ['item', 'line', 'cost'] }, ['shows']],
    ['another field instead', { shows: ['cost'] }, ['shows']],
    ['also what is inside', { shows: ['item', 'line', 'inside'] }, ['shows']],
    ['a lower ceiling', { ceiling: 'public' }, []],
    ['a higher ceiling', { ceiling: 'shared' }, ['ceiling']],
    ['another law', { legalBasis: 'Decree 200' }, ['legalBasis']],
    ['an earlier start', { startsAt: new Date('2026-10-01') }, ['start']],
    ['a later start', { startsAt: new Date('2026-12-01') }, []],
    ['a later end', { endsAt: new Date('2027-06-01') }, ['end']],
    ['an earlier end', { endsAt: new Date('2027-01-01') }, []],
    ['less of one and more of another', { shows: ['line'], ceiling: 'shared' }, ['ceiling']],
  ])('%s', (_what, change, wider) => {
    expect(widenings(before, { ...before, ...change })).toEqual(wider);
  });

  it('that say nothing else are refused', () => {
    expect(() => checkDiffers(before, { ...before, shows: ['line', 'item'] })).toThrow(/refused/i);
    expect(() => checkDiffers(before, { ...before, shows: ['line'] })).not.toThrow();
  });
});
