import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { createLabelInput } from '../backlog-forms.ts';
import { checkNameFree, factOfBacklog, reachLockedBacklog } from '../shape.server.ts';

/** Makes a label for a backlog's items. */
export const createLabel = command({
  name: 'create-label',
  summary: "Make a label for a backlog's items",
  input: createLabelInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, name: 'For the decree', tone: 'purple' as const },
    events: ['label.created'],
  }),
  reach: (ctx, input) => reachLockedBacklog(ctx, input.backlog),
  async run(ctx, { name, tone }, backlog) {
    allow(ctx.actor, access, 'create-label');
    checkNameFree(name, await ctx.db.label.findMany({ where: { backlogId: backlog.id } }));
    const id = newId();
    await ctx.db.label.create({ data: { id, backlogId: backlog.id, name, tone } });
    ctx.record(factOfBacklog(backlog, 'label.created', undefined, { label: id, name, tone }));
    return { backlog: backlog.prefix, label: id };
  },
});
