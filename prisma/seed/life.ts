import { historyDays } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { Planned } from './plan.ts';

/** A step of an item's way: the state it enters, by its place in the workflow, and when, as the calendar counts. */
export interface Step {
  state: number;
  at: number;
}

/** An item's way through the five states; the first step is its making. */
export interface Life {
  steps: Step[];
  /** When it was sent back from the check. */
  backAt?: number;
  /** When it was put away. */
  droppedAt?: number;
  /** Which of the team's hands it went through; items of one hand follow one another. */
  hand: number;
}

const end = historyDays - 0.1;
/** Days that the work under way has stood by now, hand by hand: no two alike, one of them long. */
const ages = [1.2, 6.4, 3.1, 11.3, 0.4, 4.7, 2.2, 8.6];

/**
 * The lives of a backlog's parts. The team has as many hands as it may have cards in work, and each hand takes one item after another,
 * so no limit was ever passed, but by what was let in lately with a reason.
 */
export function livesOf(parts: readonly Planned[], hands: number, chance: Chance): Map<Planned, Life> {
  const lives = new Map<Planned, Life>();
  const inStage = (stage: Planned['stage']) => parts.filter((part) => part.stage === stage);
  const [working, letIn] = [
    inStage('doing').filter(({ told }) => !told.letIn),
    inStage('doing').filter(({ told }) => told.letIn),
  ];
  const checked = inStage('check');
  for (const [at, part] of letIn.entries()) lives.set(part, begun(end - 0.35 + at * 0.2, hands + at));
  const done = inStage('done');
  // What is in the check was last in the hands that have just begun something new.
  const byAge = Array.from({ length: hands }, (_, hand) => hand).sort((a, b) => (ages[a] ?? 0) - (ages[b] ?? 0));
  for (let hand = 0; hand < hands; hand += 1) {
    const before = done.filter((_, at) => at % hands === hand);
    const inCheck = checked[byAge.indexOf(hand)];
    const taken = end - (ages[hand] ?? 2);
    const now = working[hand];
    if (now) lives.set(now, begun(taken, hand));
    follow(before, inCheck, now ? taken : end, hand);
  }
  for (const [at, part] of inStage('ready').entries()) {
    const ready = end - chance.between(0.3, 0.7) - ((at * 11) % 34);
    lives.set(part, {
      steps: [
        { state: 0, at: ready - chance.between(3, 25) },
        { state: 1, at: ready },
      ],
      hand: at,
    });
  }
  const ideas = inStage('idea');
  for (const [at, part] of ideas.entries()) {
    const made = 20 + ((at + chance.between(0, 1)) / ideas.length) * (end - 22);
    lives.set(part, { steps: [{ state: 0, at: made }], hand: at });
  }
  for (const part of inStage('dropped')) {
    const made = chance.between(25, 60);
    lives.set(part, { steps: [{ state: 0, at: made }], droppedAt: made + chance.between(15, 45), hand: 0 });
  }
  return lives;

  function begun(taken: number, hand: number): Life {
    return { steps: [...beforeWork(taken), { state: 2, at: taken }], hand };
  }

  /** Lets one hand do items one after another, the last of them just before `free`, with pauses between. */
  function follow(finished: readonly Planned[], inCheck: Planned | undefined, free: number, hand: number): void {
    const queue = inCheck ? [...finished, inCheck] : finished;
    const stays = queue.map((part) => 2 + (part.points ?? 3) * chance.between(0.7, 1.3));
    const from = 4 + hand * 2.5;
    const room = free - 0.2 - from;
    const needed = stays.reduce((sum, stay) => sum + stay, 0);
    const tight = Math.min(1, (room * 0.9) / needed);
    const pauses = queue.map(() => chance.between(0.2, 1));
    const pause = (room - needed * tight) / pauses.reduce((sum, each) => sum + each, 0);
    let at = from;
    for (const [index, part] of queue.entries()) {
      // The hand that has just begun something new came from the check without a pause: there it waits a few days at most.
      const last = part === inCheck;
      const stay = (stays[index] ?? 3) * tight;
      const taken = last ? free - chance.between(0.1, 0.2) - stay : at + (pauses[index] ?? 0.5) * pause;
      const left = taken + stay;
      lives.set(
        part,
        worked(part, taken, left, last ? undefined : Math.min(left + chance.between(0.4, 3), (left + end) / 2), hand),
      );
      at = left;
    }
  }

  function worked(part: Planned, taken: number, left: number, done: number | undefined, hand: number): Life {
    const [back, again] = [taken + (left - taken) * 0.6, taken + (left - taken) * 0.7];
    return {
      steps: [
        ...beforeWork(taken),
        { state: 2, at: taken },
        ...(part.told.back
          ? [
              { state: 3, at: back },
              { state: 2, at: again },
            ]
          : []),
        { state: 3, at: left },
        ...(done === undefined ? [] : [{ state: 4, at: done }]),
      ],
      ...(part.told.back && { backAt: again }),
      hand,
    };
  }

  /** It was written down, later found ready, later taken. */
  function beforeWork(taken: number): Step[] {
    const ready = Math.max(taken - chance.between(0.5, 9), taken * 0.6);
    const made = Math.max(ready - chance.between(1, 22), ready * 0.3);
    return [
      { state: 0, at: made },
      { state: 1, at: ready },
    ];
  }
}

/** An epic is written down before its parts, ready when work on it begins, and done when nothing of it is left. */
export function lifeOfEpic(parts: readonly Life[]): Life {
  const made = Math.min(...parts.map(({ steps }) => steps[0]?.at ?? 0));
  const ready = Math.min(...parts.map(({ steps }) => steps.find(({ state }) => state === 1)?.at ?? historyDays));
  const over = parts.map(({ steps, droppedAt }) => droppedAt ?? (steps.at(-1)?.state === 4 ? steps.at(-1)?.at : undefined));
  const done = over.every((at) => at !== undefined) ? Math.max(...over.map((at) => at ?? 0)) + 0.05 : undefined;
  return {
    steps: [
      { state: 0, at: Math.max(made - 0.3, made * 0.5) },
      ...(ready < historyDays ? [{ state: 1, at: ready - 0.01 }] : []),
      ...(done === undefined ? [] : [{ state: 4, at: done }]),
    ],
    hand: 0,
  };
}
