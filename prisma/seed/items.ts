import type { ItemType } from '#app/domain/backlog/item.ts';
import type { Classification } from '#app/domain/classification.ts';
import { type Chance, chanceOf, demoId } from './chance.ts';
import type { BacklogContent } from './content/backlog-content.ts';
import { rollout } from './content/rollout.ts';
import { sentences } from './content/sentences.ts';
import { fillState, lifeOfItem, type Step, workingMoment } from './life-of-item.ts';

/** An item of the demo world with everything that hangs on it; people by name. */
export interface DemoItem {
  id: string;
  number: number;
  type: ItemType;
  title: string;
  description: string;
  classification: Classification;
  parent?: string;
  life: Step[];
  author: string;
  assignees: string[];
  labels: string[];
  estimate?: number;
  dueOn?: Date;
  comments: { id: string; author: string; text: string; at: Date }[];
  checklist: { text: string; done: boolean }[];
}

const months = 6;
const day = 86_400_000;

/** All items of a backlog: epics and their parts, made over the last six months, in the states that their lives have led to. */
export function itemsOf(content: BacklogContent, team: readonly string[], now: Date): DemoItem[] {
  const chance = chanceOf(Number.parseInt(demoId('seed', content.prefix).slice(0, 7), 16));
  const titles = [...content.epics, ...rollout(content.prefix, content.language)].flatMap(([epic, parts], group) => [
    { title: epic, epic: undefined, group, place: 0 },
    ...parts.map((title, place) => ({ title, epic, group, place: place + 1 })),
  ]);
  const groups = Math.max(...titles.map(({ group }) => group)) + 1;
  const lives = titles.map(({ group, place, epic }) => {
    const age = months * 30 - (group / groups) * 110 - place * 5 - chance.whole(0, 6);
    const made = workingMoment(chance, new Date(now.getTime() - Math.max(age, 4) * day), 0);
    return epic === undefined
      ? [{ state: 0, at: made }, ...(group < 2 ? [{ state: 2, at: workingMoment(chance, made, 4) }] : [])]
      : lifeOfItem(chance, made, now);
  });
  const parts = lives.filter((_, at) => titles[at]?.epic !== undefined);
  for (const [state, limit] of content.limits)
    fillState(chance, parts, state, wantedIn(content.prefix, state, limit) - epicsIn(state), now);
  const order = titles.map((_, at) => at).sort((a, b) => madeAt(a) - madeAt(b) || a - b);
  return order.map((at, index) => {
    const { title, epic } = titles[at] as (typeof titles)[number];
    return demoItem({ content, chance, team, now, title, epic, life: lives[at] ?? [], number: index + 1 });
  });

  function madeAt(at: number): number {
    return lives[at]?.[0]?.at.getTime() ?? 0;
  }
  function epicsIn(state: number): number {
    return lives.filter((life, at) => titles[at]?.epic === undefined && life.at(-1)?.state === state).length;
  }
}

/** The flagship's column of work is exactly full; the portal's stands over its soft limit. */
function wantedIn(prefix: string, state: number, limit: number): number {
  if (prefix === 'MDT' && state === 2) return limit + 2;
  return state === 2 ? limit : Math.max(2, limit - 2);
}

interface Made {
  content: BacklogContent;
  chance: Chance;
  team: readonly string[];
  now: Date;
  title: string;
  epic: string | undefined;
  life: Step[];
  number: number;
}

function demoItem({ content, chance, team, now, title, epic, life, number }: Made): DemoItem {
  const type = epic === undefined ? 'epic' : title.startsWith('!') ? 'bug' : title.startsWith('*') ? 'task' : 'story';
  const said = sentences[content.language];
  const state = life.at(-1)?.state ?? 0;
  const begun = life[0]?.at ?? now;
  const working = state >= 2 && state < 4;
  const last = life.at(-1)?.at ?? begun;
  return {
    id: demoId('item', `${content.prefix}:${title}`),
    number,
    type,
    title: title.replace(/^[!*]/, ''),
    description: descriptionOf(chance, said),
    classification: classify(chance, content.classification, type),
    ...(epic !== undefined && { parent: demoId('item', `${content.prefix}:${epic}`) }),
    life,
    author: chance.one(team),
    assignees:
      type === 'epic'
        ? team.slice(0, 1)
        : state >= 2
          ? chance.some(team, chance.odds(0.15) ? 2 : 1)
          : chance.odds(0.25)
            ? [chance.one(team)]
            : [],
    labels: chance.some(content.labels, chance.whole(0, 2)),
    ...(type === 'story' || type === 'bug' ? { estimate: chance.one([1, 2, 3, 3, 5, 5, 8]) } : {}),
    ...(state < 4 &&
      chance.odds(working ? 0.5 : 0.15) && { dueOn: dayOf(new Date(now.getTime() + chance.whole(working ? -6 : 3, 40) * day)) }),
    comments: Array.from({ length: chance.odds(0.35) ? chance.whole(1, 3) : 0 }, (_, at) => {
      const when = new Date(
        Math.min(
          now.getTime() - 3_600_000 * (3 - at),
          workingMoment(chance, last, -chance.whole(0, 2)).getTime() + at * 5_400_000,
        ),
      );
      return {
        id: demoId('comment', `${content.prefix}:${title}:${at}`),
        author: chance.one(team),
        text: chance.one(said.comments),
        at: when > begun ? when : begun,
      };
    }),
    checklist: chance.odds(0.14)
      ? chance.some(said.done, 3).map((text) => ({ text, done: state === 4 || chance.odds(0.4) }))
      : [],
  };
}

function descriptionOf(chance: Chance, said: (typeof sentences)[keyof typeof sentences]): string {
  const need = chance.some<string>(said.needs, chance.whole(1, 2)).join(' ');
  return chance.odds(0.5)
    ? `${need}\n\n${chance
        .some<string>(said.done, chance.whole(2, 3))
        .map((line) => `- ${line}`)
        .join('\n')}`
    : need;
}

function classify(chance: Chance, usual: Classification, type: ItemType): Classification {
  if (type === 'epic') return usual;
  if (chance.odds(0.02)) return 'restricted';
  if (chance.odds(0.06)) return 'shared';
  return chance.odds(0.05) ? 'public' : usual;
}

/** A day without a time. */
function dayOf(at: Date): Date {
  return new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`);
}
