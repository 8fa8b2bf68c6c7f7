import type { AccessTable } from '#app/domain/actor.ts';
import { type PartnerTable, placingLevel } from '#app/domain/reach/terms.ts';

const planners = ['administrator', 'coordinator', 'lead', 'member'] as const;
/** What a partner's team may do with an item that it took onto its board; the sprint is its own. */
export const partners = {
  'plan-sprint': placingLevel,
  'add-to-sprint': placingLevel,
  'remove-from-sprint': placingLevel,
} as const satisfies PartnerTable;

const leaders = ['administrator', 'coordinator', 'lead'] as const;

/** Who may do what with a team's sprints. */
export const access = {
  'plan-sprint': planners,
  'edit-sprint': planners,
  'delete-plan': planners,
  'add-to-sprint': planners,
  'remove-from-sprint': planners,
  'start-sprint': leaders,
  'complete-sprint': leaders,
  'set-rhythm': leaders,
} as const satisfies AccessTable;
