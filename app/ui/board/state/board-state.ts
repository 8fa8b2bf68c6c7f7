import type { BoardChanges, ColumnPage, MoveAsked } from '#app/domain/board/board.ts';
import type { Problem } from '#app/domain/errors.ts';
import type { ConfirmedBoard } from './confirmed-board.ts';

/** Moves that are drawn but not known from changes yet: waiting or on their way, held up for want of a network, saved. */
export type Moves = readonly { id: string; asked: MoveAsked; state: 'waiting' | 'unsent' | 'saved' }[];

/** What stands beside a card: why its move was refused, or who moved it where and how to put it back. */
export type CardNote =
  | { kind: 'refused'; item: string; asked: MoveAsked; status: number; problems: readonly Problem[] }
  | { kind: 'moved'; item: string; by: string; to: string; back: MoveAsked | undefined };

/** A move of the reader's that can be taken back. */
export interface OwnMove {
  item: string;
  to: string;
  back: MoveAsked;
}

/** What a move was answered; a lost network rejects instead. */
export type MoveAnswer = { done: true } | { done: false; status: number; problems: readonly Problem[] };

/** The ways to the server. Each rejects where the network is lost or the server fails, and answers `ended` where access has. */
export interface Wire {
  move(asked: MoveAsked, key: string): Promise<MoveAnswer>;
  changes(since: string): Promise<BoardChanges | 'ended'>;
  page(column: string, after: string | undefined): Promise<ColumnPage | 'ended'>;
  /** Asks for the whole board again; it comes by `replace`. */
  whole(): void;
  newKey(): string;
  /** Calls back after some milliseconds. */
  later(work: () => void, after: number): void;
}

export interface BoardState {
  board: ConfirmedBoard;
  moves: Moves;
  /** Keys of the cards that the reader has moved since the page was opened. */
  moved: readonly string[];
  notes: Readonly<Record<string, CardNote>>;
  /** The reader's own latest move and the way back, for a minute. */
  own: OwnMove | undefined;
  /** The move that the reader took back last. */
  takenBack: OwnMove | undefined;
  /** The latest move by somebody else. */
  news: (CardNote & { kind: 'moved' }) | undefined;
  /** The reader may no longer see the board. */
  ended: boolean;
}
