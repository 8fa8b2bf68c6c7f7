import type { Context } from '#app/domain/command.server.ts';

/** Ends a membership, and with it the places in the agency's teams, which are given back. */
export async function leave(
  { db, now, record }: Pick<Context<unknown>, 'db' | 'now' | 'record'>,
  { personId, agencyId }: { personId: string; agencyId: string },
): Promise<string[]> {
  const inTeams = { personId, team: { agencyId } };
  const teams = await db.teamMember.findMany({ where: inTeams, select: { teamId: true }, orderBy: { teamId: 'asc' } });
  await db.teamMember.deleteMany({ where: inTeams });
  // From now on the agency is told nothing of the account: it keeps the name that it knew.
  await db.$executeRaw`
    UPDATE membership m SET ended_at = ${now}, name = COALESCE(m.name, p.name) FROM person p
    WHERE p.id = m.person_id AND m.person_id = ${personId}::uuid AND m.agency_id = ${agencyId}::uuid`;
  for (const { teamId } of teams) {
    const old = { person: personId };
    record({ name: 'team.member-removed', subject: 'team', subjectId: teamId, agencies: [agencyId], old });
  }
  return teams.map(({ teamId }) => teamId);
}
