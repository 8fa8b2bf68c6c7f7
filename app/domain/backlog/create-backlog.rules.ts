import { refuse } from '#app/domain/errors.ts';

/**
 * Lets a prefix pass that begins with the agency's code, and with no longer code of another agency: so a prefix that is taken is
 * always the own agency's, and to say so tells nothing of others.
 * @throws Refused
 */
export function checkPrefix(prefix: string, agencyCode: string, otherCodes: readonly string[]): void {
  if (!prefix.startsWith(agencyCode)) throw refuse('prefix', 'prefix_not_agency', { prefix, code: agencyCode });
  const other = otherCodes.find((code) => code.length > agencyCode.length && prefix.startsWith(code));
  if (other !== undefined) throw refuse('prefix', 'prefix_of_other_agency', { prefix, code: other });
}
