import type { Actor } from '#app/domain/actor.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { reclassifiedSql, sharedEventsSql } from './shared-events.server.ts';
import { sharedBacklogs, visibleItems } from './visible.server.ts';
import { wholeLists } from './whole-lists.server.ts';

/**
 * Whether the actor sees at least one of the restricted items that changed; asked before a signal about them is passed on. Where they were
 * too many to be named, whether the actor sees any restricted item of those backlogs.
 */
export async function seesAny(actor: Actor, itemIds: readonly string[], backlogIds: readonly string[]): Promise<boolean> {
  const changed =
    itemIds.length > 0
      ? { id: { in: [...itemIds] } }
      : { backlogId: { in: [...backlogIds] }, classification: 'restricted' as const };
  return inTransaction(actor, { reads: 'many' }, async (tx) => {
    return (await tx.item.count({ where: { AND: [changed, await visibleItems({ actor, db: tx })] }, take: 1 })) > 0;
  });
}

/**
 * Whether the actor, whose agency is a partner on the backlogs, may hear that something happened there: one of the events is told to it, or
 * an item came into its sight or left it. Where no events are named, whether it sees anything of those backlogs.
 */
export async function hearsAny(actor: Actor, eventIds: readonly string[], backlogIds: readonly string[]): Promise<boolean> {
  if (eventIds.length === 0)
    return (await db().backlog.count({ where: { id: { in: [...backlogIds] }, ...sharedBacklogs(actor) } })) > 0;
  const heard = Prisma.sql`
    SELECT 1 FROM event e JOIN item i ON i.id = e.subject_id
    WHERE e.id = ANY (${[...eventIds]}::uuid[]) AND (${sharedEventsSql(actor)} OR ${reclassifiedSql(actor)}) LIMIT 1`;
  // What left their sight is hidden from them by now.
  const rows = await inTransaction(actor, { reads: 'many' }, (tx) =>
    wholeLists(tx, backlogIds, () => tx.$queryRaw<unknown[]>(heard)),
  );
  return rows.length > 0;
}

/**
 * The actor's boards that have news of what happened on others' backlogs: an item stands there by a placement, or was taken off, of which
 * the actor is told. Where no events are named, all boards on which something of those backlogs was placed.
 */
export async function placedBoards(actor: Actor, eventIds: readonly string[], backlogIds: readonly string[]): Promise<string[]> {
  const own = Prisma.sql`IN (SELECT b.id FROM board b JOIN team t ON t.id = b.team_id WHERE t.agency_id = ${actor.agency.id}::uuid)`;
  const news =
    eventIds.length === 0
      ? Prisma.sql`SELECT DISTINCT p.board_id AS id FROM placement p JOIN item i ON i.id = p.item_id
          WHERE i.backlog_id = ANY (${[...backlogIds]}::uuid[]) AND p.board_id ${own}`
      : Prisma.sql`SELECT DISTINCT place.board_id AS id FROM event e JOIN item i ON i.id = e.subject_id CROSS JOIN LATERAL (
          SELECT p.board_id FROM placement p WHERE p.item_id = i.id
          UNION ALL SELECT (e.old ->> 'board')::uuid WHERE e.name = 'item.taken_off_board') place
        WHERE e.id = ANY (${[...eventIds]}::uuid[]) AND place.board_id ${own} AND (${sharedEventsSql(actor)} OR ${reclassifiedSql(actor)})`;
  // Also of what left their sight.
  const rows = await inTransaction(actor, { reads: 'many' }, (tx) =>
    wholeLists(tx, backlogIds, () => tx.$queryRaw<{ id: string }[]>(news)),
  );
  return rows.map(({ id }) => id);
}

/** The backlogs whose grants began or ran out between two moments, by the agency that they are to: nobody does anything then. */
export async function turnedTerms(since: Date, until: Date): Promise<Map<string, string[]>> {
  const within = { gt: since, lte: until };
  const grants = await db().grant.findMany({
    where: { OR: [{ startsAt: within }, { endsAt: within }] },
    select: { agencyId: true, backlogId: true },
    distinct: ['agencyId', 'backlogId'],
  });
  const turned = new Map<string, string[]>();
  for (const { agencyId, backlogId } of grants) turned.set(agencyId, [...(turned.get(agencyId) ?? []), backlogId]);
  return turned;
}
