import type { AccessTable } from '#app/domain/actor.ts';
import type { PartnerTable } from '#app/domain/reach/terms.ts';

/** Whoever may ask another agency may send what a what-if comes to; all who see items may look. */
export const access = {
  'ask-for-moves': ['administrator', 'coordinator', 'lead', 'member'],
} as const satisfies AccessTable;

/** A partner finds in a graph and in a chain what it sees anyhow, may stand at the middle of one, and asks for another day as anybody may ask. */
export const partners = {
  'graph-page': 'see',
  'chain-page': 'see',
  'ask-for-moves': 'see',
} as const satisfies PartnerTable;
