import type { CommentLine, ItemPage } from '#app/domain/backlog/item-page.ts';
import type { ItemBlockers } from '#app/domain/blocker/blocker.ts';
import type { Problem } from '#app/domain/errors.ts';
import type { RequestLine } from '#app/domain/request/request.ts';
import type { Piece } from '#app/ui/glossary/marked-text.tsx';
import type { TermMeaning } from '#app/ui/glossary/term-meaning.ts';

/** A comment with its Markdown made into safe HTML, and as its author would type it. */
export interface CommentView extends Omit<CommentLine, 'text' | 'edited'> {
  html: string;
  typed: string;
  edited: { at: string; versions: { at: string; html: string }[] } | null;
}

/** An item's page with its Markdown made into safe HTML. */
export interface ItemView extends Omit<ItemPage, 'description' | 'comments' | 'mentioned'> {
  html: string;
  /** The lines of the user need, and the criteria by their ids, with the terms in them. */
  marked: Record<string, readonly Piece[]>;
  /** What the terms mean that are marked in its texts. */
  meanings: TermMeaning[];
  comments: CommentView[];
  /** What holds it up, and did. */
  blockers: ItemBlockers;
  /** What is asked of other agencies for it, and by them. */
  requests: { open: RequestLine[]; ended: RequestLine[] };
  /** Its whole address, and a name for its branch. */
  address: string;
  branch: string;
}

/** What became of a form on the item's page, for the part of the page that sent it. */
export type ItemAnswer =
  | { ok: true; act: string }
  | { ok: false; act: string; status: number; problems: readonly Problem[]; values: Record<string, string> };
