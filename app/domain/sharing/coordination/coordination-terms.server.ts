import { dayIn } from '#app/domain/day.ts';
import type { CoordinationVersion } from '#app/platform/prisma/client.ts';
import { daysOf, periodOf } from '../terms/period.rules.ts';
import type { CoordinationTerms } from './coordination.ts';
import type { CoordinationTermsInput } from './coordination-forms.ts';

/**
 * The terms that a form asks for; days are of the zone of the agency that is seen.
 * @throws Refused naming the field
 */
export function termsAsked(
  { start, end, shows, ...rest }: CoordinationTermsInput,
  { zone, now, before }: { zone: string; now: Date; before?: CoordinationTerms | undefined },
): CoordinationTerms {
  const days = before && daysOf(before, zone);
  const period = periodOf({ start, end, today: dayIn(zone, now), zone, before: days });
  const said = daysOf(period, zone);
  return {
    shows: [...new Set(shows)],
    ceiling: rest.ceiling,
    legalBasis: rest.legalBasis,
    // A day that stays is the same moment as before, also where the zone has become another one.
    startsAt: before && days?.start === said.start ? before.startsAt : period.startsAt,
    endsAt: before && days?.end === said.end ? before.endsAt : period.endsAt,
  };
}

export function termsOf({ shows, ceiling, legalBasis, startsAt, endsAt }: CoordinationVersion): CoordinationTerms {
  return { shows, ceiling, legalBasis, startsAt, endsAt };
}

/** Terms as an event keeps them. */
export function toldTerms({ shows, ceiling, legalBasis, startsAt, endsAt }: CoordinationTerms) {
  return { shows, ceiling, legalBasis, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
