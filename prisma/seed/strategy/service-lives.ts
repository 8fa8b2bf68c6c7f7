import type { Names } from '#app/domain/actor.ts';
import type { ServicePhase } from '#app/domain/strategy/service/service.ts';
import { chanceOf, demoId } from '../chance.ts';
import { services } from '../content/services.ts';

/** A service of the demo world, with its figures of the last two years. */
export interface DemoService {
  id: string;
  agency: string;
  names: Names;
  userNeed: string;
  phase: ServicePhase;
  /** ISO dates. */
  phaseSince: string;
  launchedOn: string | null;
  figures: { month: string; users: number }[];
}

/** How many people are registered with all services together, by their latest figures. */
const registeredNow = 80_000;

const months = 24;

/**
 * All services: the older a live one, the more people it has; who uses it grows from its launch on; now and then one does not report.
 * The latest figures add up to {@link registeredNow}.
 */
export function serviceLives(now: Date): DemoService[] {
  const chance = chanceOf(138);
  const all = Object.entries(services).flatMap(([agency, { needs, early, names }]) =>
    names.map(([en, ru, uz], at) => {
      const phase = phaseOf(at, names.length, early);
      // Months since it came into its phase.
      const age = phase === 'live' ? Math.max(1, Math.round((1 - at / names.length) ** 1.4 * 54)) : chance.whole(1, 9);
      const since = `${monthBefore(now, age)}-${String(chance.whole(1, 28)).padStart(2, '0')}`;
      const weight = phase === 'live' ? chance.between(0.4, 1.6) * (4 + age) : phase === 'beta' ? chance.between(0.4, 1) : 0;
      const service = {
        id: demoId('service', en),
        agency,
        names: { en, ru, 'uz-Latn': uz },
        userNeed: needs[at % needs.length] ?? '',
        phase,
        phaseSince: since,
        launchedOn: phase === 'live' ? since : null,
      };
      return { service, age, weight };
    }),
  );
  const shares = sharesOf(all.map(({ weight }) => weight));
  return all.map(({ service, age }, n) => ({ ...service, figures: figuresOf(shares[n] ?? 0, age) }));

  /** From the month of its launch, or two years ago, to last month. */
  function figuresOf(users: number, age: number): DemoService['figures'] {
    if (users === 0) return [];
    const silent = chance.odds(0.12);
    const reported = Array.from({ length: Math.min(age, months) }, (_, n) => n + 1)
      .reverse()
      .filter((ago) => (ago > 1 ? chance.odds(0.96) : !silent || age === 1));
    const latest = reported.at(-1) ?? 1;
    const grown = (ago: number) => ((age - ago + 1) / (age - latest + 1)) ** 0.7;
    return reported.map((ago) => ({ month: monthBefore(now, ago), users: Math.round(users * grown(ago)) }));
  }
}

function phaseOf(at: number, count: number, [beta, alpha, discovery]: readonly [number, number, number]): ServicePhase {
  const fromEnd = count - at;
  if (fromEnd <= discovery) return 'discovery';
  if (fromEnd <= discovery + alpha) return 'alpha';
  return fromEnd <= discovery + alpha + beta ? 'beta' : 'live';
}

/** Whole numbers in proportion to the weights that add up to {@link registeredNow}. */
function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => Math.floor((weight / sum) * registeredNow));
  const left = registeredNow - shares.reduce((all, share) => all + share, 0);
  const largest = weights.indexOf(Math.max(...weights));
  return shares.map((share, n) => (n === largest ? share + left : share));
}

/** The month so many months before the one it is. */
function monthBefore(now: Date, ago: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1)).toISOString().slice(0, 7);
}
