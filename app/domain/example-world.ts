/**
 * The ids that examples name: a small agency with one backlog, one board and a person in each role, as tests/support/world.ts
 * builds it before each example is tried.
 */
export interface ExampleWorld {
  agency: { id: string; code: string };
  /** One person a role. */
  administrator: string;
  coordinator: string;
  lead: string;
  member: string;
  observer: string;
  /** Somebody in no team of the agency's, with no other role to lose. */
  newcomer: string;
  team: string;
  backlog: { id: string; prefix: string };
  /** A second backlog of the agency's, on no board but `wideBoard`. */
  otherBacklog: { id: string; prefix: string };
  states: { ready: string; doing: string; done: string };
  label: string;
  epic: string;
  /** Keys of internal tasks in `ready`, in joint order, parts of nothing. The third has the label and the member named on it. */
  items: [string, string, string];
  /** An entry, not ticked, of the third item's checklist. */
  entry: string;
  /** An archived item's key. */
  archived: string;
  board: string;
  /** A board that shows both backlogs. */
  wideBoard: string;
  columns: { ready: string; doing: string; done: string };
  token: string;
  session: string;
  import: string;
}
