import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { freeName } from '../views/owned-view.server.ts';
import { viewsAtMost } from '../views/view.ts';
import { saveViewInput } from '../views/view-forms.ts';
import { reachList } from '../views/viewed-list.server.ts';

/** Keeps a filter of a board, a backlog or the blockers under a name: for oneself, or for everybody who sees the list. */
export const saveView = command({
  name: 'save-view',
  summary: 'Keep a filter of a board, a backlog or the list of blockers under a name',
  input: saveViewInput,
  example: (world) => ({
    as: 'member',
    input: { board: world.board, name: 'Late and mine', filter: { assignee: ['me' as const], due: ['late' as const] } },
    events: ['view.saved'],
  }),
  reach: (ctx, input) => reachList(ctx, input),
  async run(ctx, { name, shared, filter: ofItems, blockersFilter }, { where }) {
    allow(ctx.actor, access, 'save-view');
    if (shared) allow(ctx.actor, access, 'share-view');
    const around = { agencyId: ctx.actor.agency.id, boardId: null, backlogId: null, blockers: false };
    const place = { ...around, ...where, personId: shared ? null : ctx.actor.person.id };
    const filter = blockersFilter ?? ofItems ?? {};
    await freeName(ctx, { ...place, name });
    if ((await ctx.db.savedView.count({ where: place })) >= viewsAtMost)
      throw refuse('name', 'too_many_views', { most: viewsAtMost });
    const id = newId();
    await ctx.db.savedView.create({ data: { id, ...place, name, filter, createdAt: ctx.now } });
    ctx.record({ name: 'view.saved', subject: 'view', subjectId: id, new: { name, shared, filter } });
    return { view: id };
  },
});
