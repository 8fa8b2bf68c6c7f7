import { kept, type LinkKind, turned } from '#app/domain/backlog/item/item-link.ts';
import { mentionedIn } from '#app/domain/backlog/item/mentions.rules.ts';
import type { ItemType } from '#app/domain/backlog/item.ts';
import type { Classification } from '#app/domain/classification.ts';
import { type Calendar, historyDays } from './calendar.ts';
import { type Chance, chanceOf, demoId } from './chance.ts';
import type { BacklogContent } from './content/backlog-content.ts';
import { sentences } from './content/sentences.ts';
import { type Crew, crewOf, type Mate } from './crew.ts';
import { labelId } from './ids.ts';
import { type Life, lifeOfEpic, livesOf } from './life.ts';
import { type Planned, planOf } from './plan.ts';

/** An item of the demo world with everything that hangs on it; times as the calendar counts them. */
export interface DemoItem {
  id: string;
  number: number;
  key: string;
  type: ItemType;
  title: string;
  /** How the title read at first, where it was changed. */
  was?: string;
  description: string;
  classification: Classification;
  parent?: string;
  life: Life;
  author: Mate;
  /** The one who works on it first. */
  assignees: Mate[];
  /** Who looks at what is in the check. */
  reviewer: Mate;
  labels: { id: string; name: string }[];
  /** Why it was let into a full column. */
  letIn?: string;
  points?: number;
  dueOn?: Date;
  /** As whom, what is needed, what for. */
  need?: readonly [as: string, want: string, so: string];
  comments: DemoComment[];
  checklist?: { name: string; entries: DemoEntry[] };
  criteria: DemoEntry[];
  /** Address of its merge request. */
  request?: string;
  /** Other items that it is tied to; `from` on the side that the link is kept from. */
  ties: { id: string; kind: LinkKind; to: { id: string; key: string }; at: number; from: boolean }[];
}

export interface DemoComment {
  author: Mate;
  text: string;
  at: number;
  mentions: string[];
  /** How it read at first. */
  was?: string;
}

export interface DemoEntry {
  text: string;
  done: boolean;
}

/** All items of a backlog in the order of their making: epics and their parts, where six months have brought them. */
export function itemsOf(content: BacklogContent, team: readonly Mate[], calendar: Calendar): DemoItem[] {
  const chance = chanceOf(Number.parseInt(demoId('seed', content.prefix).slice(0, 7), 16));
  const { epics, parts } = planOf(content, chance);
  const working = parts.filter(({ stage, told }) => stage === 'doing' && !told.letIn).length;
  const lives = livesOf(parts, working, chance);
  const partsOf = (epic: Planned) => parts.filter((part) => part.epic === epic.title).flatMap((part) => lives.get(part) ?? []);
  for (const epic of epics) lives.set(epic, lifeOfEpic(partsOf(epic)));
  const write = writerOf(content, crewOf(team, content.language, chance), chance, calendar);
  const items = [...lives]
    .sort(([, one], [, other]) => madeAt(one) - madeAt(other))
    .map(([planned, life], index) => ({ ...write(planned, life), number: index + 1, key: `${content.prefix}-${index + 1}` }));
  tie(items, parts);
  return items;
}

/** Ties items as the content says; either side knows of it. */
function tie(items: readonly DemoItem[], parts: readonly Planned[]): void {
  const titled = new Map(items.map((item) => [item.title, item]));
  for (const { title, told } of parts) {
    const [one, other] = [titled.get(title), titled.get(told.tied?.[1] ?? '')];
    if (!told.tied) continue;
    if (!one || !other) throw new Error(`nothing is called ${told.tied[1]}`);
    const [kind] = told.tied;
    const link = { id: demoId('item-link', `${one.id}:${other.id}`), at: Math.max(madeAt(one.life), madeAt(other.life)) + 0.08 };
    const from = kept(kind, one.id, other.id).from === one.id;
    one.ties.push({ ...link, kind, to: other, from });
    other.ties.push({ ...link, kind: turned(kind), to: one, from: !from });
  }
}

const madeAt = ({ steps }: Life) => steps[0]?.at ?? 0;

/** Fills in what people would have written: told in the content, or of the sentences that fit under any title. */
function writerOf(content: BacklogContent, crew: Crew, chance: Chance, calendar: Calendar) {
  const words = sentences[content.language];
  const deck = (list: readonly string[]) => chance.deck(list);
  const from = { story: deck(words.from.story), task: deck(words.from.task), bug: deck(words.from.bug), epic: () => '' };
  let epicsOwned = 0;
  const [waiting, working, finished] = [deck(words.waiting), deck(words.working), deck(words.finished)];

  return (planned: Planned, life: Life): Omit<DemoItem, 'number' | 'key'> => {
    const { told, title, type, stage } = planned;
    const state = life.steps.at(-1)?.state ?? 0;
    const author = told.restricted ? crew.lead : crew.writerOf(title);
    const said = (told.said ?? []).map((line) => splitLine(line, crew));
    const worker = (told.back ? undefined : said[0]?.author) ?? crew.handFor(life.hand, title);
    const reviewer = (told.back && said[0]?.author) || crew.otherThan(worker);
    const comments = said.length > 0 ? timed(said, life, state) : plainComments(planned, life, state, worker);
    return {
      id: demoId('item', `${content.prefix}:${title}`),
      type,
      title,
      ...(told.was !== undefined && { was: told.was }),
      description: told.why ?? (told.said || chance.odds(0.4) ? '' : from[type]()),
      classification: told.restricted ? 'restricted' : classify(type),
      ...(planned.epic !== undefined && { parent: demoId('item', `${content.prefix}:${planned.epic}`) }),
      life,
      author,
      assignees: assignees(),
      reviewer,
      ...(told.letIn !== undefined && { letIn: told.letIn }),
      labels: planned.labels.map((name) => ({ id: labelId(content.prefix, name), name })),
      ...(planned.points !== undefined && { points: planned.points }),
      ...dueDate(),
      comments: comments.map((comment, n) => ({
        ...comment,
        ...(n === 0 && told.saidFirst !== undefined && { was: told.saidFirst }),
      })),
      ...checklist(),
      criteria: criteria(),
      ...(told.need && { need: told.need }),
      ...(told.request !== undefined && { request: told.request }),
      ties: [],
    };

    function assignees(): Mate[] {
      if (type === 'epic') return [crew.handFor(epicsOwned++, title)];
      if (told.restricted) return [...new Set([worker, crew.lead, ...said.map((one) => one.author)])];
      if (state >= 2) return chance.odds(0.12) ? [worker, crew.otherThan(worker)] : [worker];
      return stage === 'ready' && chance.odds(0.4) ? [worker] : [];
    }

    function dueDate(): { dueOn?: Date } {
      if (told.due !== undefined) return { dueOn: calendar.date(told.due) };
      if (stage === 'doing' && chance.odds(0.3)) return { dueOn: calendar.date(chance.whole(3, 25)) };
      return stage === 'ready' && chance.odds(0.3) ? { dueOn: calendar.date(chance.whole(14, 60)) } : {};
    }

    function checklist(): Pick<DemoItem, 'checklist'> {
      if (!told.list) return {};
      const [name, ...entries] = told.list;
      return { checklist: { name, entries: entries.map(read) } };
    }

    function criteria(): DemoEntry[] {
      if (told.must) return told.must.map(read);
      if (told.list || type !== 'story' || state === 0 || !chance.odds(0.12)) return [];
      const lines = chance.some<string>(words.criteria, 3);
      const met = state === 4 ? 3 : Math.max(0, state - 1);
      return lines.map((text, at) => ({ text, done: at < met }));
    }

    function read(line: string): DemoEntry {
      return { text: line.replace(/^\+/, ''), done: state === 4 || line.startsWith('+') };
    }
  };

  function plainComments({ stage, type }: Planned, life: Life, state: number, worker: Mate): DemoItem['comments'] {
    if (stage === 'dropped' || type === 'epic' || !chance.odds(0.28)) return [];
    const [line, author] =
      state === 4 ? [finished(), crew.otherThan(worker)] : state >= 2 ? [working(), worker] : [waiting(), crew.otherThan(worker)];
    return timed([{ author, text: line, mentions: [] }], life, state);
  }

  function classify(type: ItemType): Classification {
    if (type === 'epic' || !chance.odds(0.1)) return content.classification;
    return content.classification === 'internal' ? chance.one(['shared', 'public'] as const) : 'internal';
  }
}

function splitLine(line: string, crew: Crew): Omit<DemoComment, 'at'> {
  const [, first = '', words = ''] = /^(\p{L}+): (.+)$/su.exec(line) ?? [];
  const text = words.replace(/@(\p{L}+)/gu, (_, name: string) => `@[${crew.named(name).id}]`);
  return { author: crew.named(first), text, mentions: mentionedIn(text) };
}

/** Puts what was said where it fits in an item's life: while it was worked on, or soon after it was written down. */
function timed(said: readonly Omit<DemoComment, 'at'>[], life: Life, state: number): DemoItem['comments'] {
  const made = madeAt(life);
  const last = life.steps.at(-1)?.at ?? made;
  const taken = life.steps.find((step) => step.state === 2)?.at;
  const now = historyDays - 0.02;
  const from = life.droppedAt !== undefined ? life.droppedAt - 0.4 : (life.backAt ?? (taken === undefined ? made : taken) + 0.2);
  const until = life.droppedAt ?? (state === 4 ? Math.min(last + 0.4, now) : taken === undefined ? Math.min(made + 9, now) : now);
  const step = Math.max(until - from, 0.02) / said.length;
  // One who sends something back says so at once.
  return said.map((one, at) => ({ ...one, at: life.backAt === undefined ? from + step * (at + 0.7) : from + 0.01 + step * at }));
}
