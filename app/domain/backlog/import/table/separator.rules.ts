export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** So many rows tell which separator a table has. */
const looked = 25;

/** Excel's first line `sep=;` names the separator and is no row. */
const named = /^sep=([,;|\t])\r?\n/i;

/**
 * Which character parts the cells, and where the table begins: as Excel's first line says, else the one that parts the most rows into the
 * same number of cells as the header, and the header into the most.
 */
export function separatorOf(text: string): { separator: Separator; from: number } {
  const said = named.exec(text);
  if (said) return { separator: said[1] as Separator, from: said[0].length };
  const scored = separators.map((separator) => ({ separator, score: scoreOf(text, separator) }));
  return { separator: scored.toSorted((a, b) => b.score - a.score)[0]?.separator ?? ',', from: 0 };
}

function scoreOf(text: string, separator: Separator): number {
  const counts = countsIn(text, separator);
  const [header = 0] = counts;
  if (header === 0) return 0;
  const alike = counts.filter((count) => count === header).length / counts.length;
  return alike + Math.min(header, 50) / 100;
}

/** How often the separator stands outside quotes, row by row. */
function countsIn(text: string, separator: Separator): number[] {
  const counts: number[] = [];
  let quoted = false;
  let count = 0;
  let empty = true;
  for (const letter of text.slice(0, 200_000)) {
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '\n') {
      if (!empty) counts.push(count);
      if (counts.length === looked) return counts;
      count = 0;
      empty = true;
    } else {
      if (letter === separator) count += 1;
      if (letter !== '\r') empty = false;
    }
  }
  return empty ? counts : [...counts, count];
}
