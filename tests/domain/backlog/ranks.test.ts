import fc from 'fast-check';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { rerankItem } from '#app/domain/backlog/commands/rerank-item.server.ts';
import { lockLists } from '#app/domain/backlog/lists.server.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { longestRank, rebalanceRanks } from '#app/domain/backlog/ranks.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

const runs = Number(process.env.HASHAR_PROPERTY_RUNS ?? 8);
let build: () => Promise<World>;
let world: World;
let actor: Actor;

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(fresh);

async function fresh() {
  world = await build();
  actor = actorFor(world, 'member');
}

/** The keys as the page shows them. */
async function order(): Promise<string[]> {
  const page = await ask(backlogPage, actor, { backlog: world.own.ids.backlog.prefix });
  return page.items.map((item) => item.key);
}

interface Move {
  item: number;
  how: 'before' | 'after' | 'top' | 'bottom';
  beside: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  item: fc.nat(3),
  how: fc.constantFrom('before', 'after', 'top', 'bottom'),
  beside: fc.nat(3),
});

function asked(list: readonly string[], { item, how, beside }: Move) {
  const key = list[item % list.length] ?? '';
  const rest = list.filter((each) => each !== key);
  const neighbour = rest[beside % rest.length] ?? '';
  const place = how === 'top' || how === 'bottom' ? { position: how } : { [how]: neighbour };
  const at = { top: 0, bottom: rest.length, before: rest.indexOf(neighbour), after: rest.indexOf(neighbour) + 1 }[how];
  return { input: { item: key, ...place }, after: [...rest.slice(0, at), key, ...rest.slice(at)] };
}

test('any sequence of moves leaves the order that was asked for', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
        let list = await order();
        for (const each of moves) {
          const { input, after } = asked(list, each);
          await perform(rerankItem, actor, input);
          list = after;
        }
        expect(await order()).toEqual(list);
      })
      .beforeEach(fresh),
    { numRuns: runs },
  );
});

test('writers at once never collide, and every one is heard', async () => {
  const backlog = world.own.ids.backlog.prefix;
  const top = world.own.ids.items[0];
  await Promise.all([
    ...Array.from({ length: 8 }, (_, n) => perform(createItem, actor, { backlog, title: `At once ${n}`, before: top })),
    ...world.own.ids.items.slice(1).map((item) => perform(rerankItem, actor, { item, before: top })),
  ]);
  const rows = await ownerDb().item.findMany({ where: { backlog: { prefix: backlog } }, select: { rank: true, number: true } });
  expect(new Set(rows.map((row) => row.rank)).size).toBe(rows.length);
  expect(new Set(rows.map((row) => row.number)).size).toBe(rows.length);
  expect(await order()).toHaveLength(12);
});

test('ranks are compared byte by byte, whatever the collation of the database', async () => {
  const { backlog } = world.own.ids;
  const rows = await ownerDb().item.findMany({ where: { backlogId: backlog.id }, select: { id: true } });
  const ranks = ['Zz', 'a0', 'aV', 'aW', 'aX', 'aa'].slice(0, rows.length);
  for (const [at, row] of rows.entries()) await ownerDb().item.update({ where: { id: row.id }, data: { rank: `~${at}` } });
  for (const [at, row] of rows.entries()) await ownerDb().item.update({ where: { id: row.id }, data: { rank: ranks[at] ?? '' } });
  const sorted = await ownerDb().item.findMany({
    where: { backlogId: backlog.id },
    orderBy: { rank: 'asc' },
    select: { rank: true },
  });
  expect(sorted.map((row) => row.rank)).toEqual(ranks);
});

test('hundreds of moves to one spot keep ranks short', async () => {
  const [first, second, third] = world.own.ids.items;
  const { backlog } = world.own.ids;
  let low = 'a3';
  while (low.length <= longestRank) low = generateKeyBetween(low, 'a4');
  await ownerDb().item.updateMany({ where: { key: second }, data: { rank: low } });
  await perform(rerankItem, actor, { item: first, after: second });
  const rows = await ownerDb().item.findMany({ where: { backlogId: backlog.id }, select: { rank: true } });
  expect(Math.max(...rows.map((row) => row.rank.length))).toBeLessThan(5);
  expect((await order()).slice(1)).toEqual([second, first, third]);
});

test('rebalancing keeps the order of everything, archived and hidden too', async () => {
  const { backlog } = world.own.ids;
  const keys = () =>
    ownerDb().item.findMany({ where: { backlogId: backlog.id }, orderBy: { rank: 'asc' }, select: { key: true } });
  const before = await keys();
  await inTransaction(actor, {}, async (tx) => {
    await lockLists(tx, [backlog.id]);
    await rebalanceRanks(tx, backlog.id);
  });
  expect(await keys()).toEqual(before);
});

test('the database’s own rank_after is the library’s generateKeyBetween', async () => {
  const many = generateNKeysBetween('a0', null, 4_000);
  const below = generateNKeysBetween(null, 'a0', 4_000);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...many, ...below), fc.constantFrom(...many, ...below), async (left, right) => {
      const last = left === right ? left : generateKeyBetween(left, right);
      const [row] = await db().$queryRaw<{ next: string }[]>(Prisma.sql`SELECT rank_after(${last}) AS next`);
      expect(row?.next).toBe(generateKeyBetween(last, null));
    }),
    {
      numRuns: runs * 20,
      examples: [
        ['a0', 'a0'],
        ['Zz', 'Zz'],
        ['az', 'az'],
        ['b00', 'b00'],
        ['Yzz', 'Yzz'],
      ],
    },
  );
});
