import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { setService } from '#app/domain/backlog/commands/set-service.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { createService } from '#app/domain/strategy/commands/create-service.server.ts';
import { publishService } from '#app/domain/strategy/commands/publish-service.server.ts';
import { recordUsers } from '#app/domain/strategy/commands/record-users.server.ts';
import { setServicePhase } from '#app/domain/strategy/commands/set-service-phase.server.ts';
import { servicePage } from '#app/domain/strategy/queries/service-page.server.ts';
import { servicesPage } from '#app/domain/strategy/queries/services-page.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let build: () => Promise<World>;
let world: World;
let lead: Actor;
let coordinator: Actor;
let theirs: Actor;
let service: string;

beforeAll(async () => {
  build = (await testWorld()).fresh;
});
beforeEach(async () => {
  world = await build();
  lead = actorFor(world, 'lead');
  coordinator = actorFor(world, 'coordinator');
  theirs = actorFor(world, 'coordinator', 'other');
  service = world.own.ids.service;
});

test('totals are those of what one sees, and equal their rows', async () => {
  await perform(recordUsers, lead, { service, month: '2026-03', users: 1_500, source: 'Register' });
  const made = {
    names: { en: 'Archive search' },
    userNeed: 'I look for my family',
    phase: 'live' as const,
    launchedOn: '2026-02-10',
  };
  const { service: archive } = await perform(createService, lead, made);
  await perform(recordUsers, lead, { service: archive, month: '2026-02', users: 30, source: 'Register' });
  const page = await ask(servicesPage, lead, {});
  expect([page.total, page.launched, page.users]).toEqual([2, 1, 1_530]);
  expect(page.phases.map(({ total, services }) => [total, services.length])).toEqual([
    [0, 0],
    [0, 0],
    [1, 1],
    [1, 1],
  ]);
  expect(page.course.map(({ month, launched, users, carried }) => [month, launched, users, carried])).toEqual([
    ['2026-01', 0, 1_000, 0],
    ['2026-02', 1, 1_030, 1],
    ['2026-03', 1, 1_530, 1],
  ]);
  expect((await ask(servicesPage, theirs, {})).users).toBe(1_000);
});

test('another agency sees a service, and links its work to it, only while it is published', async () => {
  const seen = async () => (await ask(servicesPage, theirs, {})).phases.flatMap(({ services }) => services.map(({ id }) => id));
  const item = world.other.ids.epic;
  await expect(perform(setService, theirs, { item, service })).rejects.toMatchObject({ code: 'not_found' });
  await perform(publishService, coordinator, { service });
  expect(await seen()).toContain(service);
  await perform(setService, theirs, { item, service });
  expect((await ask(itemPage, theirs, { item })).strategy.service?.id).toBe(service);
  await expect(perform(recordUsers, theirs, { service, month: '2026-02', users: 1, source: 'x' })).rejects.toMatchObject({
    code: 'owned_elsewhere',
  });
  await perform(publishService, coordinator, { service, published: false });
  expect(await seen()).not.toContain(service);
  const page = await ask(itemPage, theirs, { item });
  expect(page.strategy.service).toBeNull();
  expect(page.history.map(({ code }) => code)).toEqual(['item_service_set_closed']);
});

test('a month is corrected, not doubled, and the event keeps both figures', async () => {
  await perform(recordUsers, lead, { service, month: '2026-01', users: 900, source: 'Recount' });
  const { service: seen } = await ask(servicePage, lead, { service });
  expect(seen.figures).toEqual([{ month: '2026-01', users: 900, source: 'Recount' }]);
  const event = await ownerDb().event.findFirstOrThrow({ where: { name: 'service.users-recorded' } });
  expect([event.old, event.new]).toMatchObject([{ users: 1_000 }, { users: 900 }]);
  await expect(
    perform(recordUsers, lead, { service, month: '2026-04', users: 1, source: 'x' }, { now: new Date('2026-03-31T18:59:00Z') }),
  ).rejects.toMatchObject({ problems: [{ field: 'month', code: 'month_ahead' }] });
});

test('why a phase went back is told to the service’s own agency alone', async () => {
  await perform(publishService, coordinator, { service });
  await perform(setServicePhase, lead, { service, phase: 'alpha', reason: 'Nobody could finish it' });
  const reasons = async (reader: Actor) =>
    (await ask(servicePage, reader, { service })).phases.map(({ to, reason }) => [to, reason]);
  expect(await reasons(lead)).toEqual([['alpha', 'Nobody could finish it']]);
  expect(await reasons(theirs)).toEqual([['alpha', null]]);
});
