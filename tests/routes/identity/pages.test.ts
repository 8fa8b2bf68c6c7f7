import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '#app/platform/db.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { action as act, loader as acting } from '#app/routes/identity/acting.tsx';
import { action as join, loader as joinPage } from '#app/routes/identity/join.tsx';
import { action as invite } from '#app/routes/identity/people.tsx';
import { action as onPerson } from '#app/routes/identity/person.tsx';
import { action as change } from '#app/routes/identity/profile.tsx';
import { action as setUp, loader as setUpPage } from '#app/routes/identity/set-up.tsx';
import { action as signIn, loader as signInPage } from '#app/routes/identity/sign-in.tsx';
import { action as signOut, loader as signOutPage } from '#app/routes/identity/sign-out.ts';
import { type Answered, open, send, sentBack } from '#tests/support/page.ts';
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
const cookieOf = (role: 'administrator' | 'member') => `hashar=${world.own.personal[role].sessionSecret}`;
const enter = (changes: Record<string, string> = {}) =>
  send(signIn, '/sign-in', { email: emailOf('member'), password: world.own.ids.password, ...changes });
const enterBoth = () => enter({ email: 'two@agencies.example' });
const problemsOf = ({ data }: Answered) => (data as { problems?: unknown }).problems;

describe('/sign-in', () => {
  it('gives a session that the browser keeps to itself, and leads to where one was going', async () => {
    const done = await enter({ next: '/teams?x=1' });
    expect([done.status, done.location]).toEqual([302, '/teams?x=1']);
    expect(done.cookies[0]).toMatch(/^hashar=[\w-]{43}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/);
    expect(done.cookies[1]).toMatch(/^hashar-device=[\w-]{43}; Path=\/sign-in; HttpOnly; SameSite=Lax; Max-Age=15552000$/);
    expect((await enter({ next: '/.//elsewhere.example' })).location).toBe('/elsewhere.example');
    expect((await enter()).location).toBe('/home');
  });

  it('keeps the address that was typed, and not the password', async () => {
    const refused = await enter({ password: 'wrong' });
    expect([refused.status, (refused.data as { values: unknown }).values]).toEqual([422, { email: emailOf('member') }]);
    expect(refused.cookies).toEqual([]);
  });

  it('answers the same whether there is such an address or not', async () => {
    const [known, unknown] = [await enter({ password: 'wrong' }), await enter({ email: emailOf('nobody'), password: 'wrong' })];
    expect([unknown.status, problemsOf(unknown), unknown.cookies]).toEqual([known.status, problemsOf(known), known.cookies]);
  });

  it('leads on whoever is signed in, and from the setting up that was done', async () => {
    expect((await open(signInPage, '/sign-in?next=/teams', { cookie: cookieOf('member') })).location).toBe('/teams');
    expect((await open(setUpPage, '/setup')).location).toBe('/sign-in');
  });

  it('lists people, each once and none who has left or is disabled, in the demo only', async () => {
    const listed = async () => ((await open(signInPage, '/sign-in')).data as { demo: { id: string; role: string }[] }).demo;
    const people = await listed();
    expect([people.length, new Set(people.map(({ id }) => id)).size, people[0]?.role]).toEqual([19, 19, 'administrator']);
    const { former, disabled } = world.own.ids;
    expect(people.filter(({ id }) => id === former || id === disabled)).toEqual([]);
    await db().installation.deleteMany({ where: { key: 'demo' } });
    expect(await listed()).toEqual([]);
    const refused = await send(signIn, '/sign-in', { person: world.own.ids.member });
    expect([refused.status, refused.cookies]).toEqual([404, []]);
  });

  it('lets somebody in who has left, to choose another agency', async () => {
    await db().membership.updateMany({ where: { personId: world.own.ids.member }, data: { endedAt: new Date() } });
    expect((await open(signInPage, '/sign-in', { cookie: cookieOf('member') })).status).toBe(200);
  });
});

describe('/sign-out', () => {
  it('ends the session and takes its cookie away, only where a form is sent', async () => {
    const cookie = cookieOf('member');
    expect((await open(signOutPage, '/sign-out', { cookie })).location).toBe('/');
    expect(await db().session.count({ where: { id: world.own.personal.member.session } })).toBe(1);
    const done = await send(signOut, '/sign-out', {}, { cookie });
    expect(done.cookies).toEqual([expect.stringMatching(/^hashar=; .*Max-Age=0/)]);
    expect(await db().session.count({ where: { id: world.own.personal.member.session } })).toBe(0);
  });
});

describe('/join', () => {
  it('stays out of caches', async () => {
    const { link } = world.own.ids;
    const page = await open(joinPage, `/join/${link}`, { params: { secret: link } });
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(page.data).toMatchObject({ link: { email: emailOf('newcomer'), purpose: 'join', agency: { en: 'Agency EXM' } } });
  });

  it('says the same of a link that is used, too old or none', async () => {
    const { link } = world.own.ids;
    await db().oneTimeLink.update({ where: { id: digest(link) }, data: { usedAt: new Date() } });
    const [used, none] = [link, 'none'].map((secret) => open(joinPage, `/join/${secret}`, { params: { secret } }));
    expect(await used).toEqual(await none);
    expect((await used)?.status).toBe(404);
  });

  it('keeps the name that was typed, and not the password', async () => {
    const { link } = world.own.ids;
    const refused = await send(join, `/join/${link}`, { name: 'Laylo', password: 'short' }, { params: { secret: link } });
    expect([refused.status, (refused.data as { values: unknown }).values]).toEqual([422, { name: 'Laylo' }]);
  });

  it('signs in as the person of the link, also on a browser where another one is signed in', async () => {
    const { link, newcomer } = world.own.ids;
    const sent = { password: 'a bridge of nine planks' };
    const joined = await send(join, `/join/${link}`, sent, { params: { secret: link }, cookie: cookieOf('administrator') });
    expect(joined.location).toBe('/home');
    const session = sentBack(joined).split(';')[0]?.split('=')[1] ?? '';
    expect((await db().session.findUnique({ where: { id: digest(session) } }))?.personId).toBe(newcomer);
  });
});

describe('/join, with an account already', () => {
  const page = async (cookie?: string) => {
    const { invitation: secret } = world.own.ids;
    return (await open(joinPage, `/join/${secret}`, { cookie, params: { secret } })).data as { link: Record<string, unknown> };
  };
  const accept = (form: Record<string, string>, cookie?: string) => {
    const { invitation: secret } = world.own.ids;
    return send(join, `/join/${secret}`, form, { cookie, params: { secret } });
  };
  const signedIn = async () => {
    const { password } = world.own.ids;
    return sentBack(await enter({ email: emailOf('invited'), password }));
  };
  const agencyNow = async (answer: Answered, cookie = '') => {
    const secret = (sentBack(answer) || cookie).split(';')[0]?.split('=')[1] ?? '';
    return (await db().session.findUnique({ where: { id: digest(secret) } }))?.agencyId;
  };

  it('says who invites, as what and to which agency, and of the account no more than the address', async () => {
    await db().person.update({ where: { id: world.own.ids.invited }, data: { name: 'As Another Agency Knows Her' } });
    const { link } = await page();
    expect(link).toMatchObject({
      purpose: 'belong',
      by: 'The administrator of EXM',
      role: 'member',
      agency: { en: 'Agency EXM' },
      name: 'The invited of EXM',
      email: emailOf('invited'),
      signedIn: null,
    });
    expect(JSON.stringify(link)).not.toMatch(new RegExp(`Another Agency|${world.own.ids.invited}`));
  });

  it('knows whether it is the invited person who is signed in, also one who belongs nowhere', async () => {
    expect((await page(await signedIn())).link.signedIn).toEqual({ email: emailOf('invited'), invited: true });
    expect((await page(cookieOf('member'))).link.signedIn).toEqual({ email: emailOf('member'), invited: false });
  });

  it('is accepted by one press of whoever is signed in, who acts for the agency then', async () => {
    const cookie = await signedIn();
    const done = await accept({}, cookie);
    expect([done.status, done.location, done.cookies]).toEqual([302, '/home', []]);
    expect(await agencyNow(done, cookie)).toBe(world.own.ids.agency.id);
  });

  it('is accepted with the password, which signs in', async () => {
    const done = await accept({ password: world.own.ids.password });
    expect([done.status, done.location, done.cookies.length]).toEqual([302, '/home', 2]);
    expect(await agencyNow(done)).toBe(world.own.ids.agency.id);
  });

  it.each([
    ['a wrong password', { password: 'a wrong password' }, false, 'sign_in_failed'],
    ['another’s session', {}, true, 'invitation_of_another'],
    ['nothing', {}, false, 'invitation_of_another'],
  ] as const)('is not accepted with %s', async (_what, form, another, code) => {
    const done = await accept(form, another ? cookieOf('member') : undefined);
    expect([done.status, done.cookies]).toEqual([422, []]);
    expect(problemsOf(done)).toMatchObject([{ code }]);
    expect(await db().membership.count({ where: { personId: world.own.ids.invited } })).toBe(0);
  });

  it('comes back after signing out whoever else was signed in', async () => {
    const back = `/join/${world.own.ids.invitation}`;
    expect((await send(signOut, '/sign-out', { back }, { cookie: cookieOf('member') })).location).toBe(back);
    expect((await send(signOut, '/sign-out', { back: 'https://elsewhere.example' }, {})).location).toBe('/');
  });
});

describe('/acting', () => {
  it('offers the agencies that one belongs to, and acts for the one chosen', async () => {
    const cookie = sentBack(await enterBoth());
    const { data } = await open(acting, '/acting', { cookie });
    const { agencies, now } = data as { agencies: { id: string; code: string }[]; now: string };
    expect(agencies.map(({ code }) => code)).toEqual(['EXM', 'OTH']);
    const other = agencies.find(({ id }) => id !== now)?.id ?? '';
    expect((await send(act, '/acting', { agency: other, _agency: now }, { cookie })).location).toBe('/home');
    expect((await open(acting, '/acting', { cookie })).data).toMatchObject({ now: other });
  });

  it('is open to somebody who has left the one they acted for', async () => {
    await db().membership.updateMany({ where: { personId: world.own.ids.member }, data: { endedAt: new Date() } });
    expect(await open(acting, '/acting', { cookie: cookieOf('member') })).toMatchObject({ data: { agencies: [], now: null } });
  });

  it('offers nothing to a stranger, and no agency of others', async () => {
    expect(await open(acting, '/acting')).toMatchObject({ status: 302, location: '/sign-in' });
    const sent = { agency: world.other.ids.agency.id };
    expect((await send(act, '/acting', sent, { cookie: cookieOf('member') })).status).toBe(404);
    expect(await send(act, '/acting', sent)).toMatchObject({ status: 302, location: '/sign-in' });
  });
});

describe('what is shown once', () => {
  const sent = { people: 'laylo@new.example', role: 'member' };

  it('is kept by no cache: links of the invited, a link, a token', async () => {
    const cookie = cookieOf('administrator');
    const { lead, former, invited } = world.own.ids;
    const pages = [
      await send(invite, '/people', sent, { cookie }),
      await send(onPerson, `/people/${lead}`, { act: 'make-reset-link' }, { cookie, params: { person: lead } }),
      await send(onPerson, `/people/${former}`, { act: 'restore-membership' }, { cookie, params: { person: former } }),
      await send(onPerson, `/people/${invited}`, { act: 'renew-invitation' }, { cookie, params: { person: invited } }),
      await send(change, '/profile', { act: 'make-token', name: 'Reports', scope: 'read', days: '30' }, { cookie }),
    ];
    expect(pages.map(({ status, headers }) => [status, headers.get('Cache-Control')])).toEqual(Array(5).fill([200, 'no-store']));
  });

  it('is not shown again to a double click, which does nothing twice', async () => {
    const cookie = cookieOf('administrator');
    const twice = { ...sent, _key: 'once' };
    expect((await send(invite, '/people', twice, { cookie })).status).toBe(200);
    const again = await send(invite, '/people', twice, { cookie });
    expect([again.status, problemsOf(again)]).toEqual([409, [{ field: '', code: 'shown_once', values: {} }]]);
    expect(await db().person.count({ where: { email: 'laylo@new.example' } })).toBe(1);
  });
});

describe('a form', () => {
  it('of a page does only what that page does', async () => {
    const { lead } = world.own.ids;
    const sent = { act: 'edit-agency', names: '{}' };
    const answer = await send(onPerson, `/people/${lead}`, sent, { cookie: cookieOf('administrator'), params: { person: lead } });
    expect(answer.status).toBe(404);
  });

  it('is about the person of the page, whoever it names besides', async () => {
    const { lead, observer } = world.own.ids;
    const sent = { act: 'change-role', role: 'member', person: observer };
    await send(onPerson, `/people/${lead}`, sent, { cookie: cookieOf('administrator'), params: { person: lead } });
    const roleOf = async (personId: string) => (await db().membership.findFirst({ where: { personId } }))?.role;
    expect([await roleOf(lead), await roleOf(observer)]).toEqual(['member', 'observer']);
  });

  it('of one’s profile changes the password and stays signed in by a new session', async () => {
    const sent = { act: 'change-password', current: world.own.ids.password, password: 'a bridge of nine planks' };
    const done = await send(change, '/profile', sent, { cookie: cookieOf('member') });
    expect([done.status, done.location, done.cookies.length]).toEqual([302, '/profile?changed=password', 1]);
    expect(await db().session.count({ where: { personId: world.own.ids.member } })).toBe(1);
    expect((await open(acting, '/acting', { cookie: sentBack(done) })).status).toBe(200);
  });

  it('of one’s profile keeps the language for before signing in, too', async () => {
    const done = await send(change, '/profile', { act: 'change-language', locale: 'ru' }, { cookie: cookieOf('member') });
    expect(done.cookies).toEqual([expect.stringMatching(/^hashar-language=ru; Path=\//)]);
    expect((await db().person.findUnique({ where: { id: world.own.ids.member } }))?.locale).toBe('ru');
  });
});

describe('/setup', () => {
  it('is over once there is an agency, whatever code is sent', async () => {
    await db().installation.deleteMany({ where: { key: 'setup' } });
    const sent = {
      code: 'ABCD-EFGH-JKLM',
      agencyCode: 'NEW',
      agencyName: 'New',
      contactDesk: 'desk',
      name: 'N',
      email: 'n@new.example',
    };
    const refused = await send(setUp, '/setup', { ...sent, password: 'a bridge of nine planks' });
    expect([refused.status, problemsOf(refused)]).toEqual([422, [{ field: 'code', code: 'setup_code_wrong' }]]);
  });
});
