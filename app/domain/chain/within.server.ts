import type { Actor } from '#app/domain/actor.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleItemsSql } from '#app/domain/reach/visible.server.ts';
import { linesSql } from '#app/domain/strategy/lines.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

interface Reading {
  actor: Actor;
  db: Db;
}

/**
 * The keys of an epic and of all that is a part of it, by parents and by links, as far as the reader sees.
 * @throws NotFound
 */
export async function keysBelow(ctx: Reading, epic: string): Promise<Set<string>> {
  const { id } = await reach(ctx, 'see').item(epic);
  const rows = await ctx.db.$queryRaw<{ key: string }[]>(Prisma.sql`
    WITH RECURSIVE below (id, key) AS (
      SELECT i.id, i.key FROM item i WHERE i.id = ${id}::uuid
      UNION
      SELECT i.id, i.key FROM below
      JOIN LATERAL (SELECT part.id FROM item part WHERE part.parent_id = below.id
        UNION SELECT l.from_id FROM item_link l WHERE l.to_id = below.id AND l.kind::text = 'part_of') part ON true
      JOIN item i ON i.id = part.id AND ${visibleItemsSql(ctx.actor)})
    SELECT key FROM below`);
  return new Set(rows.map(({ key }) => key));
}

/**
 * The keys of what serves an objective, by the lines upward that the reader sees.
 * @throws NotFound
 */
export async function keysServing(ctx: Reading, objective: string): Promise<Set<string>> {
  const { id } = await reach(ctx).objective(objective);
  const rows = await ctx.db.$queryRaw<{ key: string }[]>(Prisma.sql`
    ${linesSql(ctx.actor)} SELECT i.key FROM line JOIN item i ON i.id = line.id WHERE line.objective_id = ${id}::uuid`);
  return new Set(rows.map(({ key }) => key));
}
