import type { Context } from '#app/domain/command.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { factOf } from '../locked-item.server.ts';
import { factOfBacklog, mapToColumns } from '../shape.server.ts';
import type { ImportRestore } from './known-item.ts';
import type { ReachedImport } from './reach-import.server.ts';

/** Gives items back what an import changed of them, where nobody has changed it again since. */
export async function restoreItems(ctx: Context, found: ReachedImport, restore: readonly ImportRestore[]): Promise<void> {
  for (const each of restore) {
    const item = await ctx.db.item.findFirst({ where: { AND: [ownItems(ctx.actor), { id: each.item }] } });
    if (!item) continue;
    const { type: _type, parent: _parent, ...fields } = each.fields;
    await restoreFields(ctx, item, fields);
    await restoreLabels(ctx, each);
    await restoreAssignments(ctx, each);
    await restoreTexts(ctx, each);
    await ctx.db.importRef.updateMany({
      where: { backlogId: found.backlogId, source: found.source, kind: 'item', targetId: each.item },
      data: { snapshot: each.said as object },
    });
  }
}

/** Brings back the states that an import put away, where they still are; gives how many. */
export async function bringBackStates(ctx: Context, { backlog }: ReachedImport, ids: readonly string[]): Promise<number> {
  const states = await ctx.db.state.findMany({
    where: { backlogId: backlog.id, id: { in: [...ids] }, archivedAt: { not: null } },
    orderBy: { position: 'asc' },
  });
  for (const { id, name } of states) {
    await ctx.db.state.update({ where: { id }, data: { archivedAt: null } });
    await mapToColumns(ctx.db, id);
    ctx.record(factOfBacklog(backlog, 'state.restored', undefined, { state: id, name }));
  }
  return states.length;
}

async function restoreFields({ db, now, record }: Context, item: Item, fields: ImportRestore['fields']): Promise<void> {
  const standing = {
    title: item.title,
    description: item.description,
    state: item.stateId,
    archived: item.archivedAt !== null,
    dueOn: item.dueOn?.toISOString().slice(0, 10) ?? null,
    estimate: item.estimate?.toNumber() ?? null,
  };
  const { title, description, state, archived, dueOn, estimate } = Object.fromEntries(
    Object.entries(fields).filter(([field, { after }]) => standing[field as keyof typeof standing] === after),
  ) as ImportRestore['fields'];
  const back = state && (await db.state.findFirst({ where: { id: String(state.before), backlogId: item.backlogId } }));
  if (!title && !description && !back && !archived && !dueOn && !estimate) return;
  await db.item.update({
    where: { id: item.id },
    data: {
      ...(title && { title: String(title.before) }),
      ...(description && { description: String(description.before) }),
      ...((title || description) && { textVersion: { increment: 1 } }),
      ...(back && { stateId: back.id, stateSince: now }),
      ...(archived && { archivedAt: archived.before ? now : null }),
      ...(estimate && { estimate: estimate.before === null ? null : Number(estimate.before) }),
      ...(dueOn && { dueOn: dueOn.before === null ? null : new Date(String(dueOn.before)) }),
    },
  });
  if (title || description) {
    const was = { title: item.title, description: item.description };
    const is = { title: title?.before ?? was.title, description: description?.before ?? was.description };
    record(factOf(item, 'item.text_edited', was, is));
  }
  if (back) {
    const from = await db.state.findUniqueOrThrow({ where: { id: item.stateId } });
    record(factOf(item, 'item.moved', standingIn(from), standingIn(back)));
  }
  if (archived) record(factOf(item, archived.before ? 'item.archived' : 'item.restored'));
  if (dueOn) record(factOf(item, 'item.due_date_set', { dueOn: standing.dueOn }, { dueOn: dueOn.before }));
  if (estimate) record(factOf(item, 'item.estimate_set', { estimate: standing.estimate }, { estimate: estimate.before }));
}

function standingIn({ id, name, category }: { id: string; name: string; category: string }) {
  return { state: id, stateName: name, category };
}

async function restoreLabels({ db }: Context, { item: itemId, labels }: ImportRestore): Promise<void> {
  await db.itemLabel.deleteMany({ where: { itemId, labelId: { in: labels.added } } });
  const still = await db.label.findMany({ where: { id: { in: labels.removed } }, select: { id: true } });
  await db.itemLabel.createMany({ data: still.map(({ id }) => ({ itemId, labelId: id })), skipDuplicates: true });
}

async function restoreAssignments({ db }: Context, { item: itemId, assignments }: ImportRestore): Promise<void> {
  await db.assignment.deleteMany({ where: { id: { in: assignments.added } } });
  await db.assignment.createMany({
    data: assignments.removed.map((named) => ({ id: newId(), itemId, ...named })),
    skipDuplicates: true,
  });
}

async function restoreTexts({ db }: Context, { item: itemId, entries, comments }: ImportRestore): Promise<void> {
  for (const { id, before, after } of entries)
    await db.checklistEntry.updateMany({ where: { id, checklist: { itemId }, ...after }, data: before });
  for (const { id, before, after } of comments)
    await db.comment.updateMany({ where: { id, itemId, text: after }, data: { text: before } });
}
