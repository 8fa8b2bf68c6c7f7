/** Items in an order in which each comes behind what it is a part of; a ring, which no item can be in, ends where it began. */
export function parentsFirst<T extends { key: string; parent: string | null }>(items: readonly T[]): T[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const placed = new Set<string>();
  const ordered: T[] = [];
  const place = (item: T, below: ReadonlySet<string>) => {
    if (placed.has(item.key) || below.has(item.key)) return;
    const parent = byKey.get(item.parent ?? '');
    if (parent) place(parent, new Set([...below, item.key]));
    placed.add(item.key);
    ordered.push(item);
  };
  for (const item of items) place(item, new Set());
  return ordered;
}
