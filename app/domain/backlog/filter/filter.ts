import type { LabelTone } from '../item.ts';
import { itemTypes } from '../item.ts';

/*
 * Which items of a backlog or a board are shown, as an address carries it: `?assignee=me&due=late&due=week`. Values of one kind are any
 * of them; kinds are all of them.
 */

export const dues = ['late', 'week', 'fortnight', 'none'] as const;
export type Due = (typeof dues)[number];

export interface Filter {
  /** Words of key, title or description, in any script. */
  text: string;
  /** Ids of people; `me` is whoever reads, `none` is nobody. */
  assignee: string[];
  /** Names of labels. */
  label: string[];
  type: string[];
  due: Due[];
  /** Ids of sprints that they stand in. */
  sprint: string[];
  /** Something happened to it since: an ISO date, or `visit` for when the reader was last here. */
  changed: string;
}

export const kinds = [
  'text',
  'assignee',
  'label',
  'type',
  'due',
  'sprint',
  'changed',
] as const satisfies readonly (keyof Filter)[];
export type FilterKind = (typeof kinds)[number];

export const longestFilterText = 100;
/** More values of one kind are not taken. */
export const valuesAtMost = 30;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filter that an address carries; what it does not understand is left out. */
export function filterOf(asked: URLSearchParams): Filter {
  const all = (name: string, fits: (value: string) => boolean) =>
    [...new Set(asked.getAll(name).filter(fits))].slice(0, valuesAtMost);
  const changed = asked.getAll('changed').findLast((value) => value === 'visit' || isDay(value)) ?? '';
  return {
    text: (asked.get('text') ?? '').trim().slice(0, longestFilterText),
    assignee: all('assignee', (value) => value === 'me' || value === 'none' || uuid.test(value)),
    label: all('label', (value) => value !== '' && value.length <= 80),
    type: all('type', (value) => itemTypes.some((type) => type === value)),
    due: all('due', (value) => dues.some((due) => due === value)) as Due[],
    sprint: all('sprint', (value) => uuid.test(value)),
    changed,
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The kinds by which a filter leaves something out. */
export const kindsIn = (filter: Filter): FilterKind[] => kinds.filter((kind) => filter[kind].length > 0);

export const isFiltered = (filter: Filter): boolean => kindsIn(filter).length > 0;

/** The filter as an address carries it, in one order, so that equal filters have equal addresses. */
export function searchOf(filter: Filter): URLSearchParams {
  const search = new URLSearchParams();
  for (const kind of kinds) for (const value of [filter[kind]].flat()) if (value !== '') search.append(kind, value);
  return search;
}

/** The filter without one of its values. */
export function without(filter: Filter, kind: FilterKind, value: string): Filter {
  const kept = filter[kind];
  return { ...filter, [kind]: typeof kept === 'string' ? '' : kept.filter((each) => each !== value) };
}

/** A value that can be chosen, and how many rows it brings under the other kinds of the filter. */
export interface FilterChoice {
  value: string;
  count: number;
}

export interface FilterChoices {
  assignee: (FilterChoice & { name: string })[];
  label: (FilterChoice & { tone: LabelTone })[];
  type: FilterChoice[];
  due: (FilterChoice & { value: Due })[];
  sprint: (FilterChoice & { name: string })[];
}
