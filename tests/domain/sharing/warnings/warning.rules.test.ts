import { expect, it } from 'vitest';
import { warningDue } from '#app/domain/sharing/warnings/warning.rules.ts';

const day = 86_400_000;
const end = Date.UTC(2026, 11, 1);
const before = (days: number) => new Date(end - days * day);
const long = { startsAt: before(180), standsAt: before(181), endsAt: new Date(end) };

it.each([
  [31, undefined],
  [30, 30],
  [29, 30],
  [7, 7],
  [6.5, 7],
  [1, 1],
  [0.1, 1],
  [0, undefined],
  [-3, undefined],
])('%d days before the end the warning of %s days is due, and no other', (days, due) => {
  expect(warningDue(long, before(days))).toBe(due);
});

it('terms that began after a warning would have come are not warned of by it', () => {
  const short = { ...long, startsAt: before(20), standsAt: before(20) };
  expect(warningDue(short, before(19))).toBeUndefined();
  expect(warningDue(short, before(7))).toBe(7);
});
