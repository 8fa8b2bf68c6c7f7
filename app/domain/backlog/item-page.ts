import type { Classification } from '#app/domain/classification.ts';
import type { Sealed } from '#app/domain/reach/sealed.ts';
import type { ItemStrategy } from '#app/domain/strategy/item-strategy.ts';
import type { ItemLink, LabelMark, Named, SharedBy, StateLine } from './backlog.ts';
import type { LinkKind } from './item/item-link.ts';
import type { MergeRequest } from './item/merge-request.ts';
import type { LoweringLine } from './lowering/lowering.ts';

/** One line of an item's history: an event in the words of the catalogue (`item:history.<code>`), which `values` complete. */
export interface HistoryLine {
  id: string;
  code: string;
  values: Record<string, string | number>;
  /** What was written and is no longer there, e.g. of a comment that was taken away. */
  text?: string;
  /** Null where nobody of this installation did it (an import). */
  by: string | null;
  /** The agency they acted for, by its name. */
  agency: string | null;
  /** ISO moment. */
  at: string;
}

export interface CommentLine {
  id: string;
  by: string;
  /** The agency they spoke for, by its name, where it is not the reader's. */
  agency: string | null;
  /** Only for the item's own agency. */
  internal: boolean;
  at: string;
  /** Markdown; whoever is mentioned stands in it as @[their id]. */
  text: string;
  /** When it was last edited, and how it read before, the first first. */
  edited: { at: string; versions: { at: string; text: string }[] } | null;
  imported: boolean;
  can: { edit: boolean; delete: boolean };
}

export interface EntryLine {
  id: string;
  text: string;
  done: boolean;
}

export interface ChecklistLine {
  id: string;
  name: string;
  entries: EntryLine[];
}

/** A web address kept with an item; a merge request is told by its address. */
export interface LinkLine {
  id: string;
  name: string;
  url: string;
  request: MergeRequest | null;
}

/** Another item that one is tied to, and how, as read from this one. */
export interface LinkedItem extends ItemLink {
  id: string;
  /** The id of its backlog, which may be another agency's. */
  backlog: string;
  kind: LinkKind;
  state: { name: string; category: StateLine['category'] };
  archived: boolean;
}

/** A sprint as an item names it. */
interface InSprint {
  id: string;
  number: number;
  team: string;
}

interface NamedBoard {
  id: string;
  name: string;
  team: string;
}

/** Where an item stands among the boards of the reader's agency by a placement. */
export interface BoardsOfItem {
  stands: NamedBoard[];
  /** Boards that it could be taken onto; of a partner's item only. */
  offers: NamedBoard[];
  /** Whether those boards show it now: not what is archived. */
  shown: boolean;
  /** Whether it stays there where it stands, since the terms no longer let the reader's agency work on it. */
  fixed: boolean;
  mayTakeOff: boolean;
}

/** What of an item its reader may do. */
export interface ItemPowers {
  edit: boolean;
  /** Also what is its own agency's alone: parts, ties to other items, goals, sprints, archive. */
  whole: boolean;
  /** Name people on it. */
  name: boolean;
  estimate: boolean;
  /** Say something that is only for its own agency. */
  internal: boolean;
  comment: boolean;
  watch: boolean;
  /** Classifications that the reader may give it at once, and those that they may ask for, which takes a second person. */
  classifyAs: Classification[];
  askFor: Classification[];
  /** Confirm or decline what another has asked for. */
  decide: boolean;
}

/** An item with everything that its reader may see. */
export interface ItemPage extends ItemLink {
  backlog: { id: string; prefix: string; name: string };
  /** Of another agency's item: whose it is, and under which terms it is seen. */
  shared: SharedBy | null;
  /** Markdown. */
  description: string;
  /** The user need: as whom, what, what for; each may be empty. */
  needAs: string;
  needWant: string;
  needSo: string;
  textVersion: number;
  state: StateLine & { since: string };
  states: StateLine[];
  classification: Classification;
  /** A request to open it to more people, as long as it waits; for its own agency only. */
  lowering: LoweringLine | null;
  estimate: number | null;
  dueOn: string | null;
  late: boolean;
  archived: boolean;
  createdBy: string | null;
  createdAt: string;
  /** What it is a part of, the largest first. */
  line: ItemLink[];
  parts: (ItemLink & { state: { name: string; category: StateLine['category'] }; archived: boolean })[];
  /** The boards of the reader's agency that it was taken onto. */
  boards: BoardsOfItem;
  /** The sprint it stands in; else those it could be put into. */
  sprint: { stands: InSprint | null; mayTakeOut: boolean; offers: InSprint[] };
  /** The goals and the service that it serves. */
  strategy: ItemStrategy;
  labels: LabelMark[];
  /** The backlog's labels that it does not have. */
  otherLabels: LabelMark[];
  /** With whose they are, for the item's owner, where that is a partner. */
  assignees: (Named & { agency: string | null })[];
  /**
   * Colleagues who are not named on it; only where the reader may name them on it, or mention them. Of a restricted item of one's own also
   * partners' people who may be named there, with the names of their agencies.
   */
  others: { id: string; name: string }[];
  checklists: ChecklistLine[];
  /** What must be true before it is accepted. */
  criteria: EntryLine[];
  comments: CommentLine[];
  commentTotal: number;
  /** Whoever the comments mention, by the names of today. */
  mentioned: { id: string; name: string }[];
  links: LinkLine[];
  /** Items that it is tied to, of those that the reader sees. */
  linked: LinkedItem[];
  /** What is tied to it and closed to its reader: what it is a part of, its parts, and what it is linked to. */
  sealed: { above: Sealed | null; parts: Sealed[]; linked: (Sealed & { kind: LinkKind; link: string | null })[] };
  /** Who watches it, of those who may see it; and whether the reader does. */
  watchers: { id: string; name: string }[];
  watching: boolean;
  history: HistoryLine[];
  /** Whether more happened than is told here. */
  historyMore: boolean;
  can: ItemPowers;
}
