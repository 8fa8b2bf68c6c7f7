import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { carryTo, dropOf, liftRow, type RankAsked, type RankLift, stepBy, withLift } from './rank-order.ts';

/** What the hand did, for the words that say so. */
export type RankStep = {
  step: 'lifted' | 'over' | 'edge' | 'dropped' | 'cancelled';
  item: string;
  at: number;
  above: string | undefined;
};

interface Hand<R> {
  rows: readonly R[];
  onDrop(asked: RankAsked): void;
  onStep(step: RankStep): void;
}

/**
 * Takes rows of a list up by their handles and puts them down elsewhere, by keys (Space, arrows, Space; Escape gives back) or by
 * pointer. While a row is up, `drawn` has it at the place it would be put down.
 */
export function useRankHand<R extends { key: string }>({ rows, onDrop, onStep }: Hand<R>) {
  const [lift, setLift] = useState<RankLift>();
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<string>();
  const carried = useRef<string>();
  const seen = useRef('');
  const awaited = useRef<number>();
  const drawn = withLift(rows, lift);

  const tell = (step: RankStep['step'], held: RankLift) =>
    onStep({ step, item: held.item, at: held.at, above: withLift(rows, held)[held.at - 1]?.key });
  const take = (item: string, by: RankLift['by']) => {
    const held = liftRow(rows, item, by);
    carried.current = by === 'keys' ? item : undefined;
    awaited.current = undefined;
    setLift(held);
    if (held) tell('lifted', held);
  };
  const carry = (held: RankLift, to: RankLift | undefined) => {
    if (!to) return;
    if (to.at === held.at) {
      if (held.by === 'keys') tell('edge', held);
      return;
    }
    setLift(to);
    tell('over', to);
  };
  const putDown = (held: RankLift) => {
    setLift(undefined);
    const asked = dropOf(rows, held);
    tell(asked ? 'dropped' : 'cancelled', held);
    if (!asked) return;
    awaited.current = held.at;
    onDrop(asked);
  };
  const giveBack = (held: RankLift) => {
    setLift(undefined);
    tell('cancelled', { ...held, at: held.from });
  };

  const handleOf = (item: string) => list.current?.querySelector<HTMLElement>(`[data-rank="${CSS.escape(item)}"]`);

  // A row that changes its place is another place in the document, which takes the focus away from its handle.
  useLayoutEffect(() => {
    if (focused.current === undefined || document.activeElement !== document.body) return;
    handleOf(focused.current)?.focus({ preventScroll: true });
  });

  // What is carried by keys is followed: in the hand whatever else scrolls the page, as reading the list again does, and once put down.
  useEffect(() => {
    const item = carried.current;
    if (item === undefined) return;
    const at = drawn.findIndex(({ key }) => key === item);
    // Put down, it stands for a moment where it came from, until its move is under way: there it is not followed to.
    if (awaited.current !== undefined && awaited.current !== at) return;
    awaited.current = undefined;
    const place = `${item} ${at}`;
    if (lift || seen.current !== place) handleOf(item)?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
    seen.current = place;
  });

  useEffect(() => {
    if (lift?.by !== 'pointer') return;
    const move = (event: globalThis.PointerEvent) =>
      carry(lift, carryTo(lift, placeAt(list.current, lift.item, event.clientY), rows.length));
    const up = () => putDown(lift);
    const stop = (event: Event) => {
      if (!(event instanceof window.KeyboardEvent) || event.key === 'Escape') giveBack(lift);
    };
    const off = new AbortController();
    document.addEventListener('pointermove', move, { signal: off.signal });
    document.addEventListener('pointerup', up, { signal: off.signal });
    document.addEventListener('pointercancel', stop, { signal: off.signal });
    document.addEventListener('keydown', stop, { signal: off.signal });
    return () => off.abort();
  });

  const keys = (event: KeyboardEvent, item: string) => {
    const held = lift?.item === item && lift.by === 'keys' ? lift : undefined;
    if (event.key === ' ' || (held && event.key === 'Enter')) {
      if (!event.repeat) held ? putDown(held) : take(item, 'keys');
    } else if (held && (event.key === 'Escape' || event.key === 'Tab')) giveBack(held);
    else if (held) carry(held, stepBy(held, event.key, rows.length));
    if (event.key === ' ' || (held && event.key !== 'Tab')) event.preventDefault();
  };

  const handle = (item: string) => ({
    'data-rank': item,
    onKeyDown: (event: KeyboardEvent) => keys(event, item),
    // Firefox clicks a button when Space is let go, whatever became of the press.
    onKeyUp: (event: KeyboardEvent) => event.key === ' ' && event.preventDefault(),
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      (event.currentTarget as HTMLElement).focus();
      take(item, 'pointer');
    },
    onFocus: () => {
      focused.current = item;
    },
    onBlur: (event: { relatedTarget: EventTarget | null }) => {
      if (!event.relatedTarget) return;
      focused.current = undefined;
      carried.current = undefined;
    },
  });

  return { drawn, lifted: lift?.item, list, handle };
}

/** Where on the page a row held at this height would stand: below every other row whose middle is above it. */
function placeAt(list: HTMLElement | null, item: string, y: number): number {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].filter((row) => row.dataset.row !== item);
  return rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
