const longest = 240;

/** The beginning of a comment, on one line, with names for whom it mentions. */
export function excerptOf(text: string, names: ReadonlyMap<string, string>): string {
  const line = text
    .replace(/@\[([0-9a-f-]{36})\]/gi, (_whole, id: string) => `@${names.get(id.toLowerCase()) ?? '…'}`)
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
