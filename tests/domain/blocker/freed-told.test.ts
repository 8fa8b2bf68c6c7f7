import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { changeBlocker } from '#app/domain/blocker/commands/change-blocker.server.ts';
import { freeBlocker } from '#app/domain/blocker/commands/free-blocker.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { passOnRequest } from '#app/domain/request/commands/pass-on-request.server.ts';
import { promiseRequest } from '#app/domain/request/commands/promise-request.server.ts';
import { withdrawRequest } from '#app/domain/request/commands/withdraw-request.server.ts';
import { requestPage } from '#app/domain/request/queries/request-page.server.ts';
import type { MailToSend } from '#app/domain/told/mail/mail-to-send.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { noticeMail } from '#app/http/mail/notice-mail.server.ts';
import { newId } from '#app/platform/id.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let asker: Actor;
let asked: Actor;
let third: Actor;
let blocker: string;
let request: string;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  asker = actorFor(world, 'member');
  asked = actorFor(world, 'coordinator', 'other');
  third = actorFor(world, 'coordinator', 'partner');
  const held = { item: world.own.ids.items[0], agency: 'OTH', line: 'Births of a hundred years', neededBy: '2099-12-31' };
  ({ blocker } = await perform(raiseBlocker, asker, held));
  request = (await ownerDb().request.findFirstOrThrow({ where: { what: held.line } })).id;
  await ownerDb().notice.deleteMany();
});

const free = () => perform(freeBlocker, asker, { blocker, how: 'Our archive had a secret copy' });
const notices = async (actor: Actor) => (await ask(inboxPage, actor, {})).notices;
const told = async (actor: Actor) => (await notices(actor)).map(({ kind, request: about }) => `${kind} ${about?.what}`);

it('that what waited for an open request is free is told to whom it was asked of, in its own words and not by what', async () => {
  await free();
  const line = 'request_freed Births of a hundred years';
  expect([await told(asked), await told(actorFor(world, 'lead', 'other'))]).toEqual([[line], [line]]);
  expect(await told(actorFor(world, 'member', 'other'))).toEqual([]);
  expect([await told(asker), await told(third)]).toEqual([[], []]);
  const lines = await notices(asked);
  const { subject, text } = noticeMail({ id: newId(), stop: 'x' } as MailToSend, asked, lines);
  expect(subject).toContain('What waited for a request to you is free');
  expect(text).toContain(`/requests/${request}`);
  const { ledger } = await ask(requestPage, asked, { request });
  expect(ledger).toMatchObject({ state: 'asked' });
  expect(ledger.lines.map(({ act }) => act)).toEqual(['asked', 'freed']);
  expect(`${JSON.stringify([lines, ledger])} ${text}`).not.toMatch(/secret copy|EXM-/);
});

it('an agency that was asked is told where somebody else is waited for instead, and not again once that is free', async () => {
  await perform(changeBlocker, asker, { blocker, agency: 'PAR' });
  expect(await told(asked)).toEqual(['request_freed Births of a hundred years']);
  expect(await told(third)).toEqual(['request_asked Births of a hundred years']);
  await perform(changeBlocker, asker, { blocker, party: 'The archive' });
  expect((await told(third)).filter((line) => line.startsWith('request_freed'))).toHaveLength(1);
  await free();
  expect(await told(asked)).toHaveLength(1);
  expect((await told(third)).filter((line) => line.startsWith('request_freed'))).toHaveLength(1);
});

it('whoever promised it is told too', async () => {
  const { member } = world.other.ids;
  await perform(promiseRequest, asked, { request, day: '2099-12-30', owner: member });
  await ownerDb().notice.deleteMany();
  await free();
  expect(await told(actorFor(world, 'member', 'other'))).toEqual(['request_freed Births of a hundred years']);
});

it('of one that was passed on is told whom it is asked of now, and no more whoever passed it on', async () => {
  await perform(passOnRequest, asked, { request, to: 'PAR', reason: 'It is theirs' });
  await ownerDb().notice.deleteMany();
  await free();
  expect([await told(asked), await told(third)]).toEqual([[], ['request_freed Births of a hundred years']]);
});

it('nobody is told where the request has come to its end', async () => {
  await perform(withdrawRequest, actorFor(world, 'lead'), { request, note: '' });
  await ownerDb().notice.deleteMany();
  await free();
  expect([await told(asked), await told(third)]).toEqual([[], []]);
  expect((await ask(requestPage, asked, { request })).ledger.lines.map(({ act }) => act)).toEqual(['asked', 'withdrawn']);
});
