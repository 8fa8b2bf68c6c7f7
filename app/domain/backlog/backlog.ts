import type { Classification } from '#app/domain/classification.ts';
import type { Terms } from '#app/domain/reach/terms.ts';
import type { ItemType, LabelTone, StateCategory } from './item.ts';

/** Rows of a backlog page. */
export const backlogPageSize = 50;

/** How an item is pointed at. */
export interface ItemLink {
  key: string;
  title: string;
  type: ItemType;
}

/** Who works on an item; without an id where an import brought only a name. */
export interface Named {
  id: string | null;
  name: string;
}

export interface LabelMark {
  id: string;
  name: string;
  tone: LabelTone;
}

/** What a card or a row says of what holds its item up: in working days, and whether its clock stands. */
export interface BlockedMark {
  age: number;
  paused: boolean;
}

/** An item as a line of a list. */
export interface ItemRow extends ItemLink {
  state: { name: string; category: StateCategory };
  classification: Classification;
  estimate: number | null;
  /** ISO date. */
  dueOn: string | null;
  /** Not done, and its day has passed where its agency is. */
  late: boolean;
  /** The key of the item it is a part of, if the reader sees that one. */
  parent: string | null;
  assignees: Named[];
  labels: LabelMark[];
  /** What holds it up; null where nothing does, as far as the reader may see. */
  blocked: BlockedMark | null;
  /** Lines of its checklists and criteria: those ticked, and all; null where it has none. */
  checks: { done: number; total: number } | null;
}

/** Whose a backlog is that a partner works on, and under which terms. */
export interface SharedBy {
  owner: { code: string; name: string; desk: string };
  terms: Terms;
}

/** A backlog as a line of a list. */
export interface BacklogLine {
  id: string;
  prefix: string;
  name: string;
  classification: Classification;
  /** Items that the reader sees and that are not archived: all, and those not done. */
  total: number;
  open: number;
  programmes: string[];
}

/** A backlog that another agency shares, as a line of a list. */
export interface SharedLine extends SharedBy {
  id: string;
  prefix: string;
  name: string;
  /** Items that the reader sees and that are not archived: all, and those not done. */
  total: number;
  open: number;
}

export interface StateLine {
  id: string;
  name: string;
  category: StateCategory;
}
