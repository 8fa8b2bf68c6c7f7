import type { Role } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import type { Item, Prisma } from '#app/platform/prisma/client.ts';
import { type OwnPerson, seenByPageSize } from './seen-by.ts';

/** The people of the item's own agency, or those found by name: who sees it, page by page, and who does not. */
export async function ownPeople({ actor, db }: Reading, item: Item, { find, page: asked }: { find: string; page: number }) {
  const agencyId = actor.agency.id;
  // Whether an account is disabled is known to the agency that did it; to any other it is an account like others.
  const { disabledAt: _, ...sees } = peopleWhoSee(item, agencyId);
  const open = { person: { AND: [sees, { NOT: { disabledInId: agencyId, disabledAt: { not: null } } }] } };
  const all: Prisma.MembershipWhereInput = { agencyId, endedAt: null, ...(find && { OR: calledLike(find) }) };
  const total = await db.membership.count({ where: { AND: [all, open] } });
  const pages = Math.max(1, Math.ceil(total / seenByPageSize));
  const page = Math.min(asked, pages);
  const listed = (where: Prisma.MembershipWhereInput, skip: number) =>
    db.membership.findMany({
      where: { AND: [all, where] },
      select: { personId: true, name: true, role: true, person: { select: { name: true } } },
      orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
      skip,
      take: seenByPageSize,
    });
  const named = await namedOn(db, item);
  const line = ({ personId: id, name, role, person }: Listed): OwnPerson => ({
    ...{ id, role, name: name ?? person.name },
    named: named.get(id) ?? null,
  });
  return {
    people: (await listed(open, (page - 1) * seenByPageSize)).map(line),
    total,
    page,
    pages,
    others: (await listed({ NOT: open }, 0)).map(line),
    othersTotal: await db.membership.count({ where: { AND: [all, { NOT: open }] } }),
  };
}

interface Listed {
  personId: string;
  name: string | null;
  role: Role;
  person: { name: string };
}

function calledLike(find: string): Prisma.MembershipWhereInput[] {
  const like = { contains: find, mode: 'insensitive' as const };
  return [{ name: like }, { name: null, person: { name: like } }];
}

/** Who is named on an item, and as what; who made it and works on it has made it. */
export async function namedOn(
  db: Reading['db'],
  { id, createdById }: { id: string; createdById: string | null },
): Promise<Map<string, 'made' | 'assigned'>> {
  const assigned = await db.assignment.findMany({ where: { itemId: id, personId: { not: null } }, select: { personId: true } });
  const named = new Map<string, 'made' | 'assigned'>(
    assigned.flatMap(({ personId }) => (personId ? [[personId, 'assigned']] : [])),
  );
  if (createdById) named.set(createdById, 'made');
  return named;
}
