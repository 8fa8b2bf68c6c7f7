import type { Context } from '#app/domain/command.server.ts';

/** The agency that one acts for, held against others who change its calendar, as it is called in events. */
export async function heldAgency({ actor, db }: Context) {
  const { id } = actor.agency;
  await db.$queryRaw`SELECT 1 FROM agency WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return { subject: 'agency', subjectId: id } as const;
}

/** Lets whoever belongs to the agency read boards anew, whose ages are counted in its working days. */
export async function readAnew({ actor, db }: Context): Promise<void> {
  await db.$executeRaw`UPDATE person SET rights_version = rights_version + 1
    WHERE id IN (SELECT person_id FROM membership WHERE agency_id = ${actor.agency.id}::uuid AND ended_at IS NULL)`;
}
