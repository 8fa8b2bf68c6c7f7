import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { agencyFileAsked, readImportArgs } from '#app/cli/import/import-args.ts';
import { closeDb, db } from '#app/platform/db.server.ts';
import { openEmbeddedDatabase } from '#app/platform/embedded-database.server.ts';
import { type EmbeddedPostgres, joinEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { newId } from '#app/platform/id.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { runCli } from '#tests/support/cli.ts';
import { asOwner, closeOwnerDb, ownerDb } from '#tests/support/database.ts';
import { jiraTable } from '#tests/support/jira-table.ts';
import { trelloFile } from '#tests/support/trello-board.ts';

const folder = join(tmpdir(), `hashar-import-${process.pid}`);
const file = join(folder, 'board.json');
let postgres: EmbeddedPostgres;

/** As the owner, whom row-level security does not bind: nobody acts here. */
const itemsThere = () =>
  asOwner(postgres.adminUrl('hashar'), async (client) => (await client.query('select id from item')).rowCount ?? 0);

const bring = (args: readonly string[]) => runCli('import.ts', args, { HASHAR_DATA_DIR: folder });

beforeAll(async () => {
  mkdirSync(folder, { mode: 0o755 });
  writeFileSync(file, trelloFile());
  postgres = await joinEmbeddedPostgres(folder, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
  await openEmbeddedDatabase(postgres);
  process.env.DATABASE_ADMIN_URL = postgres.adminUrl('hashar');
  const [agencyId, personId, backlogId] = [newId(), newId(), newId()];
  await db().agency.create({ data: { id: agencyId, code: 'MOJ', names: { en: 'Ministry of Justice' }, contactDesk: 'desk' } });
  await db().person.create({ data: { id: personId, email: 'nodira@moj.example', name: 'Nodira' } });
  await db().membership.create({ data: { agencyId, personId, role: 'administrator' } });
  await db().backlog.create({ data: { id: backlogId, agencyId, prefix: 'MOJ', name: 'Registry' } });
  await db().state.create({ data: { id: newId(), backlogId, name: 'Done', category: 'done', position: 0 } });
});

atEnd(async () => {
  await closeDb();
  await closeOwnerDb();
  await postgres.leave();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run import', () => {
  it('looks without leaving anything behind', async () => {
    const { code, out, err } = await bring(['trello', file, '--backlog', 'MOJ', '--dry-run']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Cards or rows\s+7\n/);
    expect(out).toContain('Card 7 "The same once more": It stands in the file twice; the second is left out.');
    expect(out).toContain('7 items are made');
    expect([await itemsThere(), await ownerDb().import.count()]).toEqual([0, 0]);
  });

  it('reads a table as it does a board', async () => {
    const table = join(folder, 'jira.csv');
    writeFileSync(table, jiraTable);
    const { code, out } = await bring(['jira', table, '--backlog', 'MOJ', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('Row 9 "Say no twice": It stands in the file twice; the second is left out.');
    expect(out).toContain('4 items are made');
  });

  it('brings a file in, and the second time nothing twice', async () => {
    expect(await bring(['trello', file, '--backlog', 'moj'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('7 items were made.'),
    });
    expect(await bring(['trello', file, '--backlog', 'MOJ'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 items were made. 7 were here already.'),
    });
    expect(await itemsThere()).toBe(7);
    expect((await ownerDb().event.findFirstOrThrow({ where: { name: 'import.done' } })).personId).toBe(
      (await db().person.findFirstOrThrow()).id,
    );
  });

  it.each([
    [
      'a file that is not there',
      ['trello', join(folder, 'none.json'), '--backlog', 'MOJ'],
      /none\.json cannot be read \(ENOENT\)\.$/,
    ],
    ['a backlog that is not there', ['trello', file, '--backlog', 'NONE'], /there is no backlog "NONE"\.$/],
    [
      'somebody who is not there',
      ['trello', file, '--backlog', 'MOJ', '--person', 'x@y.example'],
      /x@y\.example cannot act for MOJ\.$/,
    ],
    [
      'a file of another kind',
      ['trello', join(folder, '..', '..', 'etc', 'hostname'), '--backlog', 'MOJ'],
      /This is no JSON file\.$/,
    ],
  ])('says in one line what is wrong: %s', async (_what, args, line) => {
    const { code, out, err } = await bring(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd()).toMatch(line);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('knows the file of a whole agency from other files', async () => {
    expect(agencyFileAsked(['trello', 'f', '--backlog', 'MOJ'])).toBeUndefined();
    expect(agencyFileAsked(['--agency', 'moj.zip'])).toBe('moj.zip');
    expect(() => agencyFileAsked(['--agency'])).toThrow(/which file/);
    const none = await bring(['--agency', join(folder, 'none.zip')]);
    expect(none).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/none\.zip cannot be read \(ENOENT\)\.$/m) });
    const other = await bring(['--agency', file]);
    expect(other).toMatchObject({ code: 1, out: '', err: expect.stringContaining('the file is no ZIP archive') });
  });

  it.each([
    [[], /what the file is from/],
    [['jira', 'f'], /which backlog/],
    [['notion', 'f'], /what the file is from/],
    [['trello'], /which file/],
    [['trello', 'f'], /which backlog/],
    [['trello', 'f', '--nonsense'], /--nonsense/],
  ])('asks for what is missing in %j', (args, line) => {
    expect(() => readImportArgs(args)).toThrow(line);
  });
});
