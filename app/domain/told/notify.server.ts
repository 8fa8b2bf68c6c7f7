import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';

/** Somebody who acts for an agency, and how they want to be mailed. */
type Member = Awaited<ReturnType<typeof members>>[number];

/** Those who act for agencies now and whose account is open, unless `where` says otherwise of the person. */
export function members(db: Db, where: Prisma.MembershipWhereInput) {
  return db.membership.findMany({
    where: { person: { disabledAt: null }, ...where, endedAt: null },
    select: { personId: true, agencyId: true, person: { select: { mails: true } } },
  });
}

type About = Pick<
  Prisma.NoticeCreateManyInput,
  'kind' | 'eventId' | 'itemId' | 'agreementId' | 'coordinationId' | 'proposalId' | 'publicationId' | 'requestId'
>;

/** Gives each of them one notice of an event; says who they are. */
export async function notify(db: Db, now: Date, people: readonly Member[], about: About): Promise<string[]> {
  await db.notice.createMany({
    data: people.map(({ personId, agencyId, person }) => ({
      ...{ id: newId(now.getTime()), personId, agencyId, createdAt: now, waits: person.mails !== 'off' },
      ...about,
    })),
    skipDuplicates: true,
  });
  return people.map(({ personId }) => personId);
}
