import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { archiveItem } from '#app/domain/backlog/commands/archive-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { approvePublication } from '#app/domain/publication/commands/approve-publication.server.ts';
import { declinePublication } from '#app/domain/publication/commands/decline-publication.server.ts';
import { proposePublication } from '#app/domain/publication/commands/propose-publication.server.ts';
import { withdrawPublication } from '#app/domain/publication/commands/withdraw-publication.server.ts';
import { publicData } from '#app/domain/publication/queries/public-data.server.ts';
import { publicObjective } from '#app/domain/publication/queries/public-objective.server.ts';
import { publicOverview } from '#app/domain/publication/queries/public-overview.server.ts';
import { publicService } from '#app/domain/publication/queries/public-service.server.ts';
import { publicationPreview } from '#app/domain/publication/queries/publication-preview.server.ts';
import { publicationsPage } from '#app/domain/publication/queries/publications-page.server.ts';
import { ask, askOpen } from '#app/domain/query.server.ts';
import { editService } from '#app/domain/strategy/commands/edit-service.server.ts';
import { recordUsers } from '#app/domain/strategy/commands/record-users.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let lead: Actor;
let administrator: Actor;
let coordinator: Actor;
let service: string;

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  [lead, administrator, coordinator] = [
    actorFor(world, 'lead'),
    actorFor(world, 'administrator'),
    actorFor(world, 'coordinator'),
  ];
  service = world.own.ids.service;
});

const propose = (more: object = {}, by = lead) => perform(proposePublication, by, { kind: 'service', thing: service, ...more });
const approve = (publication: string, by = coordinator) => perform(approvePublication, by, { publication });
const shown = (now?: Date) => askOpen(publicService, { thing: service }, now);
/** Of the lists; the objective that is shown in this world has changed since. */
const counts = async () =>
  Object.fromEntries((await ask(publicationsPage, lead, {})).counts.map(({ list, total }) => [list, total]));

describe('publishing takes two', () => {
  test('whoever proposes does not approve, also where they might', async () => {
    const { publication } = await propose({}, coordinator);
    await expect(approve(publication)).rejects.toMatchObject({ problems: [{ code: 'needs_second_person' }] });
    await expect(perform(declinePublication, coordinator, { publication, reason: 'No.' })).rejects.toMatchObject({
      problems: [{ code: 'needs_second_person' }],
    });
    expect((await shown()).users).toEqual([]);
    await approve(publication, administrator);
    expect((await shown()).users).toEqual([{ month: '2026-01', count: 1_000, source: 'Account register' }]);
    await expect(approve(publication, administrator)).rejects.toMatchObject({ problems: [{ code: 'publication_decided' }] });
  });

  test('what was approved is what is shown, whatever is changed after; the agency is told that it has changed', async () => {
    await approve((await propose()).publication);
    expect(await counts()).toMatchObject({ approved: 2, changed: 1 });
    await perform(editService, lead, { service, names: { en: 'Papers' }, userNeed: 'Other', address: null, backlog: null });
    await perform(recordUsers, lead, { service, month: '2026-02', users: 7, source: 'Register' });
    expect(await shown()).toMatchObject({ names: { en: 'Certificates' }, need: 'I need my papers', users: [{ count: 1_000 }] });
    expect(await counts()).toMatchObject({ approved: 2, changed: 2 });
    const changed = await ask(publicationsPage, lead, { list: 'changed' });
    expect(changed.publications.map(({ thing }) => thing)).toEqual([service, world.own.ids.closedObjective]);
    await approve((await propose()).publication);
    expect(await shown()).toMatchObject({ names: { en: 'Papers' }, users: [{ count: 1_000 }, { count: 7 }] });
    expect(await counts()).toMatchObject({ waiting: 1, approved: 2, changed: 1, ended: 2 });
  });

  test('nothing else is proposed than what was seen', async () => {
    const { seen } = await ask(publicationPreview, lead, { kind: 'service', thing: service });
    await perform(recordUsers, lead, { service, month: '2026-03', users: 9, source: 'Register' });
    await expect(propose({ seen })).rejects.toMatchObject({ problems: [{ code: 'changed_since_preview' }] });
    const again = await ask(publicationPreview, lead, { kind: 'service', thing: service });
    await propose({ seen: again.seen });
    await expect(propose()).rejects.toMatchObject({ problems: [{ code: 'publication_waits' }] });
  });

  test('two who propose the same thing at once make one proposal', async () => {
    const both = await Promise.allSettled([propose(), propose({}, coordinator)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({
      problems: [{ code: 'publication_waits' }],
    });
  });

  test('what is declined is not shown, and says why to its agency', async () => {
    const { publication } = await propose();
    await perform(declinePublication, coordinator, { publication, reason: 'The figure is not checked.' });
    expect((await shown()).users).toEqual([]);
    const ended = await ask(publicationsPage, lead, { list: 'ended' });
    expect(ended.publications).toMatchObject([
      { standing: 'declined', reason: 'The figure is not checked.', decidedBy: 'The coordinator of EXM' },
    ]);
  });
});

describe('when it is shown', () => {
  const day = 86_400_000;

  test('before its day nobody sees it, and what was shown stays until then', async () => {
    const showFrom = new Date(Date.now() + 10 * day);
    await approve((await propose({ showFrom: showFrom.toISOString() })).publication);
    expect((await shown()).users).toEqual([]);
    expect((await shown(new Date(showFrom.getTime() - 1))).users).toEqual([]);
    expect((await shown(showFrom)).users).toHaveLength(1);
    const overview = await askOpen(publicOverview, {}, showFrom);
    expect(overview.services).toBe(3);
  });

  test('one person takes it back at once, with all that is to come of it', async () => {
    const showFrom = new Date(Date.now() + 10 * day);
    await approve((await propose({ showFrom: showFrom.toISOString() })).publication);
    const { publication } = await propose();
    await perform(withdrawPublication, lead, { publication });
    for (const now of [new Date(), showFrom]) await expect(shown(now)).rejects.toMatchObject({ code: 'not_found' });
    expect(await ownerDb().publication.count({ where: { serviceId: service, status: { in: ['waiting', 'approved'] } } })).toBe(0);
    await expect(approve(publication)).rejects.toMatchObject({ problems: [{ code: 'publication_decided' }] });
  });
});

describe('an item', () => {
  let item: string;

  beforeEach(async () => {
    item = world.own.ids.items[0];
    await ownerDb().item.update({ where: { key: item }, data: { classification: 'public', dueOn: new Date('2026-12-24') } });
  });

  const proposeItem = () => perform(proposePublication, lead, { kind: 'item', thing: item });
  const promises = async () => (await askOpen(publicData, {})).items.map(({ title, promisedOn }) => [title, promisedOn]);
  const theirs = ['Work 2 of EXM', '2026-12-24'];

  test('is shown by its title and dates alone', async () => {
    await approve((await proposeItem()).publication);
    expect(await promises()).toEqual([theirs]);
    expect(JSON.stringify(await askOpen(publicOverview, {}))).not.toContain(item);
  });

  test('leaves with its classification, in that moment, and whoever may not see it any more is not told of it', async () => {
    await approve((await proposeItem()).publication);
    await ownerDb().item.update({ where: { key: item }, data: { createdById: administrator.person.id } });
    await perform(setClassification, administrator, { item, classification: 'restricted' });
    expect(await promises()).toEqual([]);
    expect((await ask(publicationsPage, administrator, { list: 'approved' })).publications).toMatchObject([
      { standing: 'held', thing: item },
      {},
      {},
    ]);
    expect(JSON.stringify(await ask(publicationsPage, lead, { list: 'approved' }))).not.toContain('Work 2');
  });

  test('leaves when it is put away', async () => {
    await approve((await proposeItem()).publication);
    await perform(archiveItem, lead, { item });
    expect(await promises()).toEqual([]);
  });

  test('that was closed while it waited is not approved', async () => {
    const { publication } = await proposeItem();
    await perform(setClassification, lead, { item, classification: 'internal' });
    await expect(approve(publication)).rejects.toMatchObject({ problems: [{ code: 'item_not_public' }] });
  });

  test.each(['internal', 'shared', 'restricted'] as const)('that is %s is not proposed', async (classification) => {
    await ownerDb().item.update({ where: { key: item }, data: { classification, createdById: lead.person.id } });
    await expect(proposeItem()).rejects.toMatchObject({ problems: [{ code: 'item_not_public' }] });
  });
});

describe('what everybody may read', () => {
  test('is what was published, by nothing but that', async () => {
    await db().service.updateMany({ data: { published: true } });
    const { services, objectives, items } = await askOpen(publicData, {});
    expect(services.map(({ id }) => id).sort()).toEqual(
      [world.own, world.other, world.partner].map(({ ids }) => ids.service).sort(),
    );
    expect(objectives.map(({ title }) => title)).toEqual(['First window', 'First window', 'First window']);
    expect(items).toEqual([]);
  });

  test('answers of what waits, was never published, or never was, in the same words', async () => {
    const { objective, otherObjective, closedObjective } = world.own.ids;
    expect((await askOpen(publicObjective, { thing: closedObjective })).title).toBe('First window');
    const said = new Set<string>();
    for (const thing of [objective, otherObjective, service, '00000000-0000-0000-0000-000000000001', 'no id']) {
      const fault = await askOpen(publicObjective, { thing }).catch((error: unknown) => error);
      said.add(`${(fault as Error).name} ${JSON.stringify(fault)}`);
    }
    expect(said.size).toBe(1);
  });

  test('is kept from another agency until then, and cannot be decided by it', async () => {
    const { publication } = await propose();
    const stranger = actorFor(world, 'coordinator', 'other');
    await expect(approve(publication, stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(perform(withdrawPublication, stranger, { publication })).rejects.toMatchObject({ code: 'not_found' });
  });
});
