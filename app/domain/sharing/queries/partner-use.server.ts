import { namesOf } from '#app/domain/activity/names-of.server.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { type UseKind, useKinds } from '../agreement.ts';

/** How somebody of the partner used a backlog. */
export interface UseLine {
  name: string | null;
  times: Record<UseKind, number>;
  lastOn: string;
}

/** Who of a partner looked at a backlog, exported it or changed it, how often, and when last; whoever did the most first. */
export async function partnerUse({ db }: Pick<Reading, 'db'>, agencyId: string, backlogId: string): Promise<UseLine[]> {
  const sums = await db.partnerUse.groupBy({
    by: ['personId', 'kind'],
    where: { agencyId, backlogId },
    _sum: { count: true },
    _max: { day: true },
  });
  const people = [...new Set(sums.map(({ personId }) => personId))];
  const names = await namesOf(db, people);
  const lines = people.map((person) => {
    const own = sums.filter(({ personId }) => personId === person);
    const times = Object.fromEntries(
      useKinds.map((kind) => [kind, own.find((sum) => sum.kind === kind)?._sum.count ?? 0]),
    ) as Record<UseKind, number>;
    const last = own.map(({ _max }) => _max.day?.toISOString().slice(0, 10) ?? '').sort();
    return { name: names.get(person) ?? null, times, lastOn: last.at(-1) ?? '' };
  });
  const all = ({ times }: UseLine) => useKinds.reduce((sum, kind) => sum + times[kind], 0);
  return lines.sort((one, other) => all(other) - all(one));
}
