import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** The part of a column that is mounted, and the room that stands for the rest, in pixels. */
export interface Mounted {
  from: number;
  to: number;
  above: number;
  below: number;
}

/** How far beyond the visible part cards are mounted, in pixels, and how near its end may come before more are. */
const ahead = 700;
const near = 250;
/** A card's height before any was measured, its gap included. */
const usual = 120;

/**
 * Keeps mounted only the cards of a column that are near what is seen, in the column's own scroll or the page's. Until the browser has
 * measured, everything is: that is what the server sent.
 */
export function useColumnWindow(list: RefObject<HTMLElement>, keys: readonly string[], ensured: number | undefined): Mounted {
  const heights = useRef(new Map<string, number>());
  const [range, setRange] = useState<{ from: number; to: number }>();
  const latest = useRef({ keys, range });
  latest.current = { keys, range };

  const look = useCallback(() => {
    if (!list.current) return;
    const { keys, range } = latest.current;
    const box = list.current.getBoundingClientRect();
    const frame = list.current.parentElement?.getBoundingClientRect() ?? box;
    const top = Math.max(frame.top, 0) - box.top;
    const bottom = Math.min(frame.bottom, window.innerHeight) - box.top;
    const needed = within(keys, heights.current, top - near, bottom + near);
    const wide = within(keys, heights.current, top - ahead, bottom + ahead);
    const enough =
      range && range.from <= needed.from && range.to >= needed.to && range.to - range.from <= 2 * (wide.to - wide.from) + 10;
    if (!enough) setRange(wide);
  }, [list]);

  useLayoutEffect(() => {
    for (const card of list.current?.children ?? []) {
      if (card instanceof HTMLElement && card.dataset.key) heights.current.set(card.dataset.key, card.offsetHeight + 8);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards may leave other room
  useEffect(look, [look, keys]);
  useEffect(() => {
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
    };
  }, [look]);

  const { from, to } = containing(range ?? { from: 0, to: keys.length }, keys.length, ensured);
  const sum = (part: readonly string[]) => part.reduce((height, key) => height + (heights.current.get(key) ?? usual), 0);
  return { from, to, above: sum(keys.slice(0, from)), below: sum(keys.slice(to)) };
}

/** The cards that lie between two heights of the list. */
function within(
  keys: readonly string[],
  heights: ReadonlyMap<string, number>,
  top: number,
  bottom: number,
): { from: number; to: number } {
  let height = 0;
  let from = keys.length;
  let to = keys.length;
  for (const [index, key] of keys.entries()) {
    const next = height + (heights.get(key) ?? usual);
    if (next > top && from === keys.length) from = index;
    if (height > bottom) {
      to = index;
      break;
    }
    height = next;
  }
  return { from: Math.min(from, to), to };
}

/** The range, or another of the same size around a card that must be mounted. */
function containing(
  range: { from: number; to: number },
  count: number,
  ensured: number | undefined,
): { from: number; to: number } {
  const from = Math.min(range.from, count);
  const to = Math.min(range.to, count);
  if (ensured === undefined || (ensured >= from && ensured < to)) return { from, to };
  return { from: Math.max(0, ensured - 10), to: Math.min(count, ensured + 10) };
}
