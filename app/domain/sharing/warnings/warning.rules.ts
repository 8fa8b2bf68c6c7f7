import { warnedDays } from '../agreement.ts';
import { beginOf, type VersionFacts } from '../state.rules.ts';

const day = 86_400_000;

/**
 * Of which end both sides are to be warned now: so many days before it. After a time in which nothing could be sent only the nearest counts;
 * terms that began later than a warning would have come are not warned of by it.
 */
export function warningDue(version: Pick<VersionFacts, 'startsAt' | 'standsAt' | 'endsAt'>, now: Date): number | undefined {
  if (now >= version.endsAt) return undefined;
  const begins = beginOf(version).getTime();
  const due = warnedDays.filter((days) => {
    const moment = version.endsAt.getTime() - days * day;
    return moment <= now.getTime() && moment > begins;
  });
  return due.length > 0 ? Math.min(...due) : undefined;
}
