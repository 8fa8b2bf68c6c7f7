import type { PartnerTable } from '#app/domain/reach/terms.ts';

/** A partner finds in a graph what it sees anyhow, and may stand at the middle of one. */
export const partners = {
  'graph-page': 'see',
} as const satisfies PartnerTable;
