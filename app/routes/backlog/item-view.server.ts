import { branchName } from '#app/domain/backlog/item/branch-name.rules.ts';
import { typedMentions } from '#app/domain/backlog/item/mentions.rules.ts';
import type { CommentLine, ItemPage } from '#app/domain/backlog/item-page.ts';
import { itemPath } from '#app/paths.ts';
import { markdownToHtml } from '#app/platform/markdown.server.ts';
import type { CommentView, ItemView } from '#app/ui/backlog/item-view.ts';

/** The page of an item as it is drawn: texts as safe HTML, not as typed. */
export function viewOf({ description, comments, mentioned, ...page }: ItemPage, request: Request): ItemView {
  const names = new Map(mentioned.map(({ id, name }) => [id, name]));
  return {
    ...page,
    html: markdownToHtml(description),
    comments: comments.map((comment) => commentView(comment, names)),
    address: new URL(itemPath(page.key), request.url).href,
    branch: branchName(page.key, page.title),
  };
}

function commentView({ text, edited, ...comment }: CommentLine, names: ReadonlyMap<string, string>): CommentView {
  return {
    ...comment,
    html: markdownToHtml(text, names),
    typed: comment.can.edit ? typedMentions(text, names) : '',
    edited: edited && {
      at: edited.at,
      versions: edited.versions.map(({ at, text: was }) => ({ at, html: markdownToHtml(was, names) })),
    },
  };
}
