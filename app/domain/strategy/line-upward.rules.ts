import type { LineUpward, Served } from './item-strategy.ts';

/** Facts that the reader may see; a link to an objective that they may not see is null, as if it were none. */
interface Facts {
  own: Served | null;
  /** What it is a part of, the nearest first, up to the first that the reader may not see. */
  parents: readonly { key: string; title: string; objective: Served | null }[];
  /** The programmes of its backlog. */
  programmes: readonly { id: string; name: string; objectives: readonly Served[] }[];
}

/**
 * The nearest objectives above an item: the one it is linked to, else the nearest one of what it is a part of, else those of its
 * backlog's programmes; each objective once.
 */
export function lineUpward({ own, parents, programmes }: Facts): LineUpward[] {
  if (own) return [{ ...own, via: { by: 'own' } }];
  const above = parents.find(({ objective }) => objective !== null);
  if (above?.objective) return [{ ...above.objective, via: { by: 'parent', key: above.key, title: above.title } }];
  const all = programmes.flatMap(({ id, name, objectives }) =>
    objectives.map((objective): LineUpward => ({ ...objective, via: { by: 'programme', id, name } })),
  );
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}
