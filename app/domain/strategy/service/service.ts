import type { Names } from '#app/domain/actor.ts';
import type { Owner } from '../goal.ts';

/** What a service goes through, in this order. */
export const servicePhases = ['discovery', 'alpha', 'beta', 'live'] as const;
export type ServicePhase = (typeof servicePhases)[number];

/** Services of one phase that a page shows before one asks for all of them. */
export const phasePageSize = 50;

export interface ServiceLine {
  id: string;
  names: Names;
  agency: Owner;
  phase: ServicePhase;
  /** ISO dates. */
  phaseSince: string;
  launchedOn: string | null;
  /** Registered people by the latest figure, and its month; null where none was recorded. */
  users: { count: number; month: string } | null;
}

/** A month's figure of one service. */
export interface UserFigure {
  /** YYYY-MM. */
  month: string;
  users: number;
  source: string;
}

/** Totals of a month. */
export interface CourseRow {
  month: string;
  /** Services launched by the end of the month. */
  launched: number;
  users: number;
  /** Services that reported for the month, and those whose last figure is carried forward. */
  reported: number;
  carried: number;
}
