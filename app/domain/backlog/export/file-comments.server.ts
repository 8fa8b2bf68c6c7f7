import type { Reading } from '#app/domain/query.server.ts';
import type { FileItem } from './backlog-format.ts';

/** A text that a comment had, and when it was replaced. */
interface Earlier {
  text: string;
  until: string;
}

type Removed = FileItem['removedComments'][number];

/** What became of comments since they were written, as the trail keeps it and an item's history tells it. */
export interface CommentHistory {
  /** By comment, the texts that its edits replaced, oldest first. */
  earlier: ReadonlyMap<string, readonly Earlier[]>;
  /** By item, the comments that were taken away. */
  removed: ReadonlyMap<string, readonly Removed[]>;
}

/** The history of the comments under items that were reached. */
export async function commentHistory({ db }: Reading, itemIds: readonly string[]): Promise<CommentHistory> {
  const events = await db.event.findMany({
    where: { subject: 'item', subjectId: { in: [...itemIds] }, name: { in: ['comment.edited', 'comment.deleted'] } },
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    select: { name: true, subjectId: true, personId: true, old: true, occurredAt: true },
  });
  const earlier = new Map<string, Earlier[]>();
  for (const { name, old, occurredAt } of events) {
    if (name !== 'comment.edited') continue;
    const { comment, text } = old as { comment: string; text: string };
    earlier.set(comment, [...(earlier.get(comment) ?? []), { text, until: occurredAt.toISOString() }]);
  }
  const deleted = events.filter(({ name }) => name === 'comment.deleted');
  const written = await writtenAt({ db }, [...new Set(deleted.map(({ subjectId }) => subjectId))]);
  const removed = new Map<string, Removed[]>();
  for (const { subjectId, personId, old, occurredAt } of deleted) {
    const { comment, text, person, name } = old as { comment: string; text: string; person: string | null; name: string | null };
    const removedAt = occurredAt.toISOString();
    const at = written.get(comment) ?? earlier.get(comment)?.[0]?.until ?? removedAt;
    const one = { id: comment, by: person, name: name ?? '', at, text, edited: editedOf(earlier.get(comment), at) };
    removed.set(subjectId, [...(removed.get(subjectId) ?? []), { ...one, removedAt, removedBy: personId }]);
  }
  return { earlier, removed };
}

/** A comment's earlier texts, each with when it was written. */
export function editedOf(earlier: readonly Earlier[] | undefined, at: string): FileItem['comments'][number]['edited'] {
  const last = earlier?.at(-1);
  if (!earlier || !last) return null;
  return { at: last.until, versions: earlier.map(({ text }, index) => ({ text, at: earlier[index - 1]?.until ?? at })) };
}

/** When comments that are no longer there were written. */
async function writtenAt({ db }: Pick<Reading, 'db'>, itemIds: readonly string[]): Promise<Map<string, string>> {
  const events = await db.event.findMany({
    where: { subject: 'item', subjectId: { in: [...itemIds] }, name: 'comment.added' },
    select: { new: true, occurredAt: true },
  });
  return new Map(
    events.flatMap(({ new: said, occurredAt }) => {
      const { comment } = (said ?? {}) as { comment?: string };
      return comment ? [[comment, occurredAt.toISOString()] as const] : [];
    }),
  );
}
