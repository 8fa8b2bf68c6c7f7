import { z } from 'zod';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { type BacklogFile, backlogFormat, backlogFormatVersion } from '../export/backlog-format.ts';
import { commentHistory } from '../export/file-comments.server.ts';
import { fileItem, fileItems } from '../export/file-items.server.ts';
import { fileLinks } from '../export/file-links.server.ts';
import { fileWatchers } from '../export/file-watchers.server.ts';
import * as field from '../fields.ts';
import type { LabelTone } from '../item.ts';

/** Items at once. */
const pageSize = 500;

/** A backlog in its own format, 500 items at a time; the pages' items one after another make the whole. */
export const backlogFile = query({
  name: 'backlog-file',
  summary: 'Read a backlog in Hashar’s own format, with all that hangs on its items, 500 at a time',
  input: z.strictObject({
    backlog: field.prefix,
    /** The key of the last item of the page before. */
    after: field.key.optional(),
  }),
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, { backlog: prefix, after }): Promise<BacklogFile & { total: number; next: string | null }> {
    const backlog = await reach(ctx).backlog(prefix);
    const from = after ? { rank: { gt: (await reach(ctx).item(after)).rank } } : {};
    const seen: Prisma.ItemWhereInput = { AND: [ownItems(ctx.actor), { backlogId: backlog.id }] };
    const rows = await fileItems(ctx, { AND: [seen, from] }, pageSize);
    const parents = await ctx.db.item.findMany({
      where: { AND: [seen, { id: { in: rows.flatMap((row) => row.parentId ?? []) } }] },
      select: { id: true, key: true },
    });
    const keys = new Map(parents.map((parent) => [parent.id, parent.key]));
    const ids = rows.map((row) => row.id);
    const beside = {
      keys,
      comments: await commentHistory(ctx, ids),
      linked: await fileLinks(ctx, backlog.id, ids),
      watchers: await fileWatchers(ctx, rows),
    };
    const items = rows.map((row) => fileItem(row, beside));
    return {
      format: backlogFormat,
      version: backlogFormatVersion,
      backlog: { prefix: backlog.prefix, name: backlog.name, classification: backlog.classification },
      states: await statesOf(ctx, backlog.id, seen),
      labels: await labelsOf(ctx, backlog.id),
      people: await peopleOf(ctx, items),
      items,
      total: await ctx.db.item.count({ where: seen }),
      next: rows.length === pageSize ? (rows.at(-1)?.key ?? null) : null,
    };
  },
});

/** The backlog's states in their order; one that is put away only where the reader sees something in it. */
async function statesOf({ db }: Reading, backlogId: string, seen: Prisma.ItemWhereInput): Promise<BacklogFile['states']> {
  const states = await db.state.findMany({
    where: { backlogId, OR: [{ archivedAt: null }, { items: { some: seen } }] },
    orderBy: { position: 'asc' },
  });
  return states.map(({ id, name, category, archivedAt }) => ({ id, name, category, archived: archivedAt !== null }));
}

async function labelsOf({ db }: Reading, backlogId: string): Promise<BacklogFile['labels']> {
  const labels = await db.label.findMany({ where: { backlogId }, orderBy: { name: 'asc' } });
  return labels.map(({ id, name, tone }) => ({ id, name, tone: tone as LabelTone }));
}

/** Whoever the items name, by the names they have now. */
async function peopleOf({ db }: Reading, items: BacklogFile['items']): Promise<BacklogFile['people']> {
  const ids = items.flatMap(({ createdBy, assignees, comments, removedComments, watchers }) => [
    createdBy,
    ...assignees.map((named) => named.id),
    ...comments.map((comment) => comment.by),
    ...removedComments.flatMap((comment) => [comment.by, comment.removedBy]),
    ...watchers.map((watcher) => watcher.id),
  ]);
  return db.person.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  });
}
