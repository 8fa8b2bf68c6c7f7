import type { AccessTable } from '#app/domain/actor.ts';

const administrator = ['administrator'] as const;

/** Who may take everything home that an agency owns. */
export const access = {
  'everything-page': administrator,
  'export-agency': administrator,
  'agency-file': administrator,
  'item-ties': administrator,
  'board-file': administrator,
  'sprints-file': administrator,
  'strategy-file': administrator,
  'shared-file': administrator,
  'glossaries-file': administrator,
  'publications-file': administrator,
  'blockers-file': administrator,
  'reports-file': administrator,
  'ladder-file': administrator,
  'agency-events': administrator,
} as const satisfies AccessTable;
