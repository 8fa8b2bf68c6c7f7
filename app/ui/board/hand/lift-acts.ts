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

export type LiftActs = ReturnType<typeof liftActs>;

/** A card in the hand, if any, and what one can do with it. `onLift` hears where it is held, `onStep` what is to be said. */
export function liftActs(live: LiveBoard, onLift: (lift: Lift | undefined) => void, onStep: (step: Step) => void) {
  let held: Lift | undefined;
  let queue = Promise.resolve();
  const columns = () => drawnColumns(live.get());
  const put = (next: Lift | undefined) => {
    held = next;
    onLift(next);
  };
  const say = (what: Step['what'], lift: Lift, at: Spot) => {
    const column = columns().find(({ id }) => id === at.column);
    if (column && lift.by === 'keys')
      onStep({ what, item: lift.item, position: at.index + 1, of: places(column, lift) + 1, column });
  };
  const step = async (key: string) => {
    const current = held;
    const spot = current && stepped(columns(), current, key);
    if (!current || !spot) return;
    for (let reads = 0; reads < 400 && !isRead(columns(), current, spot); reads += 1) await live.readOn(spot.column);
    if (held?.item !== current.item) return;
    const next = { ...held, at: spot };
    put(next);
    say('held', next, spot);
  };
  const drop = () => {
    const current = held;
    if (!current) return;
    const asked = askedOf(columns(), current);
    say(isCrowded(columns(), current) ? 'asked' : 'dropped', current, current.at);
    put(undefined);
    if (asked) live.move(asked);
  };
  const inTurn = (act: () => void | Promise<void>) => {
    queue = queue.then(act);
  };
  return {
    isHeld: () => held !== undefined,
    /** Takes up a card. */
    lift(item: string, by: Lift['by']) {
      const next = liftOf(columns(), item, by);
      put(next);
      if (next) say('lifted', next, next.at);
    },
    /** Carries it a key's way, further pages of the column being read as one goes; keys pressed meanwhile wait their turn. */
    step(key: string) {
      inTurn(() => step(key));
    },
    /** Holds it where the pointer is. */
    hold(place: Held | undefined) {
      const current = held;
      if (!current) return;
      const at = place ? spotOf(columns(), current, place) : current.from;
      if (at.column !== current.at.column || at.index !== current.at.index) put({ ...current, at });
    },
    /** Puts it down where it is held; by keys where those pressed before have carried it. */
    drop() {
      if (held?.by === 'keys') inTurn(drop);
      else drop();
    },
    /** Gives it back to where it was. */
    cancel() {
      const current = held;
      put(undefined);
      if (current) say('cancelled', current, current.from);
    },
  };
}

function spotOf(columns: readonly BoardColumn[], lift: Lift, { column: id, above, below }: Held): Spot {
  const others = columns.find((column) => column.id === id)?.cards.filter((card) => card.k !== lift.item) ?? [];
  const under = others.findIndex((card) => card.k === below);
  return { column: id, index: under >= 0 ? under : others.findIndex((card) => card.k === above) + 1 };
}
