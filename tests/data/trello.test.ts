import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import { undoImport } from '#app/domain/backlog/commands/undo-import.server.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { importPage } from '#app/domain/backlog/queries/import-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

const folder = join(process.env.HASHAR_DATA_FIXTURES ?? '', 'trello');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface Export {
  lists: { id: string; closed: boolean }[];
  cards: {
    id: string;
    idList: string;
    closed: boolean;
    due: string | null;
    idMembers: string[];
    idLabels: string[];
    attachments: object[];
  }[];
  labels: object[];
  checklists: { checkItems: object[] }[];
  actions: { type: string; data: { listBefore?: object; listAfter?: object } }[];
}

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().import.deleteMany();
});

async function upload(content: string): Promise<string> {
  const lead = actorFor(world, 'lead');
  const { import: id } = await perform(stageImport, lead, {
    backlog: world.own.ids.otherBacklog.prefix,
    fileName: 'f.json',
    content,
  });
  await stageWaiting();
  return id;
}

/** What the backlog holds now; the world itself put nothing there but its three states. */
async function held() {
  const item = { backlogId: world.own.ids.otherBacklog.id };
  return {
    items: await ownerDb().item.count({ where: item }),
    archived: await ownerDb().item.count({ where: { ...item, archivedAt: { not: null } } }),
    due: await ownerDb().item.count({ where: { ...item, dueOn: { not: null } } }),
    assignments: await ownerDb().assignment.count({ where: { item } }),
    labels: await db().label.count({ where: item }),
    itemLabels: await ownerDb().itemLabel.count({ where: { item } }),
    checklists: await ownerDb().checklist.count({ where: { item } }),
    entries: await ownerDb().checklistEntry.count({ where: { checklist: { item } } }),
    comments: await ownerDb().comment.count({ where: { item } }),
    attachments: await ownerDb().attachment.count({ where: { item } }),
    lists: await ownerDb().importRef.count({ where: { ...item, kind: 'state' } }),
    moves: await ownerDb().event.count({ where: { backlogId: item.backlogId, name: 'item.moved' } }),
  };
}

describe('every board of other people’s comes in whole', () => {
  it('there are some', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)('%s', async (name) => {
    const content = readFileSync(join(folder, name), 'utf8');
    // The counts are the export's own, read as plainly as can be.
    const { lists, cards, labels, checklists = [], actions } = JSON.parse(content) as Export;
    const closed = new Set(lists.filter((list) => list.closed).map((list) => list.id));
    const sum = (count: (card: Export['cards'][number]) => number) => cards.reduce((total, card) => total + count(card), 0);
    const own = {
      items: cards.length,
      archived: cards.filter((card) => card.closed || closed.has(card.idList)).length,
      due: cards.filter((card) => card.due).length,
      assignments: sum((card) => card.idMembers.length),
      labels: labels.length,
      itemLabels: sum((card) => card.idLabels.length),
      checklists: checklists.length,
      entries: checklists.reduce((total, list) => total + list.checkItems.length, 0),
      comments: actions.filter((action) => action.type === 'commentCard').length,
      attachments: sum((card) => card.attachments.length),
      lists: lists.length,
      moves: actions.filter((action) => action.data.listBefore && action.data.listAfter).length,
    };
    const lead = actorFor(world, 'lead');
    const before = await held();
    const id = await upload(content);
    const page = await ask(importPage, lead, { import: id });
    expect(page.dryRun?.create).toBe(own.items);
    await perform(runImport, lead, { import: id });
    expect(await held()).toEqual(own);

    const again = await upload(content);
    expect(await perform(runImport, lead, { import: again })).toMatchObject({ created: 0, changed: 0, same: own.items });
    expect(await held()).toEqual(own);

    await perform(undoImport, lead, { import: id });
    expect(await held()).toEqual({ ...before, moves: own.moves });
  });
});
