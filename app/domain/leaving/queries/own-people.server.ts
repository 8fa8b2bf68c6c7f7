import type { Reading } from '#app/domain/query.server.ts';

/** Names a person by id where they belong or belonged to the agency that acts; of another side's people nothing is told but that it was one of them. */
export async function ownPeople({ actor, db }: Reading, people: readonly string[]): Promise<(id: string) => string | null> {
  const ours = await db.membership.findMany({
    where: { agencyId: actor.agency.id, personId: { in: [...people] } },
    select: { personId: true },
  });
  const own = new Set(ours.map(({ personId }) => personId));
  return (id) => (own.has(id) ? id : null);
}
