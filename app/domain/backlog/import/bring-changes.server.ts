import type { Context } from '#app/domain/command.server.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import { type Item, Prisma } from '#app/platform/prisma/client.ts';
import { factOf } from '../locked-item.server.ts';
import type { Before } from './before.ts';
import { assignmentRows, bringEntries, bringParts } from './bring-parts.server.ts';
import type { Bringing, RefRow } from './bringing.server.ts';
import { type ImportRestore, saidOf } from './known-item.ts';
import type { PlannedChange } from './plan-import.rules.ts';
import { type Refs, targetsOf } from './refs.server.ts';

/** Lets items that are there take over what the file says of them now, and tells how to undo it. */
export async function bringChanges(
  bringing: Bringing,
  changes: readonly PlannedChange[],
  { refs, before, idHere }: { refs: Refs; before: Before; idHere: (source: string) => string | undefined },
): Promise<{ refs: RefRow[]; restore: ImportRestore[] }> {
  const made: RefRow[] = [];
  const restore: ImportRestore[] = [];
  for (const change of changes) {
    made.push(...(await addParts(bringing, change, refs)));
    restore.push({
      item: change.item.id,
      source: change.staged.id,
      said: change.item.said,
      fields: await takeFields(bringing, change, idHere),
      labels: await takeLabels(bringing, change),
      assignments: await takeMembers(bringing, change),
      ...(await takeTexts(bringing, change, before)),
    });
  }
  await remember(bringing, changes, before);
  return { refs: made, restore };
}

async function addParts(bringing: Bringing, change: PlannedChange, refs: Refs): Promise<RefRow[]> {
  const { item, checklists, comments, attachments, staged } = change;
  const parts = { labels: [], members: [], checklists, comments, attachments, createdAt: staged.createdAt };
  const hung = await bringParts(bringing, [{ itemId: item.id, ...parts }]);
  const listOf = targetsOf(refs, 'checklist');
  const lists = [];
  for (const { checklist, entries } of change.entries) {
    const checklistId = listOf.get(checklist);
    // Whoever took a list away here does not get it back in pieces.
    if (!checklistId || (await bringing.ctx.db.checklist.count({ where: { id: checklistId } })) === 0) continue;
    const after = await bringing.ctx.db.checklistEntry.count({ where: { checklistId } });
    lists.push({ checklistId, entries, after });
  }
  return [...hung, ...(await bringEntries(bringing, lists))];
}

async function takeFields(
  { ctx, states }: Bringing,
  { item: known, staged, fields }: PlannedChange,
  idHere: (source: string) => string | undefined,
): Promise<ImportRestore['fields']> {
  if (fields.length === 0) return {};
  const state = states.get(staged.list)?.id ?? known.now.state;
  const values = { ...staged, state, parent: idHere(staged.parent ?? '') ?? null };
  const took = Object.fromEntries(
    fields.map((field) => [field, { before: known.now[field] ?? null, after: values[field] ?? null }]),
  );
  const takes = (field: (typeof fields)[number]) => fields.includes(field);
  const texts = takes('title') || takes('description');
  const item = await ctx.db.item.update({
    where: { id: known.id },
    data: {
      ...(takes('title') && { title: values.title }),
      ...(takes('description') && { description: values.description }),
      ...(texts && { textVersion: { increment: 1 } }),
      ...(takes('state') && { stateId: values.state, stateSince: ctx.now }),
      ...(takes('archived') && { archivedAt: values.archived ? ctx.now : null }),
      ...(takes('estimate') && { estimate: values.estimate ?? null }),
      ...(takes('type') && { type: values.type ?? known.now.type }),
      ...(takes('parent') && { parentId: values.parent }),
      ...(takes('dueOn') && { dueOn: values.dueOn === null ? null : new Date(values.dueOn) }),
    },
  });
  const { title, description } = known.now;
  if (texts)
    ctx.record(factOf(item, 'item.text_edited', { title, description }, { title: item.title, description: item.description }));
  if (takes('state')) {
    const rows = await ctx.db.state.findMany({ where: { id: { in: [known.now.state, item.stateId] } } });
    const standing = (id: string) => {
      const state = rows.find((row) => row.id === id);
      return { state: id, stateName: state?.name, category: state?.category };
    };
    ctx.record(factOf(item, 'item.moved', standing(known.now.state), standing(item.stateId)));
  }
  if (takes('type')) ctx.record(factOf(item, 'item.type_set', { type: known.now.type }, { type: item.type }));
  if (takes('parent')) await recordParent(ctx, item, known.now.parent ?? null);
  if (takes('archived')) ctx.record(factOf(item, values.archived ? 'item.archived' : 'item.restored'));
  if (takes('dueOn')) ctx.record(factOf(item, 'item.due_date_set', { dueOn: known.now.dueOn }, { dueOn: values.dueOn }));
  if (takes('estimate'))
    ctx.record(factOf(item, 'item.estimate_set', { estimate: known.now.estimate }, { estimate: values.estimate ?? null }));
  return took;
}

/** Records that an item is a part of another now, by both keys. */
export async function recordParent({ db, record }: Context, item: Item, before: string | null): Promise<void> {
  const ids = [before, item.parentId].filter((id) => id !== null);
  const rows = await db.item.findMany({ where: { id: { in: ids } }, select: { id: true, key: true } });
  const keyOf = (id: string | null) => rows.find((row) => row.id === id)?.key ?? null;
  record(factOf(item, 'item.parent_set', { parent: keyOf(before) }, { parent: keyOf(item.parentId) }));
}

async function takeLabels(
  { ctx, labels }: Bringing,
  { item, labels: { add, remove } }: PlannedChange,
): Promise<ImportRestore['labels']> {
  const [wanted, unwanted] = [add, remove].map((ids) => ids.flatMap((id) => labels.get(id) ?? [])) as [string[], string[]];
  const has = await ctx.db.itemLabel.findMany({ where: { itemId: item.id } });
  const there = new Set(has.map((row) => row.labelId));
  const added = wanted.filter((id) => !there.has(id));
  const removed = unwanted.filter((id) => there.has(id));
  await ctx.db.itemLabel.createMany({ data: added.map((labelId) => ({ itemId: item.id, labelId })) });
  await ctx.db.itemLabel.deleteMany({ where: { itemId: item.id, labelId: { in: removed } } });
  return { added, removed };
}

async function takeMembers(
  bringing: Bringing,
  { item, members: { add, remove } }: PlannedChange,
): Promise<ImportRestore['assignments']> {
  const { db } = bringing.ctx;
  const named = await db.assignment.findMany({ where: { itemId: item.id } });
  const is = (row: { person_id: string | null; name: string | null }) => (there: (typeof named)[number]) =>
    row.person_id === null ? there.personId === null && there.name === row.name : there.personId === row.person_id;
  const added = assignmentRows(bringing, item.id, add).filter((row) => !named.some(is(row)));
  const removed = named.filter((there) => assignmentRows(bringing, item.id, remove).some((row) => is(row)(there)));
  await insertRows(db, 'assignment', added);
  await db.assignment.deleteMany({ where: { id: { in: removed.map((row) => row.id) } } });
  return { added: added.map((row) => row.id), removed: removed.map(({ personId, name }) => ({ personId, name })) };
}

async function takeTexts(
  { ctx: { db } }: Bringing,
  { ticks, texts }: PlannedChange,
  before: Before,
): Promise<Pick<ImportRestore, 'entries' | 'comments'>> {
  const entries = ticks.flatMap(({ id, text, done }) => {
    const known = before.entries.get(id);
    return known ? [{ id: known.id, before: { text: known.now, done: known.done }, after: { text, done } }] : [];
  });
  const comments = texts.flatMap(({ id, text }) => {
    const known = before.comments.get(id);
    return known ? [{ id: known.id, before: known.now, after: text }] : [];
  });
  for (const { id, after } of entries) await db.checklistEntry.updateMany({ where: { id }, data: after });
  for (const { id, after } of comments) await db.comment.updateMany({ where: { id }, data: { text: after } });
  return { entries, comments };
}

/** What the file says now of an item and of its own parts is what the next one is compared with. */
async function remember({ ctx, source, backlog }: Bringing, changes: readonly PlannedChange[], before: Before): Promise<void> {
  const items = changes.map(({ item, staged }) => ({ target_id: item.id, kind: 'item', snapshot: saidOf(staged) }));
  const entries = changes.flatMap(({ item, staged }) =>
    staged.checklists
      .flatMap((list) => list.entries)
      .filter(({ id }) => before.entries.get(id)?.item === item.id)
      .map(({ id, text, done }) => ({ target_id: before.entries.get(id)?.id, kind: 'entry', snapshot: { text, done } })),
  );
  const comments = changes.flatMap(({ item, staged }) =>
    staged.comments
      .filter(({ id }) => before.comments.get(id)?.item === item.id)
      .map(({ id, text }) => ({ target_id: before.comments.get(id)?.id, kind: 'comment', snapshot: { text } })),
  );
  const said = JSON.stringify([...items, ...entries, ...comments]);
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE import_ref r SET snapshot = said.snapshot
    FROM jsonb_to_recordset(${said}::jsonb) AS said (target_id uuid, kind text, snapshot jsonb)
    WHERE r.backlog_id = ${backlog.id}::uuid AND r.source = ${source} AND r.kind = said.kind AND r.target_id = said.target_id`);
}
