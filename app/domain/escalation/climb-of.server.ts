import type { Climb, Step } from './escalation.rules.ts';
import type { Subject } from './subject.server.ts';

/** What the rules are asked about something that waits; undefined where its clock stands. */
export function climbOf({ run, today, works, nextDay, steps, places, automatic }: Subject): Climb | undefined {
  if (!run) return undefined;
  return { days: run.days, today, works, nextDay, steps: steps.map(stepOf), people: [...places.keys()], automatic };
}

/** A step as the rules read it. */
export function stepOf({ rung, state, dueOn, heldUntil }: Subject['steps'][number]): Step {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return { rung, state, dueOn: day(dueOn), heldUntil: day(heldUntil) };
}
