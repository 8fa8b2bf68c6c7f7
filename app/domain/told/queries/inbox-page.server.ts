import { query } from '#app/domain/query.server.ts';
import { inboxPageSize } from '../notice.ts';
import { noticeLines } from '../notice-lines.server.ts';
import { seenNotices } from '../seen-notices.server.ts';
import { inboxInput } from '../told-forms.ts';
import { unreadOf } from '../unread.server.ts';

/** What concerns one: unread first, each part the newest first, fifty at a time. */
export const inboxPage = query({
  name: 'inbox-page',
  summary: 'What concerns you: mentions, comments, assignments, due dates, what you asked for; unread first, fifty at a time',
  input: inboxInput,
  example: () => ({ input: {} }),
  async run(ctx, { page }) {
    const seen = await seenNotices(ctx);
    const unread = await unreadOf(ctx.db, ctx.actor);
    const total = unread + (await ctx.db.notice.count({ where: { AND: [seen, { readAt: { not: null } }] } }));
    const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
    const skip = (page - 1) * inboxPageSize;
    const news = await noticeLines(ctx, { readAt: null }, { orderBy, skip, take: inboxPageSize });
    const known = await noticeLines(
      ctx,
      { readAt: { not: null } },
      { orderBy, skip: Math.max(0, skip - unread), take: inboxPageSize - news.length },
    );
    return { unread, total, notices: [...news, ...known], page, pages: Math.max(1, Math.ceil(total / inboxPageSize)) };
  },
});
