import { describe, expect, it } from 'vitest';
import {
  courseOf,
  decisionsAsked,
  mayFreeze,
  mondayMade,
  mondayOf,
  ordered,
  type PromiseFacts,
  partsOfBlocker,
  partsOfPromise,
} from '#app/domain/report/report.rules.ts';
import type { BlockerRow, PromiseRow } from '#app/domain/report/report.ts';

const moj = { code: 'MOJ', names: { en: 'Justice' } };
const tax = { code: 'TAX', names: { en: 'Tax' } };

function blocker(id: string, said: Partial<BlockerRow> = {}): BlockerRow {
  return {
    ...{ kind: 'blocker', id, key: 'MOJ-1', title: 'One', line: 'No data', cause: 'data', waiting: moj },
    freer: { kind: 'agency', code: 'TAX', names: { en: 'Tax' } },
    ...{ age: 1, paused: false, neededBy: '2026-12-09', late: false, raisedOn: '2026-11-02', freedOn: null, freedHow: '' },
    ...{ items: 1, cost: null },
    ...said,
  };
}

function promise(said: Partial<PromiseRow> = {}, standing = true, inHand = true): PromiseFacts {
  const trend = { late: 0, moved: 0, by: 0, said: null };
  const row: PromiseRow = {
    ...{ kind: 'promise', id: 'p', ref: 'TAX/MOJ/1', what: 'The list', asker: tax, asked: moj, side: 'asked' },
    ...{ neededBy: '2026-12-20', promisedOn: null, deliveredOn: null, waits: 0, trend },
    ...said,
  };
  return { row, standing, inHand };
}

/** The report for Monday 30 November 2026, looked at on the Wednesday after. */
const around = { since: '2026-11-23', today: '2026-12-02', agency: 'MOJ' };

describe('a report is for the Monday of its week, and for the next once that one is frozen', () => {
  it.each([
    ['2026-11-30', [], '2026-11-30'],
    ['2026-12-06', [], '2026-11-30'],
    ['2026-12-07', [], '2026-12-07'],
    ['2026-11-30', ['2026-11-30'], '2026-12-07'],
    ['2026-12-04', ['2026-11-30'], '2026-12-07'],
    ['2026-12-07', ['2026-11-30'], '2026-12-07'],
    ['2026-12-01', ['2026-11-30', '2026-12-07'], '2026-12-14'],
    ['2027-01-01', [], '2026-12-28'],
  ])('on %s, frozen %s: %s', (today, frozen, monday) => {
    expect(mondayMade(today, (each) => frozen.includes(each))).toBe(monday);
    expect(mondayOf(mondayMade(today, () => false))).toBe(mondayOf(today));
  });

  it.each([
    ['2026-11-30', '2026-11-30', true],
    ['2026-11-30', '2026-12-03', true],
    ['2026-12-07', '2026-12-06', false],
  ])('the one of %s can be frozen on %s: %s', (monday, today, may) => {
    expect(mayFreeze(monday, today)).toBe(may);
  });
});

describe('by which numbers a blocker is counted', () => {
  it.each<[string, Partial<BlockerRow>, string[]]>([
    ['an old one, for another agency', {}, ['held']],
    ['raised last Monday', { raisedOn: '2026-11-23' }, ['new', 'held']],
    ['raised the Sunday before', { raisedOn: '2026-11-22' }, ['held']],
    ['raised and freed since', { raisedOn: '2026-11-24', freedOn: '2026-11-25' }, ['new', 'freed']],
    ['freed before', { freedOn: '2026-11-22' }, []],
    ['ten working days old', { age: 10 }, ['ageing', 'held']],
    ['nine', { age: 9 }, ['held']],
    ['ten, its clock stands', { age: 10, paused: true }, ['held']],
    ['a decision of one of ours', { freer: { kind: 'person', code: '', names: { en: 'A' } }, cause: 'decision' }, ['asked']],
    ['data of one of our teams', { freer: { kind: 'team', code: '', names: { en: 'A' } } }, []],
    ['somebody outside', { freer: { kind: 'party', code: '', names: { en: 'A' } } }, ['held']],
    ['another agency’s, for us', { waiting: tax, freer: { kind: 'agency', code: 'MOJ', names: { en: 'Justice' } } }, []],
  ])('%s', (_what, said, parts) => {
    expect(partsOfBlocker(blocker('a', said), around)).toEqual(parts);
  });
});

describe('by which numbers a promise is counted', () => {
  it.each<[string, PromiseFacts, string[]]>([
    ['not promised yet, in our hands', promise(), ['holding']],
    ['asked by us', promise({ side: 'asker' }), []],
    ['delivered in time', promise({ promisedOn: '2026-11-27', deliveredOn: '2026-11-27' }, false, false), ['kept']],
    ['delivered in time, before last Monday', promise({ promisedOn: '2026-11-27', deliveredOn: '2026-11-20' }, false, false), []],
    [
      'delivered early, its day is to come',
      promise({ promisedOn: '2026-12-20', deliveredOn: '2026-12-01' }, false, false),
      ['kept'],
    ],
    ['delivered late', promise({ promisedOn: '2026-11-27', deliveredOn: '2026-11-28' }, false, false), ['missed']],
    ['not delivered', promise({ promisedOn: '2026-12-01' }), ['missed', 'holding']],
    ['due today', promise({ promisedOn: '2026-12-02' }), ['due', 'holding']],
    ['missed in an earlier week', promise({ promisedOn: '2026-11-20' }), ['holding']],
    ['withdrawn', promise({ promisedOn: '2026-12-01' }, false, false), []],
    ['due in 14 days', promise({ promisedOn: '2026-12-16' }, true, false), ['due']],
    ['due in 15', promise({ promisedOn: '2026-12-17' }, true, false), []],
  ])('%s', (_what, facts, parts) => {
    expect(partsOfPromise(facts, around)).toEqual(parts);
  });
});

describe('which five decisions', () => {
  const all = [
    blocker('small'),
    blocker('wide', { items: 9, age: 2 }),
    blocker('old', { age: 30 }),
    blocker('late', { late: true }),
    blocker('freed', { age: 90, freedOn: '2026-11-25' }),
    blocker('paused', { age: 90, paused: true }),
    blocker('twin', { items: 2, age: 9 }),
    blocker('few', { age: 3 }),
  ];
  it.each<[string, string[], string[]]>([
    ['those whose day has passed, then by items and days, the older among equals', [], ['late', 'old', 'twin', 'wide', 'few']],
    ['what is written of stays', ['small'], ['small', 'late', 'old', 'twin', 'wide']],
    ['what is freed does not', ['freed', 'paused'], ['late', 'old', 'twin', 'wide', 'few']],
  ])('%s', (_what, written, five) => {
    expect(decisionsAsked(all, (id) => written.includes(id)).map(({ id }) => id)).toEqual(five);
  });
});

it('rows stand by what weighs: age, lateness, the nearest day', () => {
  const days = ['2026-12-09', '2026-12-03'].map((promisedOn) => promise({ id: promisedOn, promisedOn }).row);
  expect(ordered('due', days).map(({ id }) => id)).toEqual(['2026-12-03', '2026-12-09']);
  expect(ordered('ageing', [blocker('a', { age: 11 }), blocker('b', { age: 40 })]).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('the picture counts eight weeks, each from its Monday', () => {
  const course = courseOf(
    [
      { raisedOn: '2026-10-01', freedOn: null },
      { raisedOn: '2026-11-23', freedOn: '2026-11-29' },
      { raisedOn: '2026-11-29', freedOn: '2026-11-30' },
    ],
    '2026-12-02',
  );
  expect(course).toHaveLength(8);
  expect(course[0]).toEqual({ monday: '2026-10-12', raised: 0, freed: 0, open: 1 });
  expect(course.slice(-2)).toEqual([
    { monday: '2026-11-23', raised: 2, freed: 1, open: 2 },
    { monday: '2026-11-30', raised: 0, freed: 1, open: 1 },
  ]);
});
