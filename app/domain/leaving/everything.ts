import type { Names, Role } from '#app/domain/actor.ts';
import type { Classification } from '#app/domain/classification.ts';
import type { Goal, Objective, Programme, Service, ServiceFigure } from './strategy-parts.ts';

/** What the file of a whole agency says it is. */
export const agencyFormat = 'hashar-agency';
/** Raised whenever a reader of the version before could not read the file. */
export const agencyFormatVersion = 1;

/** What the download would hold now, for its page. */
export interface Everything {
  counts: Record<CountedPart, number>;
  backlogs: {
    prefix: string;
    name: string;
    items: number /** Restricted, and not to be seen by whoever asks. */;
    leftOut: number;
  }[];
}

export const countedParts = [
  'people',
  'teams',
  'backlogs',
  'items',
  'boards',
  'sprints',
  'goals',
  'programmes',
  'services',
] as const;
export type CountedPart = (typeof countedParts)[number];

/** `agency.json`. Ids are those of the installation that wrote it; nothing in it is a secret. */
export interface AgencyPart {
  format: typeof agencyFormat;
  version: typeof agencyFormatVersion;
  agency: { id: string; code: string; names: Names; contactDesk: string; zone: string };
  /** Absent in files written before there were calendars. */
  calendar?: { weekend: number[]; days: { day: string; name: string; works: boolean }[] };
  people: FilePerson[];
  teams: { id: string; name: string; rhythm: number; members: string[]; boards: string[] }[];
  backlogs: { id: string; prefix: string; name: string; classification: Classification; lastNumber: number }[];
  views: FileView[];
}

export interface FilePerson {
  id: string;
  email: string;
  name: string;
  locale: string;
  role: Role;
  /** ISO moment. */
  since: string;
  /** Belongs no more since; also of an account that is disabled, for it is opened nowhere else. */
  endedAt: string | null;
}

export interface FileView {
  id: string;
  board: string | null;
  backlog: string | null;
  /** Of the list of blockers; older files do not say it. */
  blockers?: boolean;
  /** Whose own it is; null where everybody sees it. */
  person: string | null;
  name: string;
  filter: unknown;
  createdAt: string;
}

/** A line of `backlogs/KEY.items.ndjson`: what the backlog's own file does not say of an item. */
export interface ItemTies {
  id: string;
  key: string;
  objective: string | null;
  service: string | null;
  /** ISO moment. */
  archivedAt: string | null;
}

/** `boards/ID.json`: a board's columns, what they map, and its cards in their order. */
export interface BoardPart {
  id: string;
  team: string;
  name: string;
  createdAt: string;
  backlogs: string[];
  columns: {
    id: string;
    name: string;
    wipLimit: number | null;
    limitKind: string | null;
    states: { state: string; drop: boolean }[];
  }[];
  /** Keys of items. */
  cards: string[];
}

/** `sprints/TEAM.json`: a team's sprints and who was in them when. */
export interface SprintsPart {
  team: string;
  sprints: FileSprint[];
}

export interface FileSprint {
  id: string;
  number: number;
  goal: string;
  startsOn: string;
  endsOn: string;
  status: string;
  startedAt: string | null;
  completedAt: string | null;
  createdAt: string;
  stays: FileStay[];
}

/** A stay of an item in a sprint, with what it was worth; the baseline is what was in it when it started. */
export interface FileStay {
  id: string;
  item: string;
  addedAt: string;
  removedAt: string | null;
  inBaseline: boolean;
  points: number | null;
  outcome: string | null;
  pointsAtEnd: number | null;
  open: boolean;
}

/** `strategy.json`: what the agency itself has set, leads and owns. */
export interface StrategyPart {
  goals: Goal[];
  objectives: Objective[];
  programmes: Programme[];
  services: Service[];
  figures: ServiceFigure[];
}

/** A line of `events.ndjson`: one fact that happened. */
export interface FileEvent {
  id: string;
  command: string;
  name: string;
  person: string | null;
  agency: string | null;
  subject: string;
  subjectId: string;
  backlog: string | null;
  classification: Classification;
  old: unknown;
  new: unknown;
  occurredAt: string;
  recordedAt: string;
}
