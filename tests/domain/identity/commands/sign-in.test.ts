import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { changePassword } from '#app/domain/identity/commands/change-password.server.ts';
import { disablePerson } from '#app/domain/identity/commands/disable-person.server.ts';
import { enablePerson } from '#app/domain/identity/commands/enable-person.server.ts';
import { endSession } from '#app/domain/identity/commands/end-session.server.ts';
import { signIn } from '#app/domain/identity/commands/sign-in.server.ts';
import { signInToDemo } from '#app/domain/identity/commands/sign-in-to-demo.server.ts';
import { signOut } from '#app/domain/identity/commands/sign-out.server.ts';
import { switchAgency } from '#app/domain/identity/commands/switch-agency.server.ts';
import { profilePage } from '#app/domain/identity/queries/profile-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { readSession } from '#app/platform/auth.server.ts';
import { db } from '#app/platform/db.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

const argon = vi.hoisted(() => ({ verified: 0 }));

// The real argon2, counted: that it is asked is what keeps the time from telling.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  const verify: typeof real.verify = (...given) => {
    argon.verified += 1;
    return real.verify(...given);
  };
  return { ...real, verify };
});

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
  argon.verified = 0;
});

const emailOf = (name: string) => `${name}@${world.own.ids.domain}`;
const enter = (name = 'member', password = world.own.ids.password) => performOpen(signIn, { email: emailOf(name), password });
const failed = { problems: [{ field: 'password', code: 'sign_in_failed' }] };
const administrator = () => actorFor(world, 'administrator');

describe('signing in', () => {
  it('opens a new session each time', async () => {
    const [one, two] = [await enter(), await enter()];
    expect(one.session).not.toBe(two.session);
    expect((await readSession(one.session))?.person.id).toBe(world.own.ids.member);
    expect((await readSession(two.session))?.person.id).toBe(world.own.ids.member);
  });

  it('takes the address however it is written', async () => {
    const email = `  ${emailOf('MEMBER').toUpperCase()} `;
    expect((await performOpen(signIn, { email, password: world.own.ids.password })).person).toBe(world.own.ids.member);
  });

  it.each([
    ['the password is wrong', 'member', 'not this one'],
    ['there is no such address', 'nobody', 'not this one'],
    ['the person has set no password', 'newcomer', 'not this one'],
    ['the account is disabled', 'disabled', 'four neighbours carry a beam'],
  ])('says the same and does the same work where %s', async (_why, name, password) => {
    await expect(enter(name, password)).rejects.toMatchObject({ ...failed, values: {} });
    expect(argon.verified).toBe(1);
    expect(await ownerDb().event.count()).toBe(0);
  });

  it('acts for the agency that was acted for last, and not for one that was left', async () => {
    const password = world.own.ids.password;
    const [own, other] = [world.own.ids.agency.id, world.other.ids.agency.id];
    const enterBoth = () => performOpen(signIn, { email: 'two@agencies.example', password });
    const first = await enterBoth();
    const started = (await readSession(first.session))?.acting?.id;
    const elsewhere = started === own ? other : own;
    await performOpen(switchAgency, { session: first.session, agency: elsewhere });
    const second = await enterBoth();
    expect((await readSession(second.session))?.acting?.id).toBe(elsewhere);
    await db().membership.updateMany({ where: { personId: world.both, agencyId: elsewhere }, data: { endedAt: new Date() } });
    expect((await readSession((await enterBoth()).session))?.acting).toMatchObject({ id: started, left: false });
  });

  it('to the demo is for the demo only', async () => {
    expect(await performOpen(signInToDemo, { person: world.own.ids.member })).toHaveProperty('session');
    await db().installation.deleteMany({ where: { key: 'demo' } });
    await expect(performOpen(signInToDemo, { person: world.own.ids.member })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a session is over', () => {
  it('when its person signs out, and only that one', async () => {
    const [one, two] = [await enter(), await enter()];
    await performOpen(signOut, { session: one.session });
    expect([await readSession(one.session), (await readSession(two.session)) !== null]).toEqual([null, true]);
  });

  it('when its person ends it from another one, listed by a name that opens nothing', async () => {
    const [one, two] = [await enter(), await enter()];
    const { sessions } = await ask(profilePage, actorFor(world, 'member'), {});
    expect(sessions.map(({ id }) => id)).toContain(digest(one.session));
    expect(JSON.stringify(sessions)).not.toContain(one.session);
    await perform(endSession, actorFor(world, 'member'), { session: digest(one.session) });
    expect([await readSession(one.session), (await readSession(two.session)) !== null]).toEqual([null, true]);
  });

  it('when the account is disabled, at once; enabling it opens none again', async () => {
    const { session } = await enter();
    const { member } = world.own.ids;
    await perform(disablePerson, administrator(), { person: member });
    expect(await readSession(session)).toBeNull();
    await expect(enter()).rejects.toMatchObject(failed);
    await perform(enablePerson, administrator(), { person: member });
    expect(await readSession(session)).toBeNull();
    expect(await enter()).toHaveProperty('session');
  });

  it('when the password is changed, all but the new one', async () => {
    const [one, two] = [await enter(), await enter()];
    const { password } = world.own.ids;
    const next = 'a bridge of nine planks';
    const { session } = await perform(changePassword, actorFor(world, 'member'), { current: password, password: next });
    expect([await readSession(one.session), await readSession(two.session)]).toEqual([null, null]);
    expect((await readSession(session))?.person.id).toBe(world.own.ids.member);
    await expect(enter()).rejects.toMatchObject(failed);
    expect(await enter('member', next)).toHaveProperty('session');
  });
});

describe('a password is changed', () => {
  const change = (current: string, password: string, changes: object = {}) =>
    perform(changePassword, { ...actorFor(world, 'member'), ...changes }, { current, password });

  it.each([
    ['by somebody who does not know it', 'not this one', 'a bridge of nine planks', 'current', 'password_wrong'],
    ['to the same', 'four neighbours carry a beam', 'four neighbours carry a beam', 'password', 'password_same'],
    ['to one that everybody takes', 'four neighbours carry a beam', 'password1234', 'password', 'password_common'],
  ])('never %s', async (_how, current, password, field, code) => {
    const { session } = await enter();
    await expect(change(current, password)).rejects.toMatchObject({ problems: [{ field, code }] });
    expect(await readSession(session)).not.toBeNull();
  });

  it('never by a token', async () => {
    await expect(change(world.own.ids.password, 'a bridge of nine planks', { via: 'token' })).rejects.toMatchObject({
      code: 'session_needed',
    });
  });
});

describe('an account is disabled', () => {
  it('only by an agency that shares its person with no other', async () => {
    const refused = perform(disablePerson, administrator(), { person: world.both });
    await expect(refused).rejects.toMatchObject({ problems: [{ code: 'belongs_elsewhere', values: { name: 'Of Two' } }] });
  });
});
