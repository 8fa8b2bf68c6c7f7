import type { ItemType } from '#app/domain/backlog/item.ts';
import type { Chance } from './chance.ts';
import type { BacklogContent, PartContent, Stage } from './content/backlog-content.ts';

/** A piece of work as it is planned: what it is, and where it stands now. */
export interface Planned {
  title: string;
  type: ItemType;
  /** Names of its labels. */
  labels: string[];
  epic?: string;
  stage: Stage;
  points?: number;
  told: Partial<PartContent>;
}

/** Of all parts of a backlog, about so many are done after six months. */
const doneShare = 0.45;
const readyCount = 6;
const usualPoints = [1, 2, 3, 3, 5, 5, 8];

/**
 * The epics and parts of a backlog, in the order in which a team would take the parts: epics overlap, the first ones are further. Where
 * the content says of a part where it stands, there it stands; the others are done, ready or ideas by their place in that order.
 */
export function planOf(content: BacklogContent, chance: Chance): { epics: Planned[]; parts: Planned[] } {
  const epics = content.epics.map(({ title, aim }) => ({
    ...read(title, content),
    type: 'epic' as const,
    stage: 'idea' as const,
    told: { why: aim },
  }));
  const placed = content.epics.flatMap(({ parts }, group) =>
    parts.map((part, place) => ({ told: typeof part === 'string' ? { title: part } : part, group, order: group * 5 + place })),
  );
  placed.sort((one, other) => one.order - other.order);
  const count = (stage: Stage) => placed.filter(({ told }) => told.at === stage).length;
  const left = { done: Math.round(placed.length * doneShare) - count('done'), ready: readyCount - count('ready') };
  const parts = placed.map(({ told, group }): Planned => {
    const stage = told.at ?? (left.done-- > 0 ? 'done' : left.ready-- > 0 ? 'ready' : 'idea');
    const plain = read(told.title, content);
    const points = told.points ?? estimate(plain.type, stage);
    return { ...plain, epic: epics[group]?.title, stage, told, ...(points !== undefined && { points }) };
  });
  return { epics, parts };

  function estimate(type: ItemType, stage: Stage): number | undefined {
    if (type === 'task' || stage === 'dropped') return undefined;
    return stage === 'idea' && chance.odds(0.6) ? undefined : chance.one(usualPoints);
  }
}

/** `!Clock is wrong #office` → a bug with that title and label. */
function read(written: string, { labels }: BacklogContent): Pick<Planned, 'title' | 'type' | 'labels'> {
  const type = written.startsWith('!') ? 'bug' : written.startsWith('*') ? 'task' : 'story';
  const [title = '', ...keys] = written.replace(/^[!*]/, '').split(' #');
  return {
    title,
    type,
    labels: keys.map((key) => {
      const name = labels[key];
      if (name === undefined) throw new Error(`the demo world has no label ${key} for "${title}"`);
      return name;
    }),
  };
}
