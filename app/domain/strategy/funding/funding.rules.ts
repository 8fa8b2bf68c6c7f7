import type { Amounts, Funding, FundingFlag, FundingLine, FundingYear } from './funding.ts';

const nothing = { approved: 0n, requested: 0n, spent: 0n };
type Hundredths = typeof nothing;

/**
 * A programme's money by year. Currencies stand beside each other and are never added up, since no rate is ours to guess. `until` is the last
 * year that the programme has to be paid in, from `from` on: a year between them for which nothing is approved in any currency is unfunded. A
 * year is over-committed in a currency where what is spent and what is asked for come to more than what is approved.
 */
export function fundingOf(lines: readonly FundingLine[], span: { from: number; until: number }): Funding {
  if (lines.length === 0) return { years: [], totals: [], lines: [] };
  const named = lines.map(({ year }) => year);
  const [first, last] = [Math.min(span.from, ...named), Math.max(span.until, ...named)];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    years: years.flatMap((year) => yearOf(year, lines)),
    totals: byCurrency(lines).map(([currency, sum]) => ({ currency, ...said(sum) })),
    lines: [...lines],
  };
}

function yearOf(year: number, lines: readonly FundingLine[]): FundingYear[] {
  const sums = byCurrency(lines.filter((line) => line.year === year));
  const approved = sums.some(([, sum]) => sum.approved > 0n);
  if (sums.length === 0) return [{ year, currency: null, ...said(nothing), flag: 'unfunded' }];
  return sums.map(([currency, sum]) => ({ year, currency, ...said(sum), flag: flagOf(sum, approved) }));
}

function flagOf({ approved, requested, spent }: Hundredths, funded: boolean): FundingFlag | null {
  if (!funded) return 'unfunded';
  return spent + requested > approved ? 'over_committed' : null;
}

function byCurrency(lines: readonly FundingLine[]): [currency: string, sum: Hundredths][] {
  const sums = new Map<string, Hundredths>();
  for (const { currency, approved, requested, spent } of lines) {
    const before = sums.get(currency) ?? nothing;
    sums.set(currency, {
      approved: before.approved + hundredths(approved),
      requested: before.requested + hundredths(requested),
      spent: before.spent + hundredths(spent),
    });
  }
  return [...sums].sort(([one], [other]) => one.localeCompare(other));
}

/** A decimal as a whole number of hundredths. */
export function hundredths(decimal: string): bigint {
  const [whole = '0', part = ''] = decimal.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2));
}

function said({ approved, requested, spent }: Hundredths): Amounts {
  return { approved: decimal(approved), requested: decimal(requested), spent: decimal(spent) };
}

function decimal(amount: bigint): string {
  return `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
}
