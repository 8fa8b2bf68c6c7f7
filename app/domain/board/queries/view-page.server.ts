import { filterInput } from '#app/domain/backlog/filter/filter-input.ts';
import { agenciesNamed } from '#app/domain/blocker/agencies-named.server.ts';
import { blockersFilterOf } from '#app/domain/blocker/blockers-search.ts';
import { servesChoices } from '#app/domain/blocker/serving.server.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { ViewPage } from '../views/view.ts';
import { viewInput } from '../views/view-forms.ts';
import { viewLine, viewShown } from '../views/view-line.server.ts';
import { filterChoices } from './filter-choices.server.ts';

/** A view by itself: of which list, what it lets through, and what may be done with it. */
export const viewPage = query({
  name: 'view-page',
  summary: 'A view, with the list it is of',
  input: viewInput,
  example: (world) => ({ input: { view: world.view } }),
  async run(ctx, input): Promise<ViewPage> {
    const { id } = await reach(ctx).view(input.view);
    const view = await ctx.db.savedView.findUniqueOrThrow({
      where: { id },
      include: {
        ...viewShown(ctx.actor),
        board: { select: { id: true, name: true } },
        backlog: { select: { prefix: true, name: true } },
      },
    });
    if (view.blockers) {
      const line = viewLine(ctx.actor, view);
      return {
        ...line,
        ...{ list: { kind: 'blockers', name: '' }, choices: null, serves: await servesChoices(ctx) },
        agencies: await agenciesNamed(ctx, blockersFilterOf(new URLSearchParams(line.search))),
      };
    }
    const filter = filterInput.parse(view.filter);
    const list = view.board ? { board: view.board.id } : { backlog: view.backlog?.prefix ?? '' };
    return {
      ...viewLine(ctx.actor, view),
      list: view.board
        ? { kind: 'board', ...view.board }
        : { kind: 'backlog', prefix: view.backlog?.prefix ?? '', name: view.backlog?.name ?? '' },
      ...{ serves: null, agencies: null },
      choices: await filterChoices.run(ctx, { ...list, archived: false, ...filter }),
    };
  },
});
