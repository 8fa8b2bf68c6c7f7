import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound, refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { createItemInput } from '../item-forms.ts';
import { lockLists } from '../lists.server.ts';
import { makeItem } from '../make-item.server.ts';
import { rankAt } from '../ranks.server.ts';
import { checkClassification } from '../set-classification.rules.ts';
import { checkParent } from '../set-parent.rules.ts';

/** Makes an item at a place of its backlog's order (the end unless said); a card for it stands on every board that shows the backlog. */
export const createItem = command({
  name: 'create-item',
  summary: 'Create an item in a backlog, at the end of its order or beside a neighbour',
  input: createItemInput,
  example: (world) => ({
    as: 'member',
    input: {
      backlog: world.backlog.prefix,
      title: 'Show the parent which documents are still missing',
      type: 'story' as const,
      parent: world.epic,
    },
    events: ['item.created'],
  }),
  async reach(ctx, input) {
    const find = reach(ctx);
    const backlog = await find.backlog(input.backlog);
    const parent = input.parent ? await find.item(input.parent) : null;
    const state = input.state ? await find.state(input.state) : null;
    if (state && state.backlogId !== backlog.id) throw new NotFound();
    await lockLists(ctx.db, [backlog.id]);
    return { backlog, parent, state };
  },
  async run(ctx, input, { backlog, parent, state }) {
    allow(ctx.actor, access, 'create-item');
    if (state?.archivedAt) throw refuse('state', 'state_archived', { state: state.name });
    const classification = input.classification ?? backlog.classification;
    checkClassification(ctx.actor, backlog.classification, classification);
    const id = newId();
    if (parent) checkParent({ id, type: input.type, backlogId: backlog.id }, parent, []);
    const item = await makeItem(ctx, backlog, {
      ...input,
      id,
      classification,
      rank: await rankAt(ctx.db, ctx.actor, backlog.id, input),
      state,
      parentId: parent?.id,
    });
    return { item: item.key };
  },
});
