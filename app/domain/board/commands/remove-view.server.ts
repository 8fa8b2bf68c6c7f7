import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { allowOn } from '../views/owned-view.server.ts';
import { viewInput } from '../views/view-forms.ts';

/** Takes a view away; lists that opened with it open whole again. */
export const removeView = command({
  name: 'remove-view',
  summary: 'Remove a view',
  input: viewInput,
  example: (world) => ({ as: 'member', input: { view: world.view }, events: ['view.removed'] }),
  reach: (ctx, input) => reach(ctx).view(input.view),
  async run(ctx, _input, view) {
    allowOn(ctx, 'remove-view', view);
    await ctx.db.savedView.delete({ where: { id: view.id } });
    const { name, filter, personId } = view;
    ctx.record({ name: 'view.removed', subject: 'view', subjectId: view.id, old: { name, filter, shared: personId === null } });
    return { view: view.id };
  },
});
