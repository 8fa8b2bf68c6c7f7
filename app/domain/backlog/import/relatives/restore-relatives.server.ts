import type { Context } from '#app/domain/command.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { itemTypes } from '../../item.ts';
import { factOf } from '../../locked-item.server.ts';
import { recordParent } from '../bring-changes.server.ts';
import type { ImportRestore } from '../known-item.ts';
import { fitRelatives, type Standing, type Wanted } from './fit-relatives.rules.ts';
import { relativesOf } from './relatives-of.server.ts';

/**
 * Gives items back the types and parents that an import changed, where nobody has changed them since and where they still fit.
 * @param gone ids of items that went with the import: who was made a part of one of these is a part of nothing by now
 */
export async function restoreRelatives(
  ctx: Context,
  restore: readonly ImportRestore[],
  gone: ReadonlySet<string>,
): Promise<void> {
  const changed = restore.filter(({ fields }) => fields.type || fields.parent);
  if (changed.length === 0) return;
  const { db, actor } = ctx;
  const before = changed.flatMap(({ fields }) => (fields.parent?.before ? [String(fields.parent.before)] : []));
  const items = await db.item.findMany({
    where: { AND: [ownItems(actor), { id: { in: [...changed.map((each) => each.item), ...before] } }] },
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  const now = new Map<string, Standing>(await relativesOf(ctx, items));
  for (const { id, type, parentId } of items) now.set(id, { type, parent: parentId });
  const wanted = new Map<string, Wanted>();
  for (const { item: id, fields } of changed) {
    const item = byId.get(id);
    if (!item) continue;
    const { type, parent } = fields;
    const isAsMade = item.parentId === parent?.after || (item.parentId === null && gone.has(String(parent?.after)));
    const back = parent?.before == null ? null : String(parent.before);
    wanted.set(id, {
      ...(type && item.type === type.after && { type: itemTypes.find((each) => each === type.before) ?? item.type }),
      ...(parent && isAsMade && (back === null || byId.has(back)) && { parent: back }),
    });
  }
  for (const [id, { type, parent }] of fitRelatives(now, wanted)) {
    const was = byId.get(id);
    if (!was || (type === undefined && parent === undefined)) continue;
    const data = { ...(type && { type }), ...(parent !== undefined && { parentId: parent }) };
    const item = await db.item.update({ where: { id }, data });
    if (item.type !== was.type) ctx.record(factOf(item, 'item.type_set', { type: was.type }, { type: item.type }));
    if (item.parentId !== was.parentId) await recordParent(ctx, item, was.parentId);
  }
}
