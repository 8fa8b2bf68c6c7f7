import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { demoId } from '../chance.ts';

/** What a notice is about, by the column of it. */
type About = { coordinationId: string } | { proposalId: string } | { publicationId: string };

/** Gives notice of what happened last to coordination terms, a proposal or a publication to whoever is to answer it; it is unread, and not mailed. */
export async function giveNotice(db: Db, about: About, name: string, whose: Prisma.MembershipWhereInput): Promise<void> {
  const [subjectId = ''] = Object.values(about);
  const event = await db.event.findFirstOrThrow({ where: { subjectId, name } });
  const members = await db.membership.findMany({ where: { ...whose, endedAt: null } });
  await db.notice.createMany({
    data: members.map(({ personId, agencyId }) => ({
      id: demoId('notice', `${event.id}:${personId}`),
      ...{ personId, agencyId, kind: name.replace('.', '_'), eventId: event.id, ...about, createdAt: event.recordedAt },
    })),
  });
}
