import { cut } from './loose-json.rules.ts';
import type { ImportProblem, StagedItem, StagedMember } from './staged.ts';

/** Only a person can watch an item: whoever watches items of the file and is nobody here is told once, with how many these are. */
export function lostWatchers(
  items: readonly StagedItem[],
  members: readonly StagedMember[],
  people: Readonly<Record<string, string | null>>,
): ImportProblem[] {
  const lost = new Map<string, { row: number; count: number }>();
  for (const { row, watchers = [] } of items)
    for (const member of new Set(watchers)) {
      if (people[member]) continue;
      const known = lost.get(member) ?? { row, count: 0 };
      lost.set(member, { ...known, count: known.count + 1 });
    }
  return [...lost].map(([member, { row, count }]) => {
    const name = cut(members.find(({ id }) => id === member)?.name ?? member, 80);
    return { row, kind: 'row', name, code: 'watcher_nobody', values: { count } };
  });
}
