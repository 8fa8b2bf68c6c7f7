/** From when to when something held a request's asker up, and when its clock stood meanwhile; null is not yet. */
export interface HeldUp {
  raised: Date;
  freed: Date | null;
  pauses: readonly Stood[];
}

interface Stood {
  since: Date;
  until: Date | null;
}

/** When the clocks of all stood that held something up at that time; what was freed by then, or raised later, holds none of them up. */
export function stoodTogether(all: readonly HeldUp[]): Stood[] {
  const moments = all
    .flatMap(({ raised, freed, pauses }) => [raised, freed, ...pauses.flatMap(({ since, until }) => [since, until])])
    .flatMap((moment) => (moment ? [moment.getTime()] : []));
  const ordered = [...new Set(moments)].sort((one, other) => one - other);
  return ordered.reduce<Stood[]>((stood, moment, at) => {
    if (!stands(all, moment)) return stood;
    const next = ordered[at + 1];
    const until = next === undefined ? null : new Date(next);
    const last = stood.at(-1);
    const goesOn = last?.until?.getTime() === moment;
    return goesOn ? [...stood.slice(0, -1), { since: last.since, until }] : [...stood, { since: new Date(moment), until }];
  }, []);
}

function stands(all: readonly HeldUp[], moment: number): boolean {
  const within = (from: Date, to: Date | null) => from.getTime() <= moment && (to === null || moment < to.getTime());
  const holding = all.filter(({ raised, freed }) => within(raised, freed));
  return holding.length > 0 && holding.every(({ pauses }) => pauses.some(({ since, until }) => within(since, until)));
}
