import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { ownOnly } from '#app/domain/strategy/own-only.ts';
import { access } from '../access.ts';
import type { ItemTies } from '../everything.ts';

/** Items at once. */
const pageSize = 2_000;

/** What a backlog's own file does not say of its items: their ids, objectives and services; 2,000 at a time. */
export const itemTies = query({
  name: 'item-ties',
  summary: 'Read what a backlog’s file does not say of its items: ids, objectives and services',
  input: z.strictObject({
    backlog: z.string().min(1).max(12),
    /** The key of the last item of the page before. */
    after: z.string().min(1).max(24).optional(),
  }),
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, { backlog: prefix, after }): Promise<{ items: ItemTies[]; next: string | null }> {
    const backlog = await reach(ctx).backlog(prefix);
    allow(ctx.actor, access, 'item-ties');
    ownOnly(ctx.actor, backlog);
    const from = after ? { rank: { gt: (await reach(ctx).item(after)).rank } } : {};
    const rows = await ctx.db.item.findMany({
      where: { AND: [ownItems(ctx.actor), { backlogId: backlog.id }, from] },
      select: { id: true, key: true, objectiveId: true, serviceId: true, archivedAt: true },
      orderBy: { rank: 'asc' },
      take: pageSize,
    });
    return {
      items: rows.map(({ id, key, objectiveId, serviceId, archivedAt }) => ({
        id,
        key,
        objective: objectiveId,
        service: serviceId,
        archivedAt: archivedAt?.toISOString() ?? null,
      })),
      next: rows.length === pageSize ? (rows.at(-1)?.key ?? null) : null,
    };
  },
});
