import { describe, expect, it } from 'vitest';
import { refuseBlocked } from '#app/domain/backlog/blocked.rules.ts';
import { changesOf, checkBlocker, freerTyped, namedOne } from '#app/domain/blocker/blocker.rules.ts';
import type { Cause, FreerChoice, FreerKind } from '#app/domain/blocker/blocker.ts';
import { guessCause } from '#app/domain/blocker/guess-cause.rules.ts';
import { Refused } from '#app/domain/errors.ts';

function problemsOf(act: () => unknown): { field: string; code: string }[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ field, code }) => ({ field, code }));
    throw error;
  }
}

describe('the cause of a blocker is guessed', () => {
  it.each<[FreerKind | undefined, string, string]>([
    ['agency', 'The budget is not agreed', 'agency'],
    ['person', 'The budget is not agreed', 'money'],
    ['person', 'Бюджет на сканеры не согласован', 'money'],
    ['team', 'Mablagʻ ajratilmagan', 'money'],
    ['team', 'Маблағ ажратилмаган', 'money'],
    ['person', 'Нет правовой основы', 'law'],
    ['person', 'Qonun asosi yoʻq', 'law'],
    ['person', 'No access to the log', 'access'],
    ['party', 'Доступ к сети закрыт', 'access'],
    ['person', 'The registry comes without codes', 'data'],
    ['person', 'Maʼlumot kelmayapti', 'data'],
    ['person', 'The vendor is late', 'supplier'],
    ['party', 'The printers are late', 'supplier'],
    ['person', 'Которая из двух печатей', 'decision'],
    [undefined, 'Anything', 'decision'],
  ])('%s, “%s”: %s', (freer, line, cause) => {
    expect(guessCause(freer, line)).toBe(cause);
  });
});

describe('whom a typed name means', () => {
  const choices: FreerChoice[] = [
    { kind: 'person', id: 'p', name: 'Dilnoza Karimova', recent: false },
    { kind: 'team', id: 't', name: 'Registry team', recent: false },
    { kind: 'agency', id: 'MOH', name: 'Ministry of Health', recent: false },
  ];
  it.each([
    ['Dilnoza Karimova', { kind: 'person', id: 'p' }],
    ['  dilnoza   karimova ', { kind: 'person', id: 'p' }],
    ['Registry team', { kind: 'team', id: 't' }],
    ['Ministry of Health', { kind: 'agency', id: 'MOH' }],
    ['MOH Ministry of Health', { kind: 'agency', id: 'MOH' }],
    ['moh', { kind: 'agency', id: 'MOH' }],
    ['Payme', { kind: 'party', id: 'Payme' }],
    ['   ', undefined],
  ])('“%s”', (typed, freer) => {
    expect(freerTyped(typed, choices)).toEqual(freer);
  });
});

describe('a blocker names one who can free it', () => {
  it('by one of four fields', () => {
    expect(namedOne({ person: 'p' })).toEqual({ kind: 'person', id: 'p' });
    expect(namedOne({ party: 'Payme' })).toEqual({ kind: 'party', id: 'Payme' });
    expect(namedOne({ party: '' })).toBeUndefined();
    expect(problemsOf(() => namedOne({ person: 'p', party: 'Payme' }))).toEqual([{ field: 'freer', code: 'freers_too_many' }]);
  });
});

describe('a blocker is refused', () => {
  const right = {
    ...{ named: true, neededBy: '2026-11-30', today: '2026-11-30', costPerDay: null as number | null, costSource: '' },
    ...{ cause: 'data' as Cause, funded: false },
  };
  it.each([
    ['not where all is right', {}, []],
    ['not where its day is not said anew', { neededBy: undefined }, []],
    ['without anybody named', { named: false }, ['freer freer_missing']],
    ['for a day that has passed', { neededBy: '2026-11-29' }, ['neededBy needed_by_past']],
    ['for a cost that nobody stands for', { costPerDay: 5 }, ['costSource cost_without_source']],
    ['not for a cost with its source', { costPerDay: 0, costSource: 'The report' }, []],
    ['for a funding line where something else than money is missing', { funded: true }, ['funding funding_without_money']],
    ['not for a funding line where money is', { cause: 'money' as const, funded: true }, []],
    ['for everything at once', { named: false, neededBy: '2020-01-01' }, ['freer freer_missing', 'neededBy needed_by_past']],
  ])('%s', (_what, asked, problems) => {
    expect(problemsOf(() => checkBlocker({ ...right, ...asked })).map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
  });
});

describe('what something holds up', () => {
  it.each([
    [1, 'doing', 'done', true],
    [1, 'to_do', 'done', true],
    [1, 'to_do', 'doing', false],
    [1, 'doing', 'to_do', false],
    [1, 'done', 'done', false],
    [1, 'done', 'doing', false],
    [0, 'doing', 'done', false],
  ] as const)('%d blockers, from %s to %s: refused %s', (blockers, from, to, refused) => {
    expect(problemsOf(() => refuseBlocked('column', blockers, from, to))).toEqual(
      refused ? [{ field: 'column', code: 'item_blocked' }] : [],
    );
  });
});

describe('what is said otherwise of a blocker', () => {
  it('is told as it was and as it is, and nothing where nothing is', () => {
    const freer = { kind: 'party', name: 'Payme' };
    expect(changesOf({ line: 'One', freer }, { line: 'One', freer: { ...freer } })).toBeUndefined();
    expect(changesOf({ line: 'One', cause: 'law' }, { line: 'Two', cause: 'law' })).toEqual({
      old: { line: 'One' },
      new: { line: 'Two' },
    });
  });
});
