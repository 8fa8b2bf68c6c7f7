import type { LinkKind } from '#app/domain/backlog/item/item-link.ts';
import type { Classification } from '#app/domain/classification.ts';

/** Where a part stands now; `dropped` was put away without being done. */
export type Stage = 'idea' | 'ready' | 'doing' | 'check' | 'done' | 'dropped';

/** A piece of work of which more is known than its title. */
export interface PartContent {
  /** Begins with ! for a bug, with * for a task, else it is a story; ends with its labels, `#key` each. */
  title: string;
  why?: string;
  /** The user need: as whom, what, what for. */
  need?: readonly [as: string, want: string, so: string];
  /** What must be true before it is accepted; one that begins with + is met. */
  must?: readonly string[];
  /** What was said under it, in order: `First name: words`; `@First` mentions somebody of the team. */
  said?: readonly string[];
  /** The first words of what was said first, where its author changed them. */
  saidFirst?: string;
  /** Address of its merge request. */
  request?: string;
  /** How it is tied to another part of the backlog, by that one's title. */
  tied?: readonly [kind: LinkKind, title: string];
  /** Name of a checklist and its entries; one that begins with + is ticked. */
  list?: readonly [name: string, ...entries: string[]];
  at?: Stage;
  /** Days from now until it is due; below zero it is late. */
  due?: number;
  points?: number;
  /** Seen only by those named on it. */
  restricted?: true;
  /** Came back from the check once. */
  back?: true;
  /** How its title read at first. */
  was?: string;
  /** Why it was let into the column of work although that was at its soft limit. */
  letIn?: string;
}

export interface EpicContent {
  title: string;
  aim: string;
  parts: readonly (string | PartContent)[];
}

/** A backlog of the demo world as it is written down: its workflow, its board and what is to be done. */
export interface BacklogContent {
  agency: string;
  prefix: string;
  name: string;
  /** Board and its team, by the team's name. */
  board: string;
  team: string;
  language: 'en' | 'ru' | 'uz';
  classification: Classification;
  /** Names of the states: to do, to do, doing, doing, done; the second is ready to be taken. */
  states: readonly [string, string, string, string, string];
  /** Key as titles use it → name. */
  labels: Readonly<Record<string, string>>;
  /** Column → limit and kind, by the state's place. */
  limits: readonly (readonly [state: number, limit: number, kind: 'soft' | 'hard'])[];
  epics: readonly EpicContent[];
}
