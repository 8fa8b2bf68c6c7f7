import { describe, expect, it } from 'vitest';
import type { Refused } from '#app/domain/errors.ts';
import type { Terms } from '#app/domain/sharing/agreement.ts';
import { checkNarrows, widenings } from '#app/domain/sharing/terms/narrow.rules.ts';
import { checkUnderCeiling, isWithin } from '#app/domain/sharing/terms/scope.rules.ts';

const terms: Terms = {
  level: 'propose',
  ceiling: 'shared',
  scope: { types: ['story', 'task'], labels: [{ id: 'a', name: 'Law' }] },
  hides: ['estimates'],
  escalates: false,
  startsAt: new Date('2026-06-01T00:00:00Z'),
  endsAt: new Date('2026-12-01T00:00:00Z'),
};
const label = (id: string) => ({ id, name: id });

describe('terms that let the partner have more', () => {
  it.each<[string[], Partial<Terms>]>([
    [['level'], { level: 'edit' }],
    [['ceiling'], { ceiling: 'restricted' }],
    [['scope'], { scope: {} }],
    [['scope'], { scope: { types: ['story', 'task', 'bug'], labels: [label('a')] } }],
    [['scope'], { scope: { types: ['story'] } }],
    [['hides'], { hides: ['assignees'] }],
    [['escalates'], { escalates: true }],
    [['start'], { startsAt: new Date('2026-05-01T00:00:00Z') }],
    [['end'], { endsAt: new Date('2027-01-01T00:00:00Z') }],
    [['level', 'end'], { level: 'rank', endsAt: new Date('2027-01-01T00:00:00Z') }],
  ])('widen %s', (fields, changes) => {
    const after = { ...terms, ...changes };
    expect(widenings(terms, after)).toEqual(fields);
    try {
      checkNarrows(terms, after);
      expect.unreachable();
    } catch (error) {
      expect((error as Refused).problems).toEqual(fields.map((field) => ({ field, code: 'widening_needs_both' })));
    }
  });

  it.each<Partial<Terms>>([
    { level: 'see' },
    { ceiling: 'public' },
    { scope: { types: ['story'], labels: [label('a')] } },
    { scope: { ...terms.scope, epics: [{ id: 'e', key: 'E-1' }] } },
    { hides: ['estimates', 'assignees'] },
    { endsAt: new Date('2026-07-01T00:00:00Z') },
  ])('%o narrows', (changes) => {
    expect(widenings(terms, { ...terms, ...changes })).toEqual([]);
    expect(() => checkNarrows(terms, { ...terms, ...changes })).not.toThrow();
  });

  it('and the same terms narrow nothing', () => {
    expect(() => checkNarrows(terms, { ...terms })).toThrow();
  });
});

describe('a scope', () => {
  it('is within the whole, and the whole within none but the whole', () => {
    expect([isWithin({ types: ['bug'] }, {}), isWithin({}, { types: ['bug'] }), isWithin({}, {})]).toEqual([true, false, true]);
  });

  it.each([
    ['public', 'internal', true],
    ['internal', 'shared', true],
    ['shared', 'restricted', true],
    ['public', 'restricted', true],
    ['shared', 'shared', false],
    ['restricted', 'restricted', false],
    ['shared', 'public', false],
  ] as const)('under the ceiling %s that asks for %s is refused: %s', (ceiling, asked, refused) => {
    const check = () => checkUnderCeiling({ classifications: [asked] }, ceiling);
    if (refused) expect(check).toThrow();
    else expect(check).not.toThrow();
  });
});
