import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '#app/domain/actor.ts';
import { access } from '#app/domain/backlog/access.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { askToLower } from '#app/domain/backlog/lowering/commands/ask-to-lower.server.ts';
import { confirmLowering } from '#app/domain/backlog/lowering/commands/confirm-lowering.server.ts';
import { declineLowering } from '#app/domain/backlog/lowering/commands/decline-lowering.server.ts';
import { withdrawLowering } from '#app/domain/backlog/lowering/commands/withdraw-lowering.server.ts';
import { homeList } from '#app/domain/backlog/queries/home-list.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let item: string;

const as = (role: Role) => actorFor(world, role);
const why = 'The decree was published.';

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  item = world.own.ids.items[0];
});

const asked = async (actor: Actor, to = 'public') =>
  (await perform(askToLower, actor, { item, classification: to as 'public', why })).lowering;
const classificationOf = async () => (await ownerDb().item.findUniqueOrThrow({ where: { key: item } })).classification;
const kindsOf = async (role: Role) =>
  (await ask(inboxPage, as(role), {})).notices.filter(({ item: of }) => of?.key === item).map(({ kind }) => kind);
const waitsFor = async (role: Role) => (await ask(homeList, as(role), { list: 'waits' })).items.map(({ key }) => key);
const refused = (field: string, code: string) => ({ problems: [{ field, code }] });

describe('an item is opened to more people', () => {
  it('by two: one asks and says why, another who answers for the backlog confirms', async () => {
    const lowering = await asked(as('member'));
    expect(await classificationOf()).toBe('internal');
    expect((await ask(itemPage, as('lead'), { item })).lowering).toMatchObject({
      id: lowering,
      from: 'internal',
      to: 'public',
      why,
    });
    await perform(confirmLowering, as('lead'), { item, lowering });
    expect(await classificationOf()).toBe('public');
    const page = await ask(itemPage, as('observer'), { item });
    expect(page.lowering).toBeNull();
    expect(page.history.slice(0, 2).map(({ code, by, text }) => [code, by, text])).toEqual([
      ['item_classification_set', expect.stringContaining('lead'), why],
      ['item_lowering_asked', expect.stringContaining('member'), why],
    ]);
  });

  it.each(['lead', 'coordinator', 'administrator'] as const)('never by one alone, also not by a %s', async (role) => {
    const act = perform(setClassification, as(role), { item, classification: 'public' });
    await expect(act).rejects.toMatchObject(refused('classification', 'lowering_takes_two'));
    const lowering = await asked(as(role));
    await expect(perform(confirmLowering, as(role), { item, lowering })).rejects.toMatchObject(
      refused('lowering', 'lowering_needs_another'),
    );
    await expect(perform(declineLowering, as(role), { item, lowering, reason: 'No' })).rejects.toMatchObject(
      refused('lowering', 'lowering_needs_another'),
    );
    expect(await classificationOf()).toBe('internal');
  });

  it('not by a member, and not by an observer', async () => {
    const lowering = await asked(as('lead'));
    for (const role of ['member', 'observer'] as const)
      await expect(perform(confirmLowering, as(role), { item, lowering })).rejects.toMatchObject({ code: 'role_may_not' });
    await expect(asked(as('observer'))).rejects.toMatchObject({ code: 'role_may_not' });
  });

  it('not by the database either, were the second person the first', async () => {
    const lowering = await asked(as('lead'));
    const self = { state: 'confirmed' as const, decidedById: as('lead').person.id, decidedAt: new Date() };
    await expect(ownerDb().lowering.update({ where: { id: lowering }, data: self })).rejects.toThrow(/lowering_takes_two/);
  });
});

describe('a request', () => {
  it('waits for those who may decide, without who asked, and is told to them', async () => {
    await asked(as('lead'));
    expect((await ask(itemPage, as('lead'), { item })).lowering).toMatchObject({
      own: true,
      deciders: expect.not.arrayContaining(['The lead']),
    });
    for (const role of ['administrator', 'coordinator'] as const) {
      expect(await waitsFor(role)).toContain(item);
      expect(await kindsOf(role)).toEqual(['lowering_asked']);
    }
    for (const role of ['lead', 'member', 'observer'] as const) {
      expect(await waitsFor(role)).not.toContain(item);
      expect(await kindsOf(role)).toEqual([]);
    }
  });

  it.each(roles.filter((role) => role !== 'member'))('is told to a %s where they may decide it, and else not', async (role) => {
    await asked(as('member'));
    const decides = (access['confirm-lowering'] as readonly Role[]).includes(role);
    expect(await kindsOf(role)).toEqual(decides ? ['lowering_asked'] : []);
  });

  it('is the only one at a time', async () => {
    const lowering = await asked(as('member'));
    await expect(asked(as('lead'))).rejects.toMatchObject(refused('classification', 'lowering_waits'));
    await perform(withdrawLowering, as('member'), { item, lowering });
    await asked(as('lead'));
  });

  it('is the only one also where two ask at the same moment', async () => {
    const both = await Promise.allSettled([asked(as('lead')), asked(as('member'))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('says why, and so does who declines it', async () => {
    const without = perform(askToLower, as('lead'), { item, classification: 'public', why: '  ' });
    await expect(without).rejects.toMatchObject({ problems: [{ field: 'why' }] });
    const lowering = await asked(as('member'));
    await expect(perform(declineLowering, as('lead'), { item, lowering, reason: '' })).rejects.toMatchObject({
      problems: [{ field: 'reason' }],
    });
    await perform(declineLowering, as('lead'), { item, lowering, reason: 'It names a citizen.' });
    expect(await classificationOf()).toBe('internal');
    expect(await kindsOf('member')).toEqual(['lowering_declined']);
    expect((await ask(itemPage, as('member'), { item })).history[0]).toMatchObject({
      code: 'item_lowering_declined',
      text: 'It names a citizen.',
    });
    await expect(perform(confirmLowering, as('lead'), { item, lowering })).rejects.toMatchObject({ code: 'lowering_decided' });
  });

  it('falls away as soon as somebody closes the item further', async () => {
    const lowering = await asked(as('member'));
    await perform(setClassification, as('lead'), { item, classification: 'shared' });
    await expect(perform(confirmLowering, as('administrator'), { item, lowering })).rejects.toMatchObject({
      code: 'lowering_fell',
    });
    expect(await classificationOf()).toBe('shared');
    expect(await kindsOf('member')).toEqual(['lowering_fell']);
    expect(await waitsFor('administrator')).not.toContain(item);
  });

  it('about an item that only those named see is decided by one of these', async () => {
    await perform(assignItem, as('member'), { item, person: as('member').person.id });
    await perform(setClassification, as('member'), { item, classification: 'restricted' });
    const lowering = await asked(as('member'), 'internal');
    expect((await ask(itemPage, as('member'), { item })).lowering?.deciders).toEqual([]);
    await expect(perform(confirmLowering, as('lead'), { item, lowering })).rejects.toMatchObject({ code: 'not_found' });
    expect(await waitsFor('lead')).not.toContain(item);
    await perform(assignItem, as('member'), { item, person: as('lead').person.id });
    expect((await ask(itemPage, as('member'), { item })).lowering?.deciders).toHaveLength(1);
    expect(await waitsFor('lead')).toContain(item);
    await perform(confirmLowering, as('lead'), { item, lowering });
    expect(await classificationOf()).toBe('internal');
    await ask(itemPage, as('observer'), { item });
  });

  it('asks for something that is more open', async () => {
    await expect(asked(as('lead'), 'shared')).rejects.toMatchObject(refused('classification', 'lowers_nothing'));
  });
});
