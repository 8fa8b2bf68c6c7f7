import type { Reading } from '#app/domain/query.server.ts';
import { openItemsSql, ownBacklogsSql, showsFieldSql, workedItemsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import type { Candidate } from '../sprint.ts';

/**
 * The first items that a team could take, of the backlogs that its boards show and of what it took onto them from partners: neither done nor
 * archived, no epics, in no open sprint.
 * Each list in its joint order; of several lists the first of each, then the second. State by state, since an index has the items of
 * each in their order: a list of fifty thousand costs no more than a page.
 */
export async function candidatesOf({ actor, db }: Reading, teamId: string, most: number): Promise<Candidate[]> {
  return raw<Candidate>(
    db,
    Prisma.sql`
    WITH lists AS (
      SELECT DISTINCT bl.id, bl.prefix FROM board b JOIN board_backlog bb ON bb.board_id = b.id AND NOT bb.placed JOIN backlog bl ON bl.id = bb.backlog_id
      WHERE b.team_id = ${teamId}::uuid AND ${ownBacklogsSql(actor)}),
    firsts AS (
      SELECT l.prefix, e.*, row_number() OVER (PARTITION BY l.id ORDER BY e.rank) AS place FROM lists l CROSS JOIN LATERAL (
        SELECT s.name AS state, each.* FROM state s CROSS JOIN LATERAL (
          SELECT i.key, i.title, i.type, i.estimate, i.rank FROM item i
          WHERE i.state_id = s.id AND i.archived_at IS NULL AND i.type <> 'epic' AND ${openItemsSql(actor)}
            AND NOT EXISTS (SELECT 1 FROM sprint_item si WHERE si.item_id = i.id AND si.open AND si.agency_id = ${actor.agency.id}::uuid)
          ORDER BY i.rank LIMIT ${most}) each
        WHERE s.backlog_id = l.id AND s.category <> 'done' ORDER BY each.rank LIMIT ${most}) e),
    placed AS (
      SELECT bl.prefix, s.name AS state, i.key, i.title, i.type, CASE WHEN ${showsFieldSql(actor, 'estimates')} THEN i.estimate END AS estimate, i.rank,
        row_number() OVER (PARTITION BY bl.id ORDER BY i.rank) AS place
      FROM (SELECT DISTINCT p.item_id FROM placement p JOIN board b ON b.id = p.board_id WHERE b.team_id = ${teamId}::uuid) taken
      JOIN item i ON i.id = taken.item_id JOIN state s ON s.id = i.state_id JOIN backlog bl ON bl.id = i.backlog_id
      WHERE i.archived_at IS NULL AND i.type <> 'epic' AND s.category <> 'done' AND ${workedItemsSql(actor)}
        AND NOT EXISTS (SELECT 1 FROM sprint_item si WHERE si.item_id = i.id AND si.open AND si.agency_id = ${actor.agency.id}::uuid))
    SELECT key, title, type, state, estimate::float AS points
    FROM (SELECT prefix, state, key, title, type, estimate, rank, place FROM firsts UNION ALL SELECT * FROM placed) them
    ORDER BY place, prefix LIMIT ${most}`,
  );
}
