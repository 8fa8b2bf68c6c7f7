import { kept } from '#app/domain/backlog/item/item-link.ts';
import type { Db } from '#app/platform/db.server.ts';
import { demoId } from './chance.ts';
import { linkedAt, savedAt } from './facts-of-agreed.ts';
import type { Filling } from './filling.ts';
import { checklistId, commentId, criterionId, entryId, requestId } from './ids.ts';
import type { DemoItem } from './items.ts';

/** Writes what was said under items, whom it mentions, and who watches them since. */
export async function writeTalk(db: Db, { calendar }: Filling, items: readonly DemoItem[]): Promise<void> {
  const said = items.flatMap((item) => item.comments.map((comment, n) => ({ item, id: commentId(item, n), ...comment })));
  await db.comment.createMany({
    data: said.map(({ item, id, author, text, at, was }) => ({
      id,
      itemId: item.id,
      personId: author.id,
      text,
      createdAt: calendar.moment(at),
      editedAt: was === undefined ? null : calendar.moment(savedAt(at)),
    })),
  });
  await db.mention.createMany({
    data: said.flatMap(({ id, mentions, at }) =>
      mentions.map((personId) => ({ commentId: id, personId, createdAt: calendar.moment(at) })),
    ),
  });
  await db.watch.createMany({
    data: items.flatMap((item) => {
      const since = calendar.moment(item.life.steps[0]?.at ?? 0);
      const talking = item.comments.flatMap(({ author, mentions }) => [author.id, ...mentions]);
      const people = new Set([item.author.id, ...item.assignees.map(({ id }) => id), ...talking]);
      return [...people].map((personId) => ({ itemId: item.id, personId, watching: true, since }));
    }),
  });
}

/** Writes checklists, criteria, merge requests and ties. */
export async function writeAgreed(db: Db, { calendar }: Filling, items: readonly DemoItem[]): Promise<void> {
  const lists = items.flatMap((item) => [
    ...(item.checklist ? [{ item, ...item.checklist, id: checklistId(item), kind: 'checklist' as const, idOf: entryId }] : []),
    ...(item.criteria.length > 0
      ? [
          {
            item,
            name: '',
            entries: item.criteria,
            id: demoId('acceptance', item.id),
            kind: 'acceptance' as const,
            idOf: criterionId,
          },
        ]
      : []),
  ]);
  await db.checklist.createMany({
    data: lists.map(({ item, id, name, kind }) => ({ id, itemId: item.id, name, kind, position: 0 })),
  });
  await db.checklistEntry.createMany({
    data: lists.flatMap(({ item, id, entries, idOf }) =>
      entries.map((entry, position) => ({ id: idOf(item, position), checklistId: id, position, ...entry })),
    ),
  });
  await db.attachment.createMany({
    data: items.flatMap((item) =>
      item.request === undefined
        ? []
        : [{ id: requestId(item), itemId: item.id, name: '', url: item.request, createdAt: calendar.moment(linkedAt(item)) }],
    ),
  });
  await db.itemLink.createMany({
    data: items.flatMap((item) =>
      item.ties.flatMap(({ id, kind, to, at, from }) => {
        const link = kept(kind, item.id, to.id);
        return from ? [{ id, fromId: link.from, toId: link.to, kind: link.kind, createdAt: calendar.moment(at) }] : [];
      }),
    ),
  });
}
