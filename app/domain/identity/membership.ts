/** How things stand between a person and an agency: `invited` has set no password yet. */
export type MembershipState = 'joined' | 'invited' | 'disabled' | 'left';

export function membershipState(known: {
  endedAt: Date | null;
  disabledAt: Date | null;
  passwordHash: string | null;
}): MembershipState {
  if (known.endedAt) return 'left';
  if (known.disabledAt) return 'disabled';
  return known.passwordHash === null ? 'invited' : 'joined';
}
