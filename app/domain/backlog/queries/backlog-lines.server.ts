import type { Reading } from '#app/domain/query.server.ts';
import { openItemsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { BacklogLine } from '../backlog.ts';

/** Backlogs as lines of a list, by name, with the counts of what the reader sees in them. `where` must hold `ownBacklogs`; those of others are {@link sharedLines}'. */
export async function backlogLines({ actor, db }: Reading, where: Prisma.BacklogWhereInput): Promise<BacklogLine[]> {
  const backlogs = await db.backlog.findMany({
    where,
    include: { programmes: { include: { programme: { select: { name: true } } } } },
    orderBy: [{ name: 'asc' }, { prefix: 'asc' }],
  });
  const ids = backlogs.map((backlog) => backlog.id);
  const counts = await db.$queryRaw<{ id: string; total: number; open: number }[]>(Prisma.sql`
    SELECT i.backlog_id AS id, count(*)::int AS total, (count(*) FILTER (WHERE s.category <> 'done'))::int AS open
    FROM item i JOIN state s ON s.id = i.state_id
    WHERE i.backlog_id = ANY (${ids}::uuid[]) AND i.archived_at IS NULL AND ${openItemsSql(actor)} GROUP BY 1`);
  const byId = new Map(counts.map((count) => [count.id, count]));
  return backlogs.map((backlog) => ({
    id: backlog.id,
    prefix: backlog.prefix,
    name: backlog.name,
    classification: backlog.classification,
    total: byId.get(backlog.id)?.total ?? 0,
    open: byId.get(backlog.id)?.open ?? 0,
    programmes: backlog.programmes.map(({ programme }) => programme.name),
  }));
}
