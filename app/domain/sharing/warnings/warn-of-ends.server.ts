import { record } from '#app/domain/activity/record.server.ts';
import { tellOfAgreements } from '#app/domain/told/tell-of-agreements.server.ts';
import { tellOfCoordinations } from '#app/domain/told/tell-of-coordinations.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { type Db, db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { warnedDays } from '../agreement.ts';
import type { VersionFacts } from '../state.rules.ts';
import { daysOf } from '../terms/period.rules.ts';
import { warningDue } from './warning.rules.ts';

type Version = VersionFacts & { id: string; number: number };

/** Terms that two agencies signed, with those that stand, in the order in which they were written. */
interface Ending {
  of: 'agreement' | 'coordination';
  id: string;
  versions: Version[];
  /** In the days of whoever is seen. */
  zone: string;
  agencies: [string, string];
}

/** Warns both sides of agreements and coordination terms that end soon, each once however many processes do so, until told to stop. */
export async function warnOfEnds(now: Date, signal: AbortSignal): Promise<void> {
  const soon = new Date(now.getTime() + Math.max(...warnedDays) * 86_400_000);
  const ending = { versions: { some: { standsAt: { not: null }, endsAt: { gt: now, lte: soon } } } };
  for (const each of [...(await agreements(ending)), ...(await coordinations(ending))]) {
    if (signal.aborted) return;
    await warn(each, now);
  }
}

const standing = { where: { standsAt: { not: null } }, orderBy: { number: 'asc' } } as const;
type Soon = { versions: { some: { standsAt: { not: null }; endsAt: { gt: Date; lte: Date } } } };

async function agreements(ending: Soon): Promise<Ending[]> {
  const rows = await db().agreement.findMany({
    where: { revokedAt: null, ...ending },
    include: { backlog: { include: { agency: true } }, versions: standing },
  });
  return rows.flatMap(({ id, versions, partnerId, backlog: { agencyId, agency } }) =>
    partnerId ? [{ of: 'agreement' as const, id, versions, zone: agency.zone, agencies: [agencyId, partnerId] }] : [],
  );
}

async function coordinations(ending: Soon): Promise<Ending[]> {
  const rows = await db().coordination.findMany({
    where: { endedAt: null, ...ending },
    include: { agency: true, versions: standing },
  });
  return rows.map(({ id, versions, agencyId, coordinatorId, agency: { zone } }) => {
    return { of: 'coordination', id, versions, zone, agencies: [agencyId, coordinatorId] };
  });
}

/** Of the terms that stand last: those before them do not end, they are followed. */
async function warn({ of, id, versions, zone, agencies }: Ending, now: Date): Promise<void> {
  const last = versions.at(-1);
  const days = last && warningDue(last, now);
  if (!last || days === undefined) return;
  await inTransaction(null, { task: 'warnings' }, async (tx) => {
    // With those that were missed, so that they are not made up for afterwards. Whoever else is at it waits here, and finds nothing left.
    const passed = warnedDays.filter((each) => each >= days).map((each) => ({ versionId: last.id, days: each, warnedAt: now }));
    if (!(await note(tx, of, passed)).some((each) => each.days === days)) return;
    const { end } = daysOf(last, zone);
    const facts = [
      {
        id: newId(now.getTime()),
        name: `${of}.ending`,
        subject: 'agreement' as const,
        subjectId: id,
        agencies,
        new: { version: last.number, endsOn: end, days },
      },
    ];
    const tell = of === 'agreement' ? tellOfAgreements : tellOfCoordinations;
    record(tx, { actor: null, commandId: newId(now.getTime()), now, facts }, await tell(tx, { actor: null, now, facts }));
  });
}

/** Notes that these warnings are sent; gives back those that nobody sent before. */
function note(tx: Db, of: Ending['of'], warnings: { versionId: string; days: number; warnedAt: Date }[]) {
  const once = { data: warnings, skipDuplicates: true };
  return of === 'agreement' ? tx.agreementWarning.createManyAndReturn(once) : tx.coordinationWarning.createManyAndReturn(once);
}
