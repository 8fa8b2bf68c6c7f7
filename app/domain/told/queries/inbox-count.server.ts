import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import { unreadOf } from '../unread.server.ts';

/** How much is unread, for the header of every page. */
export const inboxCount = query({
  name: 'inbox-count',
  summary: 'How many of your notices are unread',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  run: async ({ actor, db }) => ({ unread: await unreadOf(db, actor) }),
});
