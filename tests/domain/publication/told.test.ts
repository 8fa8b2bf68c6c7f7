import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { approvePublication } from '#app/domain/publication/commands/approve-publication.server.ts';
import { declinePublication } from '#app/domain/publication/commands/decline-publication.server.ts';
import { proposePublication } from '#app/domain/publication/commands/propose-publication.server.ts';
import { withdrawPublication } from '#app/domain/publication/commands/withdraw-publication.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let lead: Actor;
let coordinator: Actor;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().notice.deleteMany();
  await ownerDb().publication.deleteMany();
  [lead, coordinator] = [actorFor(world, 'lead'), actorFor(world, 'coordinator')];
});

const propose = async () =>
  (await perform(proposePublication, lead, { kind: 'service', thing: world.own.ids.service, showFrom: null })).publication;
const told = async (actor: Actor) =>
  (await ask(inboxPage, actor, {})).notices.map(({ kind, publication }) => `${kind} ${publication?.title}`);

it('whoever may approve is told what waits for them, and whoever proposed what came of it', async () => {
  const publication = await propose();
  for (const second of [coordinator, actorFor(world, 'administrator')])
    expect(await told(second)).toEqual(['publication_proposed Certificates']);
  for (const other of [lead, actorFor(world, 'member'), actorFor(world, 'coordinator', 'other')])
    expect(await told(other)).toEqual([]);
  await perform(approvePublication, coordinator, { publication });
  expect(await told(lead)).toEqual(['publication_approved Certificates']);
  await perform(withdrawPublication, coordinator, { publication });
  expect(await told(lead)).toEqual(['publication_withdrawn Certificates', 'publication_approved Certificates']);
});

it('what is declined, or taken back by whoever proposed it, is told to them and to nobody', async () => {
  await perform(declinePublication, coordinator, { publication: await propose(), reason: 'The figure is not checked.' });
  expect(await told(lead)).toEqual(['publication_declined Certificates']);
  await ownerDb().notice.deleteMany();
  await perform(withdrawPublication, lead, { publication: await propose() });
  expect([await told(lead), (await told(coordinator)).length]).toEqual([[], 1]);
});
