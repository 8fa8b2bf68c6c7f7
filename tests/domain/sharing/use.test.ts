import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { exportBacklog } from '#app/domain/backlog/commands/export-backlog.server.ts';
import { setEstimate } from '#app/domain/backlog/commands/set-estimate.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { dayIn, daysAfter } from '#app/domain/day.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptAgreement } from '#app/domain/sharing/commands/accept-agreement.server.ts';
import { declineAgreement } from '#app/domain/sharing/commands/decline-agreement.server.ts';
import { narrowAgreement } from '#app/domain/sharing/commands/narrow-agreement.server.ts';
import { offerAgreement } from '#app/domain/sharing/commands/offer-agreement.server.ts';
import { offerChange } from '#app/domain/sharing/commands/offer-change.server.ts';
import { noteLook } from '#app/domain/sharing/note-look.server.ts';
import { agreementPage } from '#app/domain/sharing/queries/agreement-page.server.ts';
import { loader as backlogLoader } from '#app/routes/backlog/backlog.tsx';
import { loader as itemLoader } from '#app/routes/backlog/item.tsx';
import { ownerDb } from '#tests/support/database.ts';
import { open } from '#tests/support/page.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let owner: Actor;
let other: Actor;
let agreement: string;
let item: string;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  [owner, other] = [actorFor(world, 'coordinator'), actorFor(world, 'coordinator', 'other')];
  item = (await perform(createItem, owner, { backlog: prefix(), title: 'Shared work' })).item;
  const offered = { backlog: prefix(), partner: other.agency.id, level: 'edit' as const };
  ({ agreement } = await perform(offerAgreement, owner, offered));
  await perform(acceptAgreement, other, { agreement, version: 1 });
});

const prefix = () => world.own.ids.otherBacklog.prefix;
const page = (actor = owner) => ask(agreementPage, actor, { agreement });
const today = () => dayIn('Asia/Tashkent', new Date());
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

describe('the versions of an agreement', () => {
  it('are all told, to both sides: who offered what when, who signed, what stands and what was declined', async () => {
    await perform(narrowAgreement, other, { agreement, level: 'comment', note: 'We only read' });
    await perform(offerChange, owner, { agreement, level: 'edit', ceiling: 'internal', note: 'Please help' });
    await perform(declineAgreement, other, { agreement, version: 3, reason: 'Not this year' });
    const { versions, agreement: shown } = await page();
    expect(versions).toMatchObject([
      {
        number: 1,
        kind: 'offer',
        by: 'owner',
        level: 'edit',
        ceiling: 'shared',
        signed: { owner: {}, partner: {} },
        declined: null,
      },
      { number: 2, kind: 'narrowing', by: 'partner', level: 'comment', note: 'We only read', declined: null },
      {
        ...{ number: 3, kind: 'change', by: 'owner', level: 'edit', ceiling: 'internal', note: 'Please help', standsAt: null },
        ...{ signed: { owner: {}, partner: null }, declined: { reason: 'Not this year' } },
      },
    ]);
    expect(versions.slice(0, 2).map(({ standsAt }) => standsAt !== null)).toEqual([true, true]);
    expect([versions[0]?.byName, versions[1]?.byName]).toEqual(['The coordinator of EXM', 'The coordinator of OTH']);
    expect(shown).toMatchObject({ state: 'in_force', current: 2, pending: null });
    expect((await page(other)).versions).toEqual(versions);
    await expect(page(actorFor(world, 'coordinator', 'partner'))).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('the use of an agreement', () => {
  it('says who of the partner looked, took out and changed, how often and when last; the owner’s own people are not in it', async () => {
    const [reader, member] = [actorFor(world, 'observer', 'other'), actorFor(world, 'member', 'other')];
    for (const days of [3, 2, 2]) await noteLook(reader, prefix(), ago(days));
    await noteLook(owner, prefix());
    await perform(exportBacklog, member, { backlog: prefix(), list: 'items', format: 'csv', rows: 1 });
    for (const estimate of [1, 2, 3, 5]) await perform(setEstimate, member, { item, estimate });
    await perform(setEstimate, actorFor(world, 'lead'), { item, estimate: 8 });
    const { use } = await page();
    expect(use).toEqual([
      { name: 'The member of OTH', times: { looked: 0, exported: 1, changed: 4 }, lastOn: today() },
      { name: 'The observer of OTH', times: { looked: 3, exported: 0, changed: 0 }, lastOn: daysAfter(today(), -2) },
    ]);
    expect((await page(other)).use).toEqual(use);
    // The first look of a day is an event, for the owner’s log alone.
    const looks = await ownerDb().event.findMany({ where: { name: 'backlog.looked' } });
    expect(looks.map(({ agencies, personId }) => [agencies, personId])).toEqual(
      Array.from({ length: 2 }, () => [[owner.agency.id], reader.person.id]),
    );
  });

  it('counts each opening of the backlog and of an item by the partner, and none that is refused', async () => {
    const at = (side: 'own' | 'other' | 'partner') => ({ cookie: `hashar=${world[side].personal.lead.sessionSecret}` });
    const openBacklog = (side: 'own' | 'other' | 'partner') =>
      open(backlogLoader, `/backlogs/${prefix()}`, { ...at(side), params: { prefix: prefix() } });
    await openBacklog('other');
    await openBacklog('other');
    await open(itemLoader, `/items/${item}`, { ...at('other'), params: { key: item } });
    await openBacklog('own');
    expect((await openBacklog('partner')).status).toBe(404);
    expect((await page()).use).toEqual([
      { name: 'The lead of OTH', times: { looked: 3, exported: 0, changed: 0 }, lastOn: today() },
    ]);
    expect(await ownerDb().partnerUse.count()).toBe(1);
  });
});
