import { generateNKeysBetween } from 'fractional-indexing';
import type { PrismaClient } from '#app/platform/prisma/client.ts';
import { demoId } from './chance.ts';
import type { Filling } from './filling.ts';
import { commentId, entryId } from './ids.ts';
import type { DemoItem } from './items.ts';

/** Writes a backlog's items, ranked as a team would rank them now, and what hangs on them. */
export async function writeItems(db: PrismaClient, filling: Filling, items: readonly DemoItem[]): Promise<void> {
  const { calendar, states, backlogId } = filling;
  const ranks = generateNKeysBetween(null, null, items.length);
  const order = new Map(byImportance(items).map((id, at) => [id, ranks[at] ?? '']));
  await db.item.createMany({
    data: items.map((item) => {
      const last = item.life.steps.at(-1);
      return {
        id: item.id,
        backlogId,
        number: item.number,
        key: item.key,
        type: item.type,
        title: item.title,
        description: item.description,
        textVersion: item.was === undefined ? 1 : 2,
        stateId: states[last?.state ?? 0]?.id ?? '',
        stateSince: calendar.moment(last?.at ?? 0),
        rank: order.get(item.id) ?? '',
        classification: item.classification,
        estimate: item.points,
        dueOn: item.dueOn,
        parentId: item.parent,
        createdById: item.author.id,
        createdAt: calendar.moment(item.life.steps[0]?.at ?? 0),
        archivedAt: item.life.droppedAt === undefined ? null : calendar.moment(item.life.droppedAt),
      };
    }),
  });
  await hangParts(db, filling, items);
}

async function hangParts(db: PrismaClient, { calendar }: Filling, items: readonly DemoItem[]): Promise<void> {
  await db.assignment.createMany({
    data: items.flatMap(({ id, assignees }) =>
      assignees.map((mate) => ({ id: demoId('assignment', `${id}:${mate.id}`), itemId: id, personId: mate.id })),
    ),
  });
  await db.itemLabel.createMany({
    data: items.flatMap(({ id, labels }) => labels.map((label) => ({ itemId: id, labelId: label.id }))),
  });
  await db.comment.createMany({
    data: items.flatMap((item) =>
      item.comments.map(({ author, text, at }, n) => ({
        id: commentId(item, n),
        itemId: item.id,
        personId: author.id,
        text,
        createdAt: calendar.moment(at),
      })),
    ),
  });
  const listed = items.flatMap((item) => (item.checklist ? [{ item, id: demoId('checklist', item.id), ...item.checklist }] : []));
  await db.checklist.createMany({
    data: listed.map(({ item, id, name }) => ({ id, itemId: item.id, name, position: 0 })),
  });
  await db.checklistEntry.createMany({
    data: listed.flatMap(({ item, id, entries }) =>
      entries.map((entry, position) => ({ id: entryId(item, position), checklistId: id, position, ...entry })),
    ),
  });
}

/** Ids in joint order: under way, ready, ideas, each epic above its first open part; what is done stands last, the latest first. */
function byImportance(items: readonly DemoItem[]): string[] {
  const stateOf = ({ life }: DemoItem) => life.steps.at(-1)?.state ?? 0;
  const since = ({ life }: DemoItem) => life.droppedAt ?? life.steps.at(-1)?.at ?? 0;
  const open = items
    .filter((item) => stateOf(item) < 4 && item.life.droppedAt === undefined && item.type !== 'epic')
    .sort((one, other) => stateOf(other) - stateOf(one) || since(one) - since(other));
  const over = items
    .filter((item) => stateOf(item) === 4 || item.life.droppedAt !== undefined)
    .sort((one, other) => since(other) - since(one));
  const withEpics = open.flatMap(({ id, parent }) => (parent === undefined ? [id] : [parent, id]));
  return [...new Set([...withEpics, ...over.map(({ id }) => id), ...items.map(({ id }) => id)])];
}
