import { z } from 'zod';
import { type Actor, permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { backlogPageSize } from '../backlog.ts';
import * as field from '../fields.ts';
import { itemRows } from './item-rows.server.ts';

/** A page of a backlog: its items in joint order, or its archived ones, fifty at a time, with true totals. */
export const backlogPage = query({
  name: 'backlog-page',
  summary: 'List the items of a backlog in their joint order, fifty at a time',
  input: z.strictObject({
    backlog: field.prefix,
    /** From 1; beyond the last page the last one is given. */
    page: z.number().int().min(1).default(1),
    /** In place of a page: the items below this key. */
    after: field.key.optional(),
    /** How many at once. */
    most: z.number().int().min(1).max(1_000).default(backlogPageSize),
    archived: z.boolean().default(false),
    /** Words of the title, or a key. */
    text: z.string().trim().max(100).default(''),
  }),
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, { backlog: prefix, page: asked, after, most, archived, text }) {
    const { id, name, ...backlog } = await reach(ctx).backlog(prefix);
    const rows: Prisma.ItemWhereInput = { backlogId: id, archivedAt: archived ? { not: null } : null, ...matching(text) };
    const count = (where: Prisma.ItemWhereInput) => ctx.db.item.count({ where: { AND: [visibleItems(ctx.actor), where] } });
    const total = await count(rows);
    const pages = Math.max(1, Math.ceil(total / most));
    const page = Math.min(asked, pages);
    const from = after ? { rank: { gt: (await reach(ctx).item(after)).rank } } : {};
    const items = await itemRows(
      ctx,
      { AND: [rows, from] },
      {
        orderBy: { rank: 'asc' },
        take: most,
        ...(!after && { skip: (page - 1) * most }),
      },
    );
    return {
      backlog: { id, prefix: backlog.prefix, name, classification: backlog.classification },
      items,
      total,
      page,
      pages,
      /** Hand it back as `after` for the next page; null at the end of the list. */
      next: items.length === most && (after !== undefined || page < pages) ? (items.at(-1)?.key ?? null) : null,
      archivedTotal: archived && text === '' ? total : await count({ backlogId: id, archivedAt: { not: null } }),
      can: powers(ctx.actor),
    };
  },
});

function matching(text: string): Prisma.ItemWhereInput {
  if (text === '') return {};
  return { OR: [{ title: { contains: text, mode: 'insensitive' } }, { key: text.toUpperCase() }] };
}

function powers(actor: Actor) {
  return {
    create: permits(actor, access, 'create-item'),
    rank: permits(actor, access, 'rerank-item'),
    shape: permits(actor, access, 'rename-backlog'),
    import: permits(actor, access, 'stage-import'),
  };
}
