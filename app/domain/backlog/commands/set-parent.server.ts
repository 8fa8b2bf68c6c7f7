import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleItems, visibleItemsSql } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { type Item, Prisma } from '#app/platform/prisma/client.ts';
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
    await wholeLists(ctx.db, [item.backlogId], () => put(ctx, item, parent));
    return { item: item.key };
  },
});

async function put(ctx: Context, item: Item, parent: Item | null): Promise<void> {
  if ((parent?.id ?? null) === item.parentId) return;
  const line = parent ? await lineOf(ctx, parent.id) : [];
  if (parent) checkParent(item, parent, seenOf(line));
  const before = item.parentId
    ? await ctx.db.item.findUnique({ where: { id: item.parentId }, select: { id: true, key: true } })
    : null;
  // Whoever sees no parent takes none away: they could not put it back.
  if (before && !parent && !(await ctx.db.item.findFirst({ where: { AND: [{ id: before.id }, await visibleItems(ctx)] } }))) {
    return;
  }
  if (line.some(({ id }) => id === item.id)) await cutHidden(ctx, line);
  await ctx.db.item.update({ where: { id: item.id }, data: { parentId: parent?.id ?? null } });
  ctx.record(factOf(item, 'item.parent_set', { parent: before?.key ?? null }, { parent: parent?.key ?? null }));
}

type Line = { id: string; isSeen: boolean }[];

/** An item and all above it, the nearest first, and which of these the actor sees. */
async function lineOf({ actor, db }: Context, id: string): Promise<Line> {
  return db.$queryRaw<Line>(Prisma.sql`
    WITH RECURSIVE line AS (
      SELECT id, parent_id, 0 AS height FROM item WHERE id = ${id}::uuid
      UNION ALL SELECT i.id, i.parent_id, height + 1 FROM item i JOIN line ON i.id = line.parent_id) CYCLE id SET is_again USING way
    SELECT i.id, ${visibleItemsSql(actor)} IS TRUE AS "isSeen" FROM line JOIN item i ON i.id = line.id WHERE NOT is_again ORDER BY height`);
}

/** The ids of a line as far as the actor sees it without a gap. */
function seenOf(line: Line): string[] {
  const gap = line.findIndex(({ isSeen }) => !isSeen);
  return line.slice(0, gap < 0 ? undefined : gap).map(({ id }) => id);
}

/** A refusal would tell of what is hidden in a line that comes back to its beginning, so the first hidden one is taken out of what is above. */
async function cutHidden(ctx: Context, line: Line): Promise<void> {
  const hidden = line.find(({ isSeen }) => !isSeen);
  if (!hidden) return;
  const item = await ctx.db.item.findUniqueOrThrow({ where: { id: hidden.id }, include: { parent: true } });
  await ctx.db.item.update({ where: { id: item.id }, data: { parentId: null } });
  ctx.record(factOf(item, 'item.parent_set', { parent: item.parent?.key ?? null }, { parent: null }));
}
