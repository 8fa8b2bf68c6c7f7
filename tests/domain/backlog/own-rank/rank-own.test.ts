import fc from 'fast-check';
import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { rerankItem } from '#app/domain/backlog/commands/rerank-item.server.ts';
import { rankOwn } from '#app/domain/backlog/own-rank/commands/rank-own.server.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { homeList } from '#app/domain/backlog/queries/home-list.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { rankPage } from '#app/domain/backlog/queries/rank-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { type Granted, shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let owner: pg.Client;
let world: World;
let member: Actor;
let partner: Actor;

beforeAll(async () => {
  ({ owner, fresh: build } = await testWorld());
});
beforeEach(async () => {
  world = await build();
  member = actorFor(world, 'member');
  partner = actorFor(world, 'member', 'partner');
  await share({ level: 'rank' });
});

const share = (granted: Granted) => shareWithPartner(owner, world, granted);
const keys = (...numbers: number[]) => numbers.map((number) => `EXM-${number}`);
const order = async (actor: Actor, which: 'joint' | 'own' = 'own') =>
  (await ask(backlogPage, actor, { backlog: 'EXM', order: which })).items.map(({ key }) => key);

describe('the own order of an agency', () => {
  it('begins as the joint one, and leaves that as it is', async () => {
    expect(await order(partner)).toEqual(keys(1, 2, 3, 4));
    await perform(rankOwn, partner, { item: 'EXM-4', before: 'EXM-1' });
    expect(await order(partner)).toEqual(keys(4, 1, 2, 3));
    expect(await order(partner, 'joint')).toEqual(keys(1, 2, 3, 4));
    expect(await order(member)).toEqual(keys(1, 2, 3, 4));
  });

  it('is each agency’s, one for all its people', async () => {
    await perform(rankOwn, partner, { item: 'EXM-4', position: 'top' });
    await perform(rankOwn, member, { item: 'EXM-1', position: 'bottom' });
    expect(await order(actorFor(world, 'observer', 'partner'))).toEqual(keys(4, 1, 2, 3));
    expect(await order(actorFor(world, 'observer'))).toEqual(keys(2, 3, 4, 1));
  });

  it('has what comes later at its end, until it is moved', async () => {
    await perform(rankOwn, partner, { item: 'EXM-4', position: 'top' });
    await perform(createItem, member, { backlog: 'EXM', title: 'New', position: 'top' });
    await perform(createItem, member, { backlog: 'EXM', title: 'Newer', position: 'top' });
    expect(await order(partner)).toEqual(keys(4, 1, 2, 3, 8, 7));
    await perform(rankOwn, partner, { item: 'EXM-7', after: 'EXM-4' });
    expect(await order(partner)).toEqual(keys(4, 7, 1, 2, 3, 8));
  });

  it('does not follow the joint one once it has begun', async () => {
    await perform(rankOwn, partner, { item: 'EXM-2', position: 'top' });
    await perform(rerankItem, member, { item: 'EXM-4', position: 'top' });
    expect(await order(partner)).toEqual(keys(2, 1, 3, 4));
    expect(await order(partner, 'joint')).toEqual(keys(4, 1, 2, 3));
  });

  it('is read page by page, and from below a key', async () => {
    await perform(rankOwn, partner, { item: 'EXM-4', position: 'top' });
    await perform(createItem, member, { backlog: 'EXM', title: 'New', position: 'top' });
    const below = async (after: string) =>
      (await ask(backlogPage, partner, { backlog: 'EXM', order: 'own', after, most: 2 })).items.map(({ key }) => key);
    expect([await below('EXM-4'), await below('EXM-3'), await below('EXM-7')]).toEqual([keys(1, 2), keys(7), []]);
  });

  it('is what any sequence of moves asks for', async () => {
    const move = fc.record({ item: fc.nat(3), beside: fc.nat(2), how: fc.constantFrom('before' as const, 'after' as const) });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 5 }), async (moves) => {
        await owner.query('DELETE FROM own_order');
        let expected = keys(1, 2, 3, 4);
        for (const { item: at, beside, how } of moves) {
          const item = expected[at] ?? '';
          const rest = expected.filter((key) => key !== item);
          const place = beside + (how === 'after' ? 1 : 0);
          await perform(rankOwn, partner, { item, [how]: rest[beside] });
          expected = [...rest.slice(0, place), item, ...rest.slice(place)];
        }
        expect(await order(partner)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  it('holds where two move at the same moment', async () => {
    const two = [actorFor(world, 'lead', 'partner'), partner];
    await Promise.all(two.map((actor, at) => perform(rankOwn, actor, { item: `EXM-${at + 3}`, position: 'top' })));
    expect((await order(partner)).sort()).toEqual(keys(1, 2, 3, 4));
    expect((await order(partner)).slice(2)).toEqual(keys(1, 2));
  });
});

describe('where the two differ most', () => {
  it('is told with both places, the largest difference first', async () => {
    await perform(rankOwn, partner, { item: 'EXM-4', position: 'top' });
    const { differences } = await ask(backlogPage, partner, { backlog: 'EXM', order: 'own' });
    expect(differences).toMatchObject({ total: 4, most: [{ key: 'EXM-4', joint: 4, own: 1 }, { joint: 1, own: 2 }, {}, {}] });
    expect((await ask(backlogPage, partner, { backlog: 'EXM' })).differences).toBeNull();
  });

  it('counts among what the reader sees', async () => {
    await perform(rankOwn, partner, { item: 'EXM-4', position: 'top' });
    await share({ level: 'rank', items: keys(1, 4) });
    const { differences } = await ask(backlogPage, partner, { backlog: 'EXM', order: 'own' });
    expect(differences?.most.map(({ key, joint, own }) => [key, joint, own])).toEqual([
      ['EXM-4', 2, 1],
      ['EXM-1', 1, 2],
    ]);
  });
});

describe('an own order', () => {
  it('is nobody’s news: not in the item, not among what changed, and no event of its backlog', async () => {
    await perform(rankOwn, partner, { item: 'EXM-4', position: 'top' });
    const { history } = await ask(itemPage, member, { item: 'EXM-4' });
    expect(history).toEqual([]);
    expect((await ask(homeList, member, { list: 'changed' })).total).toBe(0);
    const [event] = await ownerDb().event.findMany({ where: { name: 'own_rank.set' } });
    expect(event).toMatchObject({ subject: 'own_order', backlogId: null, agencies: [world.partner.ids.agency.id] });
  });

  it('is kept from level rank on, and the joint one is moved from level edit on', async () => {
    const act = (verb: typeof rankOwn) => perform(verb, partner, { item: 'EXM-4', position: 'top' });
    await share({ level: 'propose' });
    await expect(act(rankOwn)).rejects.toMatchObject({ code: 'partner_may_not' });
    expect((await ask(backlogPage, partner, { backlog: 'EXM' })).can).toMatchObject({
      rank: false,
      rankOwn: false,
      ownOrder: false,
    });
    await share({ level: 'rank' });
    await act(rankOwn);
    await expect(perform(rerankItem, partner, { item: 'EXM-4', position: 'top' })).rejects.toMatchObject({
      code: 'partner_may_not',
    });
    expect((await ask(backlogPage, partner, { backlog: 'EXM' })).can).toMatchObject({
      rank: false,
      rankOwn: true,
      ownOrder: true,
    });
    await share({ level: 'edit' });
    await perform(rerankItem, partner, { item: 'EXM-4', before: 'EXM-2' });
    expect(await order(member, 'joint')).toEqual(keys(1, 4, 2, 3));
  });

  it('names a neighbour only among what one sees', async () => {
    await share({ level: 'rank', items: keys(1, 4) });
    const beside = perform(rankOwn, partner, { item: 'EXM-4', before: 'EXM-2' });
    await expect(beside).rejects.toMatchObject({ problems: [{ field: 'before', code: 'unknown_neighbour' }] });
  });

  it('has its form, with the place and what stands around', async () => {
    await perform(rankOwn, partner, { item: 'EXM-4', position: 'top' });
    const page = await ask(rankPage, partner, { item: 'EXM-1', order: 'own' });
    expect(page).toMatchObject({ place: 2, total: 4, can: { rank: true } });
    expect(page.neighbours.map(({ key }) => key)).toEqual(keys(4, 2, 3));
  });
});
