import { describe, expect, it } from 'vitest';
import { endOfWeek, isStanding, partOf, trendOf } from '#app/domain/blocker/commitments.rules.ts';
import type { Ledger, LedgerLine, RequestState } from '#app/domain/request/request.ts';

const asker = { code: 'MOJ', names: { en: 'Justice' } };
const asked = { code: 'TAX', names: { en: 'Tax' } };

const line = (act: LedgerLine['act'], agency: typeof asker, text: string, at = '2026-11-20T06:00:00Z') =>
  ({ act, agency, text, at }) as LedgerLine;

function ledger(said: Partial<Ledger>): Ledger {
  const clocks = { age: 0, waiting: null, late: { days: 0, against: 'promised' as const } };
  return {
    asker,
    asked,
    firstPromisedOn: '2026-11-20',
    promisedOn: '2026-11-20',
    moved: 0,
    clocks,
    lines: [],
    ...said,
  } as Ledger;
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe('a week ends on its Sunday', () => {
  it.each([
    ['2026-11-30', '2026-12-06'],
    ['2026-12-03', '2026-12-06'],
    ['2026-12-06', '2026-12-06'],
    ['2026-12-07', '2026-12-13'],
  ])('%s: %s', (day, end) => {
    expect(endOfWeek(day)).toBe(end);
  });
});

describe('each promise belongs to one part, by its day', () => {
  it.each([
    ['2026-11-29', '2026-11-30', 'late'],
    ['2026-11-30', '2026-11-30', 'week'],
    ['2026-12-06', '2026-11-30', 'week'],
    ['2026-12-07', '2026-11-30', null],
    ['2026-12-01', '2026-12-02', 'late'],
  ])('promised for %s, seen on %s: %s', (promised, today, part) => {
    expect(partOf(promised, today)).toBe(part);
  });
});

describe('a promise stands until it is delivered or closed', () => {
  it.each<[RequestState, string | null, boolean]>([
    ['promised', '2026-12-01', true],
    ['moving', '2026-12-01', true],
    ['questioned', '2026-12-01', true],
    ['questioned', null, false],
    ['delivered', '2026-12-01', false],
    ['accepted', '2026-12-01', false],
    ['withdrawn', '2026-12-01', false],
  ])('%s, promised for %s: %s', (state, promisedOn, stands) => {
    expect(isStanding({ state, promisedOn })).toBe(stands);
  });
});

describe('where a promise goes', () => {
  it.each<[string, Partial<Ledger>, object]>([
    ['never moved, nothing said', {}, { late: 0, moved: 0, by: 0, said: null }],
    ['moved later', { moved: 2, promisedOn: '2026-11-27' }, { moved: 2, by: 7 }],
    ['moved earlier', { moved: 1, promisedOn: '2026-11-18' }, { moved: 1, by: -2 }],
    ['late', { clocks: { age: 9, waiting: null, late: { days: 4, against: 'promised' } } }, { late: 4 }],
    [
      'late against what was asked is not late against a promise',
      { clocks: { age: 9, waiting: null, late: { days: 4, against: 'needed' } } },
      { late: 0 },
    ],
    [
      'the last that the side which promised said',
      {
        lines: [
          line('date_proposed', asked, 'The supplier'),
          line('explained', asked, 'The holidays'),
          line('explained', asker, 'We wait'),
          line('delivered', asked, 'Here'),
        ],
      },
      { said: { text: 'The holidays', at: '2026-11-20T06:00:00Z' } },
    ],
  ])('%s', (_what, said, trend) => {
    expect(trendOf(ledger(said), days)).toMatchObject(trend);
  });
});
