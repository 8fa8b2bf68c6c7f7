import type { Reading } from '#app/domain/query.server.ts';
import { sharedEventsSql } from '#app/domain/reach/shared-events.server.ts';
import { toldEventsSql } from '#app/domain/reach/told-events.server.ts';
import { openItemsSql, ownBacklogsSql, visibleBacklogsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { lastVisitSql } from '../filter/last-visit.server.ts';
import { itemRows } from '../queries/item-rows.server.ts';
import type { HomeSection } from './home.ts';

/** The items to which others did something since the reader was last here, the latest first, one row an item. */
export async function changedList(ctx: Reading, page: { skip: number; take: number }): Promise<HomeSection> {
  const { actor, db, now } = ctx;
  const happened = Prisma.sql`
    FROM event e JOIN backlog bl ON bl.id = e.backlog_id JOIN item i ON i.id = e.subject_id
    WHERE e.subject = 'item' AND e.occurred_at >= ${lastVisitSql(actor, now)} AND e.person_id IS DISTINCT FROM ${actor.person.id}::uuid
      AND i.backlog_id = bl.id AND ${visibleBacklogsSql(actor)}
      AND ((${ownBacklogsSql(actor)} AND ${openItemsSql(actor)} AND ${toldEventsSql(actor)}) OR ${sharedEventsSql(actor)})`;
  const [[counted], changed] = await Promise.all([
    raw<{ total: number }>(db, Prisma.sql`SELECT count(DISTINCT e.subject_id)::int AS total ${happened}`),
    raw<{ id: string; key: string; count: number; at: Date; by: string | null }>(
      db,
      Prisma.sql`
      SELECT latest.*, (SELECT p.name FROM event e JOIN person p ON p.id = e.person_id JOIN item i ON i.id = e.subject_id JOIN backlog bl ON bl.id = i.backlog_id
        WHERE e.subject_id = latest.id AND ((${ownBacklogsSql(actor)} AND ${toldEventsSql(actor)}) OR ${sharedEventsSql(actor)}) AND e.occurred_at = latest.at AND e.person_id IS DISTINCT FROM ${actor.person.id}::uuid LIMIT 1) AS by
      FROM (SELECT i.id, i.key, count(*)::int AS count, max(e.occurred_at) AS at ${happened} GROUP BY i.id, i.key
        ORDER BY at DESC, i.key LIMIT ${page.take} OFFSET ${page.skip}) latest`,
    ),
  ]);
  const rows = await itemRows(ctx, { id: { in: changed.map(({ id }) => id) } }, {});
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return {
    list: 'changed',
    total: counted?.total ?? 0,
    items: changed.flatMap(({ key, count, at, by }) => {
      const row = byKey.get(key);
      return row ? { ...row, news: { count, at: new Date(at).toISOString(), by } } : [];
    }),
  };
}
