import type { Actor } from '#app/domain/actor.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { heardByPartners, ofSprints } from './heard-by-partners.ts';
import { toldEventsSql } from './told-events.server.ts';
import { grantsInForceSql, reachesItemSql, sharedItemsSql } from './visible.server.ts';

/**
 * Whether the actor may be told of rows `e` of event about rows `i` of item of another agency: the item was within the ceiling then too,
 * and the terms hide nothing that the event tells. What another agency takes onto its boards is that agency's and the owner's matter,
 * where a card stands on a board that of the board's own agency; and what was tied to an item that the actor does not see is not told.
 */
export function sharedEventsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(e.subject = 'item' AND ${toldToPartnersSql(actor)} AND ${toldEventsSql(actor)} AND ${sharedItemsSql(actor)} AND EXISTS (
    SELECT 1 FROM access_grant g WHERE ${grantsInForceSql(actor)} AND ${reachesItemSql} AND e.classification <= g.ceiling
      AND NOT (e.name IN ('item.placed', 'item.taken_off_board') AND e.agency_id <> ${actor.agency.id}::uuid)
      AND NOT (e.name = 'item.ranked' AND e.new ->> 'board' IS NOT NULL AND e.agency_id <> ${actor.agency.id}::uuid)
      AND NOT (e.name = 'item.estimate_set' AND 'estimates' = ANY (g.hides))
      AND NOT (e.name IN ('item.assigned', 'item.unassigned') AND 'assignees' = ANY (g.hides))
      AND NOT (COALESCE(e.new ->> 'internal', e.old ->> 'internal', '') = 'true' AND e.name LIKE 'comment.%'
        AND 'internal_comments' = ANY (g.hides))))`;
}

/** What partners may hear, and nothing else; the sprints of the actor's own teams are its own matter. */
function toldToPartnersSql({ agency }: Actor): Prisma.Sql {
  return Prisma.sql`(e.name = ANY (${heardByPartners}::text[]) OR (e.name = ANY (${ofSprints}::text[]) AND e.agency_id = ${agency.id}::uuid))`;
}

/** Whether rows `e` of event brought rows `i` of item into the sight of the actor's agency, which it is shared with, or took it out. */
export function reclassifiedSql(actor: Actor): Prisma.Sql {
  const before = Prisma.sql`(e.old ->> 'classification')::classification`;
  return Prisma.sql`(e.name = 'item.classification_set' AND (${sharedItemsSql(actor)} OR EXISTS (
    SELECT 1 FROM access_grant g WHERE ${grantsInForceSql(actor)} AND g.backlog_id = i.backlog_id
      AND ${before} <> 'restricted' AND ${before} <= g.ceiling
      AND (g.whole OR EXISTS (SELECT 1 FROM grant_item admitted WHERE admitted.grant_id = g.id AND admitted.item_id = i.id)))))`;
}
