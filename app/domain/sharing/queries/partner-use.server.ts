import { namesOf } from '#app/domain/activity/names-of.server.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { type UseKind, useKinds } from '../agreement.ts';

/** How somebody of the partner used a backlog. */
export interface UseLine {
  name: string | null;
  times: Record<UseKind, number>;
  lastOn: string;
}

interface Sum {
  personId: string;
  kind: UseKind;
  count: number;
  lastOn: string;
}

/** Who of a partner looked at a backlog, exported it or changed it, how often, and when last; whoever did the most first. */
export async function partnerUse({ db }: Pick<Reading, 'db'>, agencyId: string, backlogId: string): Promise<UseLine[]> {
  const used = Prisma.sql`
    SELECT u.person_id AS "personId", 'looked' AS kind, sum(u.looks)::int AS count, max(u.day)::text AS "lastOn"
    FROM partner_use u WHERE u.agency_id = ${agencyId}::uuid AND u.backlog_id = ${backlogId}::uuid GROUP BY 1
    UNION ALL
    SELECT e.person_id, CASE e.name WHEN 'backlog.exported' THEN 'exported' ELSE 'changed' END, count(*)::int,
      max((e.occurred_at AT TIME ZONE a.zone)::date)::text
    FROM event e JOIN backlog b ON b.id = ${backlogId}::uuid JOIN agency a ON a.id = b.agency_id
    WHERE e.agency_id = ${agencyId}::uuid AND e.person_id IS NOT NULL
      AND ((e.backlog_id = b.id AND e.subject = 'item') OR (e.subject_id = b.id AND e.name = 'backlog.exported'))
    GROUP BY 1, 2`;
  // What is hidden from the reader counts too; which items they were is not told.
  const sums = await wholeLists(db, [backlogId], () => db.$queryRaw<Sum[]>(used));
  const people = [...new Set(sums.map(({ personId }) => personId))];
  const names = await namesOf(db, people);
  const lines = people.map((person) => {
    const own = sums.filter(({ personId }) => personId === person);
    const times = Object.fromEntries(useKinds.map((kind) => [kind, own.find((sum) => sum.kind === kind)?.count ?? 0])) as Record<
      UseKind,
      number
    >;
    const last = own.map(({ lastOn }) => lastOn).sort();
    return { name: names.get(person) ?? null, times, lastOn: last.at(-1) ?? '' };
  });
  const all = ({ times }: UseLine) => useKinds.reduce((sum, kind) => sum + times[kind], 0);
  return lines.sort((one, other) => all(other) - all(one));
}
