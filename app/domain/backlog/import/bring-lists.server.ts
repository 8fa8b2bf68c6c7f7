import type { Context } from '#app/domain/command.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { Backlog } from '#app/platform/prisma/client.ts';
import { nearestOf } from '../remove-state.rules.ts';
import { sendItems } from '../send-items.server.ts';
import { factOfBacklog, mapToColumns, renumberStates } from '../shape.server.ts';
import { type Bringing, type BroughtState, type RefRow, refRow } from './bringing.server.ts';
import type { ImportChoices } from './choices.ts';
import { type Refs, targetsOf } from './refs.server.ts';
import type { StagedLabel, StagedList } from './staged.ts';

type Target = Pick<Bringing, 'importId' | 'source' | 'backlog'>;

/** Makes the states that lists are to become and that are not there, after those that are, in the file's order. */
export async function bringLists(
  ctx: Context,
  target: Target,
  lists: readonly StagedList[],
  choices: ImportChoices['lists'],
  refs: Refs,
): Promise<{ states: Map<string, BroughtState>; refs: RefRow[] }> {
  const there = await ctx.db.state.findMany({ where: { backlogId: target.backlog.id }, orderBy: { position: 'asc' } });
  const byId = new Map(there.map((state) => [state.id, state]));
  const names = new Set(there.map((state) => state.name.toLocaleLowerCase()));
  const states = new Map<string, BroughtState>();
  const made = [];
  for (const list of lists) {
    const choice = choices[list.id];
    const chosen = byId.get(choice?.state ?? '');
    const state = chosen ?? { id: newId(), name: unlike(list.name || '–', names), category: choice?.category ?? 'to_do' };
    states.set(list.id, state);
    if (!chosen) made.push({ ...state, archived: list.archived });
  }
  const after = (there.at(-1)?.position ?? -1) + 1;
  await insertRows(
    ctx.db,
    'state',
    made.map(({ id, name, category, archived }, at) => ({
      id,
      backlog_id: target.backlog.id,
      name,
      category,
      position: after + at,
      archived_at: archived ? ctx.now.toISOString() : null,
    })),
  );
  for (const { id, archived } of made) if (!archived) await mapToColumns(ctx.db, id);
  for (const { id, name, category } of made)
    ctx.record(factOfBacklog(target.backlog, 'state.added', undefined, { state: id, name, category }));
  const known = targetsOf(refs, 'state');
  const madeIds = new Set(made.map((state) => state.id));
  const fresh = lists.filter((list) => known.get(list.id) !== states.get(list.id)?.id);
  const rows = fresh.map((list) =>
    refRow(target, 'state', list.id, states.get(list.id)?.id ?? '', { made: madeIds.has(states.get(list.id)?.id ?? '') }),
  );
  return { states, refs: rows };
}

/**
 * Puts away the states that no list becomes and in which the actor sees no open item, as long as a live one is among those that lists
 * become; gives their ids. What is hidden from the actor goes to the nearest of these.
 */
export async function putAwayOthers(ctx: Context, backlog: Backlog, brought: readonly BroughtState[]): Promise<string[]> {
  const used = brought.map((state) => state.id);
  const live = await ctx.db.state.findMany({ where: { id: { in: used }, archivedAt: null } });
  if (live.length === 0) return [];
  const open = { AND: [ownItems(ctx.actor), { archivedAt: null }] };
  const others = await ctx.db.state.findMany({
    where: { backlogId: backlog.id, id: { notIn: used }, archivedAt: null, items: { none: open } },
    orderBy: { position: 'asc' },
  });
  for (const state of others) {
    const nearest = nearestOf(state, live);
    if (nearest) await sendItems(ctx, state, nearest, { archivedAt: null });
  }
  const ids = others.map((state) => state.id);
  await ctx.db.columnState.deleteMany({ where: { stateId: { in: ids } } });
  await ctx.db.state.updateMany({ where: { id: { in: ids } }, data: { archivedAt: ctx.now } });
  for (const { id, name } of others) ctx.record(factOfBacklog(backlog, 'state.archived', undefined, { state: id, name }));
  return ids;
}

/** Puts the states that lists become in the file's order, before all others; gives the order that there was, where that is another. */
export async function orderAsFile(db: Db, backlog: Backlog, brought: readonly BroughtState[]): Promise<string[]> {
  const before = await db.state.findMany({
    where: { backlogId: backlog.id },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  const order = before.map((state) => state.id);
  const first = [...new Set(brought.map((state) => state.id))];
  const wanted = [...first, ...order.filter((id) => !first.includes(id))];
  if (wanted.every((id, at) => id === order[at])) return [];
  await renumberStates(db, wanted);
  return order;
}

/** Finds the file's labels by what they became before or by name, and makes the others. */
export async function bringLabels(
  ctx: Context,
  target: Target,
  labels: readonly StagedLabel[],
  refs: Refs,
): Promise<{ labels: Map<string, string>; refs: RefRow[] }> {
  const there = await ctx.db.label.findMany({ where: { backlogId: target.backlog.id } });
  const ids = new Set(there.map((label) => label.id));
  const byName = new Map(there.map((label) => [label.name.toLocaleLowerCase(), label.id]));
  const known = targetsOf(refs, 'label');
  const brought = new Map<string, string>();
  const made = [];
  for (const { id, name, tone } of labels) {
    const before = known.get(id);
    const found = before !== undefined && ids.has(before) ? before : byName.get(name.toLocaleLowerCase());
    const label = found ?? newId();
    brought.set(id, label);
    if (found === undefined) made.push({ id: label, backlog_id: target.backlog.id, name, tone });
  }
  await insertRows(ctx.db, 'label', made);
  for (const { id, name, tone } of made)
    ctx.record(factOfBacklog(target.backlog, 'label.created', undefined, { label: id, name, tone }));
  const madeIds = new Set(made.map((label) => label.id));
  const fresh = labels.filter((label) => known.get(label.id) !== brought.get(label.id));
  return {
    labels: brought,
    refs: fresh.map(({ id }) => refRow(target, 'label', id, brought.get(id) ?? '', { made: madeIds.has(brought.get(id) ?? '') })),
  };
}

function unlike(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free.toLocaleLowerCase()); n += 1) free = `${name.slice(0, 75)} (${n})`;
  taken.add(free.toLocaleLowerCase());
  return free;
}
