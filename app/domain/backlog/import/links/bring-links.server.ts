import { newId } from '#app/platform/id.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { holdOrder, loopOf } from '../../item/check-loop.server.ts';
import { holdItems } from '../../item/held-item.server.ts';
import { kept, turned } from '../../item/item-link.ts';
import { relationOf } from '../../item/link-loop.rules.ts';
import { factOf } from '../../locked-item.server.ts';
import { type Bringing, type RefRow, refRow } from '../bringing.server.ts';
import { keptLink, type PlannedLink } from './plan-ties.rules.ts';

/**
 * Ties items as the file ties them, each told on both. Between items that are new a link is as old as they are and nobody's doing here;
 * any other is made now.
 * Where one would lead round in a circle with what stands here, beside the file, it is not made.
 * @param idHere what an item of the file is here
 * @param made ids of the items that are new
 */
export async function bringItemLinks(
  bringing: Bringing,
  links: readonly PlannedLink[],
  idHere: (source: string) => string | undefined,
  made: ReadonlySet<string>,
): Promise<{ refs: RefRow[]; loops: PlannedLink[] }> {
  if (links.length === 0) return { refs: [], loops: [] };
  const { ctx } = bringing;
  const ties = links.flatMap((link) => {
    const [one, other] = [idHere(link.from), link.elsewhere ?? idHere(link.to)];
    return one && other ? [{ link, one, other, tie: kept(link.kind, one, other) }] : [];
  });
  const ends = [...new Set(ties.flatMap(({ one, other }) => [one, other]))];
  await holdItems(
    ctx,
    ends.filter((id) => !made.has(id)),
  );
  const rows = await ctx.db.item.findMany({ where: { id: { in: ends } } });
  const items = new Map(rows.map((row) => [row.id, row]));
  const there = await ctx.db.itemLink.findMany({ where: { fromId: { in: ends }, toId: { in: ends } } });
  const known = new Set(there.map(({ kind, fromId, toId }) => keptLink({ kind, from: fromId, to: toId })));
  const fresh = ties.flatMap(({ link, one, other, tie }) => {
    const [item, to] = [items.get(one), items.get(other)];
    const word = keptLink(tie);
    if (!item || !to || known.has(word)) return [];
    known.add(word);
    return [{ id: newId(), link, tie, item, to, at: ageOf(item, to) }];
  });
  const write = (rows: typeof fresh) =>
    insertRows(
      ctx.db,
      'item_link',
      rows.map(({ id, tie, at }) => ({ id, from_id: tie.from, to_id: tie.to, kind: tie.kind, created_at: at ?? ctx.now })),
    );
  // Among new items the plan has found the loops; what is tied to others is looked at one by one.
  const isAmongNew = ({ tie }: (typeof fresh)[number]) => !relationOf(tie.kind) || (made.has(tie.from) && made.has(tie.to));
  await write(fresh.filter(isAmongNew));
  const beside = fresh.filter((each) => !isAmongNew(each));
  if (beside.length > 0) await holdOrder(ctx);
  const loops = new Set<string>();
  for (const each of beside) {
    if (await loopOf(ctx, each.tie)) loops.add(each.id);
    else await write([each]);
  }
  const tied = fresh.filter(({ id }) => !loops.has(id));
  for (const { id, link, item, to, at } of tied) {
    const mark = at ? { by: null, occurredAt: at } : {};
    ctx.record({ ...factOf(item, 'item.linked', undefined, { link: id, kind: link.kind, to: to.key }), ...mark });
    ctx.record({ ...factOf(to, 'item.linked', undefined, { link: id, kind: turned(link.kind), to: item.key }), ...mark });
  }
  return {
    refs: tied.map(({ id, link }) => refRow(bringing, 'link', link.id, id)),
    loops: fresh.flatMap(({ id, link }) => (loops.has(id) ? [link] : [])),
  };

  function ageOf(one: Item, other: Item): Date | undefined {
    if (!made.has(one.id) || !made.has(other.id)) return undefined;
    return one.createdAt > other.createdAt ? one.createdAt : other.createdAt;
  }
}
