import { refuse } from '#app/domain/errors.ts';
import { type ServicePhase, servicePhases } from './service.ts';

interface Standing {
  phase: ServicePhase;
  /** ISO dates. */
  phaseSince: string;
  launchedOn: string | null;
}

interface Asked {
  phase: ServicePhase;
  since: string;
  today: string;
  reason?: string;
  launchedOn?: string | null;
}

/**
 * How a service stands after a change of phase. It may go on by more than one step; back only with a reason. It is launched while it is
 * live: going live needs the day of its launch, and going back takes the day away.
 * @throws Refused
 */
export function planPhase(before: Standing, { phase, since, today, reason, launchedOn }: Asked): Standing {
  if (since > today) throw refuse('since', 'day_ahead', { today });
  if (since < before.phaseSince) throw refuse('since', 'phase_before_last', { date: before.phaseSince });
  const back = servicePhases.indexOf(phase) < servicePhases.indexOf(before.phase);
  if (back && !reason) throw refuse('reason', 'phase_back_reason');
  return { phase, phaseSince: since, launchedOn: launchDay(phase, launchedOn ?? null, today) };
}

/** @throws Refused where a live service has no day of launch, or one that is still to come */
export function launchDay(phase: ServicePhase, launchedOn: string | null, today: string): string | null {
  if (phase !== 'live') return null;
  if (launchedOn === null) throw refuse('launchedOn', 'live_needs_launch_day');
  if (launchedOn > today) throw refuse('launchedOn', 'day_ahead', { today });
  return launchedOn;
}
