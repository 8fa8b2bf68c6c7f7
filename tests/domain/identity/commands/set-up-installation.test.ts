import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { performOpen } from '#app/domain/command.server.ts';
import { setUpInstallation } from '#app/domain/identity/commands/set-up-installation.server.ts';
import { awaitsSetUp } from '#app/domain/identity/queries/open-pages.server.ts';
import { readSession } from '#app/platform/auth.server.ts';
import { closeDb, db } from '#app/platform/db.server.ts';
import { isUntouched, newSetupCode } from '#app/platform/first-start.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { testDatabase } from '#tests/support/database.ts';

beforeAll(async () => {
  await testDatabase();
  atEnd(closeDb);
});

beforeEach(async () => {
  await db().$transaction([
    db().session.deleteMany(),
    db().membership.deleteMany(),
    db().person.deleteMany(),
    db().agency.deleteMany(),
    db().installation.deleteMany(),
  ]);
});

const input = {
  agencyCode: 'moj',
  agencyName: 'Adliya vazirligi',
  contactDesk: 'desk@moj.example',
  name: 'Nodira Karimova',
  email: 'Nodira@MOJ.example',
  password: 'a bridge of nine planks',
  locale: 'uz-Latn' as const,
};
const setUp = (code: string, changes: object = {}) => performOpen(setUpInstallation, { ...input, code, ...changes });
const wrong = { problems: [{ field: 'code', code: 'setup_code_wrong' }] };

describe('the first visitor', () => {
  it('makes the first agency and is its administrator, signed in', async () => {
    const code = await newSetupCode();
    expect(await awaitsSetUp()).toBe(true);
    const { session } = await setUp(code);
    expect(await readSession(session)).toMatchObject({
      person: { name: 'Nodira Karimova', email: 'nodira@moj.example', locale: 'uz-Latn' },
      acting: { code: 'MOJ', names: { 'uz-Latn': 'Adliya vazirligi' }, zone: 'Asia/Tashkent', role: 'administrator' },
    });
    expect([await awaitsSetUp(), await isUntouched()]).toEqual([false, false]);
  });

  it.each([(code: string) => code.toLowerCase(), (code: string) => `  ${code}\n`, (code: string) => code.replaceAll('-', '')])(
    'may write the code as it comes (%#)',
    async (written) => {
      expect(await setUp(written(await newSetupCode()))).toHaveProperty('session');
    },
  );

  it('needs the code of the last start', async () => {
    const [first, second] = [await newSetupCode(), await newSetupCode()];
    expect(first).not.toBe(second);
    await expect(setUp(first)).rejects.toMatchObject(wrong);
    expect(await setUp(second)).toHaveProperty('session');
  });

  it.each(['AAAA-BBBB-CCCC', '', '-', '%'])('is refused with the code %j', async (code) => {
    await newSetupCode();
    await expect(setUp(code)).rejects.toMatchObject(wrong);
    expect(await isUntouched()).toBe(true);
  });

  it('comes once, also where two come at once', async () => {
    const code = await newSetupCode();
    const both = await Promise.allSettled([setUp(code), setUp(code, { agencyCode: 'TAX', email: 'other@tax.example' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db().agency.count()).toBe(1);
    await expect(setUp(code, { agencyCode: 'MOH', email: 'third@moh.example' })).rejects.toMatchObject(wrong);
  });

  it('keeps the code where something else is refused', async () => {
    const code = await newSetupCode();
    await expect(setUp(code, { password: 'nodira karimova' })).rejects.toMatchObject({
      problems: [{ field: 'password', code: 'password_is_own_name' }],
    });
    await expect(setUp(code, { agencyCode: '1' })).rejects.toMatchObject({
      problems: [{ field: 'agencyCode', code: 'agency_code' }],
    });
    expect(await setUp(code)).toHaveProperty('session');
  });
});

describe('the code', () => {
  it('can be read aloud, and is kept as a hash', async () => {
    const code = await newSetupCode();
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/);
    const kept = await db().installation.findUniqueOrThrow({ where: { key: 'setup' } });
    expect(kept.value).toEqual({ hash: digest(code) });
  });
});
