import { type KeptKind, kept } from '../../item/item-link.ts';
import { addStep, type Relation, relationOf, type StepsFrom, stepOf, wayAlong } from '../../item/link-loop.rules.ts';
import type { Before } from '../before.ts';
import { cut } from '../loose-json.rules.ts';
import { type ImportProblem, type StagedImport, type StagedItem, type StagedTie, tieId } from '../staged.ts';

const longestText = 20_000;

/** A link that is to be made, known again by its `id`. */
export type PlannedLink = Pick<StagedTie, 'from' | 'to' | 'elsewhere' | 'kind'> & { id: string };

type Known = Pick<Before, 'items' | 'links' | 'linked' | 'elsewhere'>;

/**
 * What the ties of a file become: a link, once, where both ends are in the file or were brought before; else a line of the description,
 * and told, as is one that would lead round in a circle. A link that was made before and taken away here is not made again.
 */
export function planTies(
  { items, ties = [] }: Pick<StagedImport, 'items' | 'ties'>,
  before: Known,
): { items: StagedItem[]; links: PlannedLink[]; problems: ImportProblem[] } {
  const byId = new Map(items.map((item) => [item.id, item]));
  const links = new Map<string, PlannedLink>();
  const problems: ImportProblem[] = [];
  const lines = new Map<string, string[]>();
  const closesLoop = loopsAmong(before.linked);
  for (const named of ties) {
    // The other end is where the file says only as far as the reader sees it there.
    const tie = before.elsewhere.has(named.elsewhere ?? '') ? named : { ...named, elsewhere: undefined };
    const { from, to, said, less, row } = tie;
    const item = byId.get(from);
    if (!item) continue;
    const id = tieId(tie);
    const isHere = byId.has(to) || before.items.has(to) || tie.elsewhere !== undefined;
    const isMade = before.links.has(id) || before.linked.has(linkOf(tie, before));
    const isNew = isHere && !isMade && !links.has(id);
    const isLoop = isNew && closesLoop(tie, before);
    if (isLoop) problems.push({ ...loopProblem(tie, [item]), row });
    else if (isNew) links.set(id, { ...tie, id });
    if (!isHere && !before.links.has(id))
      problems.push({ row, kind: 'row', name: cut(item.title, 80), code: 'link_not_here', values: { to: cut(to, 80) } });
    if (less || isLoop || !(isHere || before.links.has(id))) lines.set(from, [...(lines.get(from) ?? []), `- ${said}`]);
  }
  const described = items.map((item) => {
    const said = lines.get(item.id);
    if (!said) return item;
    const end = said.join('\n');
    const room = Math.max(0, longestText - end.length - 2);
    if (item.description.length > room)
      problems.push({
        row: item.row,
        kind: 'row',
        name: cut(item.title, 80),
        code: 'description_long',
        values: { most: longestText },
      });
    return {
      ...item,
      description: cut([cut(item.description, room), end].filter((part) => part !== '').join('\n\n'), longestText),
    };
  });
  return { items: described, links: [...links.values()], problems };
}

/** A tie that leads round in a circle, as it is told by row. */
export function loopProblem({ from, to }: Pick<StagedTie, 'from' | 'to'>, items: readonly StagedItem[]): ImportProblem {
  const item = items.find(({ id }) => id === from);
  return { row: item?.row ?? 0, kind: 'row', name: cut(item?.title ?? '', 80), code: 'link_loop', values: { to: cut(to, 80) } };
}

/** Whether one more tie would lead round in a circle with those that are kept and those that passed here before it. */
function loopsAmong(
  linked: ReadonlySet<string>,
): (tie: Pick<StagedTie, 'from' | 'to' | 'elsewhere' | 'kind'>, before: Known) => boolean {
  const steps: Record<Relation, StepsFrom> = { order: new Map(), part: new Map() };
  for (const word of linked) {
    const [kind = '', from = '', to = ''] = word.split(' ');
    const relation = relationOf(kind as KeptKind);
    if (relation) addStep(steps[relation], stepOf({ kind: kind as KeptKind, from, to }));
  }
  return ({ from, to, elsewhere, kind }, { items }) => {
    const tie = kept(kind, items.get(from)?.id ?? from, elsewhere ?? items.get(to)?.id ?? to);
    const relation = relationOf(tie.kind);
    if (!relation) return false;
    const step = stepOf(tie);
    const isLoop = wayAlong(steps[relation], step.later, step.earlier) !== undefined;
    if (!isLoop) addStep(steps[relation], step);
    return isLoop;
  };
}

/** The link as the backlog would keep it; no link that is there, where an end of it is still to be made. */
function linkOf({ from, to, elsewhere, kind }: StagedTie, { items }: Known): string {
  const [one, other] = [items.get(from)?.id, elsewhere ?? items.get(to)?.id];
  return one && other ? keptLink(kept(kind, one, other)) : '';
}

/** A kept link in one word. */
export function keptLink({ kind, from, to }: { kind: string; from: string; to: string }): string {
  return `${kind} ${from} ${to}`;
}
