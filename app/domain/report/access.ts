import type { AccessTable } from '#app/domain/actor.ts';

/** Who speaks for the agency to whoever decides. */
const speakers = ['administrator', 'coordinator'] as const;

/**
 * Who may do what with the Monday report. Whoever may see the coordinator's page reads it, frozen or not: that is everybody of the agency,
 * since each is shown only what they may see, when they read it.
 */
export const access = {
  'write-decision': speakers,
  'freeze-report': speakers,
} as const satisfies AccessTable;
