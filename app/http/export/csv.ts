import type { Locale } from '#app/domain/actor.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A spreadsheet takes what begins so for a formula, also where it came from somebody else's hand. */
const formula = /^[=+\-@\t\r]/;
/** The same behind what is a separator where another language is spoken. */
const formulaInside = /(?<=.)[;,\t](?=[=+\-@])/gs;

/** The separator and the decimal mark that Excel expects where a language is spoken. */
function csvHabits(locale: Locale): { separator: string; decimal: string } {
  return locale === 'en' ? { separator: ',', decimal: '.' } : { separator: ';', decimal: ',' };
}

/** A table as CSV that Excel opens right: UTF-8 with its mark, lines that end as on Windows, formulas as text. */
export async function* csvOf({ heads, rows }: Sheet, locale: Locale): AsyncGenerator<string> {
  yield `\ufeff${lineOf(heads, locale)}`;
  for await (const row of rows) yield lineOf(row, locale);
}

function lineOf(cells: readonly Cell[], locale: Locale): string {
  const { separator } = csvHabits(locale);
  return `${cells.map((cell) => quoted(textOf(cell, locale), separator)).join(separator)}\r\n`;
}

function textOf(cell: Cell, locale: Locale): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', csvHabits(locale).decimal);
  if (typeof cell === 'object') return 'day' in cell ? cell.day : cell.moment;
  const inside = cell.replace(formulaInside, "$&'");
  return formula.test(cell) ? `'${inside}` : inside;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
