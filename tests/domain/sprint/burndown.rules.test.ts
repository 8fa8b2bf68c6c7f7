import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Burning, burndown, type Change } from '#app/domain/sprint/burndown.rules.ts';

/** A moment in Tashkent, five hours ahead of UTC. */
const at = (local: string) => Date.parse(`${local}:00+05:00`);

const a = { item: 'a', from: at('2026-03-01T10:00'), until: null, points: 5 };
const b = { item: 'b', from: at('2026-03-01T10:00'), until: null, points: 3 };

/** Monday to Friday of the week after; two items of 5 and 3 points since Monday at nine. */
const week: Burning = {
  startsOn: '2026-03-02',
  endsOn: '2026-03-06',
  startedAt: at('2026-03-02T09:00'),
  until: at('2026-03-06T18:00'),
  zone: 'Asia/Tashkent',
  calendar: { weekend: [6, 7], special: new Map() },
  unit: 'points',
  stays: [a, b],
  changes: [],
};

const done = (item: string, local: string, isDone = true): Change => ({ item, at: at(local), done: isDone });
const facts = (changes: Partial<Burning>) => burndown({ ...week, ...changes });
const remaining = (changes: Partial<Burning>) => facts(changes).days.map(({ state }) => state?.remaining);
const scope = (changes: Partial<Burning>) => facts(changes).days.map(({ state }) => state?.scope);

describe('what remains at the end of each day', () => {
  it.each<[string, Partial<Burning>, (number | undefined)[], number[]]>([
    ['nothing happens', {}, [8, 8, 8, 8, 8], [8, 8, 8, 8, 8]],
    ['one is done on Tuesday', { changes: [done('a', '2026-03-03T12:00')] }, [8, 3, 3, 3, 3], [8, 8, 8, 8, 8]],
    [
      'done and sent back on Thursday',
      { changes: [done('a', '2026-03-03T12:00'), done('a', '2026-03-05T12:00', false)] },
      [8, 3, 3, 8, 8],
      [8, 8, 8, 8, 8],
    ],
    [
      'estimated anew: 5 becomes 8',
      { changes: [{ item: 'a', at: at('2026-03-04T10:00'), points: 8 }] },
      [8, 8, 11, 11, 11],
      [8, 8, 11, 11, 11],
    ],
    [
      'the estimate is taken away',
      { changes: [{ item: 'b', at: at('2026-03-04T10:00'), points: null }] },
      [8, 8, 5, 5, 5],
      [8, 8, 5, 5, 5],
    ],
    [
      'one of 2 is added on Wednesday and done on Friday',
      {
        stays: [...week.stays, { item: 'c', from: at('2026-03-04T15:00'), until: null, points: 2 }],
        changes: [done('c', '2026-03-06T10:00')],
      },
      [8, 8, 10, 10, 8],
      [8, 8, 10, 10, 10],
    ],
    [
      'one is taken out on Tuesday; what is said of it later does not count',
      {
        stays: [{ ...a, until: at('2026-03-03T15:00') }, b],
        changes: [{ item: 'a', at: at('2026-03-04T15:00'), points: 13 }],
      },
      [8, 3, 3, 3, 3],
      [8, 3, 3, 3, 3],
    ],
    [
      'taken out on Tuesday and put in again on Thursday, by then worth 2',
      {
        stays: [{ ...a, until: at('2026-03-03T15:00') }, { item: 'a', from: at('2026-03-05T09:00'), until: null, points: 2 }, b],
      },
      [8, 3, 3, 5, 5],
      [8, 3, 3, 5, 5],
    ],
    [
      'archived on Tuesday, brought back on Thursday',
      {
        changes: [
          { item: 'a', at: at('2026-03-03T12:00'), archived: true },
          { item: 'a', at: at('2026-03-05T12:00'), archived: false },
        ],
      },
      [8, 3, 3, 8, 8],
      [8, 3, 3, 8, 8],
    ],
    [
      'a minute before midnight in Tashkent is still Tuesday, a minute later is Wednesday',
      { changes: [done('a', '2026-03-03T23:59'), done('b', '2026-03-04T00:01')] },
      [8, 3, 0, 0, 0],
      [8, 8, 8, 8, 8],
    ],
    [
      'days to come have no numbers yet',
      { until: at('2026-03-03T18:00'), changes: [done('a', '2026-03-03T12:00')] },
      [8, 3, undefined, undefined, undefined],
      [8, 8],
    ],
    [
      'what happens after the end is not told',
      { until: at('2026-03-03T18:00'), changes: [done('a', '2026-03-03T19:00')] },
      [8, 8, undefined, undefined, undefined],
      [8, 8],
    ],
    [
      'counted in items where nothing is estimated',
      { unit: 'items', changes: [done('b', '2026-03-03T12:00')] },
      [2, 1, 1, 1, 1],
      [2, 2, 2, 2, 2],
    ],
  ])('%s', (_why, changes, left, all) => {
    expect(remaining(changes)).toEqual(left);
    expect(scope(changes).filter((each) => each !== undefined)).toEqual(all);
  });

  it('keeps of what was taken out what it was worth then', () => {
    const stays = [{ ...a, until: at('2026-03-03T15:00') }, b];
    const { days } = facts({ stays, changes: [{ item: 'a', at: at('2026-03-04T15:00'), points: 13 }] });
    expect(days.map(({ state }) => state?.removed)).toEqual([0, 5, 5, 5, 5]);
  });

  it('goes on over a sprint that is completed late', () => {
    const { days } = facts({ until: at('2026-03-09T10:00') });
    expect(days.map(({ day }) => day).slice(-4)).toEqual(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09']);
    expect(days.at(-1)?.ideal).toBe(0);
  });
});

describe('an even pace', () => {
  it('rests at weekends: ten working days of a fortnight share 8 points', () => {
    const { days } = facts({ endsOn: '2026-03-15' });
    const ideal = days.map((day) => day.ideal);
    expect(ideal).toEqual([7.2, 6.4, 5.6, 4.8, 4, 4, 4, 3.2, 2.4, 1.6, 0.8, 0, 0, 0]);
    expect(days.filter(({ workday }) => !workday).map(({ day }) => day.slice(-2))).toEqual(['07', '08', '14', '15']);
  });

  it('rests on the agency’s holidays, and not on a day of the weekend that is worked', () => {
    const special = new Map([
      ['2026-03-04', false],
      ['2026-03-07', true],
    ]);
    const { days } = facts({ endsOn: '2026-03-07', calendar: { weekend: [6, 7], special } });
    expect(days.map((day) => day.ideal)).toEqual([6.4, 4.8, 4.8, 3.2, 1.6, 0]);
    expect(days.filter(({ workday }) => !workday).map(({ day }) => day.slice(-2))).toEqual(['04']);
  });

  it('of a weekend alone uses its two days', () => {
    const at9 = at('2026-03-07T09:00');
    const { days } = facts({ startsOn: '2026-03-07', endsOn: '2026-03-08', startedAt: at9, until: at9 });
    expect(days.map((day) => day.ideal)).toEqual([4, 0]);
  });
});

describe('whatever happens', () => {
  const moment = fc.integer({ min: week.startedAt - 86_400_000, max: week.until + 86_400_000 });
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const points = fc.option(fc.integer({ min: 0, max: 130 }).map((tenths) => tenths / 10));
  const stay = fc
    .record({ item: name, from: moment, points, length: fc.option(fc.integer({ min: 1, max: 300_000_000 })) })
    .map(({ length, ...each }) => ({ ...each, until: length === null ? null : each.from + length }));
  const change = fc.record({ item: name, at: moment }).chain((each) =>
    fc.oneof(
      fc.boolean().map((isDone): Change => ({ ...each, done: isDone })),
      fc.boolean().map((archived): Change => ({ ...each, archived })),
      points.map((to): Change => ({ ...each, points: to })),
    ),
  );

  it('nothing is lost: all that came in is done, remains or was taken out, on every day, in points and in items', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 8 }), fc.array(change, { maxLength: 30 }), (stays, changes) => {
        const whole = burndown({ ...week, stays, changes, unit: 'items' });
        let before = 0;
        for (const { day, state } of whole.days) {
          if (!state) continue;
          const came = new Set(
            stays
              .filter(({ from }) => Math.max(from, week.startedAt) <= week.until && from < at(`${day}T00:00`) + 86_400_000)
              .map(({ item }) => item),
          );
          expect(state.taken).toBe(came.size);
          expect(state.taken).toBe(state.done + state.remaining + state.removed);
          expect(state.taken).toBeGreaterThanOrEqual(before);
          before = state.taken;
        }
        for (const { state } of burndown({ ...week, stays, changes }).days) {
          expect(state?.scope).toBeCloseTo((state?.done ?? 0) + (state?.remaining ?? 0), 5);
          expect(state?.taken).toBeCloseTo((state?.scope ?? 0) + (state?.removed ?? 0), 5);
        }
      }),
    );
  });
});
