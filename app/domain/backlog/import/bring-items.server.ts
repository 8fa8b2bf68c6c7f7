import { generateNKeysBetween } from 'fractional-indexing';
import type { Fact } from '#app/domain/activity/fact.ts';
import { newId } from '#app/platform/id.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { bringParts } from './bring-parts.server.ts';
import { type Bringing, type RefRow, refRow } from './bringing.server.ts';
import { type KnownItem, saidOf } from './known-item.ts';
import type { StagedItem } from './staged.ts';

/**
 * Makes items at the end of the backlog's order, in the file's order, with all that hangs on them and their way through the lists.
 * @param known items that are there already, by the file's ids: a new one may be a part of one of these
 */
export async function bringItems(
  bringing: Bringing,
  items: readonly StagedItem[],
  known: ReadonlyMap<string, KnownItem>,
): Promise<{ refs: RefRow[]; made: ReadonlyMap<string, string> }> {
  if (items.length === 0) return { refs: [], made: new Map() };
  const { ctx, backlog } = bringing;
  const { lastNumber } = await ctx.db.backlog.update({
    where: { id: backlog.id },
    data: { lastNumber: { increment: items.length } },
    select: { lastNumber: true },
  });
  const last = await ctx.db.item.findFirst({
    where: { backlogId: backlog.id },
    orderBy: { rank: 'desc' },
    select: { rank: true },
  });
  const ranks = generateNKeysBetween(last?.rank ?? null, null, items.length);
  const made = items.map((item, at) => ({
    item,
    id: newId(),
    number: lastNumber - items.length + 1 + at,
    rank: ranks[at] ?? '',
  }));
  await insertRows(
    ctx.db,
    'item',
    made.map((each) => itemRow(bringing, each)),
  );
  await tieToParents(bringing, made, known);
  const refs = made.map(({ item, id }) => refRow(bringing, 'item', item.id, id, saidOf(item)));
  const hung = await bringParts(
    bringing,
    made.map(({ item, id }) => ({ itemId: id, ...item })),
  );
  for (const each of made) for (const fact of factsOf(bringing, each)) ctx.record(fact);
  return { refs: [...refs, ...hung], made: new Map(made.map(({ item, id }) => [item.id, id])) };
}

interface Made {
  item: StagedItem;
  id: string;
  number: number;
  rank: string;
}

/** Makes items parts of those that the file names as their parents; that these are larger was looked at before. */
async function tieToParents({ ctx }: Bringing, made: readonly Made[], known: ReadonlyMap<string, KnownItem>): Promise<void> {
  const here = new Map([...known].map(([source, { id }]) => [source, id]));
  for (const { item, id } of made) here.set(item.id, id);
  const ties = made.flatMap(({ item, id }) => {
    const parent = here.get(item.parent ?? '');
    return parent ? [{ id, parent }] : [];
  });
  if (ties.length === 0) return;
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE item SET parent_id = tie.parent FROM jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) AS tie (id uuid, parent uuid)
    WHERE item.id = tie.id`);
}

function itemRow({ ctx, backlog, uploader, states, people }: Bringing, { item, id, number, rank }: Made) {
  const author = people.get(item.createdBy ?? '') ?? null;
  const classification = item.classification ?? backlog.classification;
  return {
    id,
    backlog_id: backlog.id,
    number,
    key: `${backlog.prefix}-${number}`,
    type: item.type ?? 'task',
    title: item.title,
    description: item.description,
    need_as: item.need?.as ?? '',
    need_want: item.need?.want ?? '',
    need_so: item.need?.so ?? '',
    state_id: states.get(item.list)?.id,
    state_since: sinceOf(item),
    rank,
    classification,
    estimate: item.estimate ?? null,
    due_on: item.dueOn,
    // Whoever brings in what only those named may see must be named, or it would be gone for them at once.
    created_by_id: classification === 'restricted' ? uploader : author,
    created_at: item.createdAt,
    archived_at: item.archived ? ctx.now.toISOString() : null,
  };
}

/** Since its last move, where that led to where it stands. */
function sinceOf({ moves, list, createdAt, since }: StagedItem): string {
  const last = moves.at(-1);
  return last?.to === list ? last.at : (since ?? createdAt);
}

/** What happened keeps its own dates and people; nobody is named who is no person here. */
function factsOf({ backlog, states, people }: Bringing, { item, id, number }: Made): Fact[] {
  const fact = (name: string, by: string | null, at: string): Fact => ({
    name,
    subject: 'item',
    subjectId: id,
    backlogId: backlog.id,
    classification: item.classification ?? backlog.classification,
    by: people.get(by ?? '') ?? null,
    occurredAt: new Date(at),
  });
  const standing = (list: string) => {
    const state = states.get(list);
    return { state: state?.id, stateName: state?.name, category: state?.category };
  };
  const first = item.moves[0]?.from ?? item.list;
  return [
    {
      ...fact('item.imported', item.createdBy, item.createdAt),
      new: { key: `${backlog.prefix}-${number}`, title: item.title, type: item.type ?? 'task', ...standing(first) },
    },
    ...item.moves.map(({ at, from, to, by }) => ({ ...fact('item.moved', by, at), old: standing(from), new: standing(to) })),
    ...item.comments.map(({ by, at }) => fact('comment.added', by, at)),
  ];
}
