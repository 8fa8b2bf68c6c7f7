import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access, partners } from '../access.ts';
import { onlyHere } from '../item/comment.rules.ts';
import { keepMentioned, keptText } from '../item/mentions.server.ts';
import { letWatch } from '../item/watching.server.ts';
import { addCommentInput } from '../item-forms.ts';
import { factOf } from '../locked-item.server.ts';

/** Says something under an item, in Markdown; whoever is mentioned, and whoever says it, watches the item from then on. */
export const addComment = command({
  name: 'add-comment',
  summary: 'Say something under an item',
  input: addCommentInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], text: 'The registrars asked for this too.' },
    events: ['comment.added'],
  }),
  reach: (ctx, input) => reach(ctx, partners['add-comment']).item(input.item),
  async run(ctx, input, item) {
    allow(ctx.actor, access, 'add-comment');
    if (input.internal && item.terms) throw refuse('internal', 'internal_is_owners');
    const { text, mentions } = await keptText(ctx, item, input.text);
    const comment = await ctx.db.comment.create({
      data: {
        id: newId(),
        itemId: item.id,
        personId: ctx.actor.person.id,
        agencyId: ctx.actor.agency.id,
        internal: input.internal,
        text,
        createdAt: ctx.now,
      },
    });
    await keepMentioned(ctx, item, comment.id, mentions);
    await letWatch(ctx, item.id, [ctx.actor.person.id]);
    ctx.record(factOf(item, 'comment.added', undefined, { comment: comment.id, mentions, ...onlyHere(input.internal) }));
    return { item: item.key, comment: comment.id };
  },
});
