import type { KeyboardEvent, MouseEvent } from 'react';
import type { BoardColumn } from '#app/domain/board/board.ts';
import { pressedKey } from '#app/ui/shell/pressed-key.ts';
import type { LiftActs } from './lift-acts.ts';

interface Keys {
  acts: LiftActs;
  columns: readonly BoardColumn[];
  /** Gives a card's handle the focus. */
  onFocus(item: string): void;
  /** Shows an item over the board, or the form that says what holds it up. */
  onOpen(item: string, block?: 'block&'): void;
  /** Ticks a card, or takes its tick away; undefined for who may not. */
  onTick: ((item: string) => void) | undefined;
}

/**
 * The board by keys, on a card's handle. Lifted: arrows, Page Up and Down, Home and End carry it, Space or Enter puts it down, Escape
 * gives it back. Not lifted: Space lifts it, arrows (or j and k) go from card to card, Enter opens it, b says what holds it up, m moves it by
 * form, x ticks it.
 */
export function boardKeys({ acts, columns, onFocus, onOpen, onTick }: Keys) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const item = handleOf(event.target);
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    if (acts.isHeld() ? carry(event) : walk(event, item)) event.preventDefault();
  };

  function carry({ key, repeat }: KeyboardEvent): boolean {
    if (key === 'Escape') acts.cancel();
    else if (key === ' ' || key === 'Enter') {
      if (!repeat) acts.drop();
    } else if (key === 'Tab') {
      acts.cancel();
      return false;
    } else acts.step(key);
    return true;
  }

  function walk(event: KeyboardEvent, item: string): boolean {
    const { repeat, target } = event;
    const key = pressedKey(event);
    if (key === ' ') {
      if (!repeat) acts.lift(item, 'keys');
      return true;
    }
    if (key === 'Enter') onOpen(item);
    else if (key === 'm') (target as Element).closest('[data-key]')?.querySelector<HTMLElement>('.card-move')?.click();
    else if (key === 'b') onOpen(item, 'block&');
    else if (key === 'x') onTick?.(item);
    else {
      const next = neighbour(columns, item, key);
      if (!next) return false;
      onFocus(next);
    }
    return true;
  }

  return {
    onKeyDown,
    /** Firefox clicks a button when Space is let go, whatever became of the press. */
    onKeyUp: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === ' ' && handleOf(event.target)) event.preventDefault();
    },
    /** A handle that is clicked without a mouse (by a screen reader) is pressed; by mouse it opens the form to move by. */
    onClick: (event: MouseEvent<HTMLElement>): boolean => {
      const item = handleOf(event.target);
      if (!item) return false;
      if (event.detail > 0) (event.target as Element).closest('[data-key]')?.querySelector<HTMLElement>('.card-move')?.click();
      else if (acts.isHeld()) acts.drop();
      else acts.lift(item, 'keys');
      return true;
    },
  };
}

function handleOf(target: EventTarget): string | undefined {
  if (!(target instanceof Element) || !target.closest('[data-handle]')) return undefined;
  return target.closest<HTMLElement>('[data-key]')?.dataset.key;
}

/** The card that a key leads to from another; undefined where the key leads nowhere. */
function neighbour(columns: readonly BoardColumn[], item: string, key: string): string | undefined {
  const here = columns.findIndex((column) => column.cards.some((card) => card.k === item));
  const cards = columns[here]?.cards ?? [];
  const index = cards.findIndex((card) => card.k === item);
  if (key === 'ArrowDown' || key === 'j') return cards[index + 1]?.k;
  if (key === 'ArrowUp' || key === 'k') return cards[index - 1]?.k;
  if (key === 'Home') return cards[0]?.k;
  if (key === 'End') return cards.at(-1)?.k;
  const beside =
    key === 'ArrowLeft' ? columns.slice(0, Math.max(here, 0)).reverse() : key === 'ArrowRight' ? columns.slice(here + 1) : [];
  const next = beside.find((column) => column.cards.length > 0)?.cards ?? [];
  return next[Math.min(index, next.length - 1)]?.k;
}
