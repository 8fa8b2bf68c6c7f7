/** Currencies that amounts are kept in; they are never added up with each other. */
export const currencies = ['UZS', 'USD', 'EUR', 'RUB'] as const;

/**
 * Money by what it is: approved, asked for and not approved yet, and spent. Decimals with two places, as text, since a number of a computer's
 * is none of money.
 */
export type Amounts = Record<'approved' | 'requested' | 'spent', string>;

/** A source of a programme's money in a year. */
export interface FundingLine extends Amounts {
  id: string;
  year: number;
  source: string;
  currency: string;
}

/** What is wrong with a year: nothing is approved for it, or more is spent and asked for than that. */
export type FundingFlag = 'unfunded' | 'over_committed';

/** A year of a programme in one currency; an unfunded year without any line has no currency. */
export interface FundingYear extends Amounts {
  year: number;
  currency: string | null;
  flag: FundingFlag | null;
}

/** A programme's money: by year and currency, all years in one line a currency, and the lines themselves. */
export interface Funding {
  years: FundingYear[];
  totals: (Amounts & { currency: string })[];
  lines: FundingLine[];
}

/** A year of a programme with which something is wrong. */
export interface FlaggedYear extends FundingYear {
  programme: { id: string; name: string };
}

/** A funding line as whoever names it chooses it. */
export interface FundingChoice {
  id: string;
  programmeId: string;
  programme: string;
  year: number;
  source: string;
  currency: string;
}
