import type { AccessTable } from '#app/domain/actor.ts';

const leads = ['administrator', 'coordinator', 'lead'] as const;

/** Who may keep a glossary, and who says what the agency means. */
export const access = {
  'add-backlog-term': leads,
  'add-programme-term': leads,
  'change-forms': leads,
  'remove-term': leads,
  'write-meaning': leads,
  'remove-meaning': leads,
  'adopt-meaning': leads,
  'assign-question': leads,
  'confirm-same': leads,
  'keep-different': leads,
} as const satisfies AccessTable;
