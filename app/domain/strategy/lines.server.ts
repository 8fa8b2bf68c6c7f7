import type { Actor } from '#app/domain/actor.ts';
import { ownItemsSql, visibleGoalsSql } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/**
 * The beginning of a statement about lines upward, as the actor sees them: `seen` holds the items, `line` which item serves which
 * objective by what line-upward.rules.ts says (own link, else the nearest of what it is a part of, else its backlog's programmes).
 * What the actor may not see ends a line as if it were not there.
 */
export function linesSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE known AS (SELECT o.id FROM objective o JOIN goal g ON g.id = o.goal_id WHERE ${visibleGoalsSql(actor)}),
    seen AS (
      SELECT i.id, i.parent_id, i.backlog_id, CASE WHEN i.objective_id IN (SELECT id FROM known) THEN i.objective_id END AS objective_id
      FROM item i JOIN backlog b ON b.id = i.backlog_id WHERE ${ownItemsSql(actor)}),
    linked (id, objective_id) AS (
      SELECT id, objective_id FROM seen WHERE objective_id IS NOT NULL
      UNION ALL
      SELECT part.id, above.objective_id FROM linked above JOIN seen part ON part.parent_id = above.id AND part.objective_id IS NULL),
    line AS (
      SELECT id, objective_id FROM linked
      UNION
      SELECT seen.id, po.objective_id FROM seen
      JOIN programme_backlog pb ON pb.backlog_id = seen.backlog_id JOIN programme_objective po ON po.programme_id = pb.programme_id
      WHERE po.objective_id IN (SELECT id FROM known) AND NOT EXISTS (SELECT 1 FROM linked WHERE linked.id = seen.id))`;
}

/** Keys of the open items that serve an objective, as far as the actor sees them. */
export async function openWorkOf(actor: Actor, db: Db, objectiveId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ key: string }[]>(Prisma.sql`
    ${linesSql(actor)}
    SELECT i.key FROM line JOIN item i ON i.id = line.id JOIN state s ON s.id = i.state_id JOIN backlog b ON b.id = i.backlog_id
    WHERE line.objective_id = ${objectiveId}::uuid AND i.archived_at IS NULL AND s.category <> 'done'
    ORDER BY i.type, b.prefix, i.number`);
  return rows.map(({ key }) => key);
}
