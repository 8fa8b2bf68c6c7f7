import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { setDefaultViewInput } from '../views/view-forms.ts';

/** Has a board or a backlog open with a view for oneself, or whole again. */
export const setDefaultView = command({
  name: 'set-default-view',
  summary: 'Have a board, a backlog or the list of blockers open with a view, for yourself',
  input: setDefaultViewInput,
  example: (world) => ({ as: 'member', input: { view: world.view, opens: true }, events: ['view.chosen'] }),
  reach: (ctx, input) => reach(ctx).view(input.view),
  async run(ctx, { opens }, view) {
    allow(ctx.actor, access, 'set-default-view');
    const personId = ctx.actor.person.id;
    // An agency has one list of blockers.
    const listId = view.boardId ?? view.backlogId ?? view.agencyId;
    const before = await ctx.db.defaultView.findUnique({ where: { personId_listId: { personId, listId } } });
    if ((before?.viewId === view.id) === opens) return { view: view.id };
    if (opens) {
      await ctx.db.defaultView.upsert({
        where: { personId_listId: { personId, listId } },
        create: { personId, listId, viewId: view.id },
        update: { viewId: view.id },
      });
    } else await ctx.db.defaultView.delete({ where: { personId_listId: { personId, listId } } });
    ctx.record({ name: opens ? 'view.chosen' : 'view.unchosen', subject: 'view', subjectId: view.id });
    return { view: view.id };
  },
});
