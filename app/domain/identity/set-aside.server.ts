import type { Context } from '#app/domain/command.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { digest, newSecret } from '#app/platform/secret.server.ts';
import { calledBy } from './called.ts';
import { leave } from './leave.server.ts';
import type { Invitation } from './links.server.ts';

/** Waits for those who change who administers the other agencies of a link's person, so that none of them loses its last one meanwhile. */
export async function lockAdministeredElsewhere(db: Db, link: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM agency WHERE id IN (
      SELECT m.agency_id FROM membership m JOIN one_time_link l ON l.person_id = m.person_id
      WHERE l.id = ${digest(link)} AND m.agency_id <> l.agency_id AND m.role = 'administrator' AND m.ended_at IS NULL)
    ORDER BY id FOR NO KEY UPDATE`;
}

/**
 * Lets a person's memberships in other agencies wait to be accepted anew. A password set by one agency's link proves to that agency alone who
 * holds the account, so it opens no other. Their links to join become links to accept.
 */
export async function setAsideElsewhere(
  ctx: Context<null>,
  person: { id: string; name: string },
  agencyId: string,
): Promise<void> {
  const others = await ctx.db.membership.findMany({
    where: { personId: person.id, endedAt: null, agencyId: { not: agencyId } },
    orderBy: { agencyId: 'asc' },
  });
  for (const { agencyId: other, role, ...membership } of others) {
    const teams = await leave(ctx, { personId: person.id, agencyId: other });
    await letWait(ctx, { personId: person.id, agencyId: other }, { name: calledBy(membership, person), role, teams });
    ctx.record({
      name: 'person.set-aside',
      subject: 'person',
      subjectId: person.id,
      agencies: [other],
      old: { role },
      rightsOf: [person.id],
    });
  }
}

async function letWait(
  { db, now }: Context<null>,
  whose: { personId: string; agencyId: string },
  invitation: Invitation,
): Promise<void> {
  const waiting = { purpose: 'belong' as const, ...invitation };
  const { count } = await db.oneTimeLink.updateMany({ where: { ...whose, purpose: 'join', usedAt: null }, data: waiting });
  // Nobody holds a link: the agency makes one when it wants the person back.
  if (count === 0)
    await db.oneTimeLink.create({ data: { id: digest(newSecret()), ...whose, ...waiting, expiresAt: now, createdAt: now } });
}
