import type { AccessTable } from '#app/domain/actor.ts';
import type { PartnerTable } from '#app/domain/reach/terms.ts';

const writers = ['administrator', 'coordinator', 'lead', 'member'] as const;

/** Who may do what with blockers. Nobody needs more than to write items: nobody may be afraid to say that something holds them up. */
export const access = {
  'block-page': writers,
  'raise-blocker': writers,
  'change-blocker': writers,
  'pause-blocker': writers,
  'resume-blocker': writers,
  'free-blocker': writers,
} as const satisfies AccessTable;

/** A partner reads, of an item that it sees, the blockers that name it. */
export const partners = {
  'item-blockers': 'see',
  'blocker-page': 'see',
} as const satisfies PartnerTable;
