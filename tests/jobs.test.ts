import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { jobs } from '#app/jobs.server.ts';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { layDown } from '#app/platform/mail-folder.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { ownerDb } from '#tests/support/database.ts';
import { testWorld, type World } from '#tests/support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashar-prune-'));
let world: World;

beforeAll(async () => {
  world = await (await testWorld()).fresh();
  process.env.HASHAR_DATA_DIR = folder;
});
atEnd(() => {
  delete process.env.HASHAR_DATA_DIR;
  rmSync(folder, { recursive: true, force: true });
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const lying = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.json'));

it('at night goes what is over: answers after a day, mails that were sent after sixty; what is still to be sent stays', async () => {
  const { ids } = world.own;
  await db().mail.deleteMany();
  const answer = (key: string, days: number) => ({
    personId: ids.member,
    agencyId: ids.agency.id,
    command: 'x',
    key,
    bodyHash: '',
    answer: {},
    createdAt: daysAgo(days),
  });
  await ownerDb().answer.createMany({ data: [answer('old', 1.1), answer('new', 0.9)] });
  const mail = (days: number, sent: boolean) => {
    const madeAt = daysAgo(days);
    return { id: newId(), personId: ids.member, agencyId: ids.agency.id, madeAt, tryAt: madeAt, sentAt: sent ? madeAt : null };
  };
  const [gone, kept, waiting] = [mail(61, true), mail(59, true), mail(61, false)];
  await db().mail.createMany({ data: [gone, kept, waiting] });
  for (const name of ['old', 'new']) await layDown(name, { to: 'a@b.example', subject: name, text: '', at: '' });
  const old = lying().find((name) => String(name).includes('old')) ?? '';
  utimesSync(join(folder, String(old)), daysAgo(61), daysAgo(61));

  await jobs.find(({ name }) => name === 'prune')?.run({}, new AbortController().signal);

  expect((await ownerDb().answer.findMany()).map(({ key }) => key)).toEqual(['new']);
  expect(new Set((await db().mail.findMany()).map(({ id }) => id))).toEqual(new Set([kept.id, waiting.id]));
  expect([existsSync(join(folder, String(old))), lying().length]).toEqual([false, 1]);
});
