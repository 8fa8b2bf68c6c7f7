import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import { backlogFile } from '#app/domain/backlog/queries/backlog-file.server.ts';
import { findPage } from '#app/domain/backlog/queries/find-page.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { placeItem } from '#app/domain/board/commands/place-item.server.ts';
import { perform } from '#app/domain/command.server.ts';
import type { DomainError } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { sealedTies } from '#app/domain/reach/sealed.server.ts';
import { askAboutRequest } from '#app/domain/request/commands/ask-about-request.server.ts';
import { askAgency } from '#app/domain/request/commands/ask-agency.server.ts';
import { promiseRequest } from '#app/domain/request/commands/promise-request.server.ts';
import { withdrawRequest } from '#app/domain/request/commands/withdraw-request.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { db } from '#app/platform/db.server.ts';
import { grant, grantNothing, shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
let ours: Actor;
let theirs: Actor;
/** An item of ours that waits for one of theirs, which they had let us see. */
let waiting: string;
let awaited: string;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  [ours, theirs] = [actorFor(world, 'lead'), actorFor(world, 'lead', 'other')];
  await open();
  const make = async (actor: Actor, backlog: string, title: string) =>
    (await perform(createItem, actor, { backlog, title })).item;
  waiting = await make(ours, world.own.ids.backlog.prefix, 'Wait for the gateway');
  awaited = await make(theirs, world.other.ids.backlog.prefix, 'Open the gateway');
  await perform(linkItems, ours, { item: waiting, kind: 'needs', to: awaited });
});

const open = (ceiling: 'shared' | 'public' = 'shared') =>
  grant(owner, { backlog: world.other.ids.backlog.id, to: world.own.ids.agency.id }, { ceiling });
const page = (actor = ours, item = waiting) => ask(itemPage, actor, { item });
const stub = { owner: 'Agency OTH', desk: 'desk@gov.example', category: 'to_do', promisedOn: null, kind: 'needs' };
/** On an item of one's own the link can be taken off. */
const mine = { ...stub, link: expect.any(String) };
const nothing = { above: null, parts: [], linked: [] };

describe('what an item is tied to', () => {
  it('is sealed once its agreement has ended: whose it is, how far, whom to ask, and no more, anywhere', async () => {
    expect((await page()).sealed).toEqual(nothing);
    expect((await page()).linked).toMatchObject([{ key: awaited }]);
    await grantNothing(owner, world.other.ids.backlog.id);
    const closed = await page();
    expect([closed.linked, closed.sealed]).toEqual([[], { ...nothing, linked: [{ ...stub, link: expect.any(String) }] }]);
    const { prefix: backlog } = world.own.ids.backlog;
    const answers = [closed, await ask(backlogFile, ours, { backlog }), await ask(findPage, ours, { text: 'gateway' })];
    for (const answer of answers) {
      const said = JSON.stringify(answer);
      for (const secret of [awaited, 'Open the gateway', 'Ready', 'OTH-']) {
        if (secret === 'Ready' && answer !== closed) continue;
        const ownStates = JSON.stringify([closed.state, closed.states, closed.history]);
        expect(said.replace(ownStates, '').includes(secret) && secret !== 'Ready', `${secret} in ${said}`).toBe(false);
      }
    }
  });

  it('says by when its owner has promised it to whoever reads, and nothing of what it promised to others', async () => {
    const need = { what: 'An open gateway', neededBy: '2099-02-01', to: 'OTH' };
    const promisedTo = async (asker: Actor, day: string) => {
      const { request } = await perform(askAgency, asker, need);
      await perform(promiseRequest, actorFor(world, 'coordinator', 'other'), {
        request,
        day,
        owner: theirs.person.id,
        item: awaited,
      });
      return request;
    };
    await promisedTo(actorFor(world, 'lead', 'partner'), '2099-01-25');
    await grantNothing(owner, world.other.ids.backlog.id);
    expect((await page()).sealed.linked).toEqual([mine]);
    const request = await promisedTo(ours, '2099-01-20');
    expect((await page()).sealed.linked).toEqual([{ ...mine, promisedOn: '2099-01-20' }]);
    // A question leaves the promise standing.
    await perform(askAboutRequest, actorFor(world, 'coordinator', 'other'), { request, question: 'Which gateway?' });
    expect((await page()).sealed.linked).toEqual([{ ...mine, promisedOn: '2099-01-20' }]);
    await perform(withdrawRequest, ours, { request, note: 'It is done otherwise.' });
    expect((await page()).sealed.linked).toEqual([mine]);
  });

  it('is sealed where the terms are narrower than they were, and seen again where they are as before', async () => {
    await grantNothing(owner, world.other.ids.backlog.id);
    await open('public');
    expect((await page()).sealed.linked).toEqual([mine]);
    await grantNothing(owner, world.other.ids.backlog.id);
    await open();
    expect((await page()).sealed).toEqual(nothing);
  });

  it('is sealed for a colleague too where it is restricted to others, as a part and as what is above', async () => {
    const { prefix: backlog } = world.own.ids.backlog;
    const member = actorFor(world, 'member');
    const { item: epic } = await perform(createItem, member, { backlog, title: 'For few eyes', type: 'epic' });
    const { item: part } = await perform(createItem, member, { backlog, title: 'A part', type: 'story', parent: epic });
    const { item: task } = await perform(createItem, member, { backlog, title: 'A task of it', type: 'task', parent: part });
    await perform(setClassification, member, { item: epic, classification: 'restricted' });
    const above = { owner: 'Agency EXM', desk: 'desk@gov.example', category: 'to_do', promisedOn: null };
    expect((await page(ours, part)).sealed).toEqual({ ...nothing, above });
    const below = await page(ours, task);
    expect([below.line.map(({ key }) => key), below.sealed]).toEqual([[part], { ...nothing, above }]);
    await perform(setClassification, member, { item: task, classification: 'restricted' });
    expect((await page(ours, part)).sealed.parts).toEqual([above]);
    expect((await page(member, part)).sealed).toEqual(nothing);
  });

  it('is told of to a third agency only where it works on the seen end on a board of its own, or where both ends are one owner’s', async () => {
    const third = actorFor(world, 'lead', 'partner');
    await shareWithPartner(owner, world, { level: 'edit' });
    await open();
    await grantNothing(owner, world.other.ids.backlog.id);
    expect((await page(ours)).sealed.linked).toEqual([mine]);
    expect((await page(third)).sealed).toEqual(nothing);
    await perform(placeItem, third, { item: waiting, board: world.partner.ids.board });
    expect((await page(third)).sealed.linked).toEqual([{ ...stub, link: null }]);
    const { prefix: backlog } = world.own.ids.backlog;
    const { item: part } = await perform(createItem, ours, { backlog, title: 'A part', parent: world.own.ids.items[0] });
    await perform(setClassification, ours, { item: part, classification: 'restricted' });
    expect((await page(third, world.own.ids.items[0])).sealed.parts).toMatchObject([{ owner: 'Agency EXM' }]);
  });

  it('tells of nothing where no tie leads: hidden and absent are the same answer', async () => {
    await grantNothing(owner, world.other.ids.backlog.id);
    const refusal = (item: string) =>
      page(ours, item).then(
        () => 'seen',
        ({ name, code, message }: DomainError) => [name, code, message],
      );
    expect(await refusal(awaited)).toEqual(await refusal('OTH-999999'));
    expect((await page(ours, world.own.ids.items[0])).sealed).toEqual(nothing);
  });
});

describe('PostgreSQL', () => {
  it('gives ties of an item to nobody who does not see it', async () => {
    await grantNothing(owner, world.other.ids.backlog.id);
    const { id } = await inTransaction(ours, { reads: 'many' }, (tx) => tx.item.findUniqueOrThrow({ where: { key: waiting } }));
    const tiesFor = (actor: Actor) => inTransaction(actor, { reads: 'many' }, (tx) => sealedTies({ actor, db: tx }, [id]));
    expect(await tiesFor(ours)).toHaveLength(1);
    expect(await tiesFor(theirs)).toEqual([]);
    expect(await sealedTies({ actor: ours, db: db() }, [id])).toEqual([]);
  });
});
