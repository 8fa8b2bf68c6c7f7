import { NotFound } from '#app/domain/errors.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { idOf } from './id.ts';

/**
 * The one predicate of what everybody may see, signed in or not: approved by a second person, its day has come, nothing later stands in its
 * place, it was not withdrawn, and its item, if it is about one, is public and not put away.
 */
export function publicOnes(now: Date): Prisma.PublicationWhereInput {
  return {
    status: 'approved',
    open: true,
    AND: [{ OR: [{ showFrom: null }, { showFrom: { lte: now } }] }, { OR: [{ shownUntil: null }, { shownUntil: { gt: now } }] }],
  };
}

/**
 * The only way from an id that came from outside to what everybody may see, without an actor: by the id of the thing. Throws NotFound, by
 * the same statement, for what is not published, is published no longer, and never was.
 */
export function reachPublic({ db, now }: { db: Db; now: Date }) {
  return {
    async service(id: string) {
      return found(await db.publication.findFirst({ where: { serviceId: idOf(id), ...publicOnes(now) } }));
    },
    async objective(id: string) {
      return found(await db.publication.findFirst({ where: { objectiveId: idOf(id), ...publicOnes(now) } }));
    },
  };
}

function found<T>(row: T | null): T {
  if (row === null) throw new NotFound();
  return row;
}
