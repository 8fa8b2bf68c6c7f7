import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { backlogInput } from '../backlog-forms.ts';
import { markOf } from './item-rows.server.ts';

/** A backlog's workflow and labels, with the number of items that the reader sees in each. */
export const backlogSettingsPage = query({
  name: 'backlog-settings-page',
  summary: "Show a backlog's states, labels and default classification",
  input: backlogInput,
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, input) {
    const { id, prefix, name, classification } = await reach(ctx).backlog(input.backlog);
    const seen = ownItems(ctx.actor);
    const states = await ctx.db.state.findMany({
      where: { backlogId: id },
      orderBy: { position: 'asc' },
      include: { _count: { select: { items: { where: seen } } } },
    });
    const labels = await ctx.db.label.findMany({
      where: { backlogId: id },
      orderBy: { name: 'asc' },
      include: { _count: { select: { items: { where: { item: seen } } } } },
    });
    return {
      backlog: { id, prefix, name, classification },
      states: states.map(({ id, name, category, archivedAt, _count }) => ({
        id,
        name,
        category,
        archived: archivedAt !== null,
        items: _count.items,
      })),
      labels: labels.map((label) => ({ ...markOf(label), items: label._count.items })),
      can: { shape: permits(ctx.actor, access, 'rename-backlog') },
    };
  },
});
