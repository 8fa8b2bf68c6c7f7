import type { ItemPage } from '#app/domain/backlog/item-page.ts';
import { markdownToHtml } from '#app/platform/markdown.server.ts';
import type { ItemView } from '#app/ui/backlog/item-view.ts';

/** The page of an item as it is drawn: texts as safe HTML, not as typed. */
export function viewOf({ description, comments, ...page }: ItemPage): ItemView {
  return {
    ...page,
    html: markdownToHtml(description),
    comments: comments.map(({ text, ...comment }) => ({ ...comment, html: markdownToHtml(text) })),
  };
}
