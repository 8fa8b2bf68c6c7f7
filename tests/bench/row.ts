import { type KnownMisses, knownMisses } from './known-misses.ts';
import { type Figure, figureOf, multiples } from './statistics.ts';

export type Unit = 'ms' | '/s' | 'KB' | 'MB' | '×' | '';

/** What a row is held to, in its own unit or, with `ofLimit`, as a multiple of the limit's figure. */
export type Aim = ({ most: number } | { least: number }) & { ofLimit?: true };

/** One thing that was measured, in rounds. */
export interface Row {
  what: string;
  /** Cards on the board. */
  size?: number;
  unit: Unit;
  /** The limit's rounds, each measured beside Hashar's. */
  limit?: number[];
  hashar: number[];
  /** Left out: printed for the record. */
  aim?: Aim;
}

/** A row as it is told. */
export interface Judged {
  name: string;
  unit: Unit;
  limit?: Figure;
  hashar: Figure;
  /** Hashar's as a multiple of the limit's. */
  ratio?: Figure;
  aim?: Aim;
  verdict: 'met' | 'missed' | 'known miss' | 'for the record';
  /** Of a known miss: why, and what it is held to instead. */
  why?: string;
  held?: number;
}

/** Whether a row meets its aim, by the middle of its rounds. */
export function judge({ what, size, unit, limit, hashar, aim }: Row, misses: KnownMisses = knownMisses): Judged {
  const name = size === undefined ? what : `${what}, ${size} cards`;
  const ratio = limit && figureOf(multiples(hashar, limit));
  const told = { name, unit, hashar: figureOf(hashar), ...(limit && { limit: figureOf(limit) }), ...(ratio && { ratio }) };
  if (!aim) return { ...told, verdict: 'for the record' };
  const figure = (aim.ofLimit && ratio ? ratio : told.hashar).median;
  if (meets(figure, aim)) return { ...told, aim, verdict: 'met' };
  const known = misses[name];
  if (!known) return { ...told, aim, verdict: 'missed' };
  const holds = meets(figure, 'most' in aim ? { most: known.held } : { least: known.held });
  return { ...told, aim, ...known, verdict: holds ? 'known miss' : 'missed' };
}

/** What is no number meets no aim. */
function meets(figure: number, aim: Aim): boolean {
  return 'most' in aim ? figure <= aim.most : figure >= aim.least;
}
