import { createHash } from 'node:crypto';
import type { ExampleWorld } from '#app/domain/example-world.ts';
import { newId } from '#app/platform/id.ts';

/** One place of an input that names a thing, and what can stand there instead. */
export interface Named {
  path: string[];
  /** The other agency's thing of the same kind. */
  foreign: string;
  /** Something of the same form that nobody has. */
  absent: string;
  /** Whether it names an item by key. */
  item: boolean;
}

/** Finds every id, key and prefix in an input, also in arrays and nested, by looking for the world's own. */
export function namedIn(input: unknown, own: ExampleWorld, other: ExampleWorld): Named[] {
  const theirs = new Map(entries(other));
  const known = new Map(entries(own).map(([path, value]) => [value, theirs.get(path) ?? '']));
  return entries(input).flatMap(([path, value]) => {
    const foreign = known.get(value);
    return foreign === undefined
      ? []
      : [{ path: path.split('\n'), foreign, absent: absentLike(value), item: /^[A-Z]+-\d+$/.test(value) }];
  });
}

/** One thing of each kind that an input can name. */
export const kinds = (
  [
    (theirs) => theirs.items[0],
    (theirs) => theirs.backlog.prefix,
    (theirs) => theirs.states.doing,
    (theirs) => theirs.label,
    (theirs) => theirs.member,
    (theirs) => theirs.team,
    (theirs) => theirs.board,
    (theirs) => theirs.columns.doing,
  ] satisfies ((theirs: ExampleWorld) => string)[]
).map((kind) => (theirs: ExampleWorld) => ({ foreign: kind(theirs), absent: absentLike(kind(theirs)) }));

/** The input with another value at one place. */
export function replaced(input: unknown, [name = '', ...rest]: string[], value: unknown): unknown {
  const inside = (input as Record<string, unknown>)[name];
  const changed = rest.length === 0 ? value : replaced(inside, rest, value);
  if (Array.isArray(input)) return input.map((one, index) => (String(index) === name ? changed : one));
  return { ...(input as object), [name]: changed };
}

/** Every string of a value with its path, lines joined by a line feed. */
function entries(value: unknown, path: string[] = []): [path: string, value: string][] {
  if (typeof value === 'string') return [[path.join('\n'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (notIds.has(name) ? [] : entries(inner, [...path, name])));
}

/** What the example world holds besides ids. */
const notIds = new Set(['domain', 'password', 'link', 'invitation', 'sessionSecret']);

function absentLike(value: string): string {
  if (/^[0-9a-f-]{36}$/.test(value)) return newId();
  if (/^[0-9a-f]{64}$/.test(value)) return createHash('sha256').update(newId()).digest('hex');
  return value.includes('-') ? 'ZZZ-99999' : 'ZZZ';
}
