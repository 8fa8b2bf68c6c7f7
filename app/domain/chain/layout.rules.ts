import { type Arrow, byName, inOrder } from './order.rules.ts';

/** Sizes of the drawing, in its own units. */
export const box = { width: 168, height: 46, across: 60, down: 12, lane: 26 } as const;

export interface Place {
  id: string;
  x: number;
  y: number;
}

export interface Lane {
  name: string;
  y: number;
  height: number;
}

export interface Layout {
  width: number;
  height: number;
  places: Place[];
  lanes: Lane[];
}

/**
 * Where each node stands: in the lane of its agency, and so many columns from the left as the longest way of arrows to it is long. In a
 * cell of one lane and one column nodes stand below each other, those first whose forerunners stand higher. The same facts give the same
 * drawing, and no two nodes touch.
 * @param laneOf the agency that a node stands with
 */
export function layout(ids: readonly string[], arrows: readonly Arrow[], laneOf: (id: string) => string): Layout {
  const { order, forward } = inOrder(ids, arrows);
  const into = new Map<string, string[]>();
  for (const { from, to } of forward) into.set(to, [...(into.get(to) ?? []), from]);
  const columnOf = new Map<string, number>();
  for (const id of order) columnOf.set(id, Math.max(0, ...(into.get(id) ?? []).map((from) => (columnOf.get(from) ?? 0) + 1)));
  const columns = Math.max(0, ...columnOf.values()) + 1;
  const lanes = [...new Set(ids.map(laneOf))].sort(byName);
  const cells = new Map<string, string[]>();
  const rowOf = new Map<string, number>();
  for (let column = 0; column < columns; column += 1) {
    for (const lane of lanes) {
      const cell = order
        .filter((id) => columnOf.get(id) === column && laneOf(id) === lane)
        .map((id) => ({ id, height: mean((into.get(id) ?? []).map((from) => rowOf.get(from) ?? 0)) }))
        .sort((one, other) => one.height - other.height || byName(one.id, other.id));
      cells.set(
        `${column} ${lane}`,
        cell.map(({ id }) => id),
      );
      for (const [row, { id }] of cell.entries()) rowOf.set(id, lanes.indexOf(lane) * 1_000 + row);
    }
  }
  const places: Place[] = [];
  const drawn: Lane[] = [];
  let top = 0;
  for (const lane of lanes) {
    let most = 1;
    for (let column = 0; column < columns; column += 1) {
      const cell = cells.get(`${column} ${lane}`) ?? [];
      most = Math.max(most, cell.length);
      for (const [row, id] of cell.entries())
        places.push({
          id,
          x: box.across / 2 + column * (box.width + box.across),
          y: top + box.lane + row * (box.height + box.down),
        });
    }
    const height = box.lane + most * (box.height + box.down);
    drawn.push({ name: lane, y: top, height });
    top += height;
  }
  return { width: columns * (box.width + box.across), height: top, places, lanes: drawn };
}

function mean(rows: readonly number[]): number {
  return rows.length === 0 ? Number.MAX_SAFE_INTEGER : rows.reduce((sum, row) => sum + row, 0) / rows.length;
}
