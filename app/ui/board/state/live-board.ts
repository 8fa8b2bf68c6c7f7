import type { BoardColumn, BoardSnapshot, ColumnPage, MoveAsked } from '#app/domain/board/board.ts';
import type { BoardState, CardNote, Moves, Wire } from './board-state.ts';
import { notesOf, ownMove } from './card-note.ts';
import { confirm, withChanges, withPage } from './confirmed-board.ts';
import { foldBoard } from './fold-board.ts';

const firstPause = 2_000;
const longestPause = 30_000;
/** For so long a move can be taken back, in milliseconds. */
const undoableFor = 60_000;

/**
 * A board that stays right: it sends moves in their order, asks for changes, and reads further pages, never two of the latter at once.
 * A saved move is drawn on top until changes that were asked for after it have come: only they know whether another move came later.
 */
export class LiveBoard {
  private state: BoardState;
  private readonly listeners = new Set<() => void>();
  private turn: Promise<void> = Promise.resolve();
  private asking: Promise<void> | undefined;
  private sending = false;
  private pause = firstPause;
  private waits = false;

  constructor(
    snapshot: BoardSnapshot,
    private readonly wire: Wire,
  ) {
    this.state = {
      board: confirm(snapshot),
      moves: [],
      moved: [],
      notes: {},
      own: undefined,
      takenBack: undefined,
      news: undefined,
      ended: false,
    };
  }

  readonly get = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Draws a move at once and sends it. */
  move(asked: MoveAsked): void {
    this.dismiss(asked.item);
    const { moves, moved } = this.state;
    const own = ownMove(asked, drawnColumns(this.state));
    this.wire.later(() => this.state.own === own && this.set({ own: undefined }), undoableFor);
    this.set({
      own,
      moves: [...moves, { id: this.wire.newKey(), asked, state: 'waiting' }],
      moved: [...new Set([...moved, asked.item])],
    });
    void this.send();
  }

  /** Takes back the reader's own latest move. */
  undo(): void {
    const { own } = this.state;
    if (!own) return;
    this.move(own.back);
    this.set({ own: undefined, takenBack: own });
  }

  /** Takes away what stands beside a card. */
  dismiss(item: string): void {
    const { [item]: _dismissed, ...notes } = this.state.notes;
    this.set({ notes, news: this.state.news?.item === item ? undefined : this.state.news });
  }

  /** Something may have been missed, or the network is back. */
  readonly wake = (): void => {
    this.waits = false;
    void this.refresh();
    void this.send();
  };

  /** Asks what changed; calls made before the question goes out share it. */
  refresh(): Promise<void> {
    this.asking ??= this.inTurn(() => {
      this.asking = undefined;
      return this.hear();
    });
    return this.asking;
  }

  /** Reads a column's next page, and after it what changed meanwhile, so that nothing is left out between the two. */
  readOn(columnId: string): Promise<void> {
    return this.inTurn(async () => {
      const column = this.state.board.columns.find(({ id }) => id === columnId);
      if (!column || column.cards.length >= column.total) return;
      const under = column.cards.at(-1)?.k;
      const page = await this.wire.page(columnId, under);
      if (page === 'ended') this.end();
      else await this.hear({ columnId, under, page });
    });
  }

  /** Takes a board that was read anew. */
  replace(fresh: BoardSnapshot): void {
    this.set({ board: confirm(fresh), ended: false });
    void this.refresh();
  }

  /** Access has ended: nothing stays on the screen. */
  end(): void {
    this.set({
      ended: true,
      moves: [],
      notes: {},
      own: undefined,
      news: undefined,
      board: { ...this.state.board, columns: [], beyond: {} },
    });
  }

  private async hear(read?: { columnId: string; under: string | undefined; page: ColumnPage }): Promise<void> {
    if (this.state.ended) return;
    const saved = new Set(this.state.moves.flatMap((move) => (move.state === 'saved' ? move.id : [])));
    const changes = await this.wire.changes(this.state.board.cursor);
    this.pause = firstPause;
    if (changes === 'ended') return this.end();
    if (changes.again) return this.wire.whole();
    const away = read && [...changes.gone, ...changes.placed.map(({ card }) => card.k)].includes(read.under ?? '');
    const board = read && !away ? withPage(this.state.board, read.columnId, read.page) : this.state.board;
    const moves = this.state.moves.filter((move) => !saved.has(move.id));
    this.set({ ...notesOf(this.state, changes), board: withChanges(board, changes), moves });
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = this.nextToSend(); next; next = this.nextToSend()) await this.sendOne(next);
    } catch {
      this.set({ moves: this.state.moves.map((move) => (move.state === 'waiting' ? { ...move, state: 'unsent' } : move)) });
      this.wakeLater();
    } finally {
      this.sending = false;
    }
  }

  private async sendOne({ id, asked }: Moves[number]): Promise<void> {
    const answer = await this.wire.move(asked, id);
    this.pause = firstPause;
    if (answer.done) this.set({ moves: this.state.moves.map((move) => (move.id === id ? { ...move, state: 'saved' } : move)) });
    else if (answer.status === 401) return this.end();
    else {
      const note: CardNote = { kind: 'refused', item: asked.item, asked, status: answer.status, problems: answer.problems };
      const moves = this.state.moves.filter((move) => move.id !== id);
      const own = this.state.own?.item === asked.item ? undefined : this.state.own;
      this.set({ moves, own, notes: { ...this.state.notes, [asked.item]: note } });
    }
    void this.refresh();
  }

  private nextToSend(): Moves[number] | undefined {
    return this.state.moves.find((move) => move.state !== 'saved');
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work).catch(() => this.wakeLater());
    return this.turn;
  }

  private wakeLater(): void {
    if (this.waits) return;
    this.waits = true;
    this.wire.later(this.wake, this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }

  private set(next: Partial<BoardState>): void {
    this.state = { ...this.state, ...next };
    for (const listener of this.listeners) listener();
  }
}

/** The columns as drawn, with the lifted card's move on top where one is. */
export function drawnColumns({ board, moves }: Pick<BoardState, 'board' | 'moves'>, lifted?: MoveAsked): BoardColumn[] {
  const asked = moves.map((move) => move.asked);
  return foldBoard(board, lifted ? [...asked, lifted] : asked);
}
