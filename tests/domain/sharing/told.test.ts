import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { exportBacklog } from '#app/domain/backlog/commands/export-backlog.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptAgreement } from '#app/domain/sharing/commands/accept-agreement.server.ts';
import { offerAgreement } from '#app/domain/sharing/commands/offer-agreement.server.ts';
import { renewAgreement } from '#app/domain/sharing/commands/renew-agreement.server.ts';
import { revokeAgreement } from '#app/domain/sharing/commands/revoke-agreement.server.ts';
import { noteLook } from '#app/domain/sharing/note-look.server.ts';
import { agreementPage } from '#app/domain/sharing/queries/agreement-page.server.ts';
import { warnOfEnds } from '#app/domain/sharing/warnings/warn-of-ends.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';
import { neighbourFor } from './neighbours.ts';

let fresh: () => Promise<World>;
let world: World;
let owner: Actor;
let partner: Actor;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().notice.deleteMany();
  owner = actorFor(world, 'coordinator');
  partner = neighbourFor(world);
});

const never = new AbortController().signal;
const told = async (actor: Actor) =>
  (await ask(inboxPage, actor, {})).notices.flatMap(({ kind, agreement }) => (agreement ? `${kind} ${agreement.prefix}` : []));

describe('what becomes of an agreement', () => {
  it('is told to those who decide for the other side, and to nobody else', async () => {
    const { ids } = world.own;
    await perform(revokeAgreement, owner, { agreement: ids.inForce });
    const line = `agreement_revoked ${ids.backlog.prefix}`;
    expect([await told(partner), await told(neighbourFor(world, 'administrator'))]).toEqual([[line], [line]]);
    expect(await told(neighbourFor(world, 'member'))).toEqual([]);
    expect([await told(owner), await told(actorFor(world, 'administrator'))]).toEqual([[], []]);
  });

  it('is told to whoever an offer was sent to, as they act for their agency', async () => {
    const { prefix } = world.own.ids.backlog;
    await perform(offerAgreement, owner, { backlog: prefix, email: partner.person.email, level: 'see' });
    expect(await told(partner)).toEqual([`agreement_offered ${prefix}`]);
    expect(await told(neighbourFor(world, 'administrator'))).toEqual([]);
  });
});

describe('before an end', () => {
  const day = 86_400_000;
  const ends = async () => {
    const grant = await db().grant.findFirstOrThrow({ where: { agreementId: world.own.ids.inForce } });
    return grant.endsAt.getTime();
  };

  it('both sides are warned 30, 7 and 1 days before, once each over several processes', async () => {
    const end = await ends();
    for (const days of [31, 30, 29, 7, 6, 1, 0.5]) {
      const now = new Date(end - days * day);
      await Promise.all([warnOfEnds(now, never), warnOfEnds(now, never), warnOfEnds(now, never)]);
    }
    const line = `agreement_ending ${world.own.ids.backlog.prefix}`;
    expect(await told(owner)).toEqual([line, line, line]);
    expect(await told(partner)).toEqual([line, line, line]);
    expect(await told(actorFor(world, 'lead'))).toEqual([]);
  });

  it('after a time in which nothing could be sent, only the nearest warning is, and says the last day', async () => {
    const now = new Date((await ends()) - 0.5 * day);
    await warnOfEnds(now, never);
    await warnOfEnds(now, never);
    expect((await told(owner)).length).toBe(1);
    const notice = (await ask(inboxPage, owner, {})).notices.find(({ agreement }) => agreement);
    const { versions } = await ask(agreementPage, owner, { agreement: world.own.ids.inForce });
    expect(notice?.dueOn).toBe(versions[0]?.end);
  });

  it('nobody is warned of what was renewed or revoked', async () => {
    const { inForce } = world.own.ids;
    const end = await ends();
    await perform(renewAgreement, owner, { agreement: inForce });
    await perform(acceptAgreement, partner, { agreement: inForce, version: 2 });
    await ownerDb().notice.deleteMany();
    await warnOfEnds(new Date(end - day), never);
    expect(await told(owner)).toEqual([]);
  });
});

it('who of a partner looked, exported or changed stands on the agreement’s page; what the owner does is not noted', async () => {
  const { backlog, inForce } = world.own.ids;
  const now = new Date();
  const { prefix } = backlog;
  for (const actor of [partner, partner, owner]) await noteLook(actor, prefix, now);
  const { items } = world.own.ids;
  await perform(exportBacklog, neighbourFor(world, 'member'), { backlog: prefix, list: 'items', format: 'csv', rows: 1 });
  await perform(addComment, partner, { item: items[2], text: 'Seen' });
  const { use } = await ask(agreementPage, owner, { agreement: inForce });
  expect(use.map(({ times }) => times)).toEqual([
    { looked: 2, exported: 0, changed: 1 },
    { looked: 0, exported: 1, changed: 0 },
  ]);
});
