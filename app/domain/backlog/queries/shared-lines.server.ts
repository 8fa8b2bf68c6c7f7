import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { termsOfBacklogs } from '#app/domain/reach/shared.server.ts';
import { sharedBacklogs, sharedItemsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { SharedLine } from '../backlog.ts';

/** Backlogs that other agencies share with the reader's, by owner and name, with the counts of what the reader sees in them. */
export async function sharedLines({ actor, db }: Reading): Promise<SharedLine[]> {
  const terms = await termsOfBacklogs({ actor, db }, {});
  const ids = [...terms.keys()];
  if (ids.length === 0) return [];
  const backlogs = await db.backlog.findMany({
    where: { AND: [sharedBacklogs(actor), { id: { in: ids } }] },
    include: { agency: true },
    orderBy: [{ agency: { code: 'asc' } }, { name: 'asc' }, { prefix: 'asc' }],
  });
  const counts = await db.$queryRaw<{ id: string; total: number; open: number }[]>(Prisma.sql`
    SELECT i.backlog_id AS id, count(*)::int AS total, (count(*) FILTER (WHERE s.category <> 'done'))::int AS open
    FROM item i JOIN state s ON s.id = i.state_id
    WHERE i.backlog_id = ANY (${ids}::uuid[]) AND i.archived_at IS NULL AND ${sharedItemsSql(actor)} GROUP BY 1`);
  const byId = new Map(counts.map((count) => [count.id, count]));
  return backlogs.flatMap(({ id, prefix, name, agency }) => {
    const seen = terms.get(id);
    const owner = { code: agency.code, name: nameIn(agency.names as Names, actor.person.locale), desk: agency.contactDesk };
    const { total = 0, open = 0 } = byId.get(id) ?? {};
    return seen ? [{ id, prefix, name, total, open, owner, terms: seen }] : [];
  });
}
