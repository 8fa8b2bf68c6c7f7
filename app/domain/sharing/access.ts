import type { AccessTable } from '#app/domain/actor.ts';

const deciders = ['administrator', 'coordinator'] as const;
/** Who is shown what others see of the agency. */
const overseers = ['administrator', 'coordinator', 'lead'] as const;

/** Who may bind an agency by an agreement; everybody of both agencies may read what was agreed, leads also what comes of it. */
export const access = {
  'offer-agreement': deciders,
  'accept-agreement': deciders,
  'send-back-agreement': deciders,
  'decline-agreement': deciders,
  'offer-change': deciders,
  'renew-agreement': deciders,
  'narrow-agreement': deciders,
  'revoke-agreement': deciders,
  'admit-items': deciders,
  'take-out-items': deciders,
  'offer-coordination': deciders,
  'accept-coordination': deciders,
  'decline-coordination': deciders,
  'change-coordination': deciders,
  'end-coordination': deciders,
  'partners-see-page': overseers,
  'partner-sees-page': overseers,
} as const satisfies AccessTable;
