import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { dropImport } from '#app/domain/backlog/commands/drop-import.server.ts';
import { mapImport } from '#app/domain/backlog/commands/map-import.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setDefaultClassification } from '#app/domain/backlog/commands/set-default-classification.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import { undoImport } from '#app/domain/backlog/commands/undo-import.server.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { importPage } from '#app/domain/backlog/queries/import-page.server.ts';
import { importsPage } from '#app/domain/backlog/queries/imports-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let lead: Actor;
let other: Actor;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await db().import.deleteMany();
  lead = actorFor(world, 'lead');
  other = actorFor(world, 'coordinator');
});

const prefix = () => world.own.ids.otherBacklog.prefix;

interface Row {
  key: string;
  title: string;
  classification?: string;
  [more: string]: unknown;
}

/** A backlog's own file with rows as one may write them by hand. */
function fileOf(rows: readonly Row[]): string {
  return JSON.stringify({
    format: 'hashar-backlog',
    version: 1,
    backlog: { name: 'Theirs' },
    states: [{ id: 's', name: 'To look at', category: 'to_do' }],
    items: rows.map((row) => ({ classification: 'internal', state: 's', ...row })),
  });
}

async function upload(rows: readonly Row[], as = lead): Promise<string> {
  const { import: id } = await perform(stageImport, as, { backlog: prefix(), fileName: 'b.json', content: fileOf(rows) });
  await stageWaiting();
  return id;
}

async function bring(rows: readonly Row[], as = lead) {
  const id = await upload(rows, as);
  return { id, ...(await perform(runImport, as, { import: id })) };
}

const called = (title: string) => db().item.findFirstOrThrow({ where: { title, backlog: { prefix: prefix() } } });

/** Makes an item restricted, and the other the only one named on it. */
async function hide(title: string): Promise<string> {
  const { key } = await called(title);
  await perform(assignItem, other, { item: key, person: other.person.id });
  await perform(setClassification, other, { item: key, classification: 'restricted' });
  return key;
}

describe('a file that holds something restricted', () => {
  const rows = [{ key: 'A-1', title: 'Open' }, { key: 'A-2', title: 'Closed', classification: 'restricted' }];
  const isClosed = async (id: string) => {
    await expect(ask(importPage, other, { import: id })).rejects.toThrow(NotFound);
    expect((await ask(importsPage, other, { backlog: prefix() })).imports).toEqual([]);
  };

  it('is seen, mapped, run, thrown away and undone by whoever uploaded it, and nobody else', async () => {
    const id = await upload(rows);
    await isClosed(id);
    await expect(perform(mapImport, other, { import: id })).rejects.toThrow(NotFound);
    await expect(perform(runImport, other, { import: id })).rejects.toThrow(NotFound);
    await expect(perform(dropImport, other, { import: id })).rejects.toThrow(NotFound);
    expect(await perform(runImport, lead, { import: id })).toMatchObject({ created: 2 });
    expect((await called('Closed')).createdById).toBe(lead.person.id);
    await isClosed(id);
    await expect(perform(undoImport, other, { import: id, worked: 'remove' })).rejects.toThrow(NotFound);
    expect(await perform(undoImport, lead, { import: id })).toMatchObject({ removed: 2, stayed: 0 });
    await isClosed(id);
  });

  it('is closed also before it is read, and where it cannot be', async () => {
    const { import: id } = await perform(stageImport, lead, { backlog: prefix(), fileName: 'b.json', content: fileOf(rows) });
    await isClosed(id);
    await db().import.update({ where: { id }, data: { file: new Uint8Array([1, 2, 3]) } });
    await stageWaiting();
    expect((await ask(importPage, lead, { import: id })).status).toBe('failed');
    await isClosed(id);
  });

  it('one without is open to those who lead, once it is read', async () => {
    const id = await upload([{ key: 'A-1', title: 'Open' }]);
    expect(await ask(importPage, other, { import: id })).toMatchObject({ status: 'staged', dryRun: { create: 1 } });
    expect(await perform(runImport, other, { import: id })).toMatchObject({ created: 1 });
  });

  it('stays closed where new items were restricted when it ran, and no longer are', async () => {
    const id = await upload([{ key: 'A-1', title: 'Open' }]);
    await perform(setDefaultClassification, lead, { backlog: prefix(), classification: 'restricted' });
    await isClosed(id);
    await perform(runImport, lead, { import: id });
    await perform(setDefaultClassification, lead, { backlog: prefix(), classification: 'internal' });
    await isClosed(id);
  });
});
