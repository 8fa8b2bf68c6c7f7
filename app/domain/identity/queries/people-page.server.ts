import { z } from 'zod';
import { permits, type Role } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { membershipState } from '../membership.ts';

/** People shown at once. */
const pageSize = 50;

/** The people of the agency one acts for, by name, with their roles and teams; those who left stand on their own list. */
export const peoplePage = query({
  name: 'people-page',
  summary: 'The people of the agency, with roles and teams',
  input: z.strictObject({
    find: z.string().max(120).optional(),
    show: z.enum(['present', 'left']).default('present'),
    /** How many stand on the pages before. */
    after: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
  }),
  example: () => ({ input: {} }),
  async run({ actor, db }, { find, show, after }) {
    const agencyId = actor.agency.id;
    const listed = listedIn(agencyId);
    const shown = Prisma.sql`(ended_at IS NOT NULL) = ${show === 'left'} AND ${named(find?.trim().toLowerCase() ?? '')}`;
    const skip = Number(after ?? 0);
    const rows = await db.$queryRaw<Listed[]>`
      SELECT * FROM (${listed}) listed WHERE ${shown} ORDER BY name, id LIMIT ${pageSize} OFFSET ${skip}`;
    const [counts = { total: 0, present: 0, left: 0 }] = await db.$queryRaw<{ total: number; present: number; left: number }[]>`
      SELECT count(*) FILTER (WHERE ${shown})::int AS total, count(*) FILTER (WHERE ended_at IS NULL)::int AS present,
        count(*) FILTER (WHERE ended_at IS NOT NULL)::int AS left
      FROM (${listed}) listed`;
    const teams = await db.team.findMany({ where: { agencyId }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
    return {
      people: rows.map(({ id, name, email, role, since, ended_at, disabled, password, waits, teams: ids }) => ({
        id,
        name,
        email,
        role,
        state: membershipState({ left: ended_at !== null, disabled, password, waits }),
        since: since.toISOString(),
        endedAt: ended_at?.toISOString() ?? null,
        teams: teams.filter((team) => ids.includes(team.id)),
      })),
      ...counts,
      from: rows.length > 0 ? skip + 1 : 0,
      before: skip > 0 ? String(Math.max(0, skip - pageSize)) : null,
      next: skip + rows.length < counts.total ? String(skip + pageSize) : null,
      teams,
      mayInvite: permits(actor, access, 'invite-people'),
    };
  },
});

interface Listed {
  id: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
  ended_at: Date | null;
  disabled: boolean;
  password: boolean;
  waits: boolean;
  teams: string[];
}

/** Who stands in the agency's list: by an invitation that waits to be accepted, else by a membership, now or once. */
function listedIn(agencyId: string): Prisma.Sql {
  const waiting = Prisma.sql`l.agency_id = ${agencyId}::uuid AND l.purpose = 'belong' AND l.used_at IS NULL`;
  return Prisma.sql`
    SELECT p.id, l.name, p.email, l.role::text, l.created_at AS since, NULL::timestamptz AS ended_at,
      false AS disabled, true AS password, true AS waits, l.teams
    FROM one_time_link l JOIN person p ON p.id = l.person_id WHERE ${waiting}
    UNION ALL
    SELECT p.id, COALESCE(m.name, p.name) AS name, p.email, m.role::text, m.since, m.ended_at,
      p.disabled_at IS NOT NULL AND p.disabled_in_id = m.agency_id, p.password_hash IS NOT NULL, false,
      ARRAY (SELECT t.team_id FROM team_member t WHERE t.person_id = p.id)
    FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.agency_id = ${agencyId}::uuid AND NOT EXISTS (SELECT 1 FROM one_time_link l WHERE l.person_id = p.id AND ${waiting})`;
}

function named(text: string): Prisma.Sql {
  return Prisma.sql`(strpos(lower(name), ${text}) > 0 OR strpos(email, ${text}) > 0)`;
}
