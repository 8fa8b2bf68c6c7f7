import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleViews } from '#app/domain/reach/visible-boards.server.ts';
import { access, partners } from '../access.ts';
import type { ListViews } from '../views/view.ts';
import { viewListInput } from '../views/view-forms.ts';
import { viewLine, viewShown } from '../views/view-line.server.ts';
import { reachList } from '../views/viewed-list.server.ts';

/** The views of a board or a backlog: everybody's, then one's own. What is another agency's has none here. */
export const listViews = query({
  name: 'list-views',
  summary: 'The views of a board, a backlog or the list of blockers, and which it opens with',
  input: viewListInput,
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, input): Promise<ListViews> {
    const { where, list } = await reachList(ctx, input, partners['list-views']);
    const views = await ctx.db.savedView.findMany({
      where: { AND: [visibleViews(ctx.actor), where] },
      include: viewShown(ctx.actor),
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    const lines = views.map((view) => viewLine(ctx.actor, view));
    return {
      list,
      views: [...lines.filter(({ shared }) => shared), ...lines.filter(({ shared }) => !shared)],
      can: { share: permits(ctx.actor, access, 'share-view') },
    };
  },
});
