import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf } from '#app/domain/strategy/service/course.rules.ts';

test('months between reports stand with the last figure before, and say so', () => {
  const services = [
    {
      launchedOn: '2025-11-15',
      figures: [
        { month: '2026-02', users: 70 },
        { month: '2025-11', users: 40 },
      ],
    },
    { launchedOn: '2026-01-31', figures: [{ month: '2026-01', users: 5 }] },
    { launchedOn: null, figures: [{ month: '2025-12', users: 1 }] },
    { launchedOn: '2026-03-01', figures: [] },
  ];
  expect(courseOf(services)).toEqual([
    { month: '2025-11', launched: 1, users: 40, reported: 1, carried: 0 },
    { month: '2025-12', launched: 1, users: 41, reported: 1, carried: 1 },
    { month: '2026-01', launched: 2, users: 46, reported: 1, carried: 2 },
    { month: '2026-02', launched: 2, users: 76, reported: 1, carried: 2 },
  ]);
  expect(courseOf(services, 2).map(({ month, users }) => [month, users])).toEqual([
    ['2026-01', 46],
    ['2026-02', 76],
  ]);
});

test('nothing reported is no course', () => {
  expect(courseOf([{ launchedOn: '2026-01-01', figures: [] }])).toEqual([]);
});

const month = fc.integer({ min: 0, max: 30 }).map((n) => `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);
const figures = fc.uniqueArray(fc.record({ month, users: fc.nat({ max: 10_000 }) }), {
  selector: (figure) => figure.month,
  maxLength: 12,
});
const services = fc.array(fc.record({ launchedOn: fc.option(month.map((each) => `${each}-09`)), figures }), { maxLength: 8 });

test('a month’s total is the sum of what stands for each service in it, and the last one of the latest figures', () => {
  fc.assert(
    fc.property(services, (all) => {
      const course = courseOf(all, 99);
      for (const row of course) {
        const standing = all.map(
          (service) => service.figures.filter((each) => each.month <= row.month).sort((a, b) => (a.month < b.month ? 1 : -1))[0],
        );
        expect(row.users).toBe(standing.reduce((sum, figure) => sum + (figure?.users ?? 0), 0));
        expect(row.reported + row.carried).toBe(standing.filter(Boolean).length);
        expect(row.launched).toBe(
          all.filter(({ launchedOn }) => launchedOn !== null && launchedOn.slice(0, 7) <= row.month).length,
        );
      }
      const latest = all.map((service) => [...service.figures].sort((a, b) => (a.month < b.month ? 1 : -1))[0]?.users ?? 0);
      if (course.length > 0) expect(course.at(-1)?.users).toBe(latest.reduce((sum, users) => sum + users, 0));
    }),
  );
});
