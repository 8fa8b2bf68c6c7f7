import type { RequestState } from '../request/request.ts';
import type { CoordinationField } from '../sharing/coordination/coordination.ts';
import type { Cause, Freer } from './blocker.ts';
import type { ServesFilter } from './commitment.ts';

/** Open blockers on a page of the list. */
export const blockersPageSize = 50;

/** So many of the heaviest stand on top. */
export const heaviestShown = 10;

/** So many agencies that wait, and so many that are waited for, stand in the matrix: with two hundred of each nobody would find a thing. */
export const matrixShown = 20;

/** So many pairs of what is closed to a coordinator stand on the page, the oldest first. */
export const sealedShown = 50;

/** Who is waited for, where it is no other agency: people and teams of the one that waits, and somebody outside. */
export const nobodysCodes = ['own', 'outside'] as const;

/** What makes one blocker heavier than another: the items that wait times the days they do, or the money that it has cost. */
export const weights = ['waiting', 'cost'] as const;
export type Weight = (typeof weights)[number];

/** Whether somebody has said what a blocker costs. */
export const costsSaid = ['known', 'unknown'] as const;
export type CostSaid = (typeof costsSaid)[number];

interface AgencyNamed {
  code: string;
  name: string;
}

/** An open blocker on the coordinator's page. */
export interface OpenBlocker {
  id: string;
  /** Null where coordination terms keep it. */
  item: { key: string; title: string } | null;
  /** Whose item waits. */
  waiting: AgencyNamed;
  /** Without a name where coordination terms keep it. */
  freer: Omit<Freer, 'name'> & { name: string | null };
  cause: Cause;
  /** Null where coordination terms keep it. */
  line: string | null;
  /** In working days of the agency that waits. */
  age: number;
  paused: boolean;
  /** ISO date. */
  neededBy: string;
  late: boolean;
  /** Items that wait: the one that is held up, and its open parts. */
  items: number;
  /** What it has cost until now: its age times its cost a working day; null where nobody has said that. */
  cost: { amount: number; currency: string } | null;
  /** What its agency's coordination terms keep; null where it is seen by other rights, and has a page. */
  kept: readonly CoordinationField[] | null;
  /** How the request to the other agency stands, where both agencies' coordination terms show it. */
  request: { ref: string; state: RequestState; promisedOn: string | null } | null;
}

/** How often one agency waits for another by what is closed to a coordinator: no terms show it, or it stands above their ceiling. */
export interface SealedPair {
  waiting: AgencyNamed;
  freer: AgencyNamed;
  count: number;
  /** ISO date since which the oldest waits, in the zone of the agency that waits. */
  since: string;
}

/** How many open blockers of one agency wait for one other; a cell leads to exactly these. */
export interface Waits {
  /** An agency's code. */
  waiting: string;
  /** An agency's code, or one of {@link nobodysCodes}. */
  freer: string;
  count: number;
}

export interface WaitingFilter extends ServesFilter {
  waiting?: string | undefined;
  freer?: string | undefined;
  cause?: Cause | undefined;
  late?: boolean | undefined;
  /** At least so many working days old. */
  age?: number | undefined;
  cost?: CostSaid | undefined;
}

/** What of the matrix is drawn: the agencies that wait most and those that are waited for most; how many blockers stand outside it. */
export interface Matrix {
  waits: Waits[];
  outside: number;
}
