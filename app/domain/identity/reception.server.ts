import type { Role } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Membership, Person } from '#app/platform/prisma/client.ts';
import type { Invited } from './invitation.ts';
import type { PastedPerson } from './invite-people.rules.ts';
import { makeLink } from './links.server.ts';

type Account = Person & { memberships: Membership[] };

/** The accounts of the people invited, by address; made where there is none, also when another agency invites the same address now. */
export async function openAccounts({ actor, db, now }: Context, people: readonly PastedPerson[]): Promise<Map<string, Account>> {
  await db.person.createMany({
    data: people.map(({ email, name }) => ({
      id: newId(now.getTime()),
      email,
      name,
      locale: actor.person.locale,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  const addresses = people.map(({ email }) => email);
  // Two agencies that take the same person in, or one that shuts them out meanwhile, wait for each other.
  await db.$queryRaw`SELECT 1 FROM person WHERE email = ANY (${addresses}) ORDER BY id FOR NO KEY UPDATE`;
  const accounts = await db.person.findMany({
    where: { email: { in: addresses } },
    include: { memberships: true },
  });
  return new Map(accounts.map((account) => [account.email, account]));
}

/** Lets somebody belong to the acting agency, and to a team of it; says what came of it. */
export async function receive(ctx: Context, account: Account, { role, team }: { role: Role; team?: string }): Promise<Invited> {
  const outcome = await join(ctx, account, role);
  if (team) await joinTeam(ctx, account.id, team);
  const { id, name, email, locale } = account;
  const link = outcome === 'joins' ? { link: await linkFor(ctx, id) } : {};
  return { id, name, email, locale, outcome, ...link };
}

async function join({ actor, db, now, record }: Context, account: Account, role: Role): Promise<Invited['outcome']> {
  const agencyId = actor.agency.id;
  const before = account.memberships.find((membership) => membership.agencyId === agencyId);
  const elsewhere = account.memberships.some((membership) => membership.agencyId !== agencyId && !membership.endedAt);
  const waits = account.passwordHash === null && !elsewhere;
  if (before && !before.endedAt) return waits ? 'joins' : 'here';
  await db.membership.upsert({
    where: { personId_agencyId: { personId: account.id, agencyId } },
    create: { personId: account.id, agencyId, role, since: now },
    update: { role, endedAt: null, since: now },
  });
  record({
    name: before ? 'person.returned' : 'person.invited',
    subject: 'person',
    subjectId: account.id,
    new: { role },
    rightsOf: [account.id],
  });
  if (waits) return 'joins';
  if (before) return 'back';
  return elsewhere ? 'kept' : 'known';
}

async function joinTeam({ db, record }: Context, personId: string, teamId: string): Promise<void> {
  const { count } = await db.teamMember.createMany({ data: [{ teamId, personId }], skipDuplicates: true });
  if (count > 0) record({ name: 'team.member-added', subject: 'team', subjectId: teamId, new: { person: personId } });
}

function linkFor({ actor, db, now }: Context, personId: string): Promise<string> {
  return makeLink(db, { personId, agencyId: actor.agency.id, purpose: 'join', madeBy: actor.person.id, now });
}
