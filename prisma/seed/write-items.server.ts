import { generateNKeysBetween } from 'fractional-indexing';
import type { Db } from '#app/platform/db.server.ts';
import { demoId } from './chance.ts';
import type { Filling } from './filling.ts';
import type { DemoItem } from './items.ts';
import { writeAgreed, writeTalk } from './write-agreed.server.ts';

/** Writes a backlog's items, ranked as a team would rank them now, and what hangs on them. */
export async function writeItems(db: Db, filling: Filling, items: readonly DemoItem[]): Promise<void> {
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
        needAs: item.need?.[0] ?? '',
        needWant: item.need?.[1] ?? '',
        needSo: item.need?.[2] ?? '',
        textVersion: 1 + [item.was, item.need].filter((change) => change !== undefined).length,
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

async function hangParts(db: Db, filling: Filling, items: readonly DemoItem[]): Promise<void> {
  await db.assignment.createMany({
    data: items.flatMap(({ id, assignees }) =>
      assignees.map((mate) => ({ id: demoId('assignment', `${id}:${mate.id}`), itemId: id, personId: mate.id })),
    ),
  });
  await db.itemLabel.createMany({
    data: items.flatMap(({ id, labels }) => labels.map((label) => ({ itemId: id, labelId: label.id }))),
  });
  await writeTalk(db, filling, items);
  await writeAgreed(db, filling, items);
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
