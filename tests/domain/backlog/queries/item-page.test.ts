import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setDueDate } from '#app/domain/backlog/commands/set-due-date.server.ts';
import { setParent } from '#app/domain/backlog/commands/set-parent.server.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { backlogsPage } from '#app/domain/backlog/queries/backlogs-page.server.ts';
import { homeList } from '#app/domain/backlog/queries/home-list.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let member: Actor;
let lead: Actor;
let backlog: string;

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  member = actorFor(world, 'member');
  lead = actorFor(world, 'lead');
  backlog = world.own.ids.backlog.prefix;
});

test('an epic closed to the reader is in no line, no part, no row and no history', async () => {
  const { item: epic } = await perform(createItem, member, { backlog, title: 'Secret aim', type: 'epic' });
  const { item: part } = await perform(createItem, member, { backlog, title: 'Seen part', parent: epic });
  await perform(setParent, member, { item: part, parent: null });
  await perform(setParent, member, { item: part, parent: epic });
  await perform(setClassification, member, { item: epic, classification: 'restricted' });
  const mine = await ask(itemPage, member, { item: part });
  expect(mine.line.map((each) => each.key)).toEqual([epic]);
  const theirs = JSON.stringify(await ask(itemPage, lead, { item: part }));
  expect(theirs).not.toContain(`"${epic}"`);
  expect(theirs).not.toContain('item_parent_set');
  const list = await ask(backlogPage, lead, { backlog });
  expect(JSON.stringify(list.items)).not.toContain(`"${epic}"`);
});

test('totals equal rows for every reader', async () => {
  await perform(createItem, member, { backlog, title: 'Closed', classification: 'restricted' });
  for (const [actor, seen] of [
    [member, 5],
    [lead, 4],
  ] as const) {
    const page = await ask(backlogPage, actor, { backlog });
    const line = (await ask(backlogsPage, actor, {})).backlogs.find((each) => each.prefix === backlog);
    expect([page.items.length, page.total, line?.total]).toEqual([seen, seen, seen]);
  }
});

test('pages of fifty, by number and by cursor, show every item once', async () => {
  const { id } = world.own.ids.backlog;
  await ownerDb().$executeRaw`
    INSERT INTO item (id, backlog_id, number, key, type, title, state_id, rank, classification)
    SELECT gen_random_uuid(), ${id}::uuid, n, ${backlog} || '-' || n, 'task', 'Item ' || n, ${world.own.ids.states.ready}::uuid,
      'b' || lpad(n::text, 4, '0'), 'internal' FROM generate_series(100, 199) n`;
  const byNumber = await Promise.all([1, 2, 3].map((page) => ask(backlogPage, member, { backlog, page })));
  const byCursor: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await ask(backlogPage, member, { backlog, ...(after && { after }) });
    byCursor.push(...page.items.map((item) => item.key));
    if (page.next === null) break;
    after = page.next;
  }
  const keys = byNumber.flatMap((page) => page.items.map((item) => item.key));
  expect(new Set(keys).size).toBe(104);
  expect(byCursor).toEqual(keys);
  expect(byNumber.map((page) => [page.total, page.pages, page.items.length])).toEqual([
    [104, 3, 50],
    [104, 3, 50],
    [104, 3, 4],
  ]);
});

test('words of a title and keys find items', async () => {
  const { items } = await ask(backlogPage, member, { backlog, text: world.own.ids.items[1].toLowerCase() });
  expect(items.map((item) => item.key)).toEqual([world.own.ids.items[1]]);
});

test('late is what is not done and whose day has passed where its agency is', async () => {
  const item = world.own.ids.items[2];
  await perform(setDueDate, member, { item, dueOn: '2030-01-31' });
  const at = async (now: string) =>
    (await ask(homeList, member, { list: 'mine' }, new Date(now))).items.map((row) => [row.key, row.late]);
  expect(await at('2030-01-31T18:59:00Z')).toEqual([[item, false]]);
  expect(await at('2030-01-31T19:01:00Z')).toEqual([[item, true]]);
});
