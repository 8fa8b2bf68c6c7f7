import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { access } from '../access.ts';
import { removeLabelInput } from '../backlog-forms.ts';
import { factOfBacklog, reachLockedBacklog, reshapeLists } from '../shape.server.ts';

/** Removes a label from a backlog and from all its items. */
export const removeLabel = command({
  name: 'remove-label',
  summary: 'Remove a label from a backlog and from all its items',
  input: removeLabelInput,
  example: (world) => ({ as: 'lead', input: { backlog: world.backlog.prefix, label: world.label }, events: ['label.removed'] }),
  reach: (ctx, input) => reachLockedBacklog(ctx, input.backlog),
  async run(ctx, input, backlog) {
    allow(ctx.actor, access, 'remove-label');
    const label = await ctx.db.label.findFirst({ where: { id: idOf(input.label), backlogId: backlog.id } });
    if (!label) throw refuse('label', 'unknown_label');
    await ctx.db.label.delete({ where: { id: label.id } });
    await reshapeLists(ctx.db, backlog.id);
    ctx.record(factOfBacklog(backlog, 'label.removed', { label: label.id, name: label.name, tone: label.tone }));
    return { backlog: backlog.prefix };
  },
});
