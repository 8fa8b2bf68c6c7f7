import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { disablePerson } from '#app/domain/identity/commands/disable-person.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { invitePeople } from '#app/domain/identity/commands/invite-people.server.ts';
import { makeResetLink } from '#app/domain/identity/commands/make-reset-link.server.ts';
import { redeemLink } from '#app/domain/identity/commands/redeem-link.server.ts';
import { signIn } from '#app/domain/identity/commands/sign-in.server.ts';
import { linkDays } from '#app/domain/identity/person.ts';
import { linkPage } from '#app/domain/identity/queries/open-pages.server.ts';
import { readSession } from '#app/platform/auth.server.ts';
import { db } from '#app/platform/db.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const password = 'a bridge of nine planks';
const day = 24 * 3_600_000;
const administrator = () => actorFor(world, 'administrator');
const over = { problems: [{ field: 'link', code: 'link_over' }] };
const redeem = (link: string, now?: Date) => performOpen(redeemLink, { link, password }, { now });
const resetLink = (person: string, now?: Date) => perform(makeResetLink, administrator(), { person }, { now });

describe('a one-time link', () => {
  it('sets the password and the name, signs in, and is used up', async () => {
    const { link, newcomer, domain } = world.own.ids;
    const { session } = await performOpen(redeemLink, { link, password, name: 'Laylo Yusupova' });
    expect((await readSession(session))?.person).toMatchObject({ id: newcomer, name: 'Laylo Yusupova' });
    expect((await performOpen(signIn, { email: `newcomer@${domain}`, password })).person).toBe(newcomer);
    await expect(redeem(link)).rejects.toMatchObject(over);
    expect(await linkPage(link)).toBeUndefined();
  });

  it('used by two at once lets one in', async () => {
    const { link, newcomer } = world.own.ids;
    const both = await Promise.allSettled([redeem(link), redeem(link)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: over });
    expect(await db().session.count({ where: { personId: newcomer } })).toBe(1);
  });

  it('is good for its days and not a moment longer', async () => {
    const now = new Date();
    const { link } = await resetLink(world.own.ids.member, now);
    const end = new Date(now.getTime() + linkDays * day);
    expect(await linkPage(link, new Date(end.getTime() - 1))).toMatchObject({ purpose: 'reset' });
    expect(await linkPage(link, end)).toBeUndefined();
    await expect(redeem(link, end)).rejects.toMatchObject(over);
    expect(await redeem(link, new Date(end.getTime() - 1))).toHaveProperty('session');
  });

  it('ends with the next one that is made', async () => {
    const [first, second] = [await resetLink(world.own.ids.member), await resetLink(world.own.ids.member)];
    await expect(redeem(first.link)).rejects.toMatchObject(over);
    expect(await redeem(second.link)).toHaveProperty('session');
  });

  it('ends with an invitation that is repeated', async () => {
    const { link, domain } = world.own.ids;
    const { invited } = await perform(invitePeople, administrator(), { people: `newcomer@${domain}` });
    await expect(redeem(link)).rejects.toMatchObject(over);
    expect(await redeem(invited[0]?.link ?? '')).toHaveProperty('session');
  });

  it('ends with the account that is disabled, also where one is made past it', async () => {
    const { link, newcomer } = world.own.ids;
    await perform(disablePerson, administrator(), { person: newcomer });
    await expect(redeem(link)).rejects.toMatchObject(over);
    await db().oneTimeLink.create({
      data: {
        id: digest('left over'),
        personId: newcomer,
        agencyId: world.own.ids.agency.id,
        purpose: 'join',
        expiresAt: new Date('2099-01-01'),
      },
    });
    await expect(redeem('left over')).rejects.toMatchObject(over);
    expect(await linkPage('left over')).toBeUndefined();
    await expect(resetLink(newcomer)).rejects.toMatchObject({ problems: [{ code: 'is_disabled' }] });
  });

  it('ends with the membership of the agency that made it', async () => {
    const { member } = world.own.ids;
    const { link } = await resetLink(member);
    await perform(endMembership, administrator(), { person: member });
    await expect(redeem(link)).rejects.toMatchObject(over);
    await expect(resetLink(member)).rejects.toMatchObject({ problems: [{ code: 'has_left' }] });
  });

  it('is good still after a password that was refused', async () => {
    const { link } = world.own.ids;
    const refused = performOpen(redeemLink, { link, password: 'short' });
    await expect(refused).rejects.toMatchObject({ problems: [{ field: 'password', code: 'too_short' }] });
    expect(await redeem(link)).toHaveProperty('session');
  });

  it('is kept as a hash only', async () => {
    const { link } = await resetLink(world.own.ids.member);
    const kept = await db().oneTimeLink.findMany({ where: { personId: world.own.ids.member } });
    expect(kept.map(({ id }) => id)).toEqual([digest(link)]);
    expect(link).toMatch(/^[\w-]{43}$/);
  });
});

describe('a password that is reset', () => {
  it('ends every session, changes no name, and is told in the trail', async () => {
    const { member, domain } = world.own.ids;
    const { password: before } = world.own.ids;
    const sessions = [];
    for (let at = 0; at < 2; at += 1)
      sessions.push((await performOpen(signIn, { email: `member@${domain}`, password: before })).session);
    const { link } = await resetLink(member);
    const { session } = await performOpen(redeemLink, { link, password, name: 'Somebody else' });
    expect(await Promise.all(sessions.map((secret) => readSession(secret)))).toEqual([null, null]);
    expect((await readSession(session))?.person.name).toBe('The member of EXM');
    expect(await db().session.count({ where: { personId: member } })).toBe(1);
    await expect(performOpen(signIn, { email: `member@${domain}`, password: before })).rejects.toMatchObject({
      problems: [{ code: 'sign_in_failed' }],
    });
    const events = await ownerDb().event.findMany({ where: { subjectId: member }, orderBy: { id: 'asc' } });
    expect(events.map(({ name }) => name).slice(-2)).toEqual(['person.link-made', 'person.password-reset']);
    expect(JSON.stringify(events)).not.toContain(link);
  });
});
