import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { changeRole } from '#app/domain/identity/commands/change-role.server.ts';
import { disablePerson } from '#app/domain/identity/commands/disable-person.server.ts';
import { enablePerson } from '#app/domain/identity/commands/enable-person.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { endSession } from '#app/domain/identity/commands/end-session.server.ts';
import { makeResetLink } from '#app/domain/identity/commands/make-reset-link.server.ts';
import { makeToken } from '#app/domain/identity/commands/make-token.server.ts';
import { redeemLink } from '#app/domain/identity/commands/redeem-link.server.ts';
import { renamePerson } from '#app/domain/identity/commands/rename-person.server.ts';
import { restoreMembership } from '#app/domain/identity/commands/restore-membership.server.ts';
import { revokeToken } from '#app/domain/identity/commands/revoke-token.server.ts';
import { actorOfSession } from '#app/domain/identity/queries/actor-of-session.server.ts';
import { actorOfToken } from '#app/domain/identity/queries/actor-of-token.server.ts';
import { agenciesOfPerson } from '#app/domain/identity/queries/agencies-of-person.server.ts';
import { profilePage } from '#app/domain/identity/queries/profile-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { openSession } from '#app/platform/auth.server.ts';
import { db } from '#app/platform/db.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, actorOfBoth, type Side, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const day = 24 * 3_600_000;
const member = () => actorFor(world, 'member');
const administrator = () => actorFor(world, 'administrator');
const made = (changes: object = {}, actor = member(), options: { now?: Date; key?: string } = {}) =>
  perform(makeToken, actor, { name: 'Reports', scope: 'write', days: 30, ...changes }, options);

describe('a token', () => {
  it('acts as its person, for the agency that was acted for', async () => {
    const { secret } = await made({}, actorOfBoth(world, 'other'));
    expect(await actorOfToken(secret)).toMatchObject({
      person: { id: world.both },
      agency: { id: world.other.ids.agency.id },
      role: 'administrator',
      via: 'token',
      mayWrite: true,
    });
  });

  it('that reads changes nothing', async () => {
    const { secret } = await made({ scope: 'read' });
    const actor = await actorOfToken(secret);
    if (!actor) throw new Error('nobody');
    expect((await ask(profilePage, actor, {})).name).toBe('The member of EXM');
    await expect(perform(renamePerson, actor, { name: 'Nodira' })).rejects.toMatchObject({ code: 'token_reads_only' });
  });

  it('ends on its day, and not a moment later', async () => {
    const now = new Date();
    const { secret } = await made({ days: 2 }, member(), { now });
    const end = now.getTime() + 2 * day;
    expect(await actorOfToken(secret, new Date(end - 1))).not.toBeNull();
    expect(await actorOfToken(secret, new Date(end))).toBeNull();
  });

  it.each([0, 366, 1.5, -1])('is not made for %d days', async (days) => {
    await expect(made({ days })).rejects.toMatchObject({ problems: [{ field: 'days' }] });
  });

  it('ends when it is revoked, once', async () => {
    const { token, secret } = await made();
    await perform(revokeToken, member(), { token });
    expect(await actorOfToken(secret)).toBeNull();
    await perform(revokeToken, member(), { token });
    expect(await ownerDb().event.count({ where: { name: 'token.revoked' } })).toBe(1);
  });

  it('of somebody else is not there to be revoked', async () => {
    const { token } = await made();
    await expect(perform(revokeToken, administrator(), { token })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is kept as a hash, known by its first letters, and shown in no list or trail', async () => {
    const { token, secret } = await made();
    expect(secret).toMatch(/^hsh_[\w-]{43}$/);
    const row = await db().apiToken.findUniqueOrThrow({ where: { id: token } });
    expect([row.hash, row.prefix]).toEqual([digest(secret), secret.slice(0, 10)]);
    const listed = await ask(profilePage, member(), {});
    const everything = JSON.stringify([row, listed, await ownerDb().event.findMany(), await db().answer.findMany()]);
    expect(everything).not.toContain(secret);
    expect(listed.tokens).toContainEqual(expect.objectContaining({ id: token, prefix: row.prefix, over: false }));
  });

  it('is shown once, also to a double click', async () => {
    await made({}, member(), { key: 'once' });
    await expect(made({}, member(), { key: 'once' })).rejects.toMatchObject({ code: 'shown_once' });
    expect(await db().apiToken.count({ where: { name: 'Reports' } })).toBe(1);
  });

  it('makes no further token', async () => {
    const actor = await actorOfToken((await made()).secret);
    if (!actor) throw new Error('nobody');
    await expect(made({}, actor)).rejects.toMatchObject({ code: 'session_needed' });
  });

  it('has the role that its person has now', async () => {
    const { secret } = await made();
    await perform(changeRole, administrator(), { person: world.own.ids.member, role: 'observer' });
    expect((await actorOfToken(secret))?.role).toBe('observer');
  });

  it('ends with the account that is disabled, for good', async () => {
    const { secret } = await made();
    const person = { person: world.own.ids.member };
    await perform(disablePerson, administrator(), person);
    expect(await actorOfToken(secret)).toBeNull();
    await perform(enablePerson, administrator(), person);
    expect(await actorOfToken(secret)).toBeNull();
  });

  it('ends with the membership, for good, and no other agency’s with it', async () => {
    const [own, other] = [await made({}, actorOfBoth(world, 'own')), await made({}, actorOfBoth(world, 'other'))];
    await perform(endMembership, administrator(), { person: world.both });
    expect(await actorOfToken(own.secret)).toBeNull();
    expect(await actorOfToken(other.secret)).toMatchObject({ agency: { id: world.other.ids.agency.id } });
    await perform(restoreMembership, administrator(), { person: world.both });
    expect(await actorOfToken(own.secret)).toBeNull();
  });

  it('ends with a password that is reset, for good', async () => {
    const { secret } = await made();
    const { link } = await perform(makeResetLink, administrator(), { person: world.own.ids.member });
    await performOpen(redeemLink, { link, password: 'a bridge of nine planks' });
    expect(await actorOfToken(secret)).toBeNull();
    expect((await ask(profilePage, member(), {})).tokens).toEqual([]);
  });

  it('of somebody who has left says which agency that was, where its row is left', async () => {
    const { secret } = await made();
    await db().membership.updateMany({ where: { personId: world.own.ids.member }, data: { endedAt: new Date() } });
    await expect(actorOfToken(secret)).rejects.toMatchObject({
      code: 'left_agency',
      values: { agency: 'Agency EXM', desk: 'desk@gov.example' },
    });
  });

  it('notes when it was used, to the minute', async () => {
    const { token, secret } = await made();
    const used = async () => (await db().apiToken.findUnique({ where: { id: token } }))?.lastUsedAt;
    const now = new Date('2026-05-06T07:08:09Z');
    await actorOfToken(secret, now);
    await actorOfToken(secret, new Date(now.getTime() + 59_000));
    expect(await used()).toEqual(now);
    const later = new Date(now.getTime() + 61_000);
    await actorOfToken(secret, later);
    expect(await used()).toEqual(later);
  });

  it('made by whoever runs the installation is told apart in the trail', async () => {
    await made();
    await made({}, { ...member(), via: 'system' });
    const events = await ownerDb().event.findMany({ where: { name: 'token.made' }, orderBy: { id: 'asc' } });
    expect(events.map((event) => [event.personId, (event.new as { via: string }).via])).toEqual([
      [world.own.ids.member, 'session'],
      [world.own.ids.member, 'system'],
    ]);
  });
});

describe('somebody of two agencies', () => {
  const tokenOf = async (side: Side) => {
    const { token, secret } = await made({ name: `For ${side}` }, actorOfBoth(world, side));
    const actor = await actorOfToken(secret);
    if (!actor) throw new Error('nobody');
    return { token, secret, actor };
  };
  const sessionOf = async (side: Side) => digest(await openSession(db(), world.both, world[side].ids.agency.id));

  it('finds in the browser every token and session of their own, whichever agency they act for', async () => {
    const [own, other] = [await tokenOf('own'), await tokenOf('other')];
    const sessions = [await sessionOf('own'), await sessionOf('other')];
    const page = await ask(profilePage, actorOfBoth(world, 'own'), {});
    expect(page.tokens.map(({ id }) => id).sort()).toEqual([own.token, other.token].sort());
    expect(page.sessions.map(({ id }) => id).sort()).toEqual(sessions.sort());
    await perform(revokeToken, actorOfBoth(world, 'own'), { token: other.token });
    expect(await actorOfToken(other.secret)).toBeNull();
    const told = await ownerDb().event.findMany({ where: { name: 'token.revoked' } });
    expect(told.map(({ agencies }) => agencies)).toEqual([[world.other.ids.agency.id]]);
  });

  it('shows, ends and revokes by a token of one nothing of the other', async () => {
    const [own, other] = [await tokenOf('own'), await tokenOf('other')];
    const sessions = { own: await sessionOf('own'), other: await sessionOf('other') };
    const page = await ask(profilePage, own.actor, {});
    expect([page.tokens.map((one) => one.id), page.sessions.map((one) => one.id)]).toEqual([[own.token], [sessions.own]]);
    const { id, code } = world.own.ids.agency;
    expect(await ask(agenciesOfPerson, own.actor, {})).toMatchObject({ agencies: [{ id, code }], acting: id });
    const unseen = { code: 'not_found' };
    await expect(perform(revokeToken, own.actor, { token: other.token })).rejects.toMatchObject(unseen);
    await expect(perform(endSession, own.actor, { session: sessions.other })).rejects.toMatchObject(unseen);
    expect(await actorOfToken(other.secret)).not.toBeNull();
    await perform(endSession, own.actor, { session: sessions.own });
    await perform(revokeToken, own.actor, { token: own.token });
  });

  it('shows no token of an agency that they have left, nor reaches it, where its row is left', async () => {
    const { token } = await tokenOf('other');
    const agencyId = world.other.ids.agency.id;
    await db().membership.updateMany({ where: { personId: world.both, agencyId }, data: { endedAt: new Date() } });
    expect((await ask(profilePage, actorOfBoth(world, 'own'), {})).tokens).toEqual([]);
    await expect(perform(revokeToken, actorOfBoth(world, 'own'), { token })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps nothing of the other in an account that one’s link has opened, whoever used it', async () => {
    const agencyId = world.own.ids.agency.id;
    await db().membership.updateMany({ where: { personId: world.both, agencyId }, data: { since: new Date(0) } });
    const tokens = [await tokenOf('own'), await tokenOf('other')];
    await sessionOf('other');
    const { link } = await perform(makeResetLink, administrator(), { person: world.both });
    const { session } = await performOpen(redeemLink, { link, password: 'a bridge of nine planks' });
    const actor = await actorOfSession(session);
    if (!actor) throw new Error('nobody');
    const page = await ask(profilePage, actor, {});
    expect([page.tokens, page.sessions.map(({ agency }) => agency)]).toEqual([[], ['EXM']]);
    expect(await Promise.all(tokens.map(({ secret }) => actorOfToken(secret)))).toEqual([null, null]);
    for (const { token } of tokens.slice(1)) {
      await expect(perform(revokeToken, actor, { token })).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});
