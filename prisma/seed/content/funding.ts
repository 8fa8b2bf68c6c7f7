/** Sources of a programme's money; years count from this one. */
export interface DemoFunding {
  programme: string;
  /** From this year. */
  year: number;
  source: string;
  currency: 'UZS' | 'USD';
  approved: string;
  requested: string;
  spent: string;
}

const line = (
  programme: string,
  year: number,
  source: string,
  currency: DemoFunding['currency'],
  [approved, requested, spent]: readonly [string, string, string],
): DemoFunding => ({ programme, year, source, currency, approved, requested, spent });

/** A year that is paid, one over-committed, one only asked for; a loan in another currency. Every amount is invented. */
export const funding: readonly DemoFunding[] = [
  line('A child is born', -1, 'State budget', 'UZS', ['4200000000.00', '0.00', '4187500000.50']),
  line('A child is born', 0, 'State budget', 'UZS', ['5100000000.00', '900000000.00', '4650000000.00']),
  line('A child is born', 0, 'World Bank loan', 'USD', ['320000.00', '0.00', '118250.75']),
  line('A child is born', 1, 'State budget', 'UZS', ['0.00', '6300000000.00', '0.00']),
  line('Один вход', 0, 'Фонд цифровых технологий', 'UZS', ['8000000000.00', '0.00', '6100000000.00']),
  line('Один вход', 1, 'Фонд цифровых технологий', 'UZS', ['7500000000.00', '0.00', '0.00']),
  line('Qogʻozsiz xizmat', 0, 'Respublika budjeti', 'UZS', ['2400000000.00', '0.00', '1900000000.00']),
  line('Qogʻozsiz xizmat', 0, 'Mahalliy budjet', 'UZS', ['0.00', '750000000.00', '0.00']),
];
