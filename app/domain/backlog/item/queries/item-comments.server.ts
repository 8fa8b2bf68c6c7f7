import type { Actor } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { CommentLine, ItemPage } from '../../item-page.ts';
import { namesMentioned } from '../../queries/item-history.server.ts';
import { mayDeleteComment, mayEditComment } from '../comment.rules.ts';
import { mentionedIn } from '../mentions.rules.ts';

type Comments = Pick<ItemPage, 'comments' | 'commentTotal' | 'mentioned'>;

/** The latest comments under an item that was reached, oldest first, each with its earlier texts, and whom they mention. */
export async function itemComments({ actor, db }: Reading, itemId: string, take: number): Promise<Comments> {
  const rows = await db.comment.findMany({
    where: { itemId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    include: { person: { select: { name: true } } },
  });
  const edited = rows.some((row) => row.editedAt) ? await earlierTexts(db, itemId) : new Map<string, Earlier[]>();
  const comments = rows.reverse().map((row) => lineOf(row, actor, edited.get(row.id) ?? []));
  const texts = comments.flatMap(({ text, edited: past }) => [text, ...(past?.versions.map((version) => version.text) ?? [])]);
  const names = await namesMentioned({ actor, db }, texts.flatMap(mentionedIn));
  return {
    comments,
    commentTotal: rows.length < take ? rows.length : await db.comment.count({ where: { itemId } }),
    mentioned: [...names].map(([id, name]) => ({ id, name })),
  };
}

interface Row {
  id: string;
  personId: string | null;
  person: { name: string } | null;
  authorName: string | null;
  text: string;
  imported: boolean;
  createdAt: Date;
  editedAt: Date | null;
}

/** A text that a comment had, and when it was replaced. */
interface Earlier {
  text: string;
  until: string;
}

function lineOf(row: Row, actor: Actor, earlier: readonly Earlier[]): CommentLine {
  const at = row.createdAt.toISOString();
  const versions = earlier.map(({ text }, index) => ({ text, at: earlier[index - 1]?.until ?? at }));
  return {
    id: row.id,
    by: row.person?.name ?? row.authorName ?? '',
    at,
    text: row.text,
    edited: row.editedAt && { at: row.editedAt.toISOString(), versions },
    imported: row.imported,
    can: { edit: mayEditComment(actor, row), delete: mayDeleteComment(actor, row) },
  };
}

/** By comment, the texts that its edits replaced, as the trail keeps them. */
async function earlierTexts(db: Db, itemId: string): Promise<Map<string, Earlier[]>> {
  const events = await db.event.findMany({
    where: { subject: 'item', subjectId: itemId, name: 'comment.edited' },
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    select: { old: true, occurredAt: true },
  });
  const texts = new Map<string, Earlier[]>();
  for (const { old, occurredAt } of events) {
    const { comment, text } = old as { comment: string; text: string };
    texts.set(comment, [...(texts.get(comment) ?? []), { text, until: occurredAt.toISOString() }]);
  }
  return texts;
}
