import type { Actor } from '#app/domain/actor.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import {
  visibleAgreements,
  visibleCoordinations,
  visibleItems,
  visibleProposals,
  visiblePublications,
  visibleRequests,
} from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Notice, Prisma } from '#app/platform/prisma/client.ts';
import { gatheredKind } from './notice.ts';

/** The actor's notices, as they act now, of what they may still see: what was hidden since is neither shown nor counted. */
export async function seenNotices({ actor, db }: { actor: Actor; db: Db }): Promise<Prisma.NoticeWhereInput> {
  return {
    personId: actor.person.id,
    agencyId: actor.agency.id,
    AND: [
      {
        OR: [
          { item: await visibleItems({ actor, db }) },
          { agreement: visibleAgreements(actor) },
          { coordination: visibleCoordinations(actor) },
          { proposal: visibleProposals(actor) },
          { publication: visiblePublications(actor) },
          { request: visibleRequests(actor) },
          // A number, of what all of its agency may see.
          { kind: gatheredKind },
        ],
      },
    ],
  };
}

/**
 * One of the actor's notices.
 * @throws NotFound
 */
export async function reachNotice({ actor, db }: { actor: Actor; db: Db }, id: string): Promise<Notice> {
  const notice = await db.notice.findFirst({ where: { id: idOf(id), ...(await seenNotices({ actor, db })) } });
  if (!notice) throw new NotFound();
  return notice;
}
