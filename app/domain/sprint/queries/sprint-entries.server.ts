import { blockedMarks } from '#app/domain/blocker/queries/blocked-marks.server.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { ofOwnBacklogSql, showsFieldSql, workedItemsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import type { SprintEntry } from '../sprint.ts';

/** The items that are or were in a sprint that was reached, of those that the reader's teams work on, in joint order; one that came twice, once. */
export async function sprintEntries(ctx: Reading, sprintId: string): Promise<SprintEntry[]> {
  const { actor, db } = ctx;
  const rows = await raw<Omit<SprintEntry, 'blocked'> & { id: string }>(
    db,
    Prisma.sql`
    SELECT i.id, i.key, i.title, i.type, st.name AS state, st.category, i.archived_at IS NOT NULL AS archived,
      i.classification = 'restricted' AS restricted, i.backlog_id AS backlog, stay.out, stay.added, stay.outcome,
      CASE WHEN NOT ${showsFieldSql(actor, 'estimates')} THEN NULL WHEN stay.status = 'completed' AND NOT stay.out THEN stay.points_at_end
        ELSE i.estimate END::float AS points,
      CASE WHEN ${ofOwnBacklogSql(actor)} THEN NULL ELSE (SELECT code FROM agency WHERE id = bl.agency_id) END AS owner,
      COALESCE((SELECT json_agg(COALESCE(p.name, a.name) ORDER BY a.id) FROM assignment a LEFT JOIN person p ON p.id = a.person_id
        WHERE a.item_id = i.id AND ${showsFieldSql(actor, 'assignees')}), '[]') AS people,
      (SELECT b.id FROM board b WHERE b.team_id = stay.team_id
        AND (EXISTS (SELECT 1 FROM board_backlog bb WHERE bb.board_id = b.id AND bb.backlog_id = i.backlog_id AND NOT bb.placed)
          OR EXISTS (SELECT 1 FROM placement pl WHERE pl.board_id = b.id AND pl.item_id = i.id)) ORDER BY b.name LIMIT 1) AS board
    FROM (SELECT DISTINCT ON (si.item_id) si.item_id, si.outcome, si.points_at_end, s.status, s.team_id,
        si.removed_at IS NOT NULL AS out, s.started_at IS NOT NULL AND NOT si.in_baseline AS added
      FROM sprint_item si JOIN sprint s ON s.id = si.sprint_id WHERE si.sprint_id = ${sprintId}::uuid
      ORDER BY si.item_id, si.added_at DESC) stay
    JOIN item i ON i.id = stay.item_id JOIN state st ON st.id = i.state_id JOIN backlog bl ON bl.id = i.backlog_id
    WHERE ${workedItemsSql(actor)} ORDER BY bl.prefix, i.rank`,
  );
  const blocked = await blockedMarks(ctx, rows);
  return rows.map(({ id, ...entry }) => ({ ...entry, blocked: blocked.get(id) ?? null }));
}
