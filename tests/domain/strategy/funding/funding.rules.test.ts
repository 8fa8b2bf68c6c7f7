import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundingOf, hundredths } from '#app/domain/strategy/funding/funding.rules.ts';
import type { FundingLine } from '#app/domain/strategy/funding/funding.ts';
import { addFundingLineInput } from '#app/domain/strategy/funding/funding-forms.ts';

const line = (year: number, changes: Partial<FundingLine> = {}): FundingLine => ({
  ...{ id: `${year}`, year, source: 'State budget', currency: 'UZS', approved: '0.00', requested: '0.00', spent: '0.00' },
  ...changes,
});
const span = { from: 2026, until: 2026 };

describe('the money of a programme', () => {
  it.each<[what: string, lines: FundingLine[], flags: string[]]>([
    ['nothing approved', [line(2026, { requested: '5.00' })], ['2026 UZS unfunded']],
    ['all of it spent', [line(2026, { approved: '5.00', spent: '5.00' })], ['2026 UZS null']],
    ['a hundredth more', [line(2026, { approved: '5.00', spent: '4.00', requested: '1.01' })], ['2026 UZS over_committed']],
    [
      'two sources of a year added up',
      [line(2026, { approved: '5.00', spent: '6.00' }), line(2026, { id: 'b', source: 'Loan', approved: '1.00' })],
      ['2026 UZS null'],
    ],
    [
      'two currencies of a year never added up',
      [line(2026, { approved: '5.00', spent: '6.00' }), line(2026, { id: 'b', currency: 'USD', approved: '1000.00' })],
      ['2026 USD null', '2026 UZS over_committed'],
    ],
    [
      'a year paid in another currency is not unfunded',
      [line(2026, { requested: '5.00' }), line(2026, { id: 'b', currency: 'USD', approved: '1.00' })],
      ['2026 USD null', '2026 UZS over_committed'],
    ],
    [
      'a year between two without any line',
      [line(2026, { approved: '1.00' }), line(2028, { approved: '1.00' })],
      ['2026 UZS null', '2027 null unfunded', '2028 UZS null'],
    ],
  ])('%s', (_what, lines, flags) => {
    expect(fundingOf(lines, span).years.map(({ year, currency, flag }) => `${year} ${currency} ${flag}`)).toEqual(flags);
  });

  it('has to be there until the last target year, and is not asked for where nobody has written any down', () => {
    const { years } = fundingOf([line(2026, { approved: '1.00' })], { from: 2026, until: 2028 });
    expect(years.map(({ year, flag }) => [year, flag])).toEqual([
      [2026, null],
      [2027, 'unfunded'],
      [2028, 'unfunded'],
    ]);
    expect(fundingOf([], { from: 2026, until: 2028 })).toEqual({ years: [], totals: [], lines: [] });
  });

  it('adds up to the hundredth, however much it is', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 17n - 1n });
    const text = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (amounts) => {
        const lines = amounts.map((value, at) => line(2026, { id: String(at), approved: text(value) }));
        const [total] = fundingOf(lines, span).totals;
        expect(hundredths(total?.approved ?? '')).toBe(amounts.reduce((sum, value) => sum + value, 0n));
      }),
    );
  });

  it.each([
    ['-1', 'amount_negative'],
    ['a lot', 'amount_not_a_number'],
    ['1e9', 'amount_not_a_number'],
    ['0.001', 'amount_not_a_number'],
    ['NaN', 'amount_not_a_number'],
    ['', 'amount_not_a_number'],
    ['1,5', 'amount_not_a_number'],
  ])('is refused as %j by its field', (approved, code) => {
    const read = addFundingLineInput.safeParse({ programme: 'p', year: 2026, source: 'Budget', approved });
    expect(read.error?.issues).toMatchObject([{ path: ['approved'], message: code }]);
  });
});
