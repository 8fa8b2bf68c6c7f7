import type { Reading } from '#app/domain/query.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { FileItem } from './backlog-format.ts';

const whole = {
  labels: { select: { labelId: true }, orderBy: { labelId: 'asc' } },
  assignments: { include: { person: { select: { name: true } } }, orderBy: { id: 'asc' } },
  checklists: { include: { entries: { orderBy: { position: 'asc' } } }, orderBy: { position: 'asc' } },
  comments: { include: { person: { select: { name: true } } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  attachments: { orderBy: { id: 'asc' } },
} satisfies Prisma.ItemInclude;

type Whole = Prisma.ItemGetPayload<{ include: typeof whole }>;

/** Items with all that hangs on them, in the backlog's order. `where` must hold `visibleItems`. */
export function fileItems({ db }: Reading, where: Prisma.ItemWhereInput, take: number): Promise<Whole[]> {
  return db.item.findMany({ where, include: whole, orderBy: { rank: 'asc' }, take });
}

/** An item as a backlog's file holds it. */
export function fileItem(row: Whole, keys: ReadonlyMap<string, string>): FileItem {
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
    comments: row.comments.map(({ personId, person, authorName, createdAt, text }) => ({
      by: personId,
      name: person?.name ?? authorName ?? '',
      at: createdAt.toISOString(),
      text,
    })),
    links: row.attachments.map(({ name, url }) => ({ name, url })),
  };
}
