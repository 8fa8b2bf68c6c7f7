import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { itemSeenBy } from '#app/domain/backlog/seen-by/queries/item-seen-by.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { noteLook } from '#app/domain/sharing/note-look.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { type Granted, shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let owner: pg.Client;
let world: World;
let lead: Actor;
let partner: Actor;

beforeAll(async () => {
  ({ owner, fresh: build } = await testWorld());
});
beforeEach(async () => {
  world = await build();
  lead = actorFor(world, 'lead');
  partner = actorFor(world, 'member', 'partner');
});

const item = () => world.own.ids.items[0];
const asked = async (actor: Actor, more = {}) => ask(itemSeenBy, actor, { item: item(), ...more });
const share = (granted: Granted) => shareWithPartner(owner, world, granted);
const others = async (more = {}) => {
  const { others: told } = await asked(lead, more);
  if (!told) throw new Error('the owner is told nothing');
  return told;
};
const partners = async () => (await others()).partners.filter(({ agency }) => agency.code === 'PAR');
const closed = async () => (await others()).closed.find(({ agency }) => agency.code === 'PAR');

describe('who sees an item', () => {
  it('is found by a part of the name, also of those who do not', async () => {
    const told = await others({ find: ' LEAD ' });
    expect(told.own.people.map(({ id }) => id)).toEqual([lead.person.id]);
    expect((await others({ find: 'nobody like this' })).own).toMatchObject({ people: [], total: 0, othersTotal: 0 });
  });

  it('of a partner is a number, and by name only who was met', async () => {
    await share({ level: 'comment' });
    const [before] = await partners();
    expect(before).toMatchObject({ people: 6, met: [], ways: [{ level: 'comment', ceiling: 'shared', whole: true }] });
    await noteLook(partner, 'EXM');
    expect((await partners())[0]?.met).toEqual([{ name: expect.stringContaining('member'), named: null }]);
    await ownerDb().item.update({ where: { key: item() }, data: { createdById: partner.person.id } });
    expect((await partners())[0]?.met).toEqual([{ name: expect.stringContaining('member'), named: 'made' }]);
  });

  it('of a partner is nobody where only those named may, and none of them is', async () => {
    await share({ ceiling: 'restricted' });
    await ownerDb().item.update({ where: { key: item() }, data: { classification: 'restricted', createdById: lead.person.id } });
    expect(await partners()).toMatchObject([{ people: 0, met: [] }]);
    const { own } = await others();
    expect(own.people).toMatchObject([{ id: lead.person.id, named: 'made' }]);
    expect(own.othersTotal).toBeGreaterThan(4);
  });
});

describe('why a partner does not', () => {
  it.each([
    [{ ceiling: 'public' }, 'ceiling'],
    [{ items: [] }, 'scope'],
    [{ when: 'before' }, 'not_yet'],
    [{ when: 'after' }, 'over'],
  ] as [Granted, string][])('under %j is told', async (granted, why) => {
    await share(granted);
    expect(await closed()).toMatchObject({ why });
    expect(await partners()).toEqual([]);
  });
});

describe('a partner’s person', () => {
  it('learns by which way they see it, and nothing of others', async () => {
    await share({ level: 'edit', hides: ['estimates'] });
    expect(await asked(partner)).toMatchObject({
      owner: { code: 'EXM' },
      you: { role: 'member', named: null, ways: [{ level: 'edit', hides: ['estimates'], whole: true }] },
      others: null,
    });
  });

  it('who does not see it is told no more than that', async () => {
    await expect(asked(partner)).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('that an account was disabled by another agency is not told', async () => {
  const { observer, administrator } = world.own.ids;
  const stands = async () => (await others()).own.people.map(({ id }) => id);
  const disabledIn = (disabledInId: string) =>
    db().person.update({ where: { id: observer }, data: { disabledAt: new Date(), disabledInId } });
  await disabledIn(world.other.ids.agency.id);
  expect(await stands()).toContain(observer);
  await disabledIn(world.own.ids.agency.id);
  expect(await stands()).not.toContain(observer);
  expect(await stands()).toContain(administrator);
});
