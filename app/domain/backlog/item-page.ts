import type { Classification } from '#app/domain/classification.ts';
import type { ItemStrategy } from '#app/domain/strategy/item-strategy.ts';
import type { ItemLink, LabelMark, Named, StateLine } from './backlog.ts';

/** One line of an item's history: an event in the words of the catalogue (`item:history.<code>`), which `values` complete. */
export interface HistoryLine {
  id: string;
  code: string;
  values: Record<string, string | number>;
  /** Null where nobody of this installation did it (an import). */
  by: string | null;
  /** ISO moment. */
  at: string;
}

export interface CommentLine {
  id: string;
  by: string;
  at: string;
  /** Markdown. */
  text: string;
}

export interface ChecklistLine {
  id: string;
  name: string;
  entries: { id: string; text: string; done: boolean }[];
}

/** What of an item its reader may do. */
export interface ItemPowers {
  edit: boolean;
  comment: boolean;
  /** Classifications that the reader may give it. */
  classifyAs: Classification[];
}

/** An item with everything that its reader may see. */
export interface ItemPage extends ItemLink {
  backlog: { id: string; prefix: string; name: string };
  /** Markdown. */
  description: string;
  textVersion: number;
  state: StateLine & { since: string };
  states: StateLine[];
  classification: Classification;
  estimate: number | null;
  dueOn: string | null;
  late: boolean;
  archived: boolean;
  createdBy: string | null;
  createdAt: string;
  /** What it is a part of, the largest first. */
  line: ItemLink[];
  parts: (ItemLink & { state: { name: string; category: StateLine['category'] }; archived: boolean })[];
  /** The goals and the service that it serves. */
  strategy: ItemStrategy;
  labels: LabelMark[];
  /** The backlog's labels that it does not have. */
  otherLabels: LabelMark[];
  assignees: Named[];
  /** Colleagues who are not named on it; only where the reader may name them. */
  others: { id: string; name: string }[];
  checklists: ChecklistLine[];
  comments: CommentLine[];
  commentTotal: number;
  attachments: { id: string; name: string; url: string }[];
  history: HistoryLine[];
  /** Whether more happened than is told here. */
  historyMore: boolean;
  can: ItemPowers;
}
