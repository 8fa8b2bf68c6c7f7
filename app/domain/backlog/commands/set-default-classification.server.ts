import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { setDefaultClassificationInput } from '../backlog-forms.ts';
import { factOfBacklog, reachLockedBacklog } from '../shape.server.ts';

/** Says what a new item of the backlog is classified as unless said otherwise; items that exist keep theirs. */
export const setDefaultClassification = command({
  name: 'set-default-classification',
  summary: 'Set what new items of a backlog are classified as',
  input: setDefaultClassificationInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, classification: 'shared' as const },
    events: ['backlog.classification_set'],
  }),
  reach: (ctx, input) => reachLockedBacklog(ctx, input.backlog),
  async run(ctx, { classification }, backlog) {
    allow(ctx.actor, access, 'set-default-classification');
    if (classification === backlog.classification) return { backlog: backlog.prefix };
    await ctx.db.backlog.update({ where: { id: backlog.id }, data: { classification, version: { increment: 1 } } });
    ctx.record(
      factOfBacklog(backlog, 'backlog.classification_set', { classification: backlog.classification }, { classification }),
    );
    return { backlog: backlog.prefix };
  },
});
