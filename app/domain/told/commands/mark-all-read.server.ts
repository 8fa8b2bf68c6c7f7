import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachNotice, seenNotices } from '../seen-notices.server.ts';
import { markAllReadInput } from '../told-forms.ts';

/** Notes that one has read all of one's notices, up to the newest that one was shown. */
export const markAllRead = command({
  name: 'mark-all-read',
  summary: 'Note that you have read all your notices, up to one of them',
  input: markAllReadInput,
  example: (world) => ({ as: 'member', input: { upTo: world.notice }, events: [] }),
  reach: async (ctx, { upTo }) => (upTo === undefined ? undefined : await reachNotice(ctx, upTo)),
  async run(ctx, _input, newest) {
    allow(ctx.actor, access, 'mark-all-read');
    const { count } = await ctx.db.notice.updateMany({
      where: { ...(await seenNotices(ctx)), readAt: null, ...(newest && { createdAt: { lte: newest.createdAt } }) },
      data: { readAt: ctx.now, waits: false },
    });
    return { read: count };
  },
});
