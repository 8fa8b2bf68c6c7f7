import { expect, it } from 'vitest';
import type { VersionLine } from '#app/domain/sharing/agreement.ts';
import { courseOf } from '#app/ui/sharing/course.ts';

const version = (number: number, changes: Partial<VersionLine> = {}): VersionLine => ({
  number,
  kind: number === 1 ? 'offer' : 'change',
  by: 'owner',
  byName: null,
  at: '2026-06-01T04:00:00.000Z',
  level: 'see',
  ceiling: 'shared',
  scope: {},
  hides: [],
  escalates: false,
  start: '2026-06-01',
  end: '2026-12-01',
  note: '',
  signed: { owner: null, partner: null },
  standsAt: null,
  declined: null,
  ...changes,
});
const stands = (number: number, standsAt: string, changes: Partial<VersionLine> = {}) =>
  version(number, { standsAt, ...changes });

it('an offer waits over its own days, and nothing ends', () => {
  const { marks, bars } = courseOf({ versions: [version(1)], revoked: null, state: 'offered', pending: 1 });
  expect(marks.map(({ what }) => what)).toEqual(['offered']);
  expect(bars).toMatchObject([{ number: 1, waits: true, last: '2026-12-01' }]);
});

it('terms hold until the next begin, and all until it is revoked', () => {
  const versions = [
    stands(1, '2026-06-02T04:00:00.000Z'),
    stands(2, '2026-07-01T04:00:00.000Z', { at: '2026-06-20T04:00:00.000Z' }),
  ];
  const revoked = { at: '2026-08-01T04:00:00.000Z', by: 'partner' as const };
  const { marks, bars } = courseOf({ versions, revoked, state: 'revoked', pending: null });
  expect(bars.map(({ from, to }) => [from, to])).toEqual([
    ['2026-06-02T04:00:00.000Z', '2026-07-01T04:00:00.000Z'],
    ['2026-07-01T04:00:00.000Z', '2026-08-01T04:00:00.000Z'],
  ]);
  expect(marks.map(({ what }) => what)).toEqual(['offered', 'accepted', 'starts', 'change', 'accepted', 'revoked']);
});

it('what lasts ends on its last day', () => {
  const { marks } = courseOf({
    versions: [stands(1, '2026-06-02T04:00:00.000Z')],
    revoked: null,
    state: 'in_force',
    pending: null,
  });
  expect(marks.at(-1)).toMatchObject({ what: 'ends', at: '2026-12-01' });
});
