import type { BlockedMark } from '#app/domain/backlog/backlog.ts';
import type { ItemType, StateCategory } from '#app/domain/backlog/item.ts';

export const outcomes = ['done', 'next', 'backlog', 'split'] as const;
export type Outcome = (typeof outcomes)[number];

export type SprintStatus = 'planned' | 'active' | 'completed';

/** Days, the first and the last included. */
export const longestSprint = 90;
export const mostItems = 500;

/** A sprint as it is named. */
export interface SprintName {
  id: string;
  number: number;
  team: string;
}

/** Days without times, ISO. */
export interface Dates {
  startsOn: string;
  endsOn: string;
}

/** What sprints of a team came to: points where the team estimates, and items. */
export interface Amount {
  points: number;
  items: number;
}

/** A sprint as a line of a list, counted over what its reader sees. */
export interface SprintLine extends Dates {
  id: string;
  number: number;
  goal: string;
  status: SprintStatus;
  /** All that is in it. */
  all: Amount;
  /** What was in it at its start. */
  baseline: Amount;
  done: Amount;
}

/** An item that could be taken into a sprint. */
export interface Candidate {
  key: string;
  title: string;
  type: ItemType;
  state: string;
  points: number | null;
}

/** An item in a sprint, or that was in it. */
export interface SprintEntry extends Candidate {
  category: StateCategory;
  archived: boolean;
  restricted: boolean;
  people: string[];
  /** It came in after the start. */
  added: boolean;
  /** It was taken out. */
  out: boolean;
  outcome: Outcome | null;
  /** The backlog's id: news of it is news of the sprint. */
  backlog: string;
  /** The code of the agency whose item it is, where that is another. */
  owner: string | null;
  /** A board of the team on which it stands; its card is moved there. */
  board: string | null;
  /** What holds it up. */
  blocked: BlockedMark | null;
}
