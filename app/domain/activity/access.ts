import type { AccessTable } from '#app/domain/actor.ts';

/** Who may read what an agency's administrators answer for: who came in, who took what out, who let whom in. */
export const access = {
  'agency-log': ['administrator'],
} as const satisfies AccessTable;
