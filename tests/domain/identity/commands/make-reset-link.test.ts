import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { acceptInvitation } from '#app/domain/identity/commands/accept-invitation.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { invitePeople } from '#app/domain/identity/commands/invite-people.server.ts';
import { makeResetLink } from '#app/domain/identity/commands/make-reset-link.server.ts';
import { redeemLink } from '#app/domain/identity/commands/redeem-link.server.ts';
import { restoreMembership } from '#app/domain/identity/commands/restore-membership.server.ts';
import { db } from '#app/platform/db.server.ts';
import { actorFor, type Side, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const administrator = (side: Side) => actorFor(world, 'administrator', side);
const linkBy = (side: Side, person: string) => perform(makeResetLink, administrator(side), { person });
const keptElsewhere = { problems: [{ field: 'person', code: 'account_kept_elsewhere' }] };

/** The member of the first agency, taken into the other one too. */
async function lent(): Promise<string> {
  const { member, domain, password } = world.own.ids;
  const { invited } = await perform(invitePeople, administrator('other'), { people: `member@${domain}` });
  await performOpen(acceptInvitation, { link: invited[0]?.link, password });
  return member;
}

describe('an agency takes over no account of another', () => {
  it('by inviting its person and resetting the password', async () => {
    const person = await lent();
    await expect(linkBy('other', person)).rejects.toMatchObject(keptElsewhere);
    expect(await linkBy('own', person)).toHaveProperty('link');
  });

  it('by inviting somebody who has not joined yet: each has a link, and the second of them sets no password', async () => {
    const { newcomer, domain, link } = world.own.ids;
    await perform(invitePeople, administrator('other'), { people: `newcomer@${domain}` });
    const theirs = await linkBy('other', newcomer);
    expect(theirs.purpose).toBe('join');
    expect(await performOpen(redeemLink, { link, password: 'a bridge of nine planks' })).toHaveProperty('session');
    await expect(performOpen(redeemLink, { link: theirs.link, password: 'seven lanterns over it' })).rejects.toMatchObject({
      problems: [{ code: 'has_password' }],
    });
  });

  it('by a link kept back from before its person left', async () => {
    const person = await lent();
    const { link } = await linkBy('own', person);
    await perform(endMembership, administrator('own'), { person });
    await expect(performOpen(redeemLink, { link, password: 'a bridge of nine planks' })).rejects.toMatchObject({
      problems: [{ code: 'link_over' }],
    });
  });

  it('by letting somebody belong again', async () => {
    const person = await lent();
    await perform(endMembership, administrator('own'), { person });
    const { link } = await perform(restoreMembership, administrator('own'), { person });
    await performOpen(acceptInvitation, { link, password: world.own.ids.password });
    await expect(linkBy('own', person)).rejects.toMatchObject(keptElsewhere);
    expect(await linkBy('other', person)).toHaveProperty('link');
  });

  it('where both took the person in at the same moment: one keeps the account', async () => {
    const person = world.both;
    await db().membership.updateMany({ where: { personId: person }, data: { since: new Date('2026-01-01') } });
    const links = await Promise.allSettled([linkBy('own', person), linkBy('other', person)]);
    expect(links.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an account whose first agency was left', () => {
  it('is kept by the one that remains', async () => {
    const person = await lent();
    await perform(endMembership, administrator('own'), { person });
    expect(await linkBy('other', person)).toMatchObject({ purpose: 'reset' });
  });
});

describe('who may make a link', () => {
  it('is no token, also where its administrator could: the link would outlive it', async () => {
    const byToken = { ...administrator('own'), via: 'token' as const };
    const { administrator: self, member } = world.own.ids;
    for (const person of [self, member]) {
      await expect(perform(makeResetLink, byToken, { person })).rejects.toMatchObject({ code: 'session_needed' });
    }
  });
});
