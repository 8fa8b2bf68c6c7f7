import type { Move } from './board-story.ts';
import type { BacklogContent } from './content/backlog-content.ts';
import type { Mate } from './crew.ts';
import type { DemoFact } from './demo-fact.ts';
import { factsOfAgreed } from './facts-of-agreed.ts';
import { labelId, toneOf } from './ids.ts';
import type { DemoItem } from './items.ts';

/** A step of the workflow as facts name it, and its column. */
export interface Place {
  standing: { state: string; stateName: string; category: string };
  column: string;
}

/** About five minutes of a working day. */
const soon = 0.01;

/** What happened to an item; its moves apart, since they depend on the board. */
export function factsOfItem(item: DemoItem, [first]: readonly Place[]): DemoFact[] {
  const { author, life, labels } = item;
  const made = life.steps[0]?.at ?? 0;
  const written = { key: item.key, title: item.was ?? item.title, type: item.type, ...first?.standing };
  return [
    { name: 'item.created', at: made, by: author, new: written },
    ...labels.map(({ id, name }, n) => ({
      name: 'item.labelled',
      at: made + soon * (n + 1),
      by: author,
      new: { label: id, name },
    })),
    ...retitled(item, made + 4 * soon),
    ...planned(item, life.steps.find(({ state }) => state === 1)?.at ?? made + 5 * soon),
    ...assigned(item, life.steps.find(({ state }) => state === 2)?.at ?? made + 8 * soon),
    ...factsOfAgreed(item),
    ...(life.droppedAt === undefined ? [] : [{ name: 'item.archived', at: life.droppedAt, by: author }]),
  ];
}

/** Its title was changed, and the user need written down. */
function retitled({ was, title, description, need, author: by }: DemoItem, at: number): DemoFact[] {
  const name = 'item.text_edited';
  const unsaid = { needAs: '', needWant: '', needSo: '' };
  const [needAs = '', needWant = '', needSo = ''] = need ?? [];
  const texts = [
    { title: was ?? title, description, ...unsaid },
    ...(was === undefined ? [] : [{ title, description, ...unsaid }]),
    ...(need === undefined ? [] : [{ title, description, needAs, needWant, needSo }]),
  ].map((text, n) => ({ ...text, textVersion: n + 1 }));
  return texts.slice(1).map((text, n) => ({ name, at: at + n * soon * 0.3, by, old: texts[n], new: text }));
}

/** The lead estimates and dates what is made ready. */
function planned({ points, dueOn, author }: DemoItem, ready: number): DemoFact[] {
  const estimate = {
    name: 'item.estimate_set',
    at: ready - soon,
    by: author,
    old: { estimate: null },
    new: { estimate: points },
  };
  const dated = { name: 'item.due_date_set', at: ready + soon, by: author, old: { dueOn: null } };
  return [
    ...(points === undefined ? [] : [estimate]),
    ...(dueOn === undefined ? [] : [{ ...dated, new: { dueOn: dueOn.toISOString().slice(0, 10) } }]),
  ];
}

/** Who works on it takes it; others are named by its author. */
function assigned({ assignees, author, type }: DemoItem, taken: number): DemoFact[] {
  return assignees.map((mate, n) => ({
    name: 'item.assigned',
    at: taken - soon * (0.5 - n * 0.1),
    by: n === 0 && type !== 'epic' ? mate : author,
    new: { person: mate.id, name: mate.name },
  }));
}

/** A move of a card by whoever has it in hand: its author makes it ready, its worker takes it, its reviewer ends the check. */
export function factOfMove(move: Move, board: string, places: readonly Place[]): DemoFact {
  const { item, from, to, overLimit } = move;
  const worker = item.assignees[0] ?? item.author;
  const stood = (state: number, after: string | null) => ({
    board,
    column: places[state]?.column,
    after,
    ...places[state]?.standing,
  });
  return {
    name: 'item.moved',
    at: move.at,
    by: from === 3 ? item.reviewer : to === 1 || item.type === 'epic' ? item.author : worker,
    old: stood(from, move.wasUnder),
    new: { ...stood(to, move.under), ...(overLimit && { overLimit }) },
  };
}

/** How the backlog and its labels came to be. */
export function factsOfBacklog({ prefix, name, classification, labels }: BacklogContent, by: Mate): DemoFact[] {
  return [
    { name: 'backlog.created', at: 0, by, new: { prefix, name, classification } },
    ...Object.values(labels).map((label, n) => ({
      name: 'label.created',
      at: soon * (n + 1) * 0.1,
      by,
      new: { label: labelId(prefix, label), name: label, tone: toneOf(n) },
    })),
  ];
}

/** How its board came to be, and the limits of its columns. */
export function factsOfBoard(content: BacklogContent, places: readonly Place[], by: Mate): DemoFact[] {
  const { board, team, prefix, states, limits } = content;
  return [
    { name: 'board.created', at: soon * 0.8, by, new: { name: board, team, backlogs: [prefix] } },
    ...limits.map(([state, wipLimit, limitKind], n) => ({
      name: 'column.limited',
      at: soon * (0.85 + n * 0.05),
      by,
      old: { wipLimit: null, limitKind: null },
      new: { column: places[state]?.column, name: states[state], wipLimit, limitKind },
    })),
  ];
}
