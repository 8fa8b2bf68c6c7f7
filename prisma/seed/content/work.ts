import type { Classification } from '#app/domain/classification.ts';
import { digital } from './digital.ts';
import { health } from './health.ts';
import { interior } from './interior.ts';
import { justice } from './justice.ts';
import { social } from './social.ts';
import { taxes } from './taxes.ts';

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

/** All backlogs of the demo world. */
export const work: readonly BacklogContent[] = [...justice, ...interior, ...health, ...taxes, ...digital, ...social];
