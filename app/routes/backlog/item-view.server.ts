import { branchName } from '#app/domain/backlog/item/branch-name.rules.ts';
import { typedMentions } from '#app/domain/backlog/item/mentions.rules.ts';
import type { CommentLine, ItemPage } from '#app/domain/backlog/item-page.ts';
import type { ItemTerm } from '#app/domain/glossary/term.ts';
import { itemPath } from '#app/paths.ts';
import { type Marks, markdownToHtml } from '#app/platform/markdown.server.ts';
import type { CommentView, ItemView } from '#app/ui/backlog/item-view.ts';
import { marksOf, meaningsIn, piecesOf } from './item-marks.server.ts';

/** The page of an item as it is drawn: texts as safe HTML, not as typed, with the terms marked that stand in them. */
export function viewOf(
  { description, comments: said, mentioned, ...page }: ItemPage & Pick<ItemView, 'blockers' | 'requests'>,
  terms: readonly ItemTerm[],
  request: Request,
): ItemView {
  const names = new Map(mentioned.map(({ id, name }) => [id, name]));
  const marks = marksOf(terms);
  const html = markdownToHtml(description, undefined, marks);
  const comments = said.map((comment) => commentView(comment, names, marks));
  const { needAs, needWant, needSo } = page;
  const plain = { needAs, needWant, needSo, ...Object.fromEntries(page.criteria.map(({ id, text }) => [id, text])) };
  const marked = Object.fromEntries(Object.entries(plain).map(([name, text]) => [name, piecesOf(text, marks)]));
  return {
    ...page,
    html,
    marked,
    meanings: meaningsIn(terms, [html, ...comments.map((comment) => comment.html)], Object.values(marked)),
    comments,
    address: new URL(itemPath(page.key), request.url).href,
    branch: branchName(page.key, page.title),
  };
}

function commentView({ text, edited, ...comment }: CommentLine, names: ReadonlyMap<string, string>, marks: Marks): CommentView {
  return {
    ...comment,
    html: markdownToHtml(text, names, marks),
    typed: comment.can.edit ? typedMentions(text, names) : '',
    edited: edited && {
      at: edited.at,
      versions: edited.versions.map(({ at, text: was }) => ({ at, html: markdownToHtml(was, names) })),
    },
  };
}
