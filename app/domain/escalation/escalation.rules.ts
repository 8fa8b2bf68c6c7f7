import { type NamedRung, namedRungs, type Rung, rungDays, rungs, type StepState } from './escalation.ts';

/** A step as it is kept; days are ISO dates. */
export interface Step {
  rung: Rung;
  state: StepState;
  dueOn: string | null;
  heldUntil: string | null;
}

export interface Climb {
  /** Working days that it has waited. */
  days: number;
  today: string;
  /** Whether the side that is waited for works today, and the working day after. */
  works: boolean;
  nextDay: string;
  steps: readonly Step[];
  /** The rungs on which somebody stands who can be told. */
  people: readonly NamedRung[];
  /** Fully automatic, since an agreement says so. */
  automatic: boolean;
}

export type Act =
  | { does: 'send'; rung: Rung }
  | { does: 'draft'; rung: NamedRung; dueOn: string }
  | { does: 'skip'; rung: NamedRung }
  | { does: 'pass_over'; rung: Rung };

/**
 * What is to be done now about something that waits: one step, with the rungs that it leaves behind. However many days were missed, only
 * the highest rung that is reached is climbed; the ones below are passed over. A rung on which nobody stands is skipped upward.
 */
export function actsDue(climb: Climb): Act[] {
  const { days, works, steps, automatic } = climb;
  if (!works || isHeld(climb)) return [];
  const vacant = vacantDraft(climb);
  if (vacant) return climbTo(vacant, climb);
  const ripe = automatic ? ripeDraft(climb) : undefined;
  if (ripe) return [...passedBelow(ripe, steps), { does: 'send', rung: ripe }];
  const reached = rungs.findLast((rung) => days >= rungDays[rung]);
  // A step to a person is drafted, and told to the other side, the day before.
  const announced = namedRungs.findLast((rung) => days >= rungDays[rung] - 1);
  for (const rung of [reached, announced]) if (rung && !isBehind(rung, climb)) return climbTo(rung, climb);
  return [];
}

/** Whether a step stands still today because somebody put it off; nothing above it goes either. */
export function isHeld({ steps, today }: Pick<Climb, 'steps' | 'today'>): boolean {
  return steps.some(
    ({ state, heldUntil }) => heldUntil !== null && today < heldUntil && (state === 'held' || state === 'drafted'),
  );
}

/** The highest draft, where its day has come and nobody stands on its rung any more: it is skipped upward as if it had never been drafted. */
function vacantDraft(climb: Climb): NamedRung | undefined {
  const ripe = ripeDraft(climb);
  return namedRungs.find((rung) => rung === ripe && !climb.people.includes(rung));
}

/** The highest draft whose day has come. */
function ripeDraft({ steps, today }: Climb): Rung | undefined {
  return rungs.findLast((rung) =>
    steps.some((step) => step.rung === rung && step.state === 'drafted' && step.dueOn !== null && step.dueOn <= today),
  );
}

/** Whether a rung, or one above it, is climbed already; one that was skipped is not, once somebody stands there or above. */
function isBehind(rung: Rung, { steps, people }: Climb): boolean {
  const somebody = people.some((each) => place(each) >= place(rung));
  return steps.some((step) => {
    if (step.state === 'held') return false;
    if (step.state === 'skipped') return step.rung === rung && !somebody;
    return place(step.rung) >= place(rung);
  });
}

function climbTo(rung: Rung, { steps, people, nextDay }: Climb): Act[] {
  if (rung === 'coordinators') return [{ does: 'send', rung }];
  const above = namedRungs.filter((each) => place(each) >= place(rung));
  const target = above.find((each) => people.includes(each));
  const nobody = above
    .filter((each) => target === undefined || place(each) < place(target))
    .filter((each) => !steps.some((step) => step.rung === each && step.state === 'skipped'));
  const skipped = nobody.map((each): Act => ({ does: 'skip', rung: each }));
  if (!target) return skipped;
  const passed = rungs
    .filter((each) => place(each) < place(rung))
    .filter((each) => steps.every((step) => step.rung !== each || step.state === 'held'))
    .map((each): Act => ({ does: 'pass_over', rung: each }));
  return [...passed, ...skipped, { does: 'draft', rung: target, dueOn: nextDay }];
}

/** Drafts below a step that is sent, which nobody sends any more. */
export function passedBelow(rung: Rung, steps: readonly Step[]): Act[] {
  return steps
    .filter((step) => place(step.rung) < place(rung) && (step.state === 'drafted' || step.state === 'held'))
    .map((step) => ({ does: 'pass_over', rung: step.rung }));
}

/** The next rung to be reached: the first above all that were climbed; undefined once the last was. */
export function nextRung(steps: readonly Step[]): Rung | undefined {
  const climbed = steps.filter(({ state }) => state !== 'held').map((step) => place(step.rung));
  return rungs[Math.max(-1, ...climbed) + 1];
}

/** The step that is put off: the highest draft that is not sent, else the rung that is reached next. */
export function stepToHold(steps: readonly Step[]): Rung | undefined {
  const waiting = steps.filter(({ state }) => state === 'drafted' || state === 'held').map(({ rung }) => rung);
  return rungs.findLast((rung) => waiting.includes(rung)) ?? nextRung(steps);
}

/**
 * In how many days at the earliest something can be due by time alone: days are counted one a day at most. Tomorrow, where its clock stands or a
 * draft waits for its day; whatever is done about it is looked at at once.
 */
export function daysToNext(climb: Pick<Climb, 'days' | 'steps'> | undefined): number {
  if (!climb || climb.steps.some(({ state }) => state === 'drafted' || state === 'held')) return 1;
  const rung = nextRung(climb.steps);
  if (!rung) return longestUnseen;
  const reached = rung === 'coordinators' ? rungDays[rung] : rungDays[rung] - 1;
  return Math.max(1, reached - climb.days);
}

/** Also what has been climbed to its end is looked at now and then. */
const longestUnseen = 7;

const place = (rung: Rung) => rungs.indexOf(rung);
