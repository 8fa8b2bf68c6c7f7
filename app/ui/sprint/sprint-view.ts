import type { Burndown } from '#app/domain/sprint/burndown.ts';
import type { Dates, SprintEntry, SprintStatus } from '#app/domain/sprint/sprint.ts';

/** A sprint as its page draws it. */
export interface SprintView extends Dates {
  id: string;
  number: number;
  team: { id: string; name: string };
  goal: string;
  status: SprintStatus;
  today: string;
  /** Working days that it has left, today among them. */
  daysLeft: number;
  entries: SprintEntry[];
  burndown: Burndown | null;
  next: { id: string; number: number; goal: string } | null;
  can: { edit: boolean; start: boolean; complete: boolean; change: boolean };
}
