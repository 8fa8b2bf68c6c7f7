/** An object of a file that somebody else wrote: any field may be missing or something else. */
export type Loose = Readonly<Record<string, unknown>>;

/** U+0000 and halves of a surrogate pair: no text, and PostgreSQL keeps neither. */
const unreadable = /\0|\p{Surrogate}/gu;

export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; nothing where it is none. */
export function listOf(value: unknown): Loose[] {
  return Array.isArray(value) ? value.filter(isLoose) : [];
}

/** The words of a list; nothing where it is none. */
export function wordsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => textOf(one) || []) : [];
}

/** A text without what cannot be kept; numbers as they are written; empty for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(unreadable, '') : '';
}

/** On one line. */
export function lineOf(value: unknown): string {
  return textOf(value).replace(/\s+/g, ' ').trim();
}

/** The object inside objects; empty where there is none. */
export function within(value: Loose, ...path: string[]): Loose {
  return path.reduce<Loose>((outer, name) => {
    const inner = outer[name];
    return isLoose(inner) ? inner : {};
  }, value);
}

/** Things by a word that each has. Node 20 has no Map.groupBy. */
export function groupedBy<T>(things: readonly T[], wordOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(wordOf(thing));
    if (group) group.push(thing);
    else groups.set(wordOf(thing), [thing]);
  }
  return groups;
}

/** The objects of a list in the order of their `pos`; those without one keep their place at the end. */
export function byPosition<T extends { pos: unknown }>(list: readonly T[]): T[] {
  const place = ({ pos }: T) => (typeof pos === 'number' ? pos : Number.POSITIVE_INFINITY);
  return list.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** A moment as ISO text; null for what is none. */
export function momentOf(value: unknown): string | null {
  const moment = new Date(textOf(value));
  return Number.isNaN(moment.getTime()) || moment.getTime() < 0 || moment.getUTCFullYear() > 9999 ? null : moment.toISOString();
}

/** The text cut to a length, without half a letter at its end. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/\p{Surrogate}$/u, '');
}

/** The one of some words that is said; the first, or another, where none is. */
export function oneOf<T extends string>(all: readonly T[], said: unknown, otherwise = all[0] as T): T {
  return all.find((each) => each === said) ?? otherwise;
}
