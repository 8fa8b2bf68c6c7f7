import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { colleaguesOf } from '#app/domain/backlog/colleagues.server.ts';
import { findPage } from '#app/domain/backlog/queries/find-page.server.ts';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { disablePerson } from '#app/domain/identity/commands/disable-person.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { invitePeople } from '#app/domain/identity/commands/invite-people.server.ts';
import { makeResetLink } from '#app/domain/identity/commands/make-reset-link.server.ts';
import { redeemLink } from '#app/domain/identity/commands/redeem-link.server.ts';
import { linkPage } from '#app/domain/identity/queries/open-pages.server.ts';
import { peoplePage } from '#app/domain/identity/queries/people-page.server.ts';
import { personPage } from '#app/domain/identity/queries/person-page.server.ts';
import { teamPage } from '#app/domain/identity/queries/team-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
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

const administrator = (side: Side = 'own') => actorFor(world, 'administrator', side);
const invite = (people: string, changes: object = {}, side: Side = 'own') =>
  perform(invitePeople, administrator(side), { people, ...changes });
const membershipOf = (personId: string, side: Side = 'own') =>
  db().membership.findUnique({ where: { personId_agencyId: { personId, agencyId: world[side].ids.agency.id } } });

describe('people invited', () => {
  it('get an account, the role, the team and a link each, in the inviter’s language', async () => {
    const { team, agency } = world.own.ids;
    const inviter = { ...administrator(), person: { ...administrator().person, locale: 'ru' as const } };
    const people = 'Laylo Yusupova <laylo@new.example>\nRustam Aliyev <rustam@new.example>';
    const { invited } = await perform(invitePeople, inviter, { people, role: 'lead', team });
    expect(invited.map(({ name, email, outcome, locale }) => [name, email, outcome, locale])).toEqual([
      ['Laylo Yusupova', 'laylo@new.example', 'joins', 'ru'],
      ['Rustam Aliyev', 'rustam@new.example', 'joins', 'ru'],
    ]);
    expect(new Set(invited.map(({ link }) => link)).size).toBe(2);
    const rows = await db().person.findMany({
      where: { id: { in: invited.map(({ id }) => id) } },
      include: { memberships: true, teams: true },
    });
    for (const { memberships, teams, passwordHash, locale } of rows) {
      expect(memberships).toEqual([expect.objectContaining({ agencyId: agency.id, role: 'lead', endedAt: null })]);
      expect(teams.map(({ teamId }) => teamId)).toEqual([team]);
      expect([passwordHash, locale]).toEqual([null, 'ru']);
    }
  });

  it('who belong already keep their role and get nothing', async () => {
    const { lead, domain } = world.own.ids;
    const { invited } = await invite(`lead@${domain}`, { role: 'administrator' });
    expect(invited).toEqual([expect.objectContaining({ id: lead, outcome: 'here' })]);
    expect((await membershipOf(lead))?.role).toBe('lead');
  });

  it('who have an account elsewhere belong nowhere new, and nothing is told of it but that there is one', async () => {
    const { member, domain } = world.own.ids;
    await db().person.update({ where: { id: member }, data: { locale: 'ru' } });
    const before = await db().person.findUnique({ where: { id: member } });
    const { invited } = await invite(`Another Name <member@${domain}>`, { role: 'observer' }, 'other');
    const { link, ...told } = invited[0] ?? {};
    expect(told).toEqual({ id: member, name: 'Another Name', email: `member@${domain}`, locale: 'en', outcome: 'belongs' });
    expect(link).toMatch(/^[\w-]{43}$/);
    expect(await membershipOf(member, 'other')).toBeNull();
    expect(await db().person.findUnique({ where: { id: member } })).toEqual(before);
  });

  it('who left belong again only once they accept, and are called as the agency knows them', async () => {
    const { former, domain } = world.own.ids;
    const { invited } = await invite(`Another Name <founder@${domain}>`);
    expect(invited).toEqual([
      expect.objectContaining({ id: former, name: 'The founder of EXM', outcome: 'belongs', link: expect.any(String) }),
    ]);
    expect((await membershipOf(former))?.endedAt).not.toBeNull();
    expect((await ask(peoplePage, administrator(), { show: 'left' })).people).toEqual([]);
  });

  it('whom no agency has now accept with the password that they have', async () => {
    const { member, domain } = world.own.ids;
    await perform(endMembership, administrator(), { person: member });
    const { invited } = await invite(`member@${domain}`, {}, 'other');
    expect(invited).toEqual([expect.objectContaining({ id: member, outcome: 'belongs' })]);
    expect(await membershipOf(member, 'other')).toBeNull();
  });

  it('who left another agency before they joined it get a link, since they have no password', async () => {
    const { newcomer, domain } = world.own.ids;
    await perform(endMembership, administrator(), { person: newcomer });
    const { invited } = await invite(`newcomer@${domain}`, {}, 'other');
    expect(invited).toEqual([expect.objectContaining({ id: newcomer, outcome: 'joins', link: expect.any(String) })]);
  });

  it('of whom one account is disabled are all left out, and the row is named', async () => {
    const { domain } = world.own.ids;
    await expect(invite(`laylo@new.example\ndisabled@${domain}`)).rejects.toMatchObject({
      problems: [{ field: 'people', code: 'row_disabled', values: { row: 2, text: `disabled@${domain}` } }],
    });
    expect(await db().person.count({ where: { email: 'laylo@new.example' } })).toBe(0);
  });

  it.each([
    ['with a password', {}, 'disabled'],
    ['without a password', { passwordHash: null }, 'disabled'],
  ])('whom another agency has disabled, %s, look like any account of another', async (_what, data, who) => {
    const email = `${who}@${world.own.ids.domain}`;
    const { id } = await db().person.update({ where: { email }, data });
    const { invited } = await invite(`${email}, Someone`, {}, 'other');
    expect(invited).toEqual([{ id, email, name: 'Someone', locale: 'en', outcome: 'belongs', link: expect.any(String) }]);
    expect(await membershipOf(id, 'other')).toBeNull();
    const { people } = await ask(peoplePage, actorFor(world, 'administrator', 'other'), { show: 'present' });
    expect(people.find((person) => person.id === id)).toMatchObject({ state: 'waits' });
    expect(await linkPage(invited[0]?.link ?? '')).toBeUndefined();
  });

  it('in rows of which one is not understood are all left out', async () => {
    await expect(invite('laylo@new.example\nnobody at all')).rejects.toMatchObject({
      problems: [{ code: 'row_without_address', values: { row: 2 } }],
    });
    expect(await db().person.count({ where: { email: 'laylo@new.example' } })).toBe(0);
  });

  it('once more by the same key are not invited again, and the links are not shown again', async () => {
    const again = () => perform(invitePeople, administrator(), { people: 'laylo@new.example' }, { key: 'once' });
    await again();
    await expect(again()).rejects.toMatchObject({ code: 'shown_once' });
    expect(await ownerDb().event.count({ where: { name: 'person.invited' } })).toBe(1);
  });
});

describe('an address that two agencies invite before anybody has joined by it', () => {
  const address = 'n.karimova@new.example';
  const secret = 'Confidential Candidate';
  const shownTo = async (side: Side, person: string) => {
    const actor = administrator(side);
    return {
      list: (await ask(peoplePage, actor, { find: address })).people.map(({ name, state }) => [name, state]),
      page: (await ask(personPage, actor, { person })).name,
    };
  };

  async function both() {
    const { team } = world.other.ids;
    const inviter = { ...administrator(), person: { ...administrator().person, locale: 'ru' as const } };
    const [first] = (await perform(invitePeople, inviter, { people: `${address}, ${secret}` })).invited;
    const [second] = (await invite(`${address}, Nodira Karimova`, { team }, 'other')).invited;
    return { first, second, id: first?.id ?? '' };
  }

  it('is called by each what that agency called it, in its own language', async () => {
    const { first, second, id } = await both();
    expect(first).toMatchObject({ id, name: secret, locale: 'ru', outcome: 'joins' });
    expect(second).toMatchObject({ id, name: 'Nodira Karimova', locale: 'en', outcome: 'joins' });
    expect(await shownTo('own', id)).toEqual({ list: [[secret, 'invited']], page: secret });
    expect(await shownTo('other', id)).toEqual({ list: [['Nodira Karimova', 'invited']], page: 'Nodira Karimova' });
    expect(await linkPage(first?.link ?? '')).toMatchObject({ name: secret });
    expect(await linkPage(second?.link ?? '')).toMatchObject({ name: 'Nodira Karimova' });
  });

  it('is told to the second one by no other page, link or refusal', async () => {
    const { id } = await both();
    const [actor, { team, agency }] = [administrator('other'), world.other.ids];
    const again = await invite(`${address}, Third`, {}, 'other');
    const link = await perform(makeResetLink, actor, { person: id });
    expect(link).toMatchObject({ name: 'Nodira Karimova', locale: 'en', purpose: 'join' });
    const told = [
      again,
      link,
      await ask(peoplePage, actor, { find: 'confidential' }),
      await ask(teamPage, actor, { team }),
      await colleaguesOf(db(), agency.id),
      await ask(findPage, actor, { text: 'confidential' }),
      await db().person.findUnique({ where: { id } }),
    ];
    expect(JSON.stringify(told)).not.toContain(secret);
    expect((await ask(findPage, actor, { text: 'karimova' })).people).toMatchObject([{ id, name: 'Nodira Karimova' }]);
    await perform(disablePerson, actor, { person: id }).catch((refusal) =>
      expect(refusal).toMatchObject({ problems: [{ values: { name: 'Nodira Karimova' } }] }),
    );
    await perform(endMembership, actor, { person: id });
    expect(await ask(personPage, actor, { person: id })).toMatchObject({ name: 'Nodira Karimova', state: 'left' });
  });

  it('is called as its person says once they join; the other agency’s invitation keeps its own words', async () => {
    const { first, second, id } = await both();
    await performOpen(redeemLink, { link: second?.link, password: 'a bridge of nine planks' });
    expect(await db().person.findUnique({ where: { id } })).toMatchObject({ name: 'Nodira Karimova', locale: 'en' });
    expect(await shownTo('other', id)).toEqual({ list: [['Nodira Karimova', 'joined']], page: 'Nodira Karimova' });
    expect(await shownTo('own', id)).toEqual({ list: [[secret, 'waits']], page: secret });
    expect(await linkPage(first?.link ?? '')).toMatchObject({ name: secret, purpose: 'belong' });
  });

  it('is called as its person says by the agency whose link they used', async () => {
    const { first, id } = await both();
    await performOpen(redeemLink, { link: first?.link, name: 'Nodira K.', password: 'a bridge of nine planks' });
    expect(await shownTo('own', id)).toEqual({ list: [['Nodira K.', 'joined']], page: 'Nodira K.' });
    expect(await shownTo('other', id)).toEqual({ list: [['Nodira Karimova', 'waits']], page: 'Nodira Karimova' });
  });
});

describe('at the same moment', () => {
  it('two agencies invite the same new address: one account, two memberships, a link for each', async () => {
    const both = await Promise.all([invite('laylo@new.example'), invite('laylo@new.example', {}, 'other')]);
    const invited = both.flatMap((answer) => answer.invited);
    expect(new Set(invited.map(({ id }) => id)).size).toBe(1);
    expect(invited.map(({ outcome }) => outcome)).toEqual(['joins', 'joins']);
    expect(new Set(invited.map(({ link }) => link)).size).toBe(2);
    expect(await db().membership.count({ where: { personId: invited[0]?.id } })).toBe(2);
  });

  it('two administrators of one agency invite the same person: one invitation, one link that is good', async () => {
    const { member, domain } = world.own.ids;
    const both = await Promise.all([1, 2].map(() => invite(`member@${domain}`, {}, 'other')));
    const links = both.flatMap((answer) => answer.invited.map(({ link }) => digest(link ?? '')));
    const kept = await db().oneTimeLink.findMany({ where: { personId: member } });
    expect(kept).toHaveLength(1);
    expect(links).toContain(kept[0]?.id);
  });

  it('two lists with the same people in another order both arrive', async () => {
    const people = Array.from({ length: 20 }, (_, at) => `p${at}@new.example`);
    const lists = [people.join('\n'), people.toReversed().join('\n')];
    await Promise.all(lists.map((list, at) => invite(list, {}, at === 0 ? 'own' : 'other')));
    expect(await db().membership.count({ where: { person: { email: { in: people } } } })).toBe(40);
  });

  it.each(['member', 'newcomer'] as const)('an agency shuts a %s out and another takes them in: never both', async (who) => {
    const person = world.own.ids[who];
    const [, taken] = await Promise.allSettled([
      perform(disablePerson, administrator(), { person }),
      invite(`${who}@${world.own.ids.domain}`, {}, 'other'),
    ]);
    const { disabledAt } = await db().person.findUniqueOrThrow({ where: { id: person } });
    expect([disabledAt !== null, (await membershipOf(person, 'other')) !== null]).not.toEqual([true, true]);
    const link = taken?.status === 'fulfilled' ? taken.value.invited[0]?.link : undefined;
    expect(await linkPage(link ?? '').then(Boolean)).toBe(disabledAt === null);
  });
});
