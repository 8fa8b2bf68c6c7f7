import { expect, it } from 'vitest';
import { keptOf } from '#app/domain/publication/promise.rules.ts';

it.each([
  ['kept', '2026-12-01', '2026-11-30'],
  ['kept', '2026-12-01', '2026-12-01'],
  ['late', '2026-12-01', '2026-12-02'],
  ['open', '2026-12-24', null],
  ['open', '2026-12-23', null],
  ['overdue', '2026-12-22', null],
] as const)('%s: promised for %s, delivered on %s', (kept, promisedOn, deliveredOn) => {
  expect(keptOf({ promisedOn, deliveredOn }, '2026-12-23')).toBe(kept);
});
