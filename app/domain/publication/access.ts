import type { AccessTable } from '#app/domain/actor.ts';

const coordinators = ['administrator', 'coordinator'] as const;
const leads = ['administrator', 'coordinator', 'lead'] as const;

/** Who may bring something before everybody, who is the second person, and who takes it back. */
export const access = {
  'propose-publication': leads,
  'approve-publication': coordinators,
  'decline-publication': coordinators,
  'withdraw-publication': leads,
} as const satisfies AccessTable;
