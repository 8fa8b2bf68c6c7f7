import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptCoordination } from '#app/domain/sharing/coordination/commands/accept-coordination.server.ts';
import { changeCoordination } from '#app/domain/sharing/coordination/commands/change-coordination.server.ts';
import { declineCoordination } from '#app/domain/sharing/coordination/commands/decline-coordination.server.ts';
import { endCoordination } from '#app/domain/sharing/coordination/commands/end-coordination.server.ts';
import { offerCoordination } from '#app/domain/sharing/coordination/commands/offer-coordination.server.ts';
import { coordinationPage } from '#app/domain/sharing/coordination/queries/coordination-page.server.ts';
import { warnOfEnds } from '#app/domain/sharing/warnings/warn-of-ends.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { sendNotices } from '#app/http/mail/send-notices.server.ts';
import { db } from '#app/platform/db.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { ownerDb } from '#tests/support/database.ts';
import { type MailServer, mailServer } from '#tests/support/mail-server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';
import { neighbourFor } from '../neighbours.ts';

let fresh: () => Promise<World>;
let world: World;
let owner: Actor;
let next: Actor;
let post: MailServer;

beforeAll(async () => {
  ({ fresh } = await testWorld());
  post = await mailServer(() => false);
  process.env.SMTP_URL = post.url;
  process.env.PUBLIC_URL = 'https://hashar.example';
});
atEnd(async () => {
  delete process.env.SMTP_URL;
  delete process.env.PUBLIC_URL;
  await post.close();
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().notice.deleteMany();
  post.mails.length = 0;
  owner = actorFor(world, 'coordinator');
  next = neighbourFor(world);
});

const told = async (actor: Actor) =>
  (await ask(inboxPage, actor, {})).notices.map(({ kind, coordination }) => `${kind} ${coordination?.code}`);

const standing = { ceiling: 'shared', legalBasis: 'Decree 158', note: 'A secret note' } as const;
const change = (shows: ('item' | 'line' | 'cost' | 'inside')[]) =>
  perform(changeCoordination, owner, { coordination: world.own.ids.coordination, version: 1, ...standing, shows });

it.each([
  [
    'accepted',
    'accepted',
    () => perform(acceptCoordination, owner, { coordination: world.own.ids.coordinationOffer, version: 1 }),
  ],
  [
    'declined',
    'declined',
    () => perform(declineCoordination, owner, { coordination: world.own.ids.coordinationOffer, version: 1, reason: 'Not now.' }),
  ],
  ['narrowed', 'narrowed', () => change(['line'])],
  ['to be widened', 'change_offered', () => change(['item', 'line', 'cost', 'inside'])],
  ['ended', 'ended', () => perform(endCoordination, owner, { coordination: world.own.ids.coordination })],
  ['taken back', 'withdrawn', () => perform(endCoordination, owner, { coordination: world.own.ids.coordinationOffer })],
])('that coordination terms are %s is told to those who decide for the other side alone', async (_what, kind, act) => {
  await act();
  const line = `coordination_${kind} ${world.own.ids.agency.code}`;
  expect([await told(next), await told(neighbourFor(world, 'administrator'))]).toEqual([[line], [line]]);
  expect(await told(neighbourFor(world, 'member'))).toEqual([]);
  expect([await told(owner), await told(actorFor(world, 'administrator'))]).toEqual([[], []]);
  expect(await told(actorFor(world, 'coordinator', 'partner'))).toEqual([]);
});

it('an offer is told in the inbox and by mail in the reader’s language, by whom and of which agency, with no word of the terms', async () => {
  await db().person.update({ where: { id: next.person.id }, data: { locale: 'ru' } });
  await perform(endCoordination, owner, { coordination: world.own.ids.coordination });
  await ownerDb().notice.deleteMany();
  const { coordination } = await perform(offerCoordination, owner, { other: next.agency.code, ...standing, shows: ['line'] });
  const { notices } = await ask(inboxPage, next, {});
  expect(notices).toMatchObject([
    { kind: 'coordination_offered', by: expect.any(String), said: null, dueOn: null, coordination: { id: coordination } },
  ]);
  await sendNotices(new AbortController().signal);
  const mail = post.mails.find(({ to }) => JSON.stringify(to).includes(next.person.email));
  const { code } = world.own.ids.agency;
  expect(mail?.subject).toBe(`${code}: Вам предложены условия координации`);
  expect(mail?.text).toContain(`https://hashar.example/agreements/coordination/${coordination}`);
  expect(`${JSON.stringify(notices)} ${mail?.text}`).not.toMatch(/secret note|Decree/);
});

describe('the end of coordination terms', () => {
  const day = 86_400_000;
  const never = new AbortController().signal;
  const ends = async () =>
    (
      await ownerDb().coordinationVersion.findFirstOrThrow({ where: { coordinationId: world.own.ids.coordination } })
    ).endsAt.getTime();

  it('is told to those who decide for either side 30, 7 and 1 days before, once each over several processes, with its last day', async () => {
    const end = await ends();
    for (const days of [31, 30, 29, 7, 6, 1, 0.5]) {
      const now = new Date(end - days * day);
      await Promise.all([warnOfEnds(now, never), warnOfEnds(now, never), warnOfEnds(now, never)]);
    }
    for (const side of [owner, next]) {
      const { notices } = await ask(inboxPage, side, {});
      const ending = notices.filter(({ kind }) => kind === 'coordination_ending');
      expect(ending.map(({ coordination, by }) => [coordination?.id, by])).toEqual(
        [1, 2, 3].map(() => [world.own.ids.coordination, null]),
      );
      const { versions } = await ask(coordinationPage, side, { coordination: world.own.ids.coordination });
      expect(ending[0]?.dueOn).toBe(versions[0]?.end);
    }
    expect(await told(neighbourFor(world, 'member'))).toEqual([]);
    expect(await told(actorFor(world, 'lead'))).toEqual([]);
  });

  it('is warned of no more once the terms were ended, and before it only of terms that hold', async () => {
    const end = await ends();
    await perform(endCoordination, owner, { coordination: world.own.ids.coordination });
    await ownerDb().notice.deleteMany();
    await warnOfEnds(new Date(end - day), never);
    expect((await told(owner)).filter((line) => line.startsWith('coordination'))).toEqual([]);
  });
});

it('whoever acts for both agencies is not told of their own doing', async () => {
  await ownerDb().membership.create({ data: { personId: owner.person.id, agencyId: next.agency.id, role: 'coordinator' } });
  await perform(endCoordination, owner, { coordination: world.own.ids.coordination });
  expect(await told({ ...owner, agency: next.agency })).toEqual([]);
});
