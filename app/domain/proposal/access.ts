import type { AccessTable } from '#app/domain/actor.ts';
import type { PartnerTable } from '#app/domain/reach/terms.ts';

const writers = ['administrator', 'coordinator', 'lead', 'member'] as const;
const leads = ['administrator', 'coordinator', 'lead'] as const;

/** Who may propose for their agency, and who decides for a backlog's owner; everybody of both agencies may read. */
export const access = {
  'propose-item': writers,
  'revise-proposal': writers,
  'withdraw-proposal': writers,
  'answer-question': writers,
  'accept-proposal': leads,
  'decline-proposal': leads,
  'ask-about-proposal': leads,
  'mark-duplicate': leads,
} as const satisfies AccessTable;

/** What opens a backlog to proposals of partners. A proposal itself is its two agencies' and needs no level to be read. */
export const partners = {
  'propose-item': 'propose',
  'proposals-page': 'see',
} as const satisfies PartnerTable;
