import type { Outcome } from '#app/domain/sprint/sprint.ts';
import { chanceOf, demoId } from './chance.ts';
import type { BacklogContent } from './content/backlog-content.ts';
import { sprintGoals } from './content/sprint-goals.ts';
import type { DemoItem } from './items.ts';

/** An item's stay in a sprint; times as the calendar counts. */
export interface DemoStay {
  item: DemoItem;
  addedAt: number;
  /** It came in while the sprint was running. */
  late: boolean;
  outcome?: Outcome;
}

export interface DemoSprint {
  id: string;
  number: number;
  goal: string;
  status: 'planned' | 'active' | 'completed';
  /** The working day it starts on; it lasts ten. */
  from: number;
  plannedAt: number;
  stays: DemoStay[];
}

const firstDay = 21;
const length = 10;
/** Ten are over; the eleventh is under way. */
const completed = 10;
/** Of what is in hand so much is in the running sprint; the rest the team does beside it. */
const inHand = 4;

const startOf = (index: number) => firstDay + length * index;
/** The end of its last day. */
export const endOf = (sprint: Pick<DemoSprint, 'from'>) => sprint.from + length - 0.0001;

/**
 * A team's fortnights as the lives of its items tell them: an item stands in the sprint in which it was taken in hand, and goes on to the
 * next until it is done or given back. What was ready only after the start came in late.
 */
export function sprintsOf(content: BacklogContent, items: readonly DemoItem[]): DemoSprint[] {
  const sprints = Array.from({ length: completed + 2 }, (_, index): DemoSprint => {
    const status = index < completed ? 'completed' : index === completed ? 'active' : 'planned';
    const plannedAt = status === 'planned' ? startOf(completed) + 4.5 : Math.max(startOf(index) - 2, 1);
    const id = demoId('sprint', `${content.prefix}:${index + 1}`);
    return { id, number: index + 1, goal: '', status, from: startOf(index), plannedAt, stays: [] };
  });
  const parts = items.filter(({ type, life }) => type !== 'epic' && life.droppedAt === undefined);
  const kept = parts
    .filter((item) => takenAt(item) !== undefined && doneAt(item) === undefined)
    .sort((one, other) => (takenAt(one) ?? 0) - (takenAt(other) ?? 0))
    .slice(0, inHand);
  for (const item of parts) {
    for (const [index, stay] of staysOf(item, kept.includes(item))) sprints[index]?.stays.push(stay);
  }
  beginWithSomething(sprints);
  fillWithReady(sprints, items);
  const chance = chanceOf(Number.parseInt(demoId('goals', content.prefix).slice(0, 7), 16));
  const say = chance.deck(sprintGoals[content.language]);
  return sprints.map((sprint) => ({ ...sprint, goal: say().replace('{}', mainEpic(sprint, items)) }));
}

const stepTo = (item: DemoItem, state: number) => item.life.steps.find((step) => step.state === state)?.at;
const takenAt = (item: DemoItem) => stepTo(item, 2);
const doneAt = ({ life }: DemoItem) => (life.steps.at(-1)?.state === 4 ? life.steps.at(-1)?.at : undefined);

/** By the sprint's place: from when it was taken until it was done, or until now; what is not kept was given back before. */
function staysOf(item: DemoItem, kept: boolean): [number, DemoStay][] {
  const [ready = 0, taken, done] = [stepTo(item, 1), takenAt(item), doneAt(item)];
  if (taken === undefined || (done ?? taken) < firstDay) return [];
  const place = (moment: number) => Math.max(0, Math.floor((moment - firstDay) / length));
  const first = place(taken);
  const last = done === undefined ? (kept ? completed : completed - 1) : place(done);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, nth) => {
    const index = first + nth;
    const planned = Math.max(startOf(index) - 2, 1);
    const addedAt = nth === 0 ? Math.max(planned, ready) : endOf({ from: startOf(index - 1) });
    const outcome = outcomeIn(index, last, done !== undefined);
    return [index, { item, addedAt, late: addedAt > startOf(index), ...(outcome && { outcome }) }];
  });
}

function outcomeIn(index: number, last: number, isDone: boolean): Outcome | undefined {
  if (index === completed) return undefined;
  if (index < last) return 'next';
  return isDone ? 'done' : 'backlog';
}

/** None began with nothing in it: where all came in late, one was written down early enough to be planned, here or for the next. */
function beginWithSomething(sprints: readonly DemoSprint[]): void {
  for (const [index, sprint] of sprints.slice(0, completed).entries()) {
    if (sprint.stays.some(({ late }) => !late)) continue;
    const written = ({ item }: DemoStay) => item.life.steps[0]?.at ?? 0;
    const early = (stays: readonly DemoStay[] = []) => stays.find((stay) => written(stay) < sprint.from - 0.5);
    const own = early(sprint.stays);
    const chosen = own ?? early(sprints[index + 1]?.stays);
    if (!chosen) throw new Error(`sprint ${sprint.number} of the demo world begins with nothing`);
    const planned = { addedAt: Math.max(sprint.plannedAt, written(chosen) + 0.1), late: false };
    if (!own) {
      sprint.stays.push({ item: chosen.item, ...planned, outcome: 'next' });
      Object.assign(chosen, { addedAt: endOf(sprint), late: false });
    } else Object.assign(chosen, planned);
  }
}

/** What an item was worth at a moment, as far as anybody had said. */
export const pointsAt = (item: DemoItem, at: number) => ((stepTo(item, 1) ?? 0) <= at ? item.points : undefined);

/** The running one holds some of what is ready, what became ready lately as an addition; the rest is planned for the one after. */
function fillWithReady(sprints: readonly DemoSprint[], items: readonly DemoItem[]): void {
  const [active, planned] = [sprints[completed], sprints[completed + 1]];
  if (!active || !planned) return;
  const ready = items
    .filter(({ type, life }) => type !== 'epic' && life.steps.at(-1)?.state === 1)
    .map((item) => ({ item, at: item.life.steps.at(-1)?.at ?? 0 }))
    .sort((one, other) => one.at - other.at);
  const early = ready.filter(({ at }) => at <= active.from);
  for (const { item, at } of early.slice(0, 2)) {
    active.stays.push({ item, addedAt: Math.max(active.plannedAt, at), late: false });
  }
  for (const { item, at } of ready.filter((each) => each.at > active.from).slice(0, 2)) {
    active.stays.push({ item, addedAt: at + 0.05, late: true });
  }
  for (const { item } of early.slice(2)) planned.stays.push({ item, addedAt: planned.plannedAt, late: false });
}

/** The title of the epic that most of its items are parts of. */
function mainEpic({ stays }: DemoSprint, items: readonly DemoItem[]): string {
  const votes = new Map<string, number>();
  for (const { item } of stays) if (item.parent) votes.set(item.parent, (votes.get(item.parent) ?? 0) + 1);
  const [first] = [...votes].sort(([, one], [, other]) => other - one);
  return items.find(({ id }) => id === first?.[0])?.title ?? '';
}
