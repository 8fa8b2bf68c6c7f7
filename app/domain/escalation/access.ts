import type { AccessTable } from '#app/domain/actor.ts';
import type { PartnerTable } from '#app/domain/reach/terms.ts';

/** Who speaks for an agency to the heads of another. */
const speakers = ['administrator', 'coordinator'] as const;

/** Who may do what with the ladder; everybody who sees what waits sees how far it has been climbed. */
export const access = {
  'send-escalation': speakers,
  'hold-escalation': speakers,
  'word-escalation': speakers,
  'set-ladder-person': speakers,
} as const satisfies AccessTable;

/** Whom a blocker of a partner's item names reads how far what it asked has been escalated. */
export const partners = {
  'escalation-ladder': 'see',
} as const satisfies PartnerTable;
