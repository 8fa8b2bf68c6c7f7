import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';

/**
 * Keeps the names of an agency's teams apart, under a lock on the agency so that two at once are kept apart too.
 * @throws Refused where another team has the name, in whatever case it is written
 */
export async function refuseTakenName({ actor, db }: Context, name: string, except?: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM agency WHERE id = ${actor.agency.id}::uuid FOR NO KEY UPDATE`;
  const taken = await db.team.count({
    where: { agencyId: actor.agency.id, name: { equals: name, mode: 'insensitive' }, ...(except && { id: { not: except } }) },
  });
  if (taken > 0) throw refuse('name', 'name_taken', { name });
}
