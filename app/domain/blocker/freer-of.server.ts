import { type Locale, type Names, nameIn } from '#app/domain/actor.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { Freer } from './blocker.ts';

/** What of a blocker says who can free it. */
export const freerNamed = {
  person: { select: { name: true } },
  team: { select: { name: true } },
  agency: { select: { code: true, names: true } },
} satisfies Prisma.BlockerInclude;

type Named = Prisma.BlockerGetPayload<{ include: typeof freerNamed }>;
type Freed = Pick<Named, 'personId' | 'teamId' | 'party' | keyof typeof freerNamed>;

/** Who can free a blocker, as they are called in that language. */
export function freerOf({ personId, person, teamId, team, agency, party }: Freed, locale: Locale): Freer {
  if (personId && person) return { kind: 'person', id: personId, name: person.name };
  if (teamId && team) return { kind: 'team', id: teamId, name: team.name };
  if (agency) return { kind: 'agency', id: agency.code, name: nameIn(agency.names as Names, locale) };
  return { kind: 'party', id: party ?? '', name: party ?? '' };
}
