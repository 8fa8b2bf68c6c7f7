import type { Reading } from '#app/domain/query.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { FileItem } from './backlog-format.ts';
import { type CommentHistory, editedOf } from './file-comments.server.ts';

const whole = {
  labels: { select: { labelId: true }, orderBy: { labelId: 'asc' } },
  assignments: { include: { person: { select: { name: true } } }, orderBy: { id: 'asc' } },
  checklists: { include: { entries: { orderBy: { position: 'asc' } } }, orderBy: { position: 'asc' } },
  comments: { include: { person: { select: { name: true } } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  attachments: { orderBy: { id: 'asc' } },
} satisfies Prisma.ItemInclude;

type Whole = Prisma.ItemGetPayload<{ include: typeof whole }>;

/** Items with all that hangs on them, in the backlog's order. `where` must hold `ownItems`. */
export function fileItems({ db }: Reading, where: Prisma.ItemWhereInput, take: number): Promise<Whole[]> {
  return db.item.findMany({ where, include: whole, orderBy: { rank: 'asc' }, take });
}

/** What of an item stands elsewhere than in its own rows, by ids. */
interface Beside {
  /** Keys of parents that the reader sees. */
  keys: ReadonlyMap<string, string>;
  comments: CommentHistory;
  linked: ReadonlyMap<string, FileItem['linked']>;
  watchers: ReadonlyMap<string, FileItem['watchers']>;
}

/** An item as a backlog's file holds it. */
export function fileItem(row: Whole, { keys, comments, linked, watchers }: Beside): FileItem {
  return {
    key: row.key,
    type: row.type,
    title: row.title,
    description: row.description,
    state: row.stateId,
    stateSince: row.stateSince.toISOString(),
    classification: row.classification,
    archived: row.archivedAt !== null,
    estimate: row.estimate?.toNumber() ?? null,
    dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
    parent: keys.get(row.parentId ?? '') ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdById,
    labels: row.labels.map((label) => label.labelId),
    assignees: row.assignments.map(({ personId, name, person }) => ({ id: personId, name: person?.name ?? name ?? '' })),
    need: { as: row.needAs, want: row.needWant, so: row.needSo },
    checklists: row.checklists.map(({ kind, name, entries }) => ({
      kind,
      name,
      entries: entries.map(({ text, done }) => ({ text, done })),
    })),
    comments: row.comments.map(({ id, personId, person, authorName, createdAt, text, internal }) => ({
      id,
      by: personId,
      name: person?.name ?? authorName ?? '',
      at: createdAt.toISOString(),
      text,
      internal,
      edited: editedOf(comments.earlier.get(id), createdAt.toISOString()),
    })),
    removedComments: [...(comments.removed.get(row.id) ?? [])],
    links: row.attachments.map(({ name, url }) => ({ name, url })),
    linked: linked.get(row.id) ?? [],
    watchers: watchers.get(row.id) ?? [],
  };
}
