import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachNotice } from '../seen-notices.server.ts';
import { markReadInput } from '../told-forms.ts';

/** Notes that one has read a notice; it is not mailed any more. No event: who reads what when is nobody else's. */
export const markRead = command({
  name: 'mark-read',
  summary: 'Note that you have read one of your notices',
  input: markReadInput,
  example: (world) => ({ as: 'member', input: { notice: world.notice }, events: [] }),
  reach: (ctx, { notice }) => reachNotice(ctx, notice),
  async run(ctx, _input, { id, readAt }) {
    allow(ctx.actor, access, 'mark-read');
    if (!readAt) await ctx.db.notice.update({ where: { id }, data: { readAt: ctx.now, waits: false } });
    return { notice: id };
  },
});
