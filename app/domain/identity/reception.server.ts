import type { Role } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Membership, Person } from '#app/platform/prisma/client.ts';
import { calledBy } from './called.ts';
import type { Invited } from './invitation.ts';
import { nameFrom, type PastedPerson } from './invite-people.rules.ts';
import { makeLink } from './links.server.ts';

/** A person, with what they belong to. */
export type Account = Person & { memberships: Membership[] };

/** As what somebody is taken in; `name` is how the agency calls them. */
interface Reception {
  name: string;
  role: Role;
  team?: string;
}

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

/**
 * Takes somebody in, and says what came of it. An account without a password lets nobody in yet, so it belongs at once and gets a link to set
 * one. One with a password may be in anybody's hands: it belongs once whoever holds it accepts by a link that this agency handed over.
 */
export async function receive(ctx: Context, account: Account, { name, role, team }: Reception): Promise<Invited> {
  const { id, email } = account;
  const before = account.memberships.find(({ agencyId }) => agencyId === ctx.actor.agency.id);
  // What the account says of itself is told only to an agency in which they have joined.
  const known = { id, email, name: before ? calledBy(before, account) : name, locale: ctx.actor.person.locale };
  // A disabled one belongs to nobody by being invited, or the list of people would tell that it is.
  if (account.passwordHash === null && account.disabledAt === null) {
    if (!before) await forgetName(ctx, account);
    if (!before || before.endedAt) await belong(ctx, account, { role, name: known.name });
    if (team) await joinTeam(ctx, id, team);
    return { ...known, outcome: 'joins', link: await makeLink(ctx, { personId: id, purpose: 'join' }) };
  }
  if (before && !before.endedAt) {
    if (team) await joinTeam(ctx, id, team);
    return { id, email, name: account.name, locale: account.locale, outcome: 'here' };
  }
  const invitation = { name: known.name, role, teams: team ? [team] : [] };
  const link = await makeLink(ctx, { personId: id, purpose: 'belong', invitation });
  ctx.record({ name: 'person.invited', subject: 'person', subjectId: id, new: { role } });
  return { ...known, outcome: 'belongs', link };
}

/**
 * Whom two agencies invite before they have joined is called by neither's words where both see the account, but by the address, which both
 * know. What each calls them stands with their place in it.
 */
async function forgetName({ db }: Context, { id, email, memberships }: Account): Promise<void> {
  if (memberships.length > 0) await db.person.update({ where: { id }, data: { name: nameFrom(email) } });
}

async function belong(
  { actor, db, now, record }: Context,
  { id, memberships }: Account,
  { role, name: called }: { role: Role; name: string },
): Promise<void> {
  const agencyId = actor.agency.id;
  const before = memberships.some((membership) => membership.agencyId === agencyId);
  await db.membership.upsert({
    where: { personId_agencyId: { personId: id, agencyId } },
    create: { personId: id, agencyId, role, name: called, since: now },
    update: { role, name: called, endedAt: null, since: now },
  });
  const name = before ? 'person.returned' : 'person.invited';
  record({ name, subject: 'person', subjectId: id, new: { role }, rightsOf: [id] });
}

async function joinTeam({ db, record }: Context, personId: string, teamId: string): Promise<void> {
  const { count } = await db.teamMember.createMany({ data: [{ teamId, personId }], skipDuplicates: true });
  if (count > 0) record({ name: 'team.member-added', subject: 'team', subjectId: teamId, new: { person: personId } });
}
