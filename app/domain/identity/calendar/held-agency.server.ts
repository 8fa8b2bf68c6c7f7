import type { Context } from '#app/domain/command.server.ts';

/** The agency that one acts for, held against others who change its calendar, as it is called in events. */
export async function heldAgency({ actor, db }: Context) {
  const { id } = actor.agency;
  await db.$queryRaw`SELECT 1 FROM agency WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return { subject: 'agency', subjectId: id } as const;
}
