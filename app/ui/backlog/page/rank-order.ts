/** A row of the list, as far as its order goes. */
interface Row {
  key: string;
}

/** Where an item is asked to go: below or above a neighbour of the page. Never a rank. */
export type RankAsked = { item: string } & ({ after: string } | { before: string });

/** An item taken up by keys or by pointer, not put down yet; places count from 0 on the page. */
export interface RankLift {
  item: string;
  from: number;
  at: number;
  by: 'keys' | 'pointer';
}

/** Takes an item up where it stands; undefined where it does not. */
export function liftRow(rows: readonly Row[], item: string, by: RankLift['by']): RankLift | undefined {
  const from = rows.findIndex((row) => row.key === item);
  return from < 0 ? undefined : { item, from, at: from, by };
}

/** Carries an item to a place of the page; beyond its edge it stays at the edge. */
export function carryTo(lift: RankLift, at: number, count: number): RankLift {
  return { ...lift, at: Math.max(0, Math.min(count - 1, at)) };
}

const strides: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity };

/** Where a key carries an item; undefined for a key that carries nothing. */
export function stepBy(lift: RankLift, key: string, count: number): RankLift | undefined {
  const stride = strides[key];
  return stride === undefined ? undefined : carryTo(lift, lift.at + stride, count);
}

/** The rows with one taken up. */
export function withLift<R extends Row>(rows: readonly R[], lift: RankLift | undefined): R[] {
  const row = lift && rows.find((each) => each.key === lift.item);
  if (!row) return [...rows];
  const rest = rows.filter((each) => each !== row);
  return [...rest.slice(0, lift.at), row, ...rest.slice(lift.at)];
}

/** What to ask for when the item is put down; undefined where it stands where it stood. */
export function dropOf(rows: readonly Row[], lift: RankLift): RankAsked | undefined {
  if (lift.at === lift.from) return undefined;
  const drawn = withLift(rows, lift);
  const [above, below] = [drawn[lift.at - 1], drawn[lift.at + 1]];
  if (above) return { item: lift.item, after: above.key };
  return below && { item: lift.item, before: below.key };
}

/** The rows as they will stand once all moves are saved; a move beside an item that is not on the page changes nothing here. */
export function withMoves<R extends Row>(rows: readonly R[], moves: readonly RankAsked[]): R[] {
  return moves.reduce<R[]>(
    (order, move) => {
      const row = order.find((each) => each.key === move.item);
      const rest = order.filter((each) => each !== row);
      const beside = 'after' in move ? move.after : move.before;
      const at = rest.findIndex((each) => each.key === beside);
      if (!row || at < 0) return order;
      const place = 'after' in move ? at + 1 : at;
      return [...rest.slice(0, place), row, ...rest.slice(place)];
    },
    [...rows],
  );
}
