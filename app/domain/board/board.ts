import type { ItemType, LabelTone, StateCategory } from '#app/domain/backlog/item.ts';

/** How many cards of a column are sent at first and with each further page. */
export const columnPage = 50;

/** The extra column in which cards stand whose state no column maps; it takes no drops. */
export const elsewhere = 'elsewhere';

export const limitKinds = ['soft', 'hard'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** A card as it travels: short names, because a board sends hundreds. Absent means none. */
export interface CardFace {
  /** The item's key, which is also the card's id. */
  k: string;
  /** Title. */
  t: string;
  y: ItemType;
  /** Estimate in points. */
  e?: number;
  /** Due date, ISO. */
  d?: string;
  /** How many working days of the reader's agency it has stood in its state; absent on the first. */
  s?: number;
  /** Assignees: index into the snapshot's people, or a bare name from an import. */
  a?: (string | number)[];
  /** Labels: index into the snapshot's labels. */
  l?: number[];
  /** Placed here by a partner: the code of its owner agency. */
  o?: string;
  /** Placed here, and by now only to be read: it cannot be moved. */
  f?: 1;
  /** Something holds it up: for how many working days. */
  b?: number;
  /** Restricted: a mark says that only those named see it. */
  r?: 1;
}

export interface BoardColumn {
  /** A column's id; 'elsewhere' for the extra one where cards of unmapped states stand. */
  id: string;
  name: string;
  wipLimit?: number;
  limitKind?: LimitKind;
  /** The category of the state where a drop lands; the extra column takes no drops and has none. */
  category?: StateCategory;
  /** True total of the cards that the reader may see, and that the filter lets through. */
  total: number;
  /** Under a filter: the total without it, which limits count. */
  all?: number;
  /** Where there is a limit: what was taken onto the board and is closed by its owner now, which counts for it too. */
  sealed?: number;
  /** The first cards, at most a page, in rank order. */
  cards: CardFace[];
}

/** How many cards a column holds for its limit: filtered or not, sealed or not. */
export const held = ({ total, all = total, sealed = 0 }: BoardColumn): number => all + sealed;

/** A board as one reader sees it at one version. */
export interface BoardSnapshot {
  id: string;
  name: string;
  team: string;
  backlogs: { prefix: string; name: string }[];
  /** Opaque: hand it back to ask what changed since. */
  cursor: string;
  columns: BoardColumn[];
  people: { id: string; name: string }[];
  labels: { name: string; tone: LabelTone }[];
  can: { move: boolean; shape: boolean; create: boolean };
}

/** Where a card stands now, as changes and moves report it. */
export interface CardPlace {
  card: CardFace;
  column: string;
  /** The card directly above it among those the reader may see; null at the top. */
  after: string | null;
  /** The last move that changed its column, where that was since the cursor: by whom, and where to put it back. */
  moved?: { by: string; mine: boolean; from: string; fromAfter: string | null };
}

/** A further page of one column, the cards below a given one in rank order. */
export interface ColumnPage {
  total: number;
  cards: CardFace[];
  people: BoardSnapshot['people'];
  labels: BoardSnapshot['labels'];
}

/** What changed since a cursor. `again` says that the whole must be asked for anew: columns changed, or too much did. */
export type BoardChanges =
  | { again: true; cursor: string }
  | {
      again: false;
      cursor: string;
      /** Cards that stand somewhere, in board order within each column. */
      placed: CardPlace[];
      /** Keys of cards that are gone from the board. */
      gone: string[];
      /** True totals by column id; under a filter those it lets through, and `alls` without it. */
      totals: Record<string, number>;
      alls?: Record<string, number>;
      /** Names that the placed cards refer to by index, replacing the snapshot's. */
      people: BoardSnapshot['people'];
      labels: BoardSnapshot['labels'];
    };

/** Where a card is asked to go. Neighbours are keys; at most one is given, none means the column's end. Never a rank. */
export interface MoveAsked {
  item: string;
  column: string;
  before?: string;
  after?: string;
  /** Why a soft limit may be passed; recorded. */
  reason?: string;
}

/** What a move answers; under a kilobyte. It carries no cursor: others may have moved in between, and only changes tell. */
export interface Moved {
  item: string;
  column: string;
  /** The card directly above it now, among those the mover may see. */
  after: string | null;
}
