import type { AccessTable } from '#app/domain/actor.ts';

const planners = ['administrator', 'coordinator', 'lead', 'member'] as const;
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
