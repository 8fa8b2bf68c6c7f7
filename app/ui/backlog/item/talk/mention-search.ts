/** Somebody who can be mentioned. */
export interface Colleague {
  id: string;
  name: string;
}

/** What stands between an @ and the caret, and where the @ is; undefined where no mention is being typed. */
export function mentionAt(text: string, caret: number): { from: number; word: string } | undefined {
  const found = /(?<![\p{L}\p{N}_.+/@-])@([\p{L}\p{M}\p{N}ʻʼ‘’'`-]*(?: [\p{L}\p{M}ʻʼ‘’'`-]*)?)$/u.exec(text.slice(0, caret));
  return found ? { from: found.index, word: found[1] ?? '' } : undefined;
}

/** The first few people whose name, or a word of it, begins so. */
export function colleaguesLike<T extends Colleague>(people: readonly T[], word: string, most = 6): T[] {
  const asked = folded(word);
  return people.filter(({ name }) => ` ${folded(name)}`.includes(` ${asked}`)).slice(0, most);
}

/** How somebody is written after the @: by name, or by id where another has the same name. */
export function writtenAs({ id, name }: Colleague, people: readonly Colleague[]): string {
  return people.filter((other) => folded(other.name) === folded(name)).length === 1 ? `@${name}` : `@[${id}]`;
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ʻʼ‘’`]/g, "'");
}
