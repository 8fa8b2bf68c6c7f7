import type { Db } from '#app/platform/db.server.ts';
import { digest, newSecret } from '#app/platform/secret.server.ts';
import { linkDays } from './person.ts';

interface Making {
  personId: string;
  agencyId: string;
  purpose: 'join' | 'reset';
  madeBy: string;
  now: Date;
}

/** Makes a one-time link in place of every earlier one of the person; gives its secret, which is kept nowhere. */
export async function makeLink(db: Db, { personId, agencyId, purpose, madeBy, now }: Making): Promise<string> {
  await dropLinks(db, personId);
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + linkDays * 24 * 3_600_000);
  await db.oneTimeLink.create({
    data: { id: digest(secret), personId, agencyId, purpose, expiresAt, createdById: madeBy, createdAt: now },
  });
  return secret;
}

/** Makes a person's unused links worthless, or only those that one agency made. */
export async function dropLinks(db: Db, personId: string, agencyId?: string): Promise<void> {
  await db.oneTimeLink.deleteMany({ where: { personId, usedAt: null, ...(agencyId && { agencyId }) } });
}
