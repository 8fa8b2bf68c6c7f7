import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { markAllRead } from '#app/domain/told/commands/mark-all-read.server.ts';
import { setMails } from '#app/domain/told/commands/set-mails.server.ts';
import { unsubscribe } from '#app/domain/told/commands/unsubscribe.server.ts';
import { gatherMails } from '#app/domain/told/mail/gather-mails.server.ts';
import { inboxCount } from '#app/domain/told/queries/inbox-count.server.ts';
import { sendNotices } from '#app/http/mail/send-notices.server.ts';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { lyingMails } from '#app/platform/mail-folder.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { asOwner, ownerDb, type TestDatabase } from '#tests/support/database.ts';
import { type MailServer, mailServer } from '#tests/support/mail-server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let database: TestDatabase;
let world: World;
let post: MailServer;
let refuses = false;
const folder = mkdtempSync(join(tmpdir(), 'hashar-mails-'));

beforeAll(async () => {
  ({ fresh, database } = await testWorld());
  post = await mailServer(() => refuses);
  atEnd(() => post.close());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().notice.deleteMany();
  post.mails.length = 0;
  refuses = false;
  process.env.SMTP_URL = post.url;
  process.env.PUBLIC_URL = 'https://hashar.example';
});
afterEach(() => {
  delete process.env.SMTP_URL;
  delete process.env.PUBLIC_URL;
});
atEnd(() => rmSync(folder, { recursive: true, force: true }));

const ids = () => world.own.ids;
const lead = () => actorFor(world, 'lead');
const member = () => actorFor(world, 'member');
const never = new AbortController().signal;
/** 10 March 2026, at an hour of Tashkent, five hours ahead of UTC. */
const tashkent = (hour: number, day = 10) => new Date(Date.UTC(2026, 2, day, hour - 5));
const mention = (now: Date, text = 'look', item = ids().items[0]) =>
  perform(addComment, lead(), { item, text: `@[${ids().member}] ${text}` }, { now });
const sendAt = (now: Date) => sendNotices(never, () => now);
const subjects = () => post.mails.map(({ subject }) => subject);
const publish = (item: string) => ownerDb().item.update({ where: { key: item }, data: { classification: 'public' } });

describe('a mail about what concerns somebody', () => {
  it('goes to them at once, with the key and the link, and neither title nor text of what is not public', async () => {
    const [key] = ids().items;
    await mention(tashkent(10), 'the secret word');
    await sendAt(tashkent(10));
    expect(subjects()).toEqual([`${key}: You were mentioned`]);
    const [mail] = post.mails;
    expect(mail?.to).toMatchObject({ text: `member@${ids().domain}` });
    for (const part of [mail?.text, String(mail?.html)]) {
      expect(part).toContain(`https://hashar.example/items/${key}`);
      expect(part).not.toMatch(/secret word|Work 2|The lead/);
    }
  });

  it('tells the title and who, of what is public', async () => {
    await publish(ids().items[0]);
    await mention(tashkent(10));
    await sendAt(tashkent(10));
    expect(subjects()).toEqual([`${ids().items[0]}: The lead of EXM mentioned you`]);
    expect(post.mails[0]?.text).toContain('Work 2 of EXM');
    expect(String(post.mails[0]?.html)).toContain('<html lang="en">');
  });

  it('is in the reader’s language', async () => {
    await db().person.update({ where: { id: ids().member }, data: { locale: 'ru' } });
    await mention(tashkent(10));
    await sendAt(tashkent(10));
    expect(subjects()).toEqual([`${ids().items[0]}: Вас упомянули`]);
    expect(String(post.mails[0]?.html)).toContain('<html lang="ru">');
    expect(post.mails[0]?.headers.get('content-language')).toBe('ru');
  });

  it('is not sent of what was read, or hidden, or refused by its reader meanwhile', async () => {
    await mention(tashkent(10));
    await perform(markAllRead, member(), {});
    await sendAt(tashkent(10));
    await mention(tashkent(11));
    await ownerDb().item.update({
      where: { key: ids().items[0] },
      data: { classification: 'restricted', createdById: ids().lead },
    });
    await sendAt(tashkent(11));
    await mention(tashkent(12), 'here', ids().items[1]);
    await perform(setMails, member(), { mails: 'off' });
    await sendAt(tashkent(12));
    await perform(setMails, member(), { mails: 'at_once' });
    await sendAt(tashkent(12));
    expect(subjects()).toEqual([]);
  });

  it('lies in the folder where there is no mail server', async () => {
    delete process.env.SMTP_URL;
    process.env.HASHAR_DATA_DIR = folder;
    await mention(tashkent(10));
    await sendAt(tashkent(10));
    await sendAt(tashkent(11));
    delete process.env.SMTP_URL;
    expect(await lyingMails(`member@${ids().domain}`, 10)).toMatchObject([{ subject: `${ids().items[0]}: You were mentioned` }]);
    expect(await lyingMails(`lead@${ids().domain}`, 10)).toEqual([]);
    delete process.env.HASHAR_DATA_DIR;
  });
});

describe('once a day', () => {
  beforeEach(() => perform(setMails, member(), { mails: 'daily' }));

  it('is one mail at eight in the agency’s zone, of what happened before', async () => {
    await mention(tashkent(10));
    await perform(assignItem, lead(), { item: ids().items[1], person: ids().member }, { now: tashkent(19) });
    await sendAt(tashkent(23));
    await sendAt(tashkent(7, 11));
    expect(subjects()).toEqual([]);
    await sendAt(tashkent(8, 11));
    await mention(tashkent(9, 11));
    await sendAt(tashkent(9, 11));
    expect(subjects()).toEqual(['2 notices for you in Hashar']);
    expect(post.mails[0]?.text).toMatch(new RegExp(`${ids().items[0]}[^]*${ids().items[1]}`));
    await sendAt(tashkent(8, 12));
    expect(subjects()).toHaveLength(2);
  });

  it('and in another zone at eight of that', async () => {
    await db().agency.update({ where: { id: ids().agency.id }, data: { zone: 'Europe/London' } });
    await mention(tashkent(14));
    await sendAt(tashkent(8, 11));
    expect(subjects()).toEqual([]);
    await sendAt(tashkent(13, 11));
    expect(subjects()).toHaveLength(1);
  });
});

describe('after nothing could be sent for days', () => {
  it('what is old comes as one mail, and what is new by itself', async () => {
    for (const day of [2, 4, 6]) await mention(tashkent(10, day));
    await mention(tashkent(9));
    await sendAt(tashkent(10));
    expect(subjects().sort()).toEqual(['3 notices for you in Hashar', `${ids().items[0]}: You were mentioned`]);
  });
});

describe('each notice is mailed once', () => {
  it('by several processes at the same time', async () => {
    const item = await ownerDb().item.findUniqueOrThrow({ where: { key: ids().items[0] } });
    const of = { personId: ids().member, agencyId: ids().agency.id };
    for (let n = 0; n < 40; n += 1) {
      await ownerDb().mail.create({
        data: {
          id: newId(),
          ...of,
          madeAt: tashkent(9),
          tryAt: tashkent(9),
          notices: { create: { id: newId(), ...of, kind: 'comment', eventId: newId(), itemId: item.id, createdAt: tashkent(9) } },
        },
      });
    }
    await mention(tashkent(10));
    await Promise.all(Array.from({ length: 8 }, () => sendAt(tashkent(10))));
    await sendAt(tashkent(18));
    expect(subjects()).toHaveLength(41);
  });

  it('and what another process is just taking is left to it', async () => {
    await mention(tashkent(10));
    await asOwner(database.adminUrl, async (client) => {
      await client.query('BEGIN; SELECT 1 FROM notice FOR UPDATE');
      await sendAt(tashkent(10));
      expect(await ownerDb().notice.count({ where: { waits: true } })).toBe(1);
      await client.query('ROLLBACK');
      await gatherMails(tashkent(10));
      await client.query('BEGIN; SELECT 1 FROM mail FOR UPDATE');
      await sendAt(tashkent(10));
      expect(subjects()).toEqual([]);
      await client.query('ROLLBACK');
    });
    await sendAt(tashkent(10));
    expect(subjects()).toHaveLength(1);
  });

  it('and again later where the server took it not', async () => {
    await mention(tashkent(10));
    refuses = true;
    await sendAt(tashkent(10));
    refuses = false;
    await sendAt(tashkent(10));
    expect(subjects()).toEqual([]);
    await sendAt(new Date(tashkent(10).getTime() + 121_000));
    await sendAt(tashkent(18));
    expect(subjects()).toHaveLength(1);
  });

  it('by another process where the one that took it died, under the same Message-ID', async () => {
    await mention(tashkent(10));
    await sendAt(tashkent(10));
    // As it stands where the process died before it could note that the mail was sent.
    await db().mail.updateMany({ where: { madeAt: tashkent(10) }, data: { sentAt: null } });
    await sendAt(tashkent(10));
    expect(subjects()).toHaveLength(1);
    await sendAt(tashkent(11));
    expect(new Set(post.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(subjects()).toHaveLength(2);
  });
});

describe('the link in a mail', () => {
  const linkIn = () => /https:\/\/hashar\.example\/unsubscribe\/(\S+)/.exec(post.mails.at(-1)?.text ?? '')?.[1] ?? '';

  it('ends the mails, once: who switches them on again gets them', async () => {
    await mention(tashkent(10));
    await sendAt(tashkent(10));
    expect(post.mails[0]?.headers.get('list')).toMatchObject({
      unsubscribe: { url: `https://hashar.example/unsubscribe/${linkIn()}` },
    });
    const link = linkIn();
    await performOpen(unsubscribe, { link });
    await mention(tashkent(11));
    await sendAt(tashkent(11));
    expect(subjects()).toHaveLength(1);
    expect((await ask(inboxCount, member(), {})).unread).toBe(2);
    await perform(setMails, member(), { mails: 'at_once' });
    await expect(performOpen(unsubscribe, { link })).rejects.toMatchObject({ problems: [{ code: 'unsubscribe_link_over' }] });
    await mention(tashkent(12));
    await sendAt(tashkent(12));
    expect(subjects()).toHaveLength(2);
  });

  it('is refused where nobody was sent it', async () => {
    await expect(performOpen(unsubscribe, { link: 'guessed' })).rejects.toMatchObject({
      problems: [{ code: 'unsubscribe_link_over' }],
    });
  });
});
