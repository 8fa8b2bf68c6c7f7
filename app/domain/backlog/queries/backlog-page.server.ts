import { z } from 'zod';
import { type Actor, permits } from '#app/domain/actor.ts';
import * as proposing from '#app/domain/proposal/access.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { holds, permitsHere, type Terms } from '#app/domain/reach/terms.ts';
import { openItemsSql, sharedItemsSql, visibleProposals } from '#app/domain/reach/visible.server.ts';
import { access as sharing } from '#app/domain/sharing/access.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { access, partners } from '../access.ts';
import { backlogPageSize } from '../backlog.ts';
import * as field from '../fields.ts';
import { filterFields } from '../filter/filter-input.ts';
import { matchesSql } from '../filter/filter-sql.server.ts';
import { differencesIn } from '../own-rank/differences.server.ts';
import { orders } from '../own-rank/own-rank.ts';
import { byOwnRankSql, ownRankSql } from '../own-rank/own-ranks.server.ts';
import { isShared } from './is-shared.server.ts';
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
    /** The joint order, or the one that your own agency keeps beside it. */
    order: z.enum(orders).default('joint'),
    ...filterFields,
  }),
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, { backlog: prefix, page: asked, after, most, archived, order, ...filter }) {
    const backlog = await reach(ctx, partners['backlog-page']).backlog(prefix);
    const listed = listedSql(ctx, backlog, archived);
    const fits = matchesSql(ctx, filter, backlog);
    const [total, all] = await Promise.all([
      count(ctx, fits ? Prisma.sql`${listed} AND ${fits}` : listed),
      fits && count(ctx, listed),
    ]);
    const pages = Math.max(1, Math.ceil(total / most));
    const page = Math.min(asked, pages);
    const own = order === 'own';
    const last = after ? await reach(ctx, partners['backlog-page']).item(after) : undefined;
    const below = last && (own ? await belowOwnSql(ctx, last) : Prisma.sql`i.rank > ${last.rank}`);
    const by = own ? byOwnRankSql(ctx.actor) : Prisma.sql`i.rank`;
    const ids = await raw<{ key: string; id: string }>(
      ctx.db,
      Prisma.sql`SELECT i.id, i.key ${listed} ${fits ? Prisma.sql`AND ${fits}` : Prisma.empty} ${below === undefined ? Prisma.empty : Prisma.sql`AND ${below}`}
        ORDER BY ${by} LIMIT ${most} OFFSET ${below === undefined ? (page - 1) * most : 0}`,
    );
    const rows = await itemRows(ctx, { id: { in: ids.map((row) => row.id) } }, { orderBy: { rank: 'asc' } });
    const items = own ? inOrder(rows, ids) : rows;
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
      order,
      /** Where the own order differs most from the joint one; null where the joint one is read. */
      differences: own ? await differencesIn(ctx, listedSql(ctx, backlog, false)) : null,
      can: { ...powers(ctx.actor, backlog.terms), ownOrder: await hasOwnOrder(ctx, backlog) },
    };
  },
});

/** Keeps an own order: whoever is let rank by a partner, and the owner of a backlog that is shared. */
async function hasOwnOrder({ db, now }: Reading, { id, terms }: Listed): Promise<boolean> {
  return terms ? holds(terms, partners['rank-own']) : isShared({ db, now }, id);
}

/** Rows `i` of item that stand below another one in the own order of the reader's agency. */
async function belowOwnSql({ actor, db }: Reading, { id, rank }: { id: string; rank: string }): Promise<Prisma.Sql> {
  const own = ownRankSql(actor);
  const [row] = await raw<{ own: string | null }>(db, Prisma.sql`SELECT ${own} AS own FROM item i WHERE i.id = ${id}::uuid`);
  return row?.own == null
    ? Prisma.sql`(${own} IS NULL AND i.rank > ${rank})`
    : Prisma.sql`(${own} > ${row.own} COLLATE "C" OR ${own} IS NULL)`;
}

function inOrder<R extends { key: string }>(rows: readonly R[], order: readonly { key: string }[]): R[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return order.flatMap(({ key }) => byKey.get(key) ?? []);
}

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
    rankOwn: may('rank-own'),
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
