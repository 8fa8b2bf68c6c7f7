import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
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
    const here: Prisma.MembershipWhereInput = { agencyId, endedAt: show === 'left' ? { not: null } : null };
    const where: Prisma.MembershipWhereInput = { ...here, ...(find?.trim() && { person: named(find.trim()) }) };
    const skip = Number(after ?? 0);
    const rows = await db.membership.findMany({
      where,
      include: {
        person: {
          include: { teams: { where: { team: { agencyId } }, include: { team: true }, orderBy: { team: { name: 'asc' } } } },
        },
      },
      orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
      skip,
      take: pageSize,
    });
    const total = await db.membership.count({ where });
    return {
      people: rows.map(({ person, role, since, endedAt }) => ({
        id: person.id,
        name: person.name,
        email: person.email,
        role,
        state: membershipState({ endedAt, disabledAt: person.disabledAt, passwordHash: person.passwordHash }),
        since: since.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        teams: person.teams.map(({ team }) => ({ id: team.id, name: team.name })),
      })),
      total,
      present: await db.membership.count({ where: { agencyId, endedAt: null } }),
      left: await db.membership.count({ where: { agencyId, endedAt: { not: null } } }),
      from: rows.length > 0 ? skip + 1 : 0,
      before: skip > 0 ? String(Math.max(0, skip - pageSize)) : null,
      next: skip + rows.length < total ? String(skip + pageSize) : null,
      teams: await db.team.findMany({ where: { agencyId }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
      mayInvite: permits(actor, access, 'invite-people'),
    };
  },
});

function named(text: string): Prisma.PersonWhereInput {
  const contains = { contains: text, mode: 'insensitive' } as const;
  return { OR: [{ name: contains }, { email: contains }] };
}
