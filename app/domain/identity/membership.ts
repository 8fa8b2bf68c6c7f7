/**
 * How things stand between a person and an agency: `invited` has set no password yet; `waits` has an account and has not accepted yet.
 */
export type MembershipState = 'joined' | 'invited' | 'waits' | 'disabled' | 'left';

export function membershipState(known: { left: boolean; disabled: boolean; password: boolean; waits: boolean }): MembershipState {
  // Of an account that is not the agency's own it is told nothing.
  if (known.waits) return 'waits';
  if (known.left) return 'left';
  if (known.disabled) return 'disabled';
  return known.password ? 'joined' : 'invited';
}
