import {
  type BoardChanges,
  type BoardColumn,
  type BoardSnapshot,
  type CardFace,
  type CardPlace,
  type ColumnPage,
  elsewhere,
} from '#app/domain/board/board.ts';

/** What the server has said so far: of each column the cards from its top down to wherever was read. */
export interface ConfirmedBoard extends BoardSnapshot {
  /** Cards that are known to stand further down than was read, by key. */
  beyond: Readonly<Record<string, { column: string; card: CardFace }>>;
}

type Told = Extract<BoardChanges, { again: false }>;
type Names = Pick<BoardSnapshot, 'people' | 'labels'>;

export function confirm(snapshot: BoardSnapshot): ConfirmedBoard {
  return { ...snapshot, beyond: {} };
}

/** The board after what changed since its cursor. Columns and cards that did not change stay the same objects. */
export function withChanges(board: ConfirmedBoard, changes: Told): ConfirmedBoard {
  const names = joined(board, changes);
  const away = new Set([...changes.gone, ...changes.placed.map((place) => place.card.k)]);
  const beyond = Object.fromEntries(Object.entries(board.beyond).filter(([key]) => !away.has(key)));
  const columns = new Map(
    withElsewhere(board.columns, changes).map((column) => [column.id, { ...column, cards: without(column.cards, away) }]),
  );
  for (const place of changes.placed) {
    const card = adopted(place.card, changes, names);
    const column = columns.get(place.column);
    const index = column ? indexUnder(column.cards, place) : -1;
    if (column && index >= 0) column.cards = [...column.cards.slice(0, index), card, ...column.cards.slice(index)];
    else beyond[card.k] = { column: place.column, card };
  }
  const next = [...columns.values()].map((column) => ({
    ...column,
    total: changes.totals[column.id] ?? 0,
    ...(changes.alls && { all: changes.alls[column.id] ?? 0 }),
  }));
  return { ...board, ...names, cursor: changes.cursor, beyond, columns: kept(board.columns, next) };
}

/** The board with a further page of a column, which was asked for below the column's last card. */
export function withPage(board: ConfirmedBoard, columnId: string, page: ColumnPage): ConfirmedBoard {
  const names = joined(board, page);
  const fresh = new Set(page.cards.map((card) => card.k));
  const cards = page.cards.map((card) => adopted(card, page, names));
  const columns = board.columns.map((column) => {
    const others = without(column.cards, fresh);
    return column.id === columnId ? { ...column, cards: [...others, ...cards] } : { ...column, cards: others };
  });
  const beyond = Object.fromEntries(Object.entries(board.beyond).filter(([key]) => !fresh.has(key)));
  return { ...board, ...names, beyond, columns: kept(board.columns, columns) };
}

/** The column where the server says that a card stands, read so far or not. */
export function columnOf(board: ConfirmedBoard, key: string): string | undefined {
  return board.columns.find((column) => column.cards.some((card) => card.k === key))?.id ?? board.beyond[key]?.column;
}

/** Where a card goes that stands under `after`; -1 where that is further down than was read. */
function indexUnder(cards: readonly CardFace[], { after }: CardPlace): number {
  if (after === null) return 0;
  const above = cards.findIndex((card) => card.k === after);
  return above < 0 ? -1 : above + 1;
}

function without(cards: CardFace[], keys: ReadonlySet<string>): CardFace[] {
  return cards.some((card) => keys.has(card.k)) ? cards.filter((card) => !keys.has(card.k)) : cards;
}

/** The extra column comes and goes with the cards that no column takes. */
function withElsewhere(columns: readonly BoardColumn[], { totals, alls = totals }: Told): readonly BoardColumn[] {
  const own = columns.filter((column) => column.id !== elsewhere);
  if (!alls[elsewhere]) return own;
  return own.length < columns.length ? columns : [...own, { id: elsewhere, name: '', total: 0, cards: [] }];
}

/** Columns that are as they were stay the same objects, so that nothing draws them again. */
function kept(before: readonly BoardColumn[], after: BoardColumn[]): BoardColumn[] {
  return after.map((column) => {
    const old = before.find(({ id }) => id === column.id);
    return old && old.total === column.total && old.all === column.all && sameCards(old.cards, column.cards) ? old : column;
  });
}

function sameCards(a: readonly CardFace[], b: readonly CardFace[]): boolean {
  return a === b || (a.length === b.length && a.every((card, index) => card === b[index]));
}

/** The board's names with those it lacks; the same lists where it lacks none. */
function joined(board: Names, told: Names): Names {
  const people = told.people.filter((one) => !board.people.some((known) => known.id === one.id));
  const labels = told.labels.filter((one) => !board.labels.some((known) => sameLabel(known, one)));
  return {
    people: people.length ? [...board.people, ...people] : board.people,
    labels: labels.length ? [...board.labels, ...labels] : board.labels,
  };
}

/** A card whose names point into `told`, pointing into `names` instead. */
function adopted({ a, l, ...card }: CardFace, told: Names, names: Names): CardFace {
  return {
    ...card,
    ...(a && {
      a: a.map((one) => (typeof one === 'string' ? one : names.people.findIndex(({ id }) => id === told.people[one]?.id))),
    }),
    ...(l && { l: l.map((one) => names.labels.findIndex((known) => sameLabel(known, told.labels[one]))) }),
  };
}

function sameLabel(a: Names['labels'][number], b: Names['labels'][number] | undefined): boolean {
  return a.name === b?.name && a.tone === b.tone;
}
