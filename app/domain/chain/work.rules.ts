/** What is known of an open item's time, as far as its reader is shown it. */
export interface Facts {
  points: number | null;
  /** The day that its agency has promised it for, of a request that hangs on it. */
  promisedOn: string | null;
  /** The end of the sprint that it stands in. */
  sprintEndsOn: string | null;
  dueOn: string | null;
}

export const daySources = ['promise', 'sprint', 'due'] as const;
export type DaySource = (typeof daySources)[number];

/**
 * The working days of an item: its estimate, by as many points as whoever asks counts for a day, a begun day counted whole. Nothing else
 * says how much work an item is: a sprint says when, not how long. Null where there is no estimate, or none that is shown; it is listed, not
 * guessed.
 */
export function workingDaysOf({ points }: Pick<Facts, 'points'>, pointsADay: number): number | null {
  return points === null ? null : Math.ceil(points / pointsADay);
}

/** The day that an item is to be done by: what was promised to another agency, else the end of its sprint, else its due date. */
export function dayOf({ promisedOn, sprintEndsOn, dueOn }: Facts): { day: string; source: DaySource } | null {
  if (promisedOn) return { day: promisedOn, source: 'promise' };
  if (sprintEndsOn) return { day: sprintEndsOn, source: 'sprint' };
  return dueOn ? { day: dueOn, source: 'due' } : null;
}
