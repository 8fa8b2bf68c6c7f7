import type { StateCategory } from '#app/domain/backlog/item.ts';
import type { Calendar } from './calendar.ts';
import type { BacklogContent } from './content/backlog-content.ts';
import type { Mate } from './crew.ts';

/** A backlog that is being written: what it holds, whose it is, who works on it, the ids of its parts. */
export interface Filling {
  content: BacklogContent;
  agencyId: string;
  teamId: string;
  team: readonly Mate[];
  calendar: Calendar;
  backlogId: string;
  boardId: string;
  /** Its states in their order, each with its column on the board. */
  states: readonly { id: string; name: string; category: StateCategory; column: string }[];
}
