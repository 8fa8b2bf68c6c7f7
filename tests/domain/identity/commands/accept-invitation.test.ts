import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { acceptInvitation } from '#app/domain/identity/commands/accept-invitation.server.ts';
import { changeRole } from '#app/domain/identity/commands/change-role.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { invitePeople } from '#app/domain/identity/commands/invite-people.server.ts';
import { makeResetLink } from '#app/domain/identity/commands/make-reset-link.server.ts';
import { redeemLink } from '#app/domain/identity/commands/redeem-link.server.ts';
import { renewInvitation } from '#app/domain/identity/commands/renew-invitation.server.ts';
import { restoreMembership } from '#app/domain/identity/commands/restore-membership.server.ts';
import { signIn } from '#app/domain/identity/commands/sign-in.server.ts';
import { switchAgency } from '#app/domain/identity/commands/switch-agency.server.ts';
import { withdrawInvitation } from '#app/domain/identity/commands/withdraw-invitation.server.ts';
import { linkDays } from '#app/domain/identity/person.ts';
import { actorOfSession } from '#app/domain/identity/queries/actor-of-session.server.ts';
import { linkPage } from '#app/domain/identity/queries/open-pages.server.ts';
import { peoplePage } from '#app/domain/identity/queries/people-page.server.ts';
import { personPage } from '#app/domain/identity/queries/person-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { openSession } from '#app/platform/auth.server.ts';
import { db } from '#app/platform/db.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, type Side, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const address = 'nodira@ministry.example';
const stolen = 'a password of the first agency';
const own = 'seven lanterns over the canal';
const over = { problems: [{ field: 'link', code: 'link_over' }] };
const wrongPassword = { problems: [{ field: 'password', code: 'sign_in_failed' }] };

const administrator = (side: Side) => actorFor(world, 'administrator', side);
const agencyOf = (side: Side) => world[side].ids.agency.id;
const accept = (proof: { link?: string; session?: string; password?: string }, now?: Date) =>
  performOpen(acceptInvitation, proof, { now });
const redeem = (link = '', password = stolen) => performOpen(redeemLink, { link, password });
const memberships = (personId: string) =>
  db().membership.findMany({ where: { personId, endedAt: null }, orderBy: { agencyId: 'asc' } });
const membershipOf = (personId: string, side: Side) =>
  db().membership.findUnique({ where: { personId_agencyId: { personId, agencyId: agencyOf(side) } } });
const inList = async (side: Side, find = address) => (await ask(peoplePage, administrator(side), { find })).people;

async function invite(side: Side, changes: { people?: string; role?: string; team?: string } = {}) {
  const { invited } = await perform(invitePeople, administrator(side), { people: `${address}, Nodira Karimova`, ...changes });
  const { id = '', link = '', outcome } = invited[0] ?? {};
  return { id, link, outcome };
}

/** Whoever holds that session acts for one agency, and for the other in no way. */
async function actsOnlyFor(side: Side, session: string): Promise<void> {
  expect((await actorOfSession(session))?.agency.id).toBe(agencyOf(side));
  const other = agencyOf(side === 'own' ? 'other' : 'own');
  await expect(performOpen(switchAgency, { session, agency: other })).rejects.toMatchObject({ code: 'not_found' });
}

describe('an agency that invited an address first cannot act for the agency that takes its person in later', () => {
  it('by having set the password itself', async () => {
    const first = await invite('own');
    const { session } = await redeem(first.link);
    const { id, link, outcome } = await invite('other', { role: 'administrator', team: world.other.ids.team });
    expect([id, outcome]).toEqual([first.id, 'belongs']);

    await actsOnlyFor('own', session);
    await actsOnlyFor('own', (await performOpen(signIn, { email: address, password: stolen })).session);
    await expect(accept({ link: first.link, session })).rejects.toMatchObject(over);
    await expect(accept({ link: 'made-up', session })).rejects.toMatchObject(over);
    expect(await membershipOf(id, 'other')).toBeNull();
    expect(await db().teamMember.count({ where: { personId: id } })).toBe(0);

    // Nor does the link alone let in its real person, or whoever else was handed it.
    await expect(redeem(link, own)).rejects.toMatchObject({ problems: [{ code: 'has_password' }] });
    await expect(accept({ link, password: own })).rejects.toMatchObject(wrongPassword);
    await expect(accept({ link })).rejects.toMatchObject(wrongPassword);
    expect(await membershipOf(id, 'other')).toBeNull();
    expect(await inList('other')).toMatchObject([{ id, state: 'waits', role: 'administrator' }]);
  });

  it('by setting a new password once its person has accepted', async () => {
    const first = await invite('own');
    const { session: theirs } = await redeem(first.link, own);
    const { team } = world.other.ids;
    const { id, link } = await invite('other', { role: 'lead', team });
    await accept({ link, session: theirs });
    await performOpen(switchAgency, { session: theirs, agency: agencyOf('own') });

    const reset = await perform(makeResetLink, administrator('own'), { person: id });
    expect(await linkPage(reset.link)).toMatchObject({ elsewhere: true });
    const { session } = await redeem(reset.link);
    await actsOnlyFor('own', session);
    await expect(accept({ link, session })).rejects.toMatchObject(over);
    expect(await actorOfSession(theirs)).toBeNull();
    expect(await db().teamMember.count({ where: { personId: id } })).toBe(0);

    expect(await inList('other')).toMatchObject([{ id, state: 'waits', role: 'lead', teams: [{ id: team }] }]);
    expect(await ask(personPage, administrator('other'), { person: id })).toMatchObject({ setAside: true, linkUntil: null });
    const events = await ownerDb().event.findMany({ where: { name: 'person.set-aside' } });
    expect(events.map(({ subjectId, agencies }) => [subjectId, agencies])).toEqual([[id, [agencyOf('other')]]]);

    const again = await perform(renewInvitation, administrator('other'), { person: id });
    await accept({ link: again.link, session });
    expect(await membershipOf(id, 'other')).toMatchObject({ role: 'lead', endedAt: null });
    expect(await db().teamMember.findMany({ where: { personId: id } })).toEqual([{ teamId: team, personId: id }]);
  });

  it('by having let its person go, and another into the account, before they come back', async () => {
    const { member, domain, password } = world.own.ids;
    const { link } = await invite('other', { people: `member@${domain}` });
    await accept({ link, password });
    await perform(endMembership, administrator('own'), { person: member });
    const reset = await perform(makeResetLink, administrator('other'), { person: member });
    const { session } = await redeem(reset.link);
    for (const act of [
      () => perform(restoreMembership, administrator('own'), { person: member }),
      () => invite('own', { people: `member@${domain}` }),
    ]) {
      expect(await act()).toMatchObject({ outcome: 'belongs' });
      await actsOnlyFor('other', session);
    }
  });
});

describe('of two agencies that invited an address nobody has joined by, neither gets to act for the other', () => {
  it.each([
    ['the first one’s link is used first', 'own', 'other'],
    ['the second one’s link is used first', 'other', 'own'],
  ] as const)('%s', async (_which, used, later) => {
    const links = { own: (await invite('own')).link, other: '' };
    const { id, link } = await invite('other', { role: 'observer' });
    links.other = link;
    expect(await memberships(id)).toHaveLength(2);

    const { session } = await redeem(links[used]);
    await actsOnlyFor(used, session);
    expect((await memberships(id)).map(({ agencyId }) => agencyId)).toEqual([agencyOf(used)]);
    expect(await inList(later)).toMatchObject([{ id, state: 'waits' }]);
    await expect(redeem(links[later], own)).rejects.toMatchObject({ problems: [{ field: 'password', code: 'has_password' }] });
    await expect(accept({ link: links[later], password: own })).rejects.toMatchObject(wrongPassword);

    // Both proofs together do: here one person was invited by both.
    expect(await linkPage(links[later])).toMatchObject({ purpose: 'belong', role: later === 'own' ? 'member' : 'observer' });
    await accept({ link: links[later], session });
    expect(await memberships(id)).toHaveLength(2);
  });

  it('both links are used at the same moment: one sets the password, and the other is told that there is one', async () => {
    const [first, second] = await Promise.all([invite('own'), invite('other')]);
    const done = await Promise.allSettled([redeem(first.link, stolen), redeem(second.link, own)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { problems: [{ code: 'has_password' }] } });
    const side = done[0]?.status === 'fulfilled' ? 'own' : 'other';
    expect((await memberships(first.id)).map(({ agencyId }) => agencyId)).toEqual([agencyOf(side)]);
  });

  it('one that let them go before they joined keeps no way in', async () => {
    const first = await invite('own');
    const { link } = await invite('other');
    await perform(endMembership, administrator('own'), { person: first.id });
    await expect(redeem(first.link)).rejects.toMatchObject(over);
    await actsOnlyFor('other', (await redeem(link)).session);
    expect((await ask(peoplePage, administrator('own'), { show: 'left', find: address })).people).toMatchObject([
      { state: 'left' },
    ]);
  });
});

describe('a new password leaves no agency without an administrator', () => {
  /** The person of both agencies is the only administrator of the second, and kept by the first. */
  const alone = async () => {
    await db().membership.updateMany({
      where: { personId: world.both, agencyId: agencyOf('own') },
      data: { since: new Date(0) },
    });
    await perform(changeRole, administrator('other'), { person: world.other.ids.administrator, role: 'lead' });
  };
  const refused = { problems: [{ code: 'last_administrator_elsewhere', values: { name: 'Of Two' } }] };

  it('neither when the link is made', async () => {
    await alone();
    await expect(perform(makeResetLink, administrator('own'), { person: world.both })).rejects.toMatchObject(refused);
  });

  it('nor when it is used, and the link is good still', async () => {
    const now = new Date();
    await db().membership.updateMany({
      where: { personId: world.both, agencyId: agencyOf('own') },
      data: { since: new Date(0) },
    });
    const { link } = await perform(makeResetLink, administrator('own'), { person: world.both }, { now });
    await alone();
    await expect(redeem(link)).rejects.toMatchObject(refused);
    await perform(changeRole, actorFor(world, 'administrator', 'other'), { person: world.other.ids.lead, role: 'administrator' });
    await actsOnlyFor('own', (await redeem(link)).session);
  });

  it('nor while another administrator of it steps down at the same moment', async () => {
    await db().membership.updateMany({
      where: { personId: world.both, agencyId: agencyOf('own') },
      data: { since: new Date(0) },
    });
    const { link } = await perform(makeResetLink, administrator('own'), { person: world.both });
    const done = await Promise.allSettled([
      redeem(link),
      perform(changeRole, administrator('other'), { person: world.other.ids.administrator, role: 'lead' }),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an invitation that is accepted', () => {
  it('by whoever is signed in makes them a member, in the role and team, and acts for the agency in that session', async () => {
    const { invited, invitation, agency, team } = world.own.ids;
    const session = await openSession(db(), invited, null);
    const second = await openSession(db(), invited, null);
    expect(await accept({ link: invitation, session })).toEqual({ email: `invited@${world.own.ids.domain}` });
    expect(await actorOfSession(session)).toMatchObject({ agency: { id: agency.id }, role: 'member' });
    await expect(actorOfSession(second)).rejects.toMatchObject({ code: 'belongs_nowhere' });
    expect(await db().teamMember.findMany({ where: { personId: invited } })).toEqual([{ teamId: team, personId: invited }]);
    expect(await inList('own', 'invited@')).toMatchObject([{ id: invited, state: 'joined', teams: [{ id: team }] }]);
    const events = await ownerDb().event.findMany({ orderBy: { name: 'asc' } });
    expect(events.map(({ name, personId, agencies }) => [name, personId, agencies])).toEqual([
      ['person.accepted', invited, [agency.id]],
      ['team.member-added', invited, [agency.id]],
    ]);
    expect((await db().person.findUnique({ where: { id: invited } }))?.rightsVersion).toBe(2);
  });

  it('by the password opens a session that acts for the agency', async () => {
    const { invitation, agency, password } = world.own.ids;
    const { session = '' } = await accept({ link: invitation, password });
    expect((await actorOfSession(session))?.agency.id).toBe(agency.id);
  });

  it('is so once, by one of two at once', async () => {
    const { invited, invitation: link, password } = world.own.ids;
    const both = await Promise.allSettled([accept({ link, password }), accept({ link, password })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: over });
    await expect(accept({ link, password })).rejects.toMatchObject(over);
    expect(await linkPage(link)).toBeUndefined();
    expect(await memberships(invited)).toHaveLength(1);
  });

  it('is good for its days and not a moment longer', async () => {
    const { invited, password } = world.own.ids;
    const now = new Date();
    const { link } = await perform(renewInvitation, administrator('own'), { person: invited }, { now });
    const end = new Date(now.getTime() + linkDays * 24 * 3_600_000);
    await expect(accept({ link, password }, end)).rejects.toMatchObject(over);
    expect(await inList('own', 'invited@')).toMatchObject([{ state: 'waits' }]);
    expect(await accept({ link, password }, new Date(end.getTime() - 1))).toHaveProperty('session');
  });

  it('is good still after a wrong password, and after somebody else’s session', async () => {
    const { invitation: link, password, member, agency } = world.own.ids;
    await expect(accept({ link, password: own })).rejects.toMatchObject(wrongPassword);
    const session = await openSession(db(), member, agency.id);
    await expect(accept({ link, session })).rejects.toMatchObject({ problems: [{ code: 'invitation_of_another' }] });
    expect(await accept({ link, password })).toHaveProperty('session');
  });

  it('by no session that is over, and by no account that is disabled', async () => {
    const { invited, invitation: link, password } = world.own.ids;
    const session = await openSession(db(), invited, null);
    await db().session.update({ where: { id: digest(session) }, data: { expiresAt: new Date(Date.now() - 1) } });
    await expect(accept({ link, session })).rejects.toMatchObject({ problems: [{ code: 'invitation_of_another' }] });
    await db().person.update({ where: { id: invited }, data: { disabledAt: new Date() } });
    await expect(accept({ link, password })).rejects.toMatchObject(over);
    expect(await inList('own', 'invited@')).toMatchObject([{ state: 'waits' }]);
  });
});

describe('an invitation that waits', () => {
  it('ends with the next one, which says as what', async () => {
    const { invited, invitation, domain, password } = world.own.ids;
    const { link } = await invite('own', { people: `invited@${domain}`, role: 'observer' });
    await expect(accept({ link: invitation, password })).rejects.toMatchObject(over);
    await accept({ link, password });
    expect(await membershipOf(invited, 'own')).toMatchObject({ role: 'observer' });
    expect(await db().teamMember.count({ where: { personId: invited } })).toBe(0);
  });

  it('keeps its role and team where only the link is renewed', async () => {
    const { invited, invitation, password, team } = world.own.ids;
    const { link, name } = await perform(renewInvitation, administrator('own'), { person: invited });
    expect(name).toBe('The invited of EXM');
    await expect(accept({ link: invitation, password })).rejects.toMatchObject(over);
    await accept({ link, password });
    expect(await db().teamMember.findMany({ where: { personId: invited } })).toEqual([{ teamId: team, personId: invited }]);
  });

  it('is withdrawn: its link is worthless, and the person stands in no list', async () => {
    const { invited, invitation, password } = world.own.ids;
    await perform(withdrawInvitation, administrator('own'), { person: invited });
    await expect(accept({ link: invitation, password })).rejects.toMatchObject(over);
    expect(await inList('own', 'invited@')).toEqual([]);
    await expect(ask(personPage, administrator('own'), { person: invited })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is accepted or withdrawn, whichever came first', async () => {
    const { invited, invitation: link, password } = world.own.ids;
    const done = await Promise.allSettled([
      accept({ link, password }),
      perform(withdrawInvitation, administrator('own'), { person: invited }),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await memberships(invited)).length).toBe(done[0]?.status === 'fulfilled' ? 1 : 0);
  });

  it('is seen in the list and on its page as the agency wrote it, and by no other agency', async () => {
    const { invited, team } = world.own.ids;
    await db().person.update({ where: { id: invited }, data: { name: 'As Another Agency Knows Her', disabledAt: new Date() } });
    const shown = { id: invited, name: 'The invited of EXM', role: 'member', state: 'waits', teams: [{ id: team }] };
    expect(await inList('own', 'invited@exm')).toMatchObject([shown]);
    expect(await inList('own', 'another agency')).toEqual([]);
    const page = await ask(personPage, administrator('own'), { person: invited });
    expect(page).toMatchObject({ ...shown, disabled: false, setAside: false, linkUntil: expect.any(String) });
    expect(await inList('other', 'invited@exm')).toEqual([]);
    await expect(ask(personPage, administrator('other'), { person: invited })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('outlasts what other agencies do with the account', async () => {
    const { member, domain, password } = world.own.ids;
    const { link } = await invite('other', { people: `member@${domain}` });
    const reset = await perform(makeResetLink, administrator('own'), { person: member });
    await redeem(reset.link, own);
    await expect(accept({ link, password })).rejects.toMatchObject(wrongPassword);
    await perform(endMembership, administrator('own'), { person: member });
    await accept({ link, password: own });
    expect((await memberships(member)).map(({ agencyId }) => agencyId)).toEqual([agencyOf('other')]);
  });

  it('is kept as a hash only, and told in no event', async () => {
    const { member, domain } = world.own.ids;
    const { link } = await invite('other', { people: `member@${domain}` });
    const kept = await db().oneTimeLink.findMany({ where: { personId: member } });
    expect(kept.map(({ id }) => id)).toEqual([digest(link)]);
    expect(JSON.stringify(await ownerDb().event.findMany())).not.toContain(link);
  });
});
