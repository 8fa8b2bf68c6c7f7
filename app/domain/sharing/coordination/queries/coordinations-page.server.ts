import { type Actor, permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleCoordinationsSql } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../../access.ts';
import { agreementsPageSize, type Side } from '../../agreement.ts';
import { partyOf } from '../../lines.server.ts';
import { daysOf } from '../../terms/period.rules.ts';
import type { CoordinationLine } from '../coordination.ts';
import { coordinationsInput } from '../coordination-forms.ts';
import { standing } from '../reached-coordination.server.ts';

/**
 * Who coordinates, and what each agency lets its coordinator see: those that coordinate one's own, and, where one's own does, all others; what
 * waits for one first.
 */
export const coordinationsPage = query({
  name: 'coordinations-page',
  summary: 'List who sees your agency’s blockers as a coordinator, and whose blockers yours sees, and how the terms stand',
  input: coordinationsInput,
  example: () => ({ input: {} }),
  async run({ actor, db, now }, { page: asked }) {
    const own = await db.agency.findUniqueOrThrow({ where: { id: actor.agency.id } });
    const places = placesSql(actor, own.coordinates);
    const [{ total } = { total: 0 }] = await db.$queryRaw<{ total: number }[]>(
      Prisma.sql`${places} SELECT count(*)::int AS total FROM place`,
    );
    const pages = Math.max(1, Math.ceil(total / agreementsPageSize));
    const page = Math.min(asked, pages);
    const shown = await db.$queryRaw<Place[]>(Prisma.sql`${places}
      SELECT id, other, side FROM place ORDER BY at, created_at DESC, code, side, id DESC
      LIMIT ${agreementsPageSize} OFFSET ${(page - 1) * agreementsPageSize}`);
    const terms = await termsOf(db, shown);
    const others = await db.agency.findMany({ where: { id: { in: shown.map(({ other }) => other) } } });
    return {
      lines: shown.flatMap(({ id, other: otherId, side }): CoordinationLine[] => {
        const other = others.find((each) => each.id === otherId);
        const line = other && lineOf(terms.get(id ?? ''), now);
        return line ? [{ id, other: partyOf(other), side, ...line }] : [];
      }),
      total,
      ...{ page, pages },
      coordinates: own.coordinates,
      can: { offer: permits(actor, access, 'offer-coordination') },
    };
  },
});

/** A line of the page: terms, or an agency with which there could be any. */
interface Place {
  id: string | null;
  other: string;
  side: Side;
}

/**
 * Rows `place`: what waits for one's own side, what stands or waits for the other, with whom there could be terms and are none that were not
 * ended, and what is over.
 */
function placesSql(actor: Actor, coordinates: boolean): Prisma.Sql {
  const me = Prisma.sql`${actor.agency.id}::uuid`;
  const open = (owner: Prisma.Sql, coordinator: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT 1 FROM coordination o WHERE o.agency_id = ${owner} AND o.coordinator_id = ${coordinator} AND o.ended_at IS NULL)`;
  return Prisma.sql`
    WITH known AS (
      SELECT c.id, c.agency_id, c.coordinator_id, c.created_at, c.ended_at IS NOT NULL AS ended, last.owner_accepted_at,
        c.ended_at IS NULL AND last.stands_at IS NULL AND last.declined_at IS NULL AS pending,
        EXISTS (SELECT 1 FROM coordination_version v WHERE v.coordination_id = c.id AND v.stands_at IS NOT NULL) AS stood
      FROM coordination c JOIN LATERAL (
        SELECT v.* FROM coordination_version v WHERE v.coordination_id = c.id ORDER BY v.number DESC LIMIT 1) last ON true
      WHERE ${visibleCoordinationsSql(actor)}),
    place AS (
      SELECT id, CASE WHEN agency_id = ${me} THEN coordinator_id ELSE agency_id END AS other,
        CASE WHEN agency_id = ${me} THEN 'owner' ELSE 'partner' END AS side, created_at, '' AS code,
        CASE WHEN pending AND (owner_accepted_at IS NULL) = (agency_id = ${me}) THEN 0
          WHEN ended OR NOT (stood OR pending) THEN 3 ELSE 1 END AS at
      FROM known
      UNION ALL
      SELECT NULL, a.id, 'owner', NULL, a.code, 2 FROM agency a
      WHERE a.id <> ${me} AND a.coordinates AND NOT ${open(me, Prisma.sql`a.id`)}
      UNION ALL
      SELECT NULL, a.id, 'partner', NULL, a.code, 2 FROM agency a
      WHERE ${coordinates} AND a.id <> ${me} AND NOT a.coordinates AND NOT ${open(Prisma.sql`a.id`, me)})`;
}

const withVersions = {
  agency: { select: { zone: true } },
  versions: { orderBy: { number: 'asc' } },
} satisfies Prisma.CoordinationInclude;

type Terms = Prisma.CoordinationGetPayload<{ include: typeof withVersions }>;

async function termsOf(db: Db, shown: readonly Place[]): Promise<Map<string, Terms>> {
  const ids = shown.flatMap(({ id }) => id ?? []);
  const rows = await db.coordination.findMany({ where: { id: { in: ids } }, include: withVersions });
  return new Map(rows.map((row) => [row.id, row]));
}

function lineOf(terms: Terms | undefined, now: Date): Omit<CoordinationLine, 'id' | 'other' | 'side'> {
  if (!terms) return { state: null, waitsFor: null, shows: [], end: null };
  const { state, current, pending, waitsFor } = standing(terms, now);
  const shown = current ?? pending ?? terms.versions.at(-1);
  return { state, waitsFor, shows: shown?.shows ?? [], end: shown ? daysOf(shown, terms.agency.zone).end : null };
}
