import { refuseBlocked } from '#app/domain/backlog/blocked.rules.ts';
import type { StateCategory } from '#app/domain/backlog/item.ts';
import { refuse } from '#app/domain/errors.ts';
import type { LimitKind } from './board.ts';

/** What is known, under the lock, of the column a card is asked to go to. */
export interface MoveFacts {
  /** Null where the board has no such column. */
  column: { name: string; wipLimit: number | null; limitKind: LimitKind | null } | null;
  /** Whether the card stands in that column already. */
  within: boolean;
  /** The item's state now. */
  state: string;
  /** The state in which an item of this backlog lands there; null where the column maps none of its states. */
  drop: { stateId: string; stateName: string; category: StateCategory } | null;
  /** What its state now means, and how many blockers hold the item up. */
  category: StateCategory;
  blockers: number;
  /** Cards in the column that the mover may see, and what is closed by its owner and counts there; counted only where there is a limit. */
  total: number;
  /** Keys of the first few of them, to name what could be finished first. */
  first: readonly string[];
  /** Whether the neighbour that was named stands on the board; true where none was. */
  neighbourStands: boolean;
  reason: string | undefined;
}

export interface MovePlan {
  /** The state that the item has afterwards. */
  state: string;
  /** Why a soft limit was passed; recorded with the move. */
  overLimit: { limit: number; total: number; reason: string } | null;
}

/**
 * Whether a card may go where it was asked to, and what that makes of its item. A move within its column keeps the state and is held
 * by no limit, since nothing is added to the column.
 * @throws Refused on an unknown column or neighbour, a column that takes none of this backlog's items, a full column, and on finishing what
 *   something holds up
 */
export function planMove(facts: MoveFacts): MovePlan {
  const { column, drop, total, reason } = facts;
  if (column === null) throw refuse('column', 'unknown_column');
  if (!facts.neighbourStands) throw refuse('position', 'unknown_card');
  if (facts.within) return { state: facts.state, overLimit: null };
  if (drop === null) throw refuse('column', 'column_takes_none', { column: column.name });
  refuseBlocked('column', facts.blockers, facts.category, drop.category);
  if (column.wipLimit === null || total < column.wipLimit) return { state: drop.stateId, overLimit: null };
  const values = { column: column.name, total, limit: column.wipLimit, keys: facts.first.join(', ') };
  if (column.limitKind === 'hard') throw refuse('column', 'wip_full', values);
  if (!reason) throw refuse('reason', 'wip_reason_needed', values);
  return { state: drop.stateId, overLimit: { limit: column.wipLimit, total, reason } };
}
