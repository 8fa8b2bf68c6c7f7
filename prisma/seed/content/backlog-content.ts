import type { Classification } from '#app/domain/classification.ts';

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
  labels: readonly string[];
  /** Column → limit and kind, by the state's place. */
  limits: readonly (readonly [state: number, limit: number, kind: 'soft' | 'hard'])[];
  /** An epic and what it is made of; a title that begins with ! is a bug, with * a task, else a story. */
  epics: readonly (readonly [epic: string, parts: readonly string[]])[];
}
