import { type AccessTable, roles } from '#app/domain/actor.ts';

/** What is told to somebody is theirs alone, and everyone's. */
export const access = {
  'mark-read': roles,
  'mark-all-read': roles,
  'set-mails': roles,
} as const satisfies AccessTable;
