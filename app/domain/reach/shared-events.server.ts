import type { Actor } from '#app/domain/actor.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { grantsInForceSql, reachesItemSql, sharedItemsSql } from './visible.server.ts';

/** What concerns the owner alone: who may see it, what it serves, its sprints, who watches it. */
const ownersAlone = [
  'item.classification_set',
  'item.objective_set',
  'item.service_set',
  'item.added_to_sprint',
  'item.taken_out_of_sprint',
  'item.left_over',
  'item.watched',
  'item.unwatched',
];

/**
 * Whether the actor may be told of rows `e` of event about rows `i` of item of another agency: the item was within the ceiling then too,
 * and the terms hide nothing that the event tells.
 */
export function sharedEventsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(e.subject = 'item' AND e.name <> ALL (${ownersAlone}::text[]) AND ${sharedItemsSql(actor)} AND EXISTS (
    SELECT 1 FROM access_grant g WHERE ${grantsInForceSql(actor)} AND ${reachesItemSql} AND e.classification <= g.ceiling
      AND NOT (e.name = 'item.estimate_set' AND 'estimates' = ANY (g.hides))
      AND NOT (e.name IN ('item.assigned', 'item.unassigned') AND 'assignees' = ANY (g.hides))
      AND NOT (COALESCE(e.new ->> 'internal', e.old ->> 'internal', '') = 'true' AND e.name LIKE 'comment.%'
        AND 'internal_comments' = ANY (g.hides))))`;
}
