import type { AccessTable } from '#app/domain/actor.ts';

const coordinators = ['administrator', 'coordinator'] as const;
const leads = ['administrator', 'coordinator', 'lead'] as const;

/** Who may shape goals, objectives and programmes, and who says how a service stands. */
export const access = {
  'create-goal': coordinators,
  'edit-goal': coordinators,
  'create-objective': coordinators,
  'edit-objective': coordinators,
  'record-measure': coordinators,
  'close-objective': coordinators,
  'reopen-objective': coordinators,
  'create-programme': coordinators,
  'edit-programme': coordinators,
  'link-programme': coordinators,
  'unlink-programme': coordinators,
  'add-programme-backlog': coordinators,
  'remove-programme-backlog': coordinators,
  'add-funding-line': coordinators,
  'change-funding-line': coordinators,
  'remove-funding-line': coordinators,
  'create-service': leads,
  'edit-service': leads,
  'set-service-phase': leads,
  'record-users': leads,
  'publish-service': coordinators,
} as const satisfies AccessTable;
