import { createServer } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Handed, mailLinks } from '#app/http/links.server.ts';
import { db } from '#app/platform/db.server.ts';
import { action as join } from '#app/routes/identity/join.tsx';
import { action as people } from '#app/routes/identity/people.tsx';
import { action as person } from '#app/routes/identity/person.tsx';
import { type MailServer, mailServer } from '#tests/support/mail-server.ts';
import { pageRequest, send } from '#tests/support/page.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

// Refusals are logged; here they are meant.
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent';
});

let fresh: () => Promise<World>;
let world: World;
let server: MailServer | undefined;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

async function mailing(refuses?: (address: string) => boolean): Promise<MailServer> {
  server = await mailServer(refuses);
  process.env.SMTP_URL = server.url;
  return server;
}

const cookie = () => `hashar=${world.own.personal.administrator.sessionSecret}`;

interface Row {
  name: string;
  address: string;
  mailed: string;
}

async function invite(lines: string): Promise<Row[]> {
  const { status, data } = await send(people, '/people', { people: lines, role: 'member' }, { cookie: cookie() });
  expect(status).toBe(200);
  return (data as { answer: Row[] }).answer;
}

describe('a one-time link', () => {
  it('is mailed to its person, and shown once to be copied', async () => {
    const { mails } = await mailing();
    process.env.MAIL_FROM = 'Hashar of Justice <hashar@moj.example>';
    const [row] = await invite("Laylo O'Brien & daughter <laylo@new.example>");
    expect(row).toMatchObject({ mailed: 'sent', address: expect.stringMatching(/^http:\/\/hashar\.example\/join\/[\w-]{43}$/) });
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect([mail?.from?.text, mail?.to, mail?.subject]).toEqual([
      '"Hashar of Justice" <hashar@moj.example>',
      expect.objectContaining({ text: 'laylo@new.example' }),
      'Your account in Hashar',
    ]);
    expect(mail?.text).toContain(row?.address);
    expect(mail?.text).toContain("Hello Laylo O'Brien & daughter,");
    expect(mail?.text).toContain('The administrator of EXM invites you to work in Hashar for Agency EXM.');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    const secret = row?.address.split('/').at(-1) ?? '';
    expect((await send(join, `/join/${secret}`, { password: 'a bridge of nine planks' }, { params: { secret } })).status).toBe(
      302,
    );
  });

  it('to reset a password is mailed in its person’s language', async () => {
    const { mails } = await mailing();
    const { lead } = world.own.ids;
    await db().person.update({ where: { id: lead }, data: { locale: 'ru' } });
    const { data } = await send(
      person,
      `/people/${lead}`,
      { act: 'make-reset-link' },
      { cookie: cookie(), params: { person: lead } },
    );
    const { address, mailed } = (data as { answer: Row }).answer;
    expect(mailed).toBe('sent');
    expect(mails[0]?.subject).toBe('Новый пароль для Hashar');
    expect(mails[0]?.text).toContain('Ведомство EXM');
    expect(mails[0]?.text).toContain(address);
  });

  it.each([
    ['en', 'join', 'Your account in Hashar', 'Agency EXM'],
    ['ru', 'join', 'Ваша учётная запись в Hashar', 'Ведомство EXM'],
    ['uz-Latn', 'reset', 'Hashar uchun yangi parol', 'Agency EXM'],
    ['uz-Cyrl', 'join', 'Hashar тизимидаги ҳисобингиз', 'Agency EXM'],
    ['de', 'reset', 'A new password for Hashar', 'Agency EXM'],
    ['en', 'belong', 'An invitation to work for Agency EXM', 'Agency EXM'],
    ['ru', 'belong', 'Приглашение работать: Ведомство EXM', 'Ведомство EXM'],
  ] as const)('is written in %s, to %s', async (locale, purpose, subject, agency) => {
    const { mails } = await mailing();
    const actor = actorFor(world, 'administrator', 'own', {
      agency: { ...actorFor(world, 'administrator').agency, names: { en: 'Agency EXM', ru: 'Ведомство EXM' } },
    });
    const handed = { name: 'Нодира', email: 'nodira@new.example', locale, purpose, link: 'secret-of-the-link' };
    expect(await mailLinks(pageRequest('/people'), actor, [handed])).toEqual(['sent']);
    expect(mails[0]?.subject).toBe(subject);
    expect(mails[0]?.text).toContain(agency);
    expect(mails[0]?.text).toContain('Нодира');
    expect(mails[0]?.text).toContain('http://hashar.example/join/secret-of-the-link');
    expect(mails[0]?.text).not.toContain('{{');
  });

  it('to somebody who has not joined is mailed in the language of who invites them, whatever another agency’s was', async () => {
    const { mails } = await mailing();
    const { newcomer, domain } = world.own.ids;
    await db().person.update({ where: { id: newcomer }, data: { locale: 'ru' } });
    const rows = await invite(`newcomer@${domain}`);
    expect(rows).toMatchObject([{ outcome: 'joins', locale: 'en' }]);
    expect(mails[0]?.subject).toBe('Your account in Hashar');
  });
});

describe('a link to accept', () => {
  it('is mailed to the address that was invited, and tells the inviter nothing of the account’s language', async () => {
    const { mails } = await mailing();
    const { member, domain } = world.other.ids;
    await db().person.update({ where: { id: member }, data: { locale: 'ru' } });
    const rows = await invite(`member@${domain}`);
    expect(rows).toMatchObject([{ outcome: 'belongs', locale: 'en', mailed: 'sent' }]);
    expect(mails[0]?.subject).toBe('An invitation to work for Agency EXM');
    expect(mails[0]?.text).toContain(rows[0]?.address ?? 'no address');
  });
});

describe('a link that is not mailed is not lost', () => {
  it('where there is no mail server', async () => {
    expect(await invite('laylo@new.example')).toMatchObject([{ mailed: 'none', address: expect.stringContaining('/join/') }]);
  });

  it('where the server refuses one of them', async () => {
    const { mails } = await mailing((address) => address.startsWith('rustam'));
    const rows = await invite('laylo@new.example\nrustam@new.example\nzilola@new.example');
    expect(rows.map(({ mailed }) => mailed)).toEqual(['sent', 'refused', 'sent']);
    expect(mails).toHaveLength(2);
    const secret = rows[1]?.address.split('/').at(-1) ?? '';
    expect((await send(join, `/join/${secret}`, { password: 'a bridge of nine planks' }, { params: { secret } })).status).toBe(
      302,
    );
  });

  it('where nobody answers', async () => {
    process.env.SMTP_URL = 'smtp://127.0.0.1:9';
    expect(await invite('laylo@new.example')).toMatchObject([{ mailed: 'refused', address: expect.stringContaining('/join/') }]);
  });

  it('and a server that is away is not asked for each of them', async () => {
    let asked = 0;
    const away = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => {
      away.listen(0, '127.0.0.1', resolve);
    });
    const address = away.address();
    process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const handed: Handed[] = Array.from({ length: 40 }, (_, at) => ({
      name: 'Laylo',
      email: `p${at}@new.example`,
      locale: 'en',
      purpose: 'join',
      link: `secret-${at}`,
    }));
    const mailed = await mailLinks(pageRequest('/people'), actorFor(world, 'administrator'), handed);
    away.close();
    expect([mailed.length, new Set(mailed)]).toEqual([40, new Set(['refused'])]);
    expect(asked).toBeLessThanOrEqual(10);
  });

  it('and many are mailed a few at a time, each once', async () => {
    const { mails } = await mailing();
    const rows = await invite(Array.from({ length: 23 }, (_, at) => `p${at}@new.example`).join('\n'));
    expect(rows.every(({ mailed }) => mailed === 'sent')).toBe(true);
    expect(new Set(mails.map(({ to }) => (Array.isArray(to) ? to[0]?.text : to?.text))).size).toBe(23);
  });
});
