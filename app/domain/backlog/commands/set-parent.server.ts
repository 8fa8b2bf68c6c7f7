import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { typedItem } from '../item/typed-item.server.ts';
import { setParentInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';
import { checkParent } from '../set-parent.rules.ts';

/** Makes an item a part of a larger one of the same backlog, or of nothing. */
export const setParent = command({
  name: 'set-parent',
  summary: 'Make an item a part of a larger one, or of nothing',
  input: setParentInput,
  example: (world) => ({ as: 'member', input: { item: world.items[0], parent: world.epic }, events: ['item.parent_set'] }),
  async reach(ctx, input) {
    await reach(ctx).item(input.item);
    if (input.parent !== null) await typedItem(ctx, 'parent', input.parent);
    const item = await reachLockedItem(ctx, input.item);
    return { item, parent: input.parent === null ? null : await reach(ctx).item(input.parent) };
  },
  async run(ctx, _input, { item, parent }) {
    allow(ctx.actor, access, 'set-parent');
    if ((parent?.id ?? null) === item.parentId) return { item: item.key };
    if (parent) checkParent(item, parent, await lineOf(ctx.db, parent.id));
    const before = item.parentId
      ? await ctx.db.item.findUnique({ where: { id: item.parentId }, select: { id: true, key: true } })
      : null;
    // Whoever sees no parent takes none away: they could not put it back.
    if (before && !parent && !(await ctx.db.item.findFirst({ where: { id: before.id, ...visibleItems(ctx.actor) } }))) {
      return { item: item.key };
    }
    await ctx.db.item.update({ where: { id: item.id }, data: { parentId: parent?.id ?? null } });
    ctx.record(factOf(item, 'item.parent_set', { parent: before?.key ?? null }, { parent: parent?.key ?? null }));
    return { item: item.key };
  },
});

/** The ids of an item and of all above it. */
async function lineOf(db: Db, id: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH RECURSIVE line AS (
      SELECT id, parent_id FROM item WHERE id = ${id}::uuid
      UNION SELECT i.id, i.parent_id FROM item i JOIN line ON i.id = line.parent_id)
    SELECT id FROM line`);
  return rows.map((row) => row.id);
}
