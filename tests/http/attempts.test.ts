import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { roles } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { action as join } from '#app/routes/identity/join.tsx';
import { action as profile } from '#app/routes/identity/profile.tsx';
import { action as setUp } from '#app/routes/identity/set-up.tsx';
import { action as signIn } from '#app/routes/identity/sign-in.tsx';
import { type Answered, send, sentBack } from '#tests/support/page.ts';
import { testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const emailOf = (name: string) => `${name}@${world.own.ids.domain}`;
const wrong = 'a wrong password, twelve letters';
const tries = (password: string, { account = emailOf('member'), address = '192.0.2.1', cookie = '' } = {}) =>
  send(signIn, '/sign-in', { email: account, password }, { address, cookie });
const codeOf = ({ data }: Answered) => (data as { problems?: { code: string }[] } | undefined)?.problems?.[0]?.code;

async function often(count: number, act: (at: number) => Promise<Answered>): Promise<number[]> {
  const statuses = [];
  for (let at = 0; at < count; at += 1) statuses.push((await act(at)).status);
  return statuses;
}

describe('wrong passwords', () => {
  it('are taken five times, then not even the right one is, and it is said for how long', async () => {
    const sessions = await db().session.count();
    expect(await often(6, () => tries(wrong))).toEqual([422, 422, 422, 422, 422, 429]);
    const right = await tries(world.own.ids.password);
    expect([right.status, right.data]).toEqual([
      429,
      expect.objectContaining({ problems: [{ field: '', code: 'too_many_attempts', values: { minutes: 15 } }] }),
    ]);
    expect(await db().session.count()).toBe(sessions);
  });

  it('are counted although they come at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => tries(wrong)));
    expect(all.filter(({ status }) => status === 422)).toHaveLength(5);
  });

  it('are counted for one account however it is written, and for one that nobody has', async () => {
    const [one, other] = [emailOf('member'), ` ${emailOf('MEMBER').toUpperCase()} `];
    expect(await often(6, (at) => tries(wrong, { account: at % 2 ? one : other }))).toContain(429);
    expect((await often(6, () => tries(wrong, { account: 'nobody@nowhere.example' }))).at(-1)).toBe(429);
  });

  it('are forgiven by the right one', async () => {
    await often(4, () => tries(wrong));
    expect((await tries(world.own.ids.password)).status).toBe(302);
    expect(await often(5, () => tries(wrong))).toEqual([422, 422, 422, 422, 422]);
  });

  it('from one address are taken sixty times whatever the accounts; from another address nothing of it is felt', async () => {
    const names = [...roles, 'founder'];
    const accounts = [world.own, world.other].flatMap(({ ids }) => names.map((name) => `${name}@${ids.domain}`));
    accounts.push('two@agencies.example');
    const statuses = await often(61, (at) => tries(wrong, { account: accounts[at % accounts.length] }));
    expect([statuses.indexOf(429), statuses.length]).toEqual([60, 61]);
    expect((await tries(world.own.ids.password, { address: '192.0.2.2' })).status).toBe(302);
  });
});

describe('nobody locks another out', () => {
  it('who comes from another address', async () => {
    await often(6, () => tries(wrong, { address: '203.0.113.9' }));
    expect((await tries(world.own.ids.password)).status).toBe(302);
  });

  it('who sits behind the same address, on a browser that has signed in to the account before', async () => {
    const device = sentBack(await tries(world.own.ids.password));
    await often(6, () => tries(wrong));
    expect((await tries(world.own.ids.password)).status).toBe(429);
    expect((await tries(world.own.ids.password, { cookie: device })).status).toBe(302);
  });

  it('who signed in by a one-time link before', async () => {
    const password = 'a bridge of nine planks';
    const { link } = world.own.ids;
    const joined = await send(join, `/join/${link}`, { password }, { params: { secret: link } });
    expect(joined.status).toBe(302);
    await often(6, () => tries(wrong, { account: emailOf('newcomer') }));
    expect((await tries(password, { account: emailOf('newcomer'), cookie: sentBack(joined) })).status).toBe(302);
  });

  it('and a known browser guesses no more than any other, and is known to its own account only', async () => {
    const device = sentBack(await tries(world.own.ids.password));
    expect(await often(6, () => tries(wrong, { cookie: device }))).toEqual([422, 422, 422, 422, 422, 429]);
    await often(6, () => tries(wrong, { account: emailOf('lead') }));
    expect((await tries(wrong, { account: emailOf('lead'), cookie: device })).status).toBe(429);
    const madeUp = 'hashar-device=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    expect((await tries(wrong, { account: emailOf('lead'), cookie: madeUp })).status).toBe(429);
  });

  it('a whole room joins from one address, whatever short passwords they try first', async () => {
    const { link } = world.own.ids;
    const joining = (secret: string, password: string) => send(join, `/join/${secret}`, { password }, { params: { secret } });
    const statuses = await often(70, (at) => (at % 2 ? joining(link, 'short') : joining(`none-${at}`, wrong)));
    expect(new Set(statuses)).toEqual(new Set([422]));
    expect((await joining(link, 'a bridge of nine planks')).status).toBe(302);
  });
});

describe('whoever accepts an invitation with the account’s password', () => {
  const accept = (password: string, secret = world.own.ids.invitation) =>
    send(join, `/join/${secret}`, { password }, { params: { secret } });

  it('guesses no more often than at the sign-in page, nor once more there', async () => {
    expect(await often(3, () => tries(wrong, { account: emailOf('invited') }))).toEqual([422, 422, 422]);
    expect(await often(3, () => accept(wrong))).toEqual([422, 422, 429]);
    expect((await accept(world.own.ids.password)).status).toBe(429);
    expect((await tries(world.own.ids.password, { account: emailOf('invited') })).status).toBe(429);
  });

  it('is known on that browser from then on', async () => {
    const accepted = await accept(world.own.ids.password);
    expect(accepted.location).toBe('/home');
    await often(6, () => tries(wrong, { account: emailOf('invited') }));
    const again = await tries(world.own.ids.password, { account: emailOf('invited'), cookie: sentBack(accepted) });
    expect(again.status).toBe(302);
  });

  it('by a link that is over guesses nothing', async () => {
    expect(new Set(await often(8, () => accept(wrong, 'none')))).toEqual(new Set([422]));
    expect((await accept(world.own.ids.password)).status).toBe(302);
  });
});

describe('what is no guess is not counted', () => {
  it('an address that cannot be one', async () => {
    expect(await often(8, () => tries(wrong, { account: `${'n'.repeat(300)}@nowhere.example` }))).not.toContain(429);
  });

  it('a new password that is too short, beside the right one', async () => {
    const signedIn = sentBack(await tries(world.own.ids.password));
    const change = (current: string, password: string) =>
      send(profile, '/profile', { act: 'change-password', current, password }, { cookie: signedIn });
    expect(await often(8, () => change(world.own.ids.password, 'short'))).not.toContain(429);
    expect(await often(6, () => change('not mine, not at all', wrong))).toEqual([422, 422, 422, 422, 422, 429]);
  });
});

describe('the code of a new installation', () => {
  const facts = {
    agencyCode: 'NEW',
    agencyName: 'New agency',
    contactDesk: 'desk@new.example',
    zone: 'Asia/Tashkent',
    name: 'Nodira Karimova',
    email: 'nodira@new.example',
    password: 'a bridge of nine planks',
  };
  const enter = (code: string, changes: Record<string, string> = {}) => send(setUp, '/setup', { ...facts, code, ...changes });

  it('may be wrong sixty times from one address, however much else is mistyped beside the right one', async () => {
    const mistyped = await often(61, () => enter('ABCD-EFGH-JKLM', { agencyCode: '1' }));
    expect(new Set(mistyped)).toEqual(new Set([422]));
    const guessed = await often(61, (at) => enter(`AAAA-AAAA-${1000 + at}`));
    expect(guessed.indexOf(429)).toBe(60);
    const right = await enter('ABCD-EFGH-JKLM');
    expect([right.status, codeOf(right)]).toEqual([429, 'too_many_attempts']);
  });
});
