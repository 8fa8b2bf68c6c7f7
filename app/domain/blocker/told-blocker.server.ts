import type { Context } from '#app/domain/command.server.ts';
import type { Blocker } from '#app/platform/prisma/client.ts';

/** The people of the item's agency who were named as who can free a blocker: one, or a team's. */
export async function peopleNamed(
  { db }: Context,
  { personId, teamId }: Pick<Blocker, 'personId' | 'teamId'>,
): Promise<string[]> {
  if (personId) return [personId];
  if (!teamId) return [];
  return (await db.teamMember.findMany({ where: { teamId }, select: { personId: true } })).map((each) => each.personId);
}
