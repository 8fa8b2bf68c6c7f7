import { record } from '#app/domain/activity/record.server.ts';
import { tellOfAgreements } from '#app/domain/told/tell-of-agreements.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { warnedDays } from '../agreement.ts';
import { daysOf } from '../terms/period.rules.ts';
import { warningDue } from './warning.rules.ts';

/** Warns both sides of agreements that end soon, each once however many processes do so, until told to stop. */
export async function warnOfEnds(now: Date, signal: AbortSignal): Promise<void> {
  const soon = new Date(now.getTime() + Math.max(...warnedDays) * 86_400_000);
  const ending = await db().agreement.findMany({
    where: { revokedAt: null, versions: { some: { standsAt: { not: null }, endsAt: { gt: now, lte: soon } } } },
    include: around,
  });
  for (const agreement of ending) {
    if (signal.aborted) return;
    await warn(agreement, now);
  }
}

const around = {
  backlog: { include: { agency: true } },
  versions: { where: { standsAt: { not: null } }, orderBy: { number: 'asc' } },
} satisfies Prisma.AgreementInclude;

type Ending = Prisma.AgreementGetPayload<{ include: typeof around }>;

/** Of the terms that stand last: those before them do not end, they are followed. */
async function warn({ id, backlog, partnerId, versions }: Ending, now: Date): Promise<void> {
  const last = versions.at(-1);
  const days = last && warningDue(last, now);
  if (!last || days === undefined || !partnerId) return;
  await inTransaction(null, { task: 'warnings' }, async (tx) => {
    // With those that were missed, so that they are not made up for afterwards. Whoever else is at it waits here, and finds nothing left.
    const passed = warnedDays.filter((each) => each >= days).map((each) => ({ versionId: last.id, days: each, warnedAt: now }));
    const written = await tx.agreementWarning.createManyAndReturn({ data: passed, skipDuplicates: true });
    if (!written.some((each) => each.days === days)) return;
    const { end } = daysOf(last, backlog.agency.zone);
    const facts = [
      {
        id: newId(now.getTime()),
        name: 'agreement.ending',
        subject: 'agreement' as const,
        subjectId: id,
        agencies: [backlog.agencyId, partnerId],
        new: { version: last.number, endsOn: end, days },
      },
    ];
    const told = await tellOfAgreements(tx, { actor: null, now, facts });
    record(tx, { actor: null, commandId: newId(now.getTime()), now, facts }, told);
  });
}
