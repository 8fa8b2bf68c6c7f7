import type { Separator } from './separator.rules.ts';

/** A row of a text table: where it begins, and its cells as written; or why it cannot be read. */
export type TextRecord = { line: number; cells: string[] } | { line: number; broken: 'quote_open' | 'quote_stray' };

/** No cell is longer; an opening quote that is not closed by then is taken for a slip. */
const longestCell = 200_000;

/**
 * The rows of a text table (RFC 4180, any line end), one after another; empty lines are passed over. A row whose quotes do not close as they
 * should is given as broken, and reading goes on at the next line, so that no slip swallows the rows below it.
 */
export function* recordsIn(text: string, separator: Separator, from = 0): Generator<TextRecord> {
  let at = from;
  let line = from === 0 ? 1 : 2;
  while (at < text.length) {
    const read = recordAt(text, separator, at);
    if ('broken' in read) {
      yield { line, broken: read.broken };
      at = nextLine(text, at);
      line += 1;
    } else {
      if (read.cells.some((cell) => cell !== '')) yield { line, cells: read.cells };
      line += linesIn(text, at, read.end);
      at = read.end;
    }
  }
}

function recordAt(text: string, separator: Separator, start: number) {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedAt(text, separator, at) : plainAt(text, separator, at);
    if ('broken' in cell) return cell;
    cells.push(cell.value);
    if (text[cell.end] !== separator) return { cells, end: endOfLine(text, cell.end) };
    at = cell.end + 1;
  }
}

function plainAt(text: string, separator: Separator, start: number) {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

function quotedAt(text: string, separator: Separator, start: number) {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || quote - start > longestCell) return { broken: 'quote_open' as const };
    parts.push(text.slice(from, quote));
    const after = text[quote + 1];
    if (after === '"') parts.push('"');
    else if (after === undefined || after === separator || after === '\n' || after === '\r')
      return { value: parts.join('').replace(/\r\n?/g, '\n'), end: quote + 1 };
    else return { broken: 'quote_stray' as const };
    from = quote + 2;
  }
}

/** Past the line end that stands at a place. */
function endOfLine(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  return Math.min(at + 1, text.length);
}

function nextLine(text: string, at: number): number {
  const end = text.slice(at, at + longestCell).search(/[\r\n]/);
  return end === -1 ? Math.min(at + longestCell, text.length) : endOfLine(text, at + end);
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines += 1;
  return lines;
}
