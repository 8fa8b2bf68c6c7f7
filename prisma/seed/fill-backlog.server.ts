import { generateNKeysBetween } from 'fractional-indexing';
import { labelTones, type stateCategories } from '#app/domain/backlog/item.ts';
import type { Prisma, PrismaClient } from '#app/platform/prisma/client.ts';
import { demoId } from './chance.ts';
import type { BacklogContent } from './content/backlog-content.ts';
import { type DemoItem, itemsOf } from './items.ts';

const categories = ['to_do', 'to_do', 'doing', 'doing', 'done'] as const satisfies readonly (typeof stateCategories)[number][];

/** Ids of the agency, and of its people by name. */
export interface Around {
  agencyId: string;
  teamId: string;
  people: ReadonlyMap<string, string>;
  team: readonly string[];
}

/** Writes a backlog with its workflow, board, items and their six months of history. */
export async function fillBacklog(db: PrismaClient, content: BacklogContent, around: Around, now: Date): Promise<void> {
  const items = itemsOf(content, around.team, now);
  const ids = await shape(db, content, around, items.length, now);
  const ranks = generateNKeysBetween(null, null, items.length);
  await db.item.createMany({ data: items.map((item, at) => itemRow(item, ranks[at] ?? '')) });
  await hang(db, content, around, items);
  const events = items.flatMap((item) => eventsOf(item, content, around, ids));
  for (let at = 0; at < events.length; at += 1_000) await db.event.createMany({ data: events.slice(at, at + 1_000) });

  function itemRow(item: DemoItem, rank: string): Prisma.ItemCreateManyInput {
    const { life, parent, author, assignees, labels, comments, checklist, ...plain } = item;
    const last = life.at(-1);
    return {
      ...plain,
      backlogId: ids.backlog,
      key: `${content.prefix}-${item.number}`,
      parentId: parent,
      rank,
      stateId: ids.states[last?.state ?? 0] ?? '',
      stateSince: last?.at,
      createdAt: life[0]?.at,
      createdById: around.people.get(author),
    };
  }
}

interface Ids {
  backlog: string;
  board: string;
  states: string[];
  columns: string[];
}

async function shape(db: PrismaClient, content: BacklogContent, around: Around, lastNumber: number, now: Date): Promise<Ids> {
  const { prefix } = content;
  const made = new Date(now.getTime() - 185 * 86_400_000);
  const ids = {
    backlog: demoId('backlog', prefix),
    board: demoId('board', prefix),
    states: content.states.map((name) => demoId('state', `${prefix}:${name}`)),
    columns: content.states.map((name) => demoId('column', `${prefix}:${name}`)),
  };
  const { agencyId, teamId } = around;
  await db.backlog.create({
    data: {
      id: ids.backlog,
      agencyId,
      prefix,
      name: content.name,
      classification: content.classification,
      lastNumber,
      createdAt: made,
    },
  });
  const at = (list: readonly string[], position: number) => list[position] ?? '';
  await db.state.createMany({
    data: content.states.map((name, position) => ({
      id: at(ids.states, position),
      backlogId: ids.backlog,
      name,
      category: categories[position] ?? 'to_do',
      position,
    })),
  });
  await db.label.createMany({
    data: content.labels.map((name, n) => ({
      id: demoId('label', `${prefix}:${name}`),
      backlogId: ids.backlog,
      name,
      tone: labelTones[(n * 3 + 1) % labelTones.length],
    })),
  });
  await db.board.create({
    data: { id: ids.board, teamId, name: content.board, createdAt: made, backlogs: { create: { backlogId: ids.backlog } } },
  });
  await db.column.createMany({
    data: content.states.map((name, position) => {
      const limit = content.limits.find(([state]) => state === position);
      return { id: at(ids.columns, position), boardId: ids.board, name, position, wipLimit: limit?.[1], limitKind: limit?.[2] };
    }),
  });
  await db.columnState.createMany({
    data: ids.states.map((stateId, position) => ({
      boardId: ids.board,
      stateId,
      columnId: at(ids.columns, position),
      drop: true,
    })),
  });
  return ids;
}

async function hang(db: PrismaClient, { prefix }: BacklogContent, { people }: Around, items: readonly DemoItem[]): Promise<void> {
  await db.assignment.createMany({
    data: items.flatMap((item) =>
      item.assignees.map((name) => ({
        id: demoId('assignment', `${item.id}:${name}`),
        itemId: item.id,
        personId: people.get(name),
      })),
    ),
  });
  await db.itemLabel.createMany({
    data: items.flatMap((item) =>
      item.labels.map((name) => ({ itemId: item.id, labelId: demoId('label', `${prefix}:${name}`) })),
    ),
  });
  await db.comment.createMany({
    data: items.flatMap((item) =>
      item.comments.map(({ id, author, text, at }) => ({
        id,
        itemId: item.id,
        personId: people.get(author),
        text,
        createdAt: at,
      })),
    ),
  });
  const listed = items.filter((item) => item.checklist.length > 0);
  await db.checklist.createMany({
    data: listed.map((item) => ({ id: demoId('checklist', item.id), itemId: item.id, name: '✓', position: 0 })),
  });
  await db.checklistEntry.createMany({
    data: listed.flatMap((item) =>
      item.checklist.map((entry, position) => ({
        id: demoId('entry', `${item.id}:${position}`),
        checklistId: demoId('checklist', item.id),
        position,
        ...entry,
      })),
    ),
  });
}

function eventsOf(
  item: DemoItem,
  content: BacklogContent,
  { agencyId, people }: Around,
  ids: Ids,
): Prisma.EventCreateManyInput[] {
  const stateOf = (state: number) => ({
    state: ids.states[state],
    stateName: content.states[state],
    category: categories[state],
    board: ids.board,
    column: ids.columns[state],
  });
  const fact = (
    name: string,
    at: Date,
    by: string,
    more: { old?: object; new?: object },
    n: number,
  ): Prisma.EventCreateManyInput => ({
    id: demoId('event', `${item.id}:${name}:${n}`),
    commandId: demoId('command', `${item.id}:${name}:${n}`),
    name,
    personId: people.get(by),
    agencyId,
    subject: 'item',
    subjectId: item.id,
    backlogId: ids.backlog,
    agencies: [agencyId],
    classification: item.classification,
    occurredAt: at,
    recordedAt: at,
    ...more,
  });
  const [made, ...moves] = item.life;
  const worker = item.assignees[0] ?? item.author;
  return [
    fact('item.created', made?.at ?? new Date(), item.author, { new: { title: item.title, type: item.type } }, 0),
    ...moves.map(({ state, at }, n) =>
      fact('item.moved', at, worker, { old: stateOf(item.life[n]?.state ?? 0), new: stateOf(state) }, n),
    ),
    ...item.assignees.map((name, n) =>
      fact('item.assigned', moves[0]?.at ?? made?.at ?? new Date(), item.author, { new: { person: people.get(name), name } }, n),
    ),
    ...item.comments.map(({ id, author, at }, n) => fact('comment.added', at, author, { new: { comment: id } }, n)),
  ];
}
