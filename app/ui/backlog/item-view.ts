import type { CommentLine, ItemPage } from '#app/domain/backlog/item-page.ts';
import type { Problem } from '#app/domain/errors.ts';

/** An item's page with its Markdown made into safe HTML. */
export interface ItemView extends Omit<ItemPage, 'description' | 'comments'> {
  html: string;
  comments: (Omit<CommentLine, 'text'> & { html: string })[];
}

/** What became of a form on the item's page, for the part of the page that sent it. */
export type ItemAnswer =
  | { ok: true; act: string }
  | { ok: false; act: string; status: number; problems: readonly Problem[]; values: Record<string, string> };
