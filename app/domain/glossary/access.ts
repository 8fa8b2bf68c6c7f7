import type { AccessTable } from '#app/domain/actor.ts';
import type { PartnerTable } from '#app/domain/reach/terms.ts';

const leads = ['administrator', 'coordinator', 'lead'] as const;

/** Who may keep a glossary, and who says what the agency means. */
export const access = {
  'add-backlog-term': leads,
  'add-programme-term': leads,
  'change-forms': leads,
  'remove-term': leads,
  'write-meaning': leads,
  'remove-meaning': leads,
  'adopt-meaning': leads,
  'assign-question': leads,
  'confirm-same': leads,
  'keep-different': leads,
} as const satisfies AccessTable;

/**
 * The least level of a backlog that opens its glossary to partners: they read it, and whoever may comment says what their agency means.
 * What the matrix tries is a programme's term, which is seen by the programme.
 */
export const partners = {
  'backlog-glossary': 'see',
  'item-terms': 'see',
} as const satisfies PartnerTable;
