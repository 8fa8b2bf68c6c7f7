import { refuse } from '#app/domain/errors.ts';

/** Somebody of the agency, as a mention may name them. */
export interface Mentionable {
  id: string;
  name: string;
  email: string;
  /** Whether they may see the item. */
  sees: boolean;
}

const kept = /@\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/gi;
/** An @ that begins a word, not the middle of an address. */
const typed = /(?<![\p{L}\p{N}_.+/@-])@(?=[\p{L}\p{N}])/gu;

/** The ids of whoever a text mentions, as it is kept; each once. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(kept)].map(([, id = '']) => id.toLowerCase()))];
}

/** A kept text that came from elsewhere: only people who are known here are mentioned in it; any other id is a word. */
export function mentionsOnly(text: string, people: ReadonlySet<string>): string {
  return text.replace(kept, (whole, id: string) => (people.has(id.toLowerCase()) ? whole : `@${id}`));
}

/**
 * A text as it is kept: whoever is mentioned by name, first name or e-mail address stands in it by id, so that it tells their name of
 * today. A word after an @ that names nobody stays a word.
 * @param before ids that the text mentioned already, and may go on mentioning
 * @throws Refused where a name may be several people's, or its person may not see the item
 */
export function keepMentions(text: string, people: readonly Mentionable[], before: readonly string[] = []): string {
  const known = new Map(people.map((person) => [person.id, person]));
  for (const id of mentionedIn(text)) {
    const person = known.get(id);
    if (!person && !before.includes(id)) throw refuse('text', 'mention_unknown');
    if (person && !person.sees && !before.includes(id)) throw refuse('text', 'mention_closed', { name: person.name });
  }
  let written = '';
  let at = 0;
  for (const { index } of text.matchAll(typed)) {
    if (index < at) continue;
    const meant = personNamed(text.slice(index + 1, index + 201), people);
    if (!meant) continue;
    written += `${text.slice(at, index)}@[${meant.id}]`;
    at = index + 1 + meant.length;
  }
  return written + text.slice(at);
}

/** A kept text as one would type it, to be edited; an id stays where its name says no more than itself. */
export function typedMentions(text: string, names: ReadonlyMap<string, string>): string {
  const all = [...names.values()].map(folded);
  return text.replace(kept, (whole, id: string) => {
    const name = names.get(id.toLowerCase());
    return name !== undefined && all.filter((each) => each === folded(name)).length === 1 ? `@${name}` : whole;
  });
}

/** Who is named where a text goes on after an @, and how many letters that took. */
function personNamed(rest: string, people: readonly Mentionable[]): { id: string; length: number } | undefined {
  const begins = (word: string) =>
    folded(rest.slice(0, word.length)) === folded(word) && !/^[\p{L}\p{N}]/u.test(rest.slice(word.length));
  const byAddress = people.filter(({ email }) => begins(email));
  const byName = people.filter(({ name }) => name !== '' && begins(name));
  const longest = Math.max(0, ...byName.map(({ name }) => name.length));
  const [first = ''] = /^[\p{L}\p{M}\p{N}ʻʼ‘’'`-]+/u.exec(rest) ?? [];
  const found =
    byAddress.length > 0
      ? { meant: byAddress, length: byAddress[0]?.email.length ?? 0 }
      : longest > 0
        ? { meant: byName.filter(({ name }) => name.length === longest), length: longest }
        : { meant: people.filter(({ name }) => folded(name).split(/\s+/).includes(folded(first))), length: first.length };
  const person = oneOf(found.meant, rest.slice(0, found.length));
  return person && { id: person.id, length: found.length };
}

/** The one who may see the item, where the others of that name may not. */
function oneOf(meant: readonly Mentionable[], word: string): Mentionable | undefined {
  const seeing = meant.filter(({ sees }) => sees);
  if (seeing.length > 1) {
    throw refuse('text', 'mention_ambiguous', { typed: word, names: seeing.map(({ name }) => name).join(', ') });
  }
  const [hidden] = meant;
  if (hidden && seeing.length === 0) throw refuse('text', 'mention_closed', { name: hidden.name });
  return seeing[0];
}

/** Upper and lower case, and the six apostrophes that people type, are one. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ʻʼ‘’`]/g, "'");
}
