import { useMemo, useRef, useState } from 'react';
import type { BoardColumn } from '#app/domain/board/board.ts';
import { drawnColumns, type LiveBoard } from '../state/live-board.ts';
import type { Held } from './drag.tsx';
import { askedOf, isCrowded, isRead, type Lift, liftOf, places, type Spot, stepped } from './lift.ts';

/** What is said of a lifted card: what happened, where it is held (counted from 1, of how many), and the column's limit. */
export interface Step {
  what: 'lifted' | 'held' | 'dropped' | 'asked' | 'cancelled';
  item: string;
  position: number;
  of: number;
  column: BoardColumn;
}

/** A card in the hand, by keys or by pointer: where it is held, and what one can do with it. */
export function useLift(live: LiveBoard, onStep: (step: Step) => void) {
  const [lift, setLift] = useState<Lift>();
  const held = useRef<Lift>();
  const queue = useRef<Promise<void>>(Promise.resolve());
  const tell = useRef(onStep);
  tell.current = onStep;

  const acts = useMemo(() => {
    const columns = () => drawnColumns(live.get());
    const put = (next: Lift | undefined) => {
      held.current = next;
      setLift(next);
    };
    const say = (what: Step['what'], lift: Lift, at: Spot) => {
      const column = columns().find(({ id }) => id === at.column);
      if (column && lift.by === 'keys')
        tell.current({ what, item: lift.item, position: at.index + 1, of: places(column, lift) + 1, column });
    };
    const step = async (key: string) => {
      const { current } = held;
      const spot = current && stepped(columns(), current, key);
      if (!current || !spot) return;
      for (let reads = 0; reads < 400 && !isRead(columns(), current, spot); reads += 1) await live.readOn(spot.column);
      if (held.current?.item !== current.item) return;
      const next = { ...held.current, at: spot };
      put(next);
      say('held', next, spot);
    };
    return {
      /** Takes up a card. */
      lift(item: string, by: Lift['by']) {
        const next = liftOf(columns(), item, by);
        put(next);
        if (next) say('lifted', next, next.at);
      },
      /** Carries it a key's way, further pages of the column being read as one goes; keys pressed meanwhile wait their turn. */
      step(key: string) {
        queue.current = queue.current.then(() => step(key));
      },
      /** Holds it where the pointer is. */
      hold(place: Held | undefined) {
        const { current } = held;
        if (!current) return;
        const at = place ? spotOf(columns(), current, place) : current.from;
        if (at.column !== current.at.column || at.index !== current.at.index) put({ ...current, at });
      },
      /** Puts it down where it is held. */
      drop() {
        const { current } = held;
        if (!current) return;
        const asked = askedOf(columns(), current);
        say(isCrowded(columns(), current) ? 'asked' : 'dropped', current, current.at);
        put(undefined);
        if (asked) live.move(asked);
      },
      /** Gives it back to where it was. */
      cancel() {
        const { current } = held;
        put(undefined);
        if (current) say('cancelled', current, current.from);
      },
    };
  }, [live]);
  return { lift, held, acts };
}

function spotOf(columns: readonly BoardColumn[], lift: Lift, { column: id, above, below }: Held): Spot {
  const others = columns.find((column) => column.id === id)?.cards.filter((card) => card.k !== lift.item) ?? [];
  const under = others.findIndex((card) => card.k === below);
  return { column: id, index: under >= 0 ? under : others.findIndex((card) => card.k === above) + 1 };
}
