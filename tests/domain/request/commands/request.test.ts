import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptCounterProposal } from '#app/domain/request/commands/accept-counter-proposal.server.ts';
import { acceptDelivery } from '#app/domain/request/commands/accept-delivery.server.ts';
import { acknowledgeRequest } from '#app/domain/request/commands/acknowledge-request.server.ts';
import { answerRequest } from '#app/domain/request/commands/answer-request.server.ts';
import { askAboutRequest } from '#app/domain/request/commands/ask-about-request.server.ts';
import { askAgency } from '#app/domain/request/commands/ask-agency.server.ts';
import { consentToDate } from '#app/domain/request/commands/consent-to-date.server.ts';
import { counterPropose } from '#app/domain/request/commands/counter-propose.server.ts';
import { declineRequest } from '#app/domain/request/commands/decline-request.server.ts';
import { deliverRequest } from '#app/domain/request/commands/deliver-request.server.ts';
import { explainRequest } from '#app/domain/request/commands/explain-request.server.ts';
import { linkRequestItem } from '#app/domain/request/commands/link-request-item.server.ts';
import { passOnRequest } from '#app/domain/request/commands/pass-on-request.server.ts';
import { promiseRequest } from '#app/domain/request/commands/promise-request.server.ts';
import { proposeDateChange } from '#app/domain/request/commands/propose-date-change.server.ts';
import { recordOutsideAnswer } from '#app/domain/request/commands/record-outside-answer.server.ts';
import { refuseDate } from '#app/domain/request/commands/refuse-date.server.ts';
import { returnDelivery } from '#app/domain/request/commands/return-delivery.server.ts';
import { itemRequests } from '#app/domain/request/queries/item-requests.server.ts';
import { requestPage } from '#app/domain/request/queries/request-page.server.ts';
import { requestsPage } from '#app/domain/request/queries/requests-page.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { neighbourFor } from '#tests/domain/sharing/neighbours.ts';
import { ownerDb } from '#tests/support/database.ts';
import { shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
/** Of the agency that asks, and of the one that it asks: a stranger to it, with no agreement between them. */
let asker: Actor;
let asked: Actor;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().notice.deleteMany();
  asker = actorFor(world, 'lead');
  asked = actorFor(world, 'coordinator', 'other');
});

/** 1 December 2026 is a Tuesday; noon in Tashkent. */
const on = (day: string) => new Date(`${day}T07:00:00Z`);
const text = {
  what: 'Births of the last hundred years',
  why: 'No parent is to bring a paper.',
  neededBy: '2026-12-15',
  criteria: 'It answers in a second.',
  legalBasis: 'Decree 60, article 4',
  attached: 'https://example.org/format',
};
const send = async (changes: object = {}, day = '2026-12-01') =>
  (await perform(askAgency, asker, { ...text, to: 'OTH', item: world.own.ids.items[0], ...changes }, { now: on(day) })).request;
const page = (request: string, actor: Actor, day = '2026-12-01') => ask(requestPage, actor, { request }, on(day));
const told = async (actor: Actor) => (await ask(inboxPage, actor, {})).notices.map(({ kind }) => kind);
const promise = (request: string, day = '2026-12-15', now = '2026-12-02') =>
  perform(promiseRequest, asked, { request, day, owner: world.other.ids.lead }, { now: on(now) });

describe('a request crosses the border without an agreement', () => {
  it('the asked agency reads what was written, and nothing of the item that it hangs on', async () => {
    const request = await send();
    const [theirs, ours] = [await page(request, asked), await page(request, asker)];
    expect(theirs).toMatchObject({ side: 'asked', item: null, ledger: { ...text, ref: 'EXM/OTH/1', state: 'asked' } });
    expect(JSON.stringify(theirs)).not.toContain(world.own.ids.items[0]);
    expect(JSON.stringify(theirs)).not.toContain('Work 2 of EXM');
    expect(ours).toMatchObject({ side: 'asker', item: { key: world.own.ids.items[0] } });
    expect(ours.ledger).toEqual(theirs.ledger);
  });

  it('PostgreSQL itself shows it to its two agencies alone, and the item that a side hangs it on to that side alone', async () => {
    const request = await send();
    const counts = (actor: Actor) =>
      inTransaction(actor, { reads: 'many' }, async (tx) => [
        await tx.request.count({ where: { id: request } }),
        await tx.requestItem.count({ where: { requestId: request } }),
      ]);
    expect(await counts(asker)).toEqual([1, 1]);
    expect(await counts(asked)).toEqual([1, 0]);
    expect(await counts(actorFor(world, 'administrator', 'partner'))).toEqual([0, 0]);
  });

  it('its coordinators and leads are told, and nobody else of it', async () => {
    await send();
    expect(await told(asked)).toEqual(['request_asked']);
    expect(await told(actorFor(world, 'lead', 'other'))).toEqual(['request_asked']);
    expect(await told(actorFor(world, 'member', 'other'))).toEqual([]);
    expect(await told(actorFor(world, 'coordinator'))).toEqual([]);
  });

  it('its event names no item, and goes into the trails of both', async () => {
    const request = await send();
    const events = await ownerDb().event.findMany({ where: { subjectId: request }, orderBy: { name: 'asc' } });
    const [own, other] = [world.own.ids.agency.id, world.other.ids.agency.id];
    expect(events.map(({ name, agencies }) => [name, agencies.toSorted()])).toEqual([
      ['request.asked', [own, other].toSorted()],
      ['request.item_linked', [own]],
    ]);
  });

  it.each([
    ['needed by a day that is past', { neededBy: '2026-11-30' }, 'neededBy'],
    ['of nobody', { to: undefined }, 'to'],
    ['of two', { outside: 'Regional archive' }, 'outside'],
    ['of oneself', { to: 'EXM' }, 'to'],
    ['of an agency that there is not', { to: 'ZZZ' }, 'to'],
    ['of nothing', { what: ' ' }, 'what'],
  ])('%s it is refused', async (_name, changes, field) => {
    await expect(send(changes)).rejects.toMatchObject({ problems: [{ field }] });
  });

  it('needed today it is not', async () => {
    expect(await send({ neededBy: '2026-12-01' })).toBeTruthy();
  });
});

describe('from the question to the acceptance', () => {
  it('each step is told to the other side, and both read one ledger', async () => {
    const request = await send();
    const now = (day: string) => ({ now: on(day) });
    await perform(acknowledgeRequest, asked, { request }, now('2026-12-02'));
    await perform(askAboutRequest, asked, { request, question: 'Of which regions?' }, now('2026-12-03'));
    await perform(answerRequest, actorFor(world, 'member'), { request, answer: 'Of all.' }, now('2026-12-03'));
    const counter = { request, day: '2026-12-21', scope: 'Since 1950', reason: 'Older ones are on paper.' };
    await perform(counterPropose, asked, counter, now('2026-12-04'));
    await perform(acceptCounterProposal, asker, { request }, now('2026-12-05'));
    expect((await page(request, asked)).ledger).toMatchObject({
      ...{ neededBy: '2026-12-21', firstNeededBy: '2026-12-15', scope: 'Since 1950', state: 'acknowledged', proposed: null },
    });
    await promise(request, '2026-12-18', '2026-12-07');
    await perform(proposeDateChange, asked, { request, day: '2026-12-21', reason: 'The supplier.' }, now('2026-12-08'));
    expect((await page(request, asker)).ledger).toMatchObject({ promisedOn: '2026-12-18', proposed: { day: '2026-12-21' } });
    await perform(consentToDate, asker, { request }, now('2026-12-09'));
    await perform(deliverRequest, asked, { request, what: 'It answers at /births.' }, now('2026-12-23'));
    await perform(returnDelivery, asker, { request, reason: 'Karakalpakstan is missing.' }, now('2026-12-25'));
    await perform(deliverRequest, asked, { request, what: 'All of it.' }, now('2026-12-28'));
    await perform(acceptDelivery, asker, { request }, now('2026-12-30'));
    await perform(explainRequest, asked, { request, explanation: 'A region was late.', about: 10 }, now('2026-12-31'));
    // What is explained afterwards is no later end.
    expect((await ownerDb().request.findUniqueOrThrow({ where: { id: request } })).changedAt).toEqual(on('2026-12-30'));

    const [ours, theirs] = [await page(request, asker, '2027-01-31'), await page(request, asked, '2027-01-31')];
    expect(ours.ledger).toEqual(theirs.ledger);
    expect(ours.ledger.lines.map(({ act }) => act)).toEqual([
      ...['asked', 'acknowledged', 'questioned', 'answered', 'countered', 'counter_accepted', 'promised', 'date_proposed'],
      ...['date_consented', 'delivered', 'returned', 'delivered', 'accepted', 'explained'],
    ]);
    // From the 21st to the 23rd, and from the 25th to the 28th: while a delivery waits the clock stands.
    expect(ours.ledger).toMatchObject({
      ...{ state: 'accepted', firstPromisedOn: '2026-12-18', promisedOn: '2026-12-21', moved: 1 },
      clocks: { age: 21, waiting: null, late: { days: 3, against: 'promised' } },
    });
    expect(await told(asker)).toEqual(
      ['explained', 'delivered', 'delivered', 'date_proposed', 'promised', 'countered', 'questioned', 'acknowledged'].map(
        (act) => `request_${act}`,
      ),
    );
    expect(await told(asked)).toEqual(
      ['accepted', 'returned', 'date_consented', 'counter_accepted', 'answered', 'asked'].map((act) => `request_${act}`),
    );
  });

  it('from a delivery on the asker is waited for, and silence accepts nothing', async () => {
    const request = await send();
    await perform(deliverRequest, asked, { request, what: 'Here.' }, { now: on('2026-12-02') });
    const waiting = async (day: string) => (await page(request, asked, day)).ledger.clocks.waiting;
    expect(await waiting('2026-12-07')).toEqual({ side: 'asker', days: 3, over: false });
    expect(await waiting('2026-12-08')).toEqual({ side: 'asker', days: 4, over: true });
    expect((await page(request, asked, '2027-12-08')).ledger.state).toBe('delivered');
  });

  it('each side’s days are of its own calendar', async () => {
    const request = await send();
    const off = (agencyId: string, day: string) =>
      ownerDb().calendarDay.create({ data: { agencyId, day: new Date(day), name: 'A holiday', works: false } });
    await off(world.other.ids.agency.id, '2026-12-03');
    const { age, waiting } = (await page(request, asker, '2026-12-07')).ledger.clocks;
    expect([age, waiting]).toEqual([4, { side: 'asked', days: 3, over: false }]);
    await off(world.own.ids.agency.id, '2026-12-02');
    expect((await page(request, asked, '2026-12-07')).ledger.clocks.age).toBe(3);
  });

  it('a promise is not later than what was asked for, nor of a past day, nor somebody else’s to keep', async () => {
    const request = await send();
    await expect(promise(request, '2026-12-16')).rejects.toMatchObject({ problems: [{ code: 'request_promise_later' }] });
    await expect(promise(request, '2026-12-01')).rejects.toMatchObject({ problems: [{ code: 'request_day_past' }] });
    const owner = world.own.ids.lead;
    const elsewhere = perform(promiseRequest, asked, { request, day: '2026-12-15', owner }, { now: on('2026-12-02') });
    await expect(elsewhere).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a promised day stays where the asker does not consent, and cannot be declined any more', async () => {
    const request = await send();
    await promise(request);
    await perform(proposeDateChange, asked, { request, day: '2026-12-20', reason: 'Later.' }, { now: on('2026-12-03') });
    await perform(refuseDate, asker, { request, reason: 'The launch is announced.' }, { now: on('2026-12-03') });
    expect((await page(request, asked)).ledger).toMatchObject({ state: 'promised', promisedOn: '2026-12-15', moved: 0 });
    await expect(perform(declineRequest, asked, { request, reason: 'No.' })).rejects.toMatchObject({ code: 'request_promised' });
    await expect(perform(consentToDate, asker, { request })).rejects.toMatchObject({ code: 'request_elsewhere' });
  });

  it.each([{}, { reason: '' }, { reason: ' \n ' }])('declining without a reason is refused: %j', async (sent) => {
    const request = await send();
    await expect(perform(declineRequest, asked, { request, ...sent } as never)).rejects.toMatchObject({
      problems: [{ field: 'reason' }],
    });
  });

  it('of two who answer at once one is first', async () => {
    const request = await send();
    const both = await Promise.allSettled([promise(request), perform(declineRequest, asked, { request, reason: 'No.' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('the line of a ledger stands, whoever writes', async () => {
    const request = await send();
    await promise(request);
    const forged = inTransaction(asked, {}, (tx) =>
      tx.requestEntry.updateMany({ where: { requestId: request }, data: { text: 'Never.' } }),
    );
    await expect(forged).rejects.toThrow(/stands/);
  });
});

describe('passed on', () => {
  it('it goes on with the third agency, which reads the text alone; the asker sees both, who passed it on only what it was', async () => {
    const request = await send();
    await perform(askAboutRequest, asked, { request, question: 'A secret of ours?' }, { now: on('2026-12-02') });
    await perform(answerRequest, asker, { request, answer: 'Between us.' }, { now: on('2026-12-02') });
    await perform(passOnRequest, asked, { request, to: 'PAR', reason: 'The register is theirs.' }, { now: on('2026-12-03') });
    const passed = (await page(request, asker)).passed;
    expect(passed).toMatchObject({ to: { code: 'PAR' } });
    const id = passed?.id ?? '';
    const third = actorFor(world, 'coordinator', 'partner');
    const theirs = await page(id, third, '2026-12-08');
    expect(theirs).toMatchObject({
      side: 'asked',
      passedFrom: { id: null, by: { code: 'OTH' } },
      ledger: { ...text, ref: 'EXM/PAR/1' },
    });
    expect(JSON.stringify(theirs)).not.toMatch(/secret of ours|Between us/);
    // It waits since it was asked first.
    expect(theirs.ledger.clocks.age).toBe(5);
    expect(await page(id, asker)).toMatchObject({ passedFrom: { id: request }, item: { key: world.own.ids.items[0] } });
    await expect(page(id, asked)).rejects.toMatchObject({ code: 'not_found' });
    expect(await page(request, asked)).toMatchObject({ passed: null, ledger: { state: 'passed_on' } });
    await expect(page(request, third)).rejects.toMatchObject({ code: 'not_found' });
    expect(await told(asker)).toEqual(['request_passed_on', 'request_questioned']);
    expect(await told(third)).toEqual(['request_asked']);
  });

  it.each(['EXM', 'OTH', 'ZZZ'])('not to the asker, to oneself, to nobody: %s', async (to) => {
    const request = await send();
    await expect(perform(passOnRequest, asked, { request, to, reason: 'Theirs.' })).rejects.toMatchObject({
      problems: [{ code: 'request_no_such_agency' }],
    });
  });
});

describe('an agency that is not here', () => {
  it('is asked by a numbered letter, and what it answers is written down as unconfirmed', async () => {
    const letter = (what: string) => send({ to: undefined, outside: 'Regional archive', what });
    await letter('The first');
    const request = await letter('The second');
    const record = (input: object) => perform(recordOutsideAnswer, asker, { request, text: 'Letter 7.', ...input } as never);
    await expect(record({ answer: 'promised' })).rejects.toMatchObject({ problems: [{ field: 'day' }] });
    await record({ answer: 'promised', day: '2026-12-20' });
    await record({ answer: 'promised', day: '2026-12-22' });
    await record({ answer: 'delivered' });
    await perform(acceptDelivery, asker, { request });
    const { ledger } = await page(request, asker);
    // One letter of the example world and the first of these stand before it.
    expect(ledger).toMatchObject({ ref: 'EXM/3', asked: { code: null, names: { en: 'Regional archive' } }, state: 'accepted' });
    expect(ledger.lines.map(({ act, unconfirmed }) => [act, unconfirmed])).toEqual([
      ['asked', false],
      ['promised', true],
      ['promised', true],
      ['delivered', true],
      ['accepted', false],
    ]);
  });
});

describe('lists', () => {
  it('count what one asks and is asked, whose turn it is, what is late', async () => {
    const late = await send({ neededBy: '2026-12-02' });
    const list = async (actor: Actor, asking: object = {}) => ask(requestsPage, actor, asking, on('2026-12-07'));
    expect((await list(asked, { part: 'late' })).requests).toMatchObject([{ id: late, clocks: { late: { days: 3 } } }]);
    const all = await list(asker);
    for (const { list: each, count } of all.byList) expect((await list(asker, { list: each })).total).toBe(count);
    for (const { part, count } of all.byPart) expect((await list(asker, { part })).total).toBe(count);
    expect((await list(actorFor(world, 'member', 'partner'))).requests.map(({ id }) => id)).not.toContain(late);
  });
});

describe('one’s own item', () => {
  it('is each side’s alone, and can be taken off', async () => {
    const request = await send();
    await perform(linkRequestItem, asked, { request, item: world.other.ids.items[1] });
    expect((await page(request, asked)).item?.key).toBe(world.other.ids.items[1]);
    expect((await page(request, asker)).item?.key).toBe(world.own.ids.items[0]);
    expect(JSON.stringify(await page(request, asker))).not.toContain(world.other.ids.items[1]);
    await perform(linkRequestItem, asked, { request });
    expect((await page(request, asked)).item).toBeNull();
  });

  it('what is restricted to others is not shown to a colleague', async () => {
    const request = await send();
    const item = await ownerDb().item.findFirstOrThrow({ where: { key: world.own.restricted } });
    await ownerDb().requestItem.updateMany({ where: { requestId: request }, data: { itemId: item.id } });
    expect((await page(request, asker)).item).toBeNull();
  });

  it('what is restricted to others is neither taken off nor replaced by a colleague, who learns nothing of it', async () => {
    const acts = async (request: string) => {
      const [own, other] = world.own.ids.items;
      const answers = [];
      for (const item of [undefined, own, other, undefined, undefined]) {
        answers.push(await perform(linkRequestItem, asker, { request, ...(item && { item }) }));
        answers.push((await page(request, asker)).item?.key);
      }
      const where = { subjectId: request, name: 'request.item_linked' };
      const events = await ownerDb().event.findMany({ where, orderBy: { id: 'asc' } });
      return JSON.parse(JSON.stringify([answers, events.map((event) => [event.old, event.new])]).replaceAll(request, 'it'));
    };
    const [bare, hung] = [await send({ item: undefined }), await send({ item: undefined })];
    const { id, createdById } = await ownerDb().item.findUniqueOrThrow({ where: { key: world.own.restricted } });
    await ownerDb().requestItem.create({ data: { requestId: hung, agencyId: world.own.ids.agency.id, itemId: id } });
    expect(await acts(hung)).toEqual(await acts(bare));
    // Whoever is named on it still finds it there.
    const founder = { ...asker, person: { ...asker.person, id: createdById ?? '' } };
    expect((await page(hung, founder)).item?.key).toBe(world.own.restricted);
    await perform(linkRequestItem, founder, { request: hung });
    expect((await page(hung, founder)).item).toBeNull();
  });
});

it('the neighbour of the example world sees what it asks', async () => {
  expect((await page(world.own.ids.request, neighbourFor(world))).side).toBe('asker');
});

describe('an item', () => {
  it('says what its agency asks for it, open before ended, and says to a partner nothing of what its owner asks', async () => {
    await ownerDb().request.deleteMany();
    const item = world.own.ids.items[0] ?? '';
    const [first, second] = [await send(), await send({ what: 'A second' })];
    await perform(declineRequest, asked, { request: second, reason: 'Not ours' }, { now: on('2026-12-02') });
    const said = async (actor: Actor) => {
      const { open, ended } = await ask(itemRequests, actor, { item }, on('2026-12-03'));
      return [open.map(({ id }) => id), ended.map(({ id }) => id)];
    };
    expect(await said(asker)).toEqual([[first], [second]]);
    const partner = actorFor(world, 'lead', 'partner');
    await expect(said(partner)).rejects.toThrow();
    await shareWithPartner(owner, world, { level: 'edit' });
    expect(await said(partner)).toEqual([[], []]);
  });
});
