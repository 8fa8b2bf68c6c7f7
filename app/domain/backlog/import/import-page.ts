import type { StateLine } from '../backlog.ts';
import type { StateCategory } from '../item.ts';
import type { ImportChange } from './known-item.ts';
import type { ImportCounts, ImportProblem, ImportSource } from './staged.ts';
import type { StagedTable } from './table/staged-table.ts';

/** An import as a line of a list. */
export interface ImportLine {
  id: string;
  fileName: string;
  status: 'staging' | 'staged' | 'done' | 'failed' | 'undone';
  by: string;
  at: string;
  rowsDone: number;
  rowsAll: number;
  /** What it made; known once it has run. */
  made: number | null;
}

/** A list of the file, how many cards stand in it, and what it is to become. */
export interface ImportList {
  id: string;
  name: string;
  archived: boolean;
  cards: number;
  /** A state that is there; null for a new one. */
  state: string | null;
  category: StateCategory;
}

export interface ImportMember {
  id: string;
  name: string;
  username: string;
  /** How often the file names the member, on cards and under comments. */
  uses: number;
  person: string | null;
}

/** An import with everything that its reader decides on. */
export interface ImportPage extends ImportLine {
  backlog: { prefix: string; name: string };
  source: ImportSource;
  /** What the file holds. */
  file: ImportCounts | null;
  problems: ImportProblem[];
  /** How its columns were read; while it waits to be run, where it is a table. */
  table: StagedTable | null;
  /** What running it now would do, and what is chosen; while it waits to be run. */
  dryRun: {
    create: number;
    /** Links between items. */
    links: number;
    change: number;
    same: number;
    changes: ImportChange[];
    lists: ImportList[];
    members: ImportMember[];
    putAway: boolean;
    states: StateLine[];
    people: { id: string; name: string }[];
  } | null;
  /** What came of it; once it has run. */
  result: {
    made: ImportCounts;
    changed: number;
    same: number;
    changes: ImportChange[];
    /** Items that people have worked on since: undoing leaves them, unless asked to take them too. */
    worked: number;
    boards: { id: string; name: string }[];
  } | null;
  /** What undoing it came to. */
  undone: { removed: number; stayed: number } | null;
}
