import type { AccessTable } from '#app/domain/actor.ts';
import { roles } from '#app/domain/actor.ts';

const administrator = ['administrator'] as const;
const teamMakers = ['administrator', 'coordinator'] as const;
const teamShapers = ['administrator', 'coordinator', 'lead'] as const;

/** Who may do what with an agency, its people and teams. What everyone may do concerns only themselves. */
export const access = {
  'edit-agency': administrator,
  'invite-people': administrator,
  'renew-invitation': administrator,
  'withdraw-invitation': administrator,
  'make-reset-link': administrator,
  'change-role': administrator,
  'end-membership': administrator,
  'restore-membership': administrator,
  'disable-person': administrator,
  'enable-person': administrator,
  'set-weekend': teamMakers,
  'mark-day': teamMakers,
  'clear-day': teamMakers,
  'import-holidays': teamMakers,
  'create-team': teamMakers,
  'rename-team': teamMakers,
  'add-team-member': teamShapers,
  'remove-team-member': teamShapers,
  'rename-person': roles,
  'change-language': roles,
  'change-password': roles,
  'set-single-keys': roles,
  'mark-visit': roles,
  'end-session': roles,
  'make-token': roles,
  'revoke-token': roles,
} as const satisfies AccessTable;
