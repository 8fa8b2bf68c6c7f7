import { describe, expect, it } from 'vitest';
import { Refused } from '#app/domain/errors.ts';
import { checkDates, daysLeft, overlapping, usualDates } from '#app/domain/sprint/dates.rules.ts';
import { checkStart } from '#app/domain/sprint/start-sprint.rules.ts';

function problemsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ field, code }) => `${field}: ${code}`);
    throw error;
  }
  return [];
}

describe('dates', () => {
  it.each([
    ['a fortnight', '2026-03-02', '2026-03-15', []],
    ['one day', '2026-03-02', '2026-03-02', []],
    ['end before start', '2026-03-02', '2026-03-01', ['endsOn: sprint_ends_first']],
    ['ninety days', '2026-01-01', '2026-03-31', []],
    ['ninety-one', '2026-01-01', '2026-04-01', ['endsOn: sprint_too_long']],
  ])('%s', (_why, startsOn, endsOn, problems) => {
    expect(problemsOf(() => checkDates({ startsOn, endsOn }))).toEqual(problems);
  });

  it.each([
    ['today without a sprint before', null, 14, '2026-03-04', '2026-03-17'],
    ['the day after one that still runs', '2026-03-08', 14, '2026-03-09', '2026-03-22'],
    ['today after one that is long over', '2026-01-31', 7, '2026-03-04', '2026-03-10'],
    ['over the end of a month that has no 29th', '2026-02-28', 1, '2026-03-04', '2026-03-04'],
  ])('usual ones: %s', (_why, lastEnd, rhythm, startsOn, endsOn) => {
    expect(usualDates('2026-03-04', lastEnd, rhythm)).toEqual({ startsOn, endsOn });
  });

  it.each([
    ['before its start all its working days', '2026-02-20', 9],
    ['today among them', '2026-03-03', 8],
    ['not a holiday', '2026-03-09', 4],
    ['nor the weekend', '2026-03-14', 0],
    ['none once it is over', '2026-03-16', 0],
  ])('working days that are left: %s', (_why, today, count) => {
    const calendar = { weekend: [6, 7], special: new Map([['2026-03-09', false]]) };
    expect(daysLeft(calendar, { startsOn: '2026-03-02', endsOn: '2026-03-15' }, today)).toBe(count);
  });

  it.each([
    ['ends the day before', '2026-02-16', '2026-03-01', false],
    ['ends on the first day', '2026-02-16', '2026-03-02', true],
    ['stands inside', '2026-03-05', '2026-03-06', true],
    ['begins on the last day', '2026-03-15', '2026-03-20', true],
    ['begins the day after', '2026-03-16', '2026-03-20', false],
  ])('overlap: another one that %s', (_why, startsOn, endsOn, overlaps) => {
    expect(overlapping({ startsOn: '2026-03-02', endsOn: '2026-03-15' }, [{ startsOn, endsOn }])).toHaveLength(overlaps ? 1 : 0);
  });
});

describe('a start', () => {
  const ready = { goal: 'One visit', items: 3, startsOn: '2026-03-02', endsOn: '2026-03-15', others: [], anyway: false };
  const other = { number: 4, startsOn: '2026-03-10', endsOn: '2026-03-20' };
  it.each([
    ['with all it needs', {}, []],
    ['without a goal', { goal: '' }, ['goal: sprint_goal_missing']],
    ['with nothing in it', { items: 0 }, ['items: sprint_empty']],
    ['that ends first', { endsOn: '2026-03-01' }, ['endsOn: sprint_ends_first']],
    ['over another sprint: warned', { others: [other] }, ['anyway: sprint_overlaps']],
    ['over another sprint that is meant', { others: [other], anyway: true }, []],
    ['that says all that is missing', { goal: '', items: 0 }, ['goal: sprint_goal_missing', 'items: sprint_empty']],
  ])('%s', (_why, changes, problems) => {
    expect(problemsOf(() => checkStart({ ...ready, ...changes }))).toEqual(problems);
  });

  it('tells which sprints it overlaps, to be kept', () => {
    expect(checkStart({ ...ready, others: [other], anyway: true })).toEqual([4]);
  });
});
