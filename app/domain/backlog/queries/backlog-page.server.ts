import { z } from 'zod';
import { type Actor, permits } from '#app/domain/actor.ts';
import * as proposing from '#app/domain/proposal/access.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { permitsHere, type Terms } from '#app/domain/reach/terms.ts';
import { openItemsSql, sharedItemsSql, visibleProposals } from '#app/domain/reach/visible.server.ts';
import { access as sharing } from '#app/domain/sharing/access.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { access, partners } from '../access.ts';
import { backlogPageSize } from '../backlog.ts';
import * as field from '../fields.ts';
import { filterFields } from '../filter/filter-input.ts';
import { matchesSql } from '../filter/filter-sql.server.ts';
import { itemRows } from './item-rows.server.ts';
import { sharedBy } from './shared-by.server.ts';

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
    ...filterFields,
  }),
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, { backlog: prefix, page: asked, after, most, archived, ...filter }) {
    const backlog = await reach(ctx, partners['backlog-page']).backlog(prefix);
    const listed = listedSql(ctx, backlog, archived);
    const fits = matchesSql(ctx, filter, backlog);
    const [total, all] = await Promise.all([
      count(ctx, fits ? Prisma.sql`${listed} AND ${fits}` : listed),
      fits && count(ctx, listed),
    ]);
    const pages = Math.max(1, Math.ceil(total / most));
    const page = Math.min(asked, pages);
    const below = after ? (await reach(ctx, partners['backlog-page']).item(after)).rank : undefined;
    const ids = await raw<{ id: string }>(
      ctx.db,
      Prisma.sql`SELECT i.id ${listed} ${fits ? Prisma.sql`AND ${fits}` : Prisma.empty} ${below === undefined ? Prisma.empty : Prisma.sql`AND i.rank > ${below}`}
        ORDER BY i.rank LIMIT ${most} OFFSET ${below === undefined ? (page - 1) * most : 0}`,
    );
    const items = await itemRows(ctx, { id: { in: ids.map((row) => row.id) } }, { orderBy: { rank: 'asc' } });
    return {
      backlog: { id: backlog.id, prefix: backlog.prefix, name: backlog.name, classification: backlog.classification },
      /** Of another agency's backlog: whose it is, and under which terms it is seen. */
      shared: await sharedBy(ctx, backlog),
      items,
      total,
      /** Of the whole list, where a filter leaves something out. */
      all: all ?? total,
      page,
      pages,
      /** Hand it back as `after` for the next page; null at the end of the list. */
      next: items.length === most && (after !== undefined || page < pages) ? (items.at(-1)?.key ?? null) : null,
      archivedTotal: archived ? (all ?? total) : await count(ctx, listedSql(ctx, backlog, true)),
      /** Proposals that wait for its owner, of those that the reader sees; null where nothing was ever proposed. */
      proposals: await proposalsOf(ctx, backlog),
      can: powers(ctx.actor, backlog.terms),
    };
  },
});

interface Listed {
  id: string;
  terms: Terms | null;
}

/** The backlog's items, or its archived ones, as far as the reader sees them. */
function listedSql({ actor }: Reading, { id, terms }: Listed, archived: boolean): Prisma.Sql {
  const put = archived ? Prisma.sql`i.archived_at IS NOT NULL` : Prisma.sql`i.archived_at IS NULL`;
  return Prisma.sql`FROM item i WHERE i.backlog_id = ${id}::uuid AND ${put} AND ${terms ? sharedItemsSql(actor) : openItemsSql(actor)}`;
}

async function count({ db }: Reading, listed: Prisma.Sql): Promise<number> {
  const [row] = await raw<{ count: number }>(db, Prisma.sql`SELECT count(*)::int AS count ${listed}`);
  return row?.count ?? 0;
}

async function proposalsOf({ actor, db }: Reading, { id }: Listed): Promise<{ waiting: number } | null> {
  const rows = await db.proposal.groupBy({
    by: ['state'],
    where: { AND: [{ backlogId: id }, visibleProposals(actor)] },
    _count: true,
  });
  return rows.length > 0 ? { waiting: rows.find(({ state }) => state === 'waiting')?._count ?? 0 } : null;
}

function powers(actor: Actor, terms: Terms | null) {
  const may = (act: keyof typeof access) => permitsHere(actor, { access, partners }, act, terms);
  return {
    create: may('create-item'),
    rank: may('rerank-item'),
    shape: may('rename-backlog'),
    import: may('stage-import'),
    share: terms === null && permits(actor, sharing, 'offer-agreement'),
    /** To its owner; what is one's own is made without asking. */
    propose: terms !== null && permitsHere(actor, proposing, 'propose-item', terms),
    /** Several items at once, and views: what the room of boards does to one's list. */
    several: may('edit-item-text'),
    views: terms === null,
  };
}
