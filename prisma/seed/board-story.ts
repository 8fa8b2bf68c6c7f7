import type { BacklogContent } from './content/backlog-content.ts';
import type { DemoItem } from './items.ts';

/** A card's move, with what the board looked like around it. */
export interface Move {
  item: DemoItem;
  at: number;
  from: number;
  to: number;
  /** Keys of the cards it stood under before and stands under now; null at the top. */
  wasUnder: string | null;
  under: string | null;
  overLimit?: { limit: number; total: number; reason: string };
}

/** The moves of a board in the order in which they happened, and how its columns stand after them, from the top. */
export function boardStory({ limits }: BacklogContent, items: readonly DemoItem[]): { moves: Move[]; columns: DemoItem[][] } {
  const columns: DemoItem[][] = [[], [], [], [], []];
  const moves: Move[] = [];
  for (const { item, at, from, to } of happened(items)) {
    if (from === undefined) place(to, item);
    else moves.push({ item, at, from, to, wasUnder: above(from, item), ...moved(item, from, to) });
  }
  return { moves, columns };

  function moved(item: DemoItem, from: number, to: number): Pick<Move, 'under' | 'overLimit'> {
    const passed = passedLimit(item, to);
    columns[from]?.splice(columns[from].indexOf(item), 1);
    place(to, item);
    return { under: above(to, item), ...(passed && { overLimit: passed }) };
  }

  /** What is finished is put on top; the rest queues, above the epics, which nobody takes in hand. */
  function place(state: number, item: DemoItem): void {
    const column = columns[state] ?? [];
    const firstEpic = column.findIndex(({ type }) => type === 'epic');
    if (state === 4) column.unshift(item);
    else if (item.type === 'epic' || firstEpic < 0) column.push(item);
    else column.splice(firstEpic, 0, item);
  }

  /** The key of the card above, of those that everybody sees. */
  function above(state: number, item: DemoItem): string | null {
    const column = columns[state] ?? [];
    const open = column.slice(0, column.indexOf(item)).filter(({ classification }) => classification !== 'restricted');
    return open.at(-1)?.key ?? null;
  }

  function passedLimit({ key, letIn }: DemoItem, state: number): Move['overLimit'] {
    const [, limit = Number.POSITIVE_INFINITY, kind] = limits.find(([limited]) => limited === state) ?? [];
    const total = columns[state]?.length ?? 0;
    if (total < limit) return undefined;
    if (kind === 'hard' || letIn === undefined) throw new Error(`${key} passes a limit of the demo world without a reason`);
    return { limit, total, reason: letIn };
  }
}

/** Makings (from nowhere) and moves of all items, the earliest first. */
function happened(items: readonly DemoItem[]) {
  return items
    .filter(({ life }) => life.droppedAt === undefined)
    .flatMap((item) => item.life.steps.map(({ state, at }, n) => ({ item, at, from: item.life.steps[n - 1]?.state, to: state })))
    .sort((one, other) => one.at - other.at);
}
