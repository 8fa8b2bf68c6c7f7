/**
 * The ids that examples name: a small agency with two backlogs, two boards and a person in each role, as tests/support/world.ts
 * builds it before each example is tried.
 */
export interface ExampleWorld {
  agency: { id: string; code: string };
  /** One person a role, all of them in the team. */
  administrator: string;
  coordinator: string;
  lead: string;
  member: string;
  observer: string;
  /** A member of the agency, in no team, who has set no password yet. */
  newcomer: string;
  /** Has an account and belongs nowhere; invited to be a member and in the team, and still to accept. */
  invited: string;
  /** Belonged to the agency and has left it. */
  former: string;
  /** Belongs to the agency; the account is disabled. */
  disabled: string;
  /** The e-mail address of each of them is the role's name at this domain. */
  domain: string;
  /** The password of each person but the newcomer. */
  password: string;
  /** The secret of the newcomer's one-time link. */
  link: string;
  /** The secret of the link by which the invited person accepts. */
  invitation: string;
  team: string;
  /** Shown by `board` and `wideBoard`. */
  backlog: { id: string; prefix: string };
  /** Shown by `wideBoard` only; it has states of the same names and no items. */
  otherBacklog: { id: string; prefix: string };
  states: { ready: string; doing: string; done: string };
  /** A state of `backlog` that was put away, mapped to no column. */
  archivedState: string;
  label: string;
  /** An epic in `ready` without parts. */
  epic: string;
  /** Keys of stories in `ready`, in joint order. The last has the label, the member assigned, the comment, the checklist and the link. */
  items: [string, string, string];
  comment: string;
  /** A request to make the second of `items` public, of somebody who has no role here: it waits for a second person. */
  lowering: string;
  /** A comment under the last item, of whoever acts. */
  ownComment: string;
  checklist: string;
  /** An unticked entry of the checklist, and the one after it. */
  entry: string;
  secondEntry: string;
  /** A criterion of the last item, not met. */
  criterion: string;
  attachment: string;
  /** Ties the first item to the second, which it blocks. */
  itemLink: string;
  /** Holds the second of `items` up, and waits for somebody outside; and one beside it, whose clock stands. */
  blocker: string;
  pausedBlocker: string;
  /** An archived item's key. */
  archived: string;
  /** Three columns, one a state, without limits. */
  board: string;
  columns: { ready: string; doing: string; done: string };
  /** Shows both backlogs. */
  wideBoard: string;
  /** Of another team, with the columns of `board`: shows `otherBacklog`, and by a placement the second of `items`. */
  placingBoard: string;
  /** The team's, since 5 January 2026, with the last of `items`. */
  sprint: string;
  /** The team's next one, from 2 February 2026, with the second of `items`. */
  plannedSprint: string;
  /** Led by the agency; holds `backlog` and serves `objective`. */
  programme: string;
  /** Of the programme, for 2026. */
  fundingLine: string;
  /** A term of the programme's glossary: the agency and `partner` mean different things by it, which is an open question of the partner's. */
  term: string;
  /** The code of another agency. */
  partner: string;
  /** For 2026 to 2035, not national. */
  goal: string;
  /** An open objective of the goal, with one figure. */
  objective: string;
  /** An open objective of the goal that nothing serves. */
  otherObjective: string;
  closedObjective: string;
  /** In beta since the start of 2026, with one figure; not published. */
  service: string;
  /** Proposed to be shown to everybody by somebody who has no role here: about `objective`. `service` and `closedObjective` are shown already. */
  waitingPublication: string;
  /** Offered by the agency to a neighbour that has not answered: the whole of `otherBacklog`. */
  agreement: string;
  /** Offered to the agency by that neighbour, and waiting for its answer. */
  offer: string;
  /** The code of that neighbour. */
  neighbour: string;
  /** Of `backlog` with that neighbour, in force for two years: stories and tasks, of which the last of `items` was let in. */
  inForce: string;
  /** By which that neighbour sees the agency's blockers, in force for two years; all agencies of the world coordinate. */
  coordination: string;
  /** By which the agency is to see that neighbour's blockers: offered by the neighbour, waiting for the agency. */
  coordinationOffer: string;
  /** For `backlog`, of that neighbour's member: waits for the agency. */
  proposal: string;
  /** For `backlog`, of the agency's own member, who was asked about it. */
  ownProposal: string;
  /** Of that neighbour to the agency: asked and not answered yet; and one that the agency has promised. */
  request: string;
  promisedRequest: string;
  /** Of the agency to that neighbour: which asks about it, counters it, would move the day it promised, has delivered. */
  questionedRequest: string;
  counteredRequest: string;
  movingRequest: string;
  deliveredRequest: string;
  /** Of the agency to one that is not here. */
  letter: string;
  /** A step of the ladder about `letter`: drafted to the administrator, who is the agency's department head, and to be sent since 2026. */
  draft: string;
  /** A notice to whoever acts, about the last item: unread, and in a mail that was sent. */
  notice: string;
  /** The secret of the link in that mail that ends the mails. */
  mailLink: string;
  /** A view of `board`, of whoever acts. */
  view: string;
  /** A write token of whoever acts. */
  token: string;
  /** The id of a change that whoever acts has just made: the estimate of the first item of `items`, taken away. */
  change: string;
  /** A session of whoever acts, other than the one they act in. */
  session: string;
  /** The secret of that session, as its cookie holds it. */
  sessionSecret: string;
  /** An import into `backlog` of a Trello board, read and waiting to be run: the list `todo`, named as the state `doing`, with one card; the member `laylo`. */
  import: string;
  /** An import into `backlog` of a table of two columns, read and waiting to be run. */
  tableImport: string;
  /** An import into `backlog` that has run and made nothing. */
  finishedImport: string;
}
