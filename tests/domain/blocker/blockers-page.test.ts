import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freeBlocker } from '#app/domain/blocker/commands/free-blocker.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { blockersPage } from '#app/domain/blocker/queries/blockers-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { grantNothing, shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
let fresh: () => Promise<World>;
/** Monday 30 November 2026, eleven o'clock in Tashkent. */
const now = new Date('2026-11-30T06:00:00Z');
const on = (day: string) => new Date(`${day}T06:00:00Z`);
const member = () => actorFor(world, 'member');
const ids = () => worldOf(world, 'member');

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
  await ownerDb().blocker.deleteMany();
});

const raise = (said: object, at = now) =>
  perform(raiseBlocker, member(), { item: ids().items[0], line: 'No answer', ...said }, { now: at });
const page = (asked: object = {}, actor = member(), at = now) => ask(blockersPage, actor, asked, at);

describe('blockers-page', () => {
  it('counts what is open, the oldest first, with its age, its cost and the parts that wait with it', async () => {
    const { id } = await ownerDb().item.findUniqueOrThrow({ where: { key: ids().items[0] } });
    await ownerDb().item.update({ where: { key: ids().items[2] }, data: { parentId: id } });
    await raise({ person: ids().lead }, on('2026-11-24'));
    const { blocker: freed } = await raise({ party: 'Payme' }, on('2026-11-20'));
    await raise(
      {
        agency: world.other.ids.agency.code,
        item: ids().items[1],
        costPerDay: 10,
        costSource: 'The plan',
        neededBy: '2026-11-26',
      },
      on('2026-11-23'),
    );
    await perform(freeBlocker, member(), { blocker: freed, how: 'They came' });
    const { blockers, ...found } = await page();
    expect(blockers).toMatchObject([
      { freer: { id: world.other.ids.agency.code }, age: 5, items: 1, late: true, cost: { amount: 50, currency: 'UZS' } },
      { freer: { kind: 'person' }, age: 4, items: 2, late: false, cost: null },
    ]);
    expect(found).toMatchObject({ total: 2, open: 2, late: 1, costKnown: 1, sealed: 0 });
    expect(found.heaviest.map(({ age }) => age)).toEqual([4, 5]);
    expect((await page({ by: 'cost' })).heaviest).toHaveLength(1);
    expect((await page({ freer: 'own' })).blockers).toMatchObject([{ freer: { kind: 'person' } }]);
    expect(await page({ late: true, freer: 'own' })).toMatchObject({ total: 0, open: 2, matrix: { waits: [], outside: 0 } });
  });

  it('goes page by page, and never past the last', async () => {
    for (const [party, day] of Object.entries({ Two: '2026-11-25', One: '2026-11-24', Three: '2026-11-26' }))
      await raise({ party }, on(day));
    expect(await page({ most: 2, page: 2 })).toMatchObject({ page: 2, pages: 2, blockers: [{ freer: { name: 'Three' } }] });
    expect(await page({ most: 2, page: 9 })).toMatchObject({ page: 2 });
  });

  it('shows a partner what names it, counts the rest as sealed while it sees the item, and nothing to a stranger', async () => {
    const partner = actorFor(world, 'member', 'partner');
    await raise({ agency: world.partner.ids.agency.code });
    await raise({ party: 'Payme', line: 'Between us' });
    expect(await page({}, partner)).toMatchObject({ open: 0, sealed: 0 });
    await shareWithPartner(owner, world, { level: 'see' });
    const shown = await page({}, partner);
    expect(shown).toMatchObject({ total: 1, sealed: 1, matrix: { waits: [{ waiting: ids().agency.code, count: 1 }] } });
    expect(JSON.stringify(shown)).not.toContain('Between us');
    expect(await page({}, actorFor(world, 'administrator', 'other'))).toMatchObject({ open: 0, sealed: 0, agencies: [] });
    await grantNothing(owner);
    expect(await page({}, partner)).toMatchObject({ open: 0, sealed: 0, agencies: [] });
  });

  it('does not count what is restricted to others', async () => {
    await raise({ party: 'Payme' });
    await ownerDb().item.update({ where: { key: ids().items[0] }, data: { classification: 'restricted', createdById: null } });
    await ownerDb().assignment.deleteMany();
    expect(await page()).toMatchObject({ open: 0, total: 0, matrix: { waits: [], outside: 0 }, agencies: [] });
    expect(await ownerDb().event.count({ where: { name: 'blocker.raised' } })).toBe(1);
  });
});
