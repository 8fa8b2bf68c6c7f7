import { refuse } from '#app/domain/errors.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import type { Scope, Terms } from '../agreement.ts';
import { standingOf } from '../state.rules.ts';
import { daysOf } from './period.rules.ts';
import { isWhole } from './scope.rules.ts';
import { inScopeSql } from './scope-sql.server.ts';
import { termsOf } from './terms-of.ts';

interface Asked {
  backlog: { id: string; agency: { zone: string } };
  partner: { id: string } | { email: string };
  terms: Terms;
  /** The agreement whose terms these are. */
  but?: string;
  now: Date;
}

/**
 * Holds that of one backlog and one partner no two agreements let in the same item at the same time. Waits for whoever is about to make
 * another one of that backlog.
 * @throws Refused naming until when the other one holds
 */
export async function checkNoOverlap(db: Db, { backlog, partner, terms, but, now }: Asked): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('agreements'), hashtext(${backlog.id}))::text`;
  const others = await db.agreement.findMany({
    where: {
      backlogId: backlog.id,
      revokedAt: null,
      ...('id' in partner ? { partnerId: partner.id } : { partnerId: null, invitedEmail: partner.email }),
      ...(but && { id: { not: but } }),
    },
    include: { versions: { orderBy: { number: 'asc' } } },
  });
  for (const other of others) {
    const { current, pending } = standingOf(other, now);
    for (const version of [current, pending]) {
      if (!version || version.endsAt <= now) continue;
      const theirs = termsOf(version);
      if (!(terms.startsAt < theirs.endsAt && theirs.startsAt < terms.endsAt)) continue;
      const whole = isWhole(terms.scope) || isWhole(theirs.scope);
      if (!whole && !(await shareAnItem(db, backlog.id, [terms.scope, theirs.scope]))) continue;
      const { end } = daysOf(theirs, backlog.agency.zone);
      throw refuse(isWhole(terms.scope) ? 'partner' : 'scope', 'agreement_overlaps', { date: end });
    }
  }
}

async function shareAnItem(db: Db, backlogId: string, scopes: readonly Scope[]): Promise<boolean> {
  const fits = Prisma.join(scopes.map(inScopeSql), ' AND ');
  const find = () => raw(db, Prisma.sql`SELECT 1 FROM item i WHERE i.backlog_id = ${backlogId}::uuid AND ${fits} LIMIT 1`);
  const rows = await wholeLists(db, [backlogId], find);
  return rows.length > 0;
}
