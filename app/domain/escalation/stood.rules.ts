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
  const stood: Stood[] = [];
  for (const [at, moment] of ordered.entries()) {
    if (!stands(all, moment)) continue;
    const next = ordered[at + 1];
    const last = stood.at(-1);
    const until = next === undefined ? null : new Date(next);
    if (last?.until?.getTime() === moment) last.until = until;
    else stood.push({ since: new Date(moment), until });
  }
  return stood;
}

function stands(all: readonly HeldUp[], moment: number): boolean {
  const within = (from: Date, to: Date | null) => from.getTime() <= moment && (to === null || moment < to.getTime());
  const holding = all.filter(({ raised, freed }) => within(raised, freed));
  return holding.length > 0 && holding.every(({ pauses }) => pauses.some(({ since, until }) => within(since, until)));
}
