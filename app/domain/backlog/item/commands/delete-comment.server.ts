import { command } from '#app/domain/command.server.ts';
import { deleteCommentInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { checkDeleteComment, onlyHere } from '../comment.rules.ts';
import { reachComment } from '../reach-comment.server.ts';

/** Takes away a comment: one's own, or another's for those who answer for the conversation. The trail keeps what it said. */
export const deleteComment = command({
  name: 'delete-comment',
  summary: 'Take away what was said under an item',
  input: deleteCommentInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], comment: world.ownComment },
    events: ['comment.deleted'],
  }),
  reach: (ctx, input) => reachComment(ctx, input, 'delete-comment'),
  async run(ctx, _input, { item, comment }) {
    checkDeleteComment(ctx.actor, comment, item.terms);
    await ctx.db.comment.delete({ where: { id: comment.id } });
    const { id, text, personId, person, authorName, internal } = comment;
    const said = { comment: id, text, person: personId, name: person?.name ?? authorName, ...onlyHere(internal) };
    ctx.record(factOf(item, 'comment.deleted', said));
    return { item: item.key };
  },
});
