import type { Reading } from '#app/domain/query.server.ts';
import { openSprintsSql, showsFieldSql, workedItemsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import type { SprintLine } from '../sprint.ts';

/** Which sprints, `s`, of which team, `t`; how many at most, the latest number first. */
interface Asked {
  where: Prisma.Sql;
  most: number;
}

export type TeamSprint = SprintLine & { team: { id: string; name: string } };

/** Sprints with what is in them and what of it is done, counted over what the reader sees. One statement. */
export async function sprintLines({ actor, db }: Reading, { where, most }: Asked): Promise<TeamSprint[]> {
  const amount = (name: string, of: Prisma.Sql, points: Prisma.Sql) => Prisma.sql`
    json_build_object('items', count(*) FILTER (WHERE ${of}), 'points', COALESCE(sum(${points}) FILTER (WHERE ${of} AND ${showsFieldSql(actor, 'estimates')}), 0)) AS ${Prisma.raw(name)}`;
  return raw<TeamSprint>(
    db,
    Prisma.sql`
    SELECT s.id, s.number, s.goal, s.status, s.starts_on::text AS "startsOn", s.ends_on::text AS "endsOn",
      json_build_object('id', s.team_id, 'name', s.team_name) AS team, counted."all", counted.baseline, counted.done
    FROM (SELECT s.*, t.name AS team_name FROM sprint s JOIN team t ON t.id = s.team_id
      WHERE ${openSprintsSql(actor)} AND ${where} ORDER BY s.number DESC LIMIT ${most}) s
    CROSS JOIN LATERAL (
      SELECT ${amount('"all"', Prisma.sql`si.removed_at IS NULL`, worth)}, ${amount('baseline', Prisma.sql`si.in_baseline`, Prisma.sql`si.points`)},
        ${amount('done', Prisma.sql`si.removed_at IS NULL AND ${done}`, worth)}
      FROM sprint_item si JOIN item i ON i.id = si.item_id JOIN state st ON st.id = i.state_id
      WHERE si.sprint_id = s.id AND ${workedItemsSql(actor)}) counted
    ORDER BY s.number DESC`,
  );
}

/** Of a completed sprint as it was then; of another as it is now. */
const worth = Prisma.sql`CASE WHEN s.status = 'completed' THEN si.points_at_end ELSE i.estimate END`;
const done = Prisma.sql`CASE WHEN s.status = 'completed' THEN si.outcome IN ('done', 'split') ELSE st.category = 'done' AND i.archived_at IS NULL END`;
