import { command } from '#app/domain/command.server.ts';
import { editCommentInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { checkEditComment, onlyHere } from '../comment.rules.ts';
import { keepMentioned, keptText } from '../mentions.server.ts';
import { reachComment } from '../reach-comment.server.ts';

/** Changes what one said; the earlier text stays in the trail. */
export const editComment = command({
  name: 'edit-comment',
  summary: 'Change what one said under an item',
  input: editCommentInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], comment: world.ownComment, text: 'As agreed, with the date.' },
    events: ['comment.edited'],
  }),
  reach: (ctx, input) => reachComment(ctx, input, 'edit-comment'),
  async run(ctx, input, { item, comment }) {
    checkEditComment(ctx.actor, comment);
    const before = comment.mentions.map(({ personId }) => personId);
    const { text, mentions } = await keptText(ctx, item, input.text, before);
    if (text === comment.text) return { item: item.key, comment: comment.id };
    await ctx.db.comment.update({ where: { id: comment.id }, data: { text, editedAt: ctx.now } });
    await keepMentioned(ctx, item, comment.id, mentions);
    const said = { comment: comment.id, ...onlyHere(comment.internal) };
    const was = { ...said, text: comment.text, mentions: before };
    ctx.record(factOf(item, 'comment.edited', was, { ...said, text, mentions }));
    return { item: item.key, comment: comment.id };
  },
});
