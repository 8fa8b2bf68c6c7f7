import type { BoardChanges, BoardSnapshot, CardFace, ColumnPage, MoveAsked } from '#app/domain/board/board.ts';
import { newId } from '#app/platform/id.ts';
import type { Wire } from '#app/ui/board/state/board-state.ts';
import { drawnColumns, LiveBoard } from '#app/ui/board/state/live-board.ts';

const face = (k: string): CardFace => ({ k, t: `Title of ${k}`, y: 'task' });

/** A server of one board in memory, exact and simple: columns of keys, a version, and the version of each card's last change. */
export class BoardServer {
  version = 0;
  readonly changedAt = new Map<string, number>();
  readonly gone = new Set<string>();

  constructor(
    readonly columns: Map<string, string[]>,
    readonly page = 3,
  ) {}

  static of(columns: Record<string, string[]>, page?: number): BoardServer {
    return new BoardServer(new Map(Object.entries(columns).map(([id, keys]) => [id, [...keys]])), page);
  }

  snapshot(): BoardSnapshot {
    const columns = [...this.columns].map(([id, keys]) => ({
      id,
      name: id,
      category: 'doing' as const,
      total: keys.length,
      cards: keys.slice(0, this.page).map(face),
    }));
    const can = { move: true, shape: true, create: true };
    return {
      id: 'board',
      name: 'Board',
      team: 'Team',
      backlogs: [],
      cursor: `${this.version}`,
      columns,
      people: [],
      labels: [],
      can,
    };
  }

  /** Whether the move was done; an unknown column, card or neighbour is refused. */
  move({ item, column, before, after }: MoveAsked): boolean {
    const target = this.columns.get(column);
    const neighbour = after ?? before;
    if (!target || !this.holds(item) || neighbour === item || (neighbour && !target.includes(neighbour))) return false;
    this.takeOut(item);
    const index = neighbour ? target.indexOf(neighbour) + (after ? 1 : 0) : target.length;
    target.splice(index, 0, item);
    this.touch(item);
    return true;
  }

  remove(item: string): void {
    if (!this.holds(item)) return;
    this.takeOut(item);
    this.gone.add(item);
    this.touch(item);
  }

  add(item: string, column: string): void {
    if (this.holds(item) || this.gone.has(item)) return;
    this.columns.get(column)?.push(item);
    this.touch(item);
  }

  changes(since: string): Extract<BoardChanges, { again: false }> {
    const changed = (key: string) => (this.changedAt.get(key) ?? 0) > Number(since);
    const placed = [...this.columns].flatMap(([column, keys]) =>
      keys.flatMap((key, index) => (changed(key) ? { card: face(key), column, after: keys[index - 1] ?? null } : [])),
    );
    const totals = Object.fromEntries([...this.columns].map(([id, keys]) => [id, keys.length]));
    return {
      again: false,
      cursor: `${this.version}`,
      placed,
      gone: [...this.gone].filter(changed),
      totals,
      people: [],
      labels: [],
    };
  }

  pageUnder(column: string, after: string | undefined): ColumnPage {
    const keys = this.columns.get(column) ?? [];
    const from = after === undefined ? 0 : keys.indexOf(after) + 1;
    return { total: keys.length, cards: keys.slice(from, from + this.page).map(face), people: [], labels: [] };
  }

  private holds(item: string): boolean {
    return [...this.columns.values()].some((keys) => keys.includes(item));
  }

  private takeOut(item: string): void {
    for (const keys of this.columns.values()) if (keys.includes(item)) keys.splice(keys.indexOf(item), 1);
  }

  private touch(item: string): void {
    this.version += 1;
    this.changedAt.set(item, this.version);
  }
}

/** What of a board counts: of each column its total and its keys. */
export function shape(
  columns: readonly { id: string; total: number; cards: readonly CardFace[] }[],
): Record<string, [number, string[]]> {
  return Object.fromEntries(columns.map(({ id, total, cards }) => [id, [total, cards.map((card) => card.k)]]));
}

/** The keys of the cards of {@link live}. */
export const eight = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7', 'A-8'];

/** A live board over a server in memory, with a network that can be cut and a clock that runs on command. */
export function live(server = BoardServer.of({ ready: eight.slice(0, 5), doing: eight.slice(5), done: [] })) {
  const net = { down: false, ended: false, late: [] as (() => void)[], sent: [] as MoveAsked[], asked: [] as string[] };
  const reached = async <T>(answer: () => T): Promise<T> => {
    await Promise.resolve();
    if (net.down) throw new TypeError('network');
    return answer();
  };
  const wire: Wire = {
    move: (asked) =>
      reached(() => {
        net.sent.push(asked);
        if (server.move(asked)) return { done: true as const };
        return { done: false as const, status: 422, problems: [{ field: 'column', code: 'wip_full' }] };
      }),
    changes: (since): Promise<BoardChanges | 'ended'> => reached(() => (net.ended ? 'ended' : server.changes(since))),
    page: (column, after) => reached(() => server.pageUnder(column, after)),
    whole: () => void net.asked.push('whole'),
    newKey: () => newId(),
    later: (work) => void net.late.push(work),
  };
  const board = new LiveBoard(server.snapshot(), wire);
  const settle = async () => {
    for (let i = 0; i < 40; i += 1) await Promise.resolve();
  };
  const seen = () => shape(drawnColumns(board.get()));
  return { server, board, net, settle, seen };
}
