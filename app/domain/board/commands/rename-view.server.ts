import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { allowOn, freeName } from '../views/owned-view.server.ts';
import { renameViewInput } from '../views/view-forms.ts';

/** Gives a view another name. */
export const renameView = command({
  name: 'rename-view',
  summary: 'Rename a view',
  input: renameViewInput,
  example: (world) => ({ as: 'member', input: { view: world.view, name: 'Another name' }, events: ['view.renamed'] }),
  reach: (ctx, input) => reach(ctx).view(input.view),
  async run(ctx, { name }, view) {
    allowOn(ctx, 'rename-view', view);
    const { id, agencyId, boardId, backlogId, blockers, personId } = view;
    if (name === view.name) return { view: id };
    await freeName(ctx, { id, agencyId, boardId, backlogId, blockers, personId, name });
    await ctx.db.savedView.update({ where: { id }, data: { name } });
    ctx.record({ name: 'view.renamed', subject: 'view', subjectId: id, old: { name: view.name }, new: { name } });
    return { view: id };
  },
});
