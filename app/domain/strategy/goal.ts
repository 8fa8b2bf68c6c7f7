import type { Names } from '#app/domain/actor.ts';

/** Rows of a page of work or of objectives. */
export const strategyPageSize = 50;

/** A goal goes no further than this. */
export const mostYears = 10;

export interface Owner {
  code: string;
  names: Names;
}

/** What a measure was on a day, and who says so. */
export interface Figure {
  /** ISO date. */
  day: string;
  value: number;
  source: string;
}

/** An objective as a line of a list; work is counted as far as the reader sees it. */
export interface ObjectiveLine {
  id: string;
  name: string;
  measure: string;
  unit: string;
  baseline: number;
  target: number;
  targetYear: number;
  /** The day on which it was closed. */
  closedOn: string | null;
  /** The latest figure; null where none was recorded. */
  figure: Pick<Figure, 'day' | 'value'> | null;
  /** How much of the way from the baseline to the target is gone; null where no figure was recorded. */
  progress: number | null;
  /** Programmes that the reader sees, items not done, items done. */
  programmes: number;
  open: number;
  done: number;
}

export interface GoalLine {
  id: string;
  name: string;
  text: string;
  fromYear: number;
  toYear: number;
  national: boolean;
  agency: Owner;
  /** Whether it is set by the agency one acts for. */
  own: boolean;
  objectives: ObjectiveLine[];
}

export interface ProgrammeLine {
  id: string;
  name: string;
  aim: string;
  agency: Owner;
  own: boolean;
  /** Objectives that it serves and backlogs of it, of those that the reader sees. */
  objectives: number;
  backlogs: number;
}

/** An item as a line of an objective's or a programme's work. */
export interface WorkRow {
  key: string;
  title: string;
  type: 'epic' | 'story' | 'task' | 'bug';
  state: { name: string; category: 'to_do' | 'doing' | 'done' };
  agency: Owner;
}
