import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { itemHistoryPage } from '#app/domain/backlog/item/queries/item-history-page.server.ts';
import { changeBlocker } from '#app/domain/blocker/commands/change-blocker.server.ts';
import { freeBlocker } from '#app/domain/blocker/commands/free-blocker.server.ts';
import { pauseBlocker } from '#app/domain/blocker/commands/pause-blocker.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { resumeBlocker } from '#app/domain/blocker/commands/resume-blocker.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { holdEscalation } from '#app/domain/escalation/commands/hold-escalation.server.ts';
import { sendEscalation } from '#app/domain/escalation/commands/send-escalation.server.ts';
import { setLadderPerson } from '#app/domain/escalation/commands/set-ladder-person.server.ts';
import { wordEscalation } from '#app/domain/escalation/commands/word-escalation.server.ts';
import { escalate } from '#app/domain/escalation/escalate.server.ts';
import { escalationLadder } from '#app/domain/escalation/queries/escalation-ladder.server.ts';
import { waitingEscalations } from '#app/domain/escalation/queries/waiting-escalations.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptDelivery } from '#app/domain/request/commands/accept-delivery.server.ts';
import { acknowledgeRequest } from '#app/domain/request/commands/acknowledge-request.server.ts';
import { askAgency } from '#app/domain/request/commands/ask-agency.server.ts';
import { deliverRequest } from '#app/domain/request/commands/deliver-request.server.ts';
import { passOnRequest } from '#app/domain/request/commands/pass-on-request.server.ts';
import { withdrawRequest } from '#app/domain/request/commands/withdraw-request.server.ts';
import type { MailToSend } from '#app/domain/told/mail/mail-to-send.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { noticeMail } from '#app/http/mail/notice-mail.server.ts';
import { newId } from '#app/platform/id.ts';
import { ownerDb } from '#tests/support/database.ts';
import { grant } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
let fresh: () => Promise<World>;
/** The coordinators of the agency that asks, of the one that is asked, and of a third. */
let ours: Actor;
let theirs: Actor;
let third: Actor;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  // Nothing waits but what a test says.
  await owner.query(
    'DELETE FROM escalation_step; DELETE FROM ladder_place; DELETE FROM notice; DELETE FROM blocker; DELETE FROM request',
  );
  ours = actorFor(world, 'coordinator');
  theirs = actorFor(world, 'coordinator', 'other');
  third = actorFor(world, 'coordinator', 'partner');
});

/** 2 November 2026 is a Monday; noon in Tashkent. Day 3 is Thursday the 5th, day 7 Wednesday the 11th, day 14 Friday the 20th. */
const on = (day: string) => new Date(`${day}T07:00:00Z`);
const climb = (day: string) => escalate(on(day), new AbortController().signal);
const request = async (changes: object = {}) =>
  (
    await perform(
      askAgency,
      ours,
      { what: 'Births', why: '', neededBy: '2026-12-31', criteria: '', legalBasis: '', attached: '', to: 'OTH', ...changes },
      { now: on('2026-11-02') },
    )
  ).request;
const ladder = (about: object, actor = ours, day = '2026-11-30') => ask(escalationLadder, actor, about, on(day));
const steps = async (about: object, actor = ours) =>
  (await ladder(about, actor))?.steps.map(({ rung, state }) => `${rung} ${state}`);
const told = async (actor: Actor) =>
  (await ask(inboxPage, actor, {})).notices.flatMap(({ kind, waited }) => (waited ? [`${kind} ${waited.days}`] : []));
const heads = async (actor: Actor, ...rungs: ('head' | 'deputy')[]) => {
  for (const rung of rungs) {
    const person = rung === 'head' ? 'lead' : 'member';
    const side = actor === ours ? 'own' : 'other';
    await perform(setLadderPerson, actor, { rung, person: world[side].ids[person] });
  }
};
const draftOf = async (actor = ours, day = '2026-11-30') =>
  (await ask(waitingEscalations, actor, {}, on(day))).steps[0]?.id ?? '';

describe('a request that nobody answers', { timeout: 60_000 }, () => {
  it('goes to both coordinators on day 3, is drafted to the head on day 6, and is sent by the asker’s coordinator from day 7 on', async () => {
    const id = await request();
    await heads(theirs, 'head', 'deputy');
    await climb('2026-11-04');
    expect(await steps({ request: id })).toEqual([]);
    await climb('2026-11-05');
    await climb('2026-11-05');
    expect([await told(ours), await told(theirs), await told(third)]).toEqual([['escalation_sent 3'], ['escalation_sent 3'], []]);
    await climb('2026-11-09');
    expect(await steps({ request: id })).toEqual(['coordinators sent']);
    await climb('2026-11-10');
    expect(await told(ours)).toEqual(['escalation_drafted 6', 'escalation_sent 3']);
    expect(await told(theirs)).toEqual(['escalation_announced 6', 'escalation_sent 3']);
    const head = actorFor(world, 'lead', 'other');
    expect(await told(head)).toEqual([]);
    const step = await draftOf();
    const send = (actor: Actor, day: string) =>
      perform(sendEscalation, actor, { step, text: 'Please.', textVersion: 1 }, { now: on(day) });
    await expect(send(ours, '2026-11-10')).rejects.toMatchObject({ problems: [{ code: 'escalation_too_early' }] });
    await expect(send(theirs, '2026-11-11')).rejects.toMatchObject({ code: 'escalation_of_other_side' });
    await expect(send(actorFor(world, 'lead'), '2026-11-11')).rejects.toMatchObject({ code: 'role_may_not' });
    await expect(send(third, '2026-11-11')).rejects.toMatchObject({ code: 'not_found' });
    await send(ours, '2026-11-11');
    expect(await told(head)).toEqual(['escalation_sent 7']);
    await expect(send(ours, '2026-11-11')).rejects.toMatchObject({ code: 'escalation_no_draft' });
    await climb('2026-11-12');
    expect(await steps({ request: id }, theirs)).toEqual(['coordinators sent', 'head sent']);
    const [, sent] = (await ladder({ request: id }, theirs))?.steps ?? [];
    expect(sent).toMatchObject({ person: 'The lead of OTH', text: 'Please.', delivery: { told: 2, mailed: 0, read: 0 } });
  });

  it('is told of nobody’s draft to the other side before it is sent', async () => {
    const id = await request();
    await heads(theirs, 'head');
    await climb('2026-11-05');
    await climb('2026-11-10');
    await perform(wordEscalation, ours, { step: await draftOf(), text: 'Between us', textVersion: 1 }, { now: on('2026-11-10') });
    expect((await ladder({ request: id }))?.steps.find(({ rung }) => rung === 'head')).toMatchObject({
      text: 'Between us',
      may: { word: true, send: true },
    });
    expect((await ladder({ request: id }, theirs))?.steps.find(({ rung }) => rung === 'head')).toMatchObject({
      text: '',
      may: { word: false, send: false },
    });
    const kept = await ownerDb().event.findMany({ where: { name: 'escalation.worded' } });
    expect(kept.map(({ agencies }) => agencies)).toEqual([[ours.agency.id]]);
  });

  it('is worded by two: who keeps or sends words second is shown the first’s, and the same words are no conflict', async () => {
    const id = await request();
    await heads(theirs, 'head');
    await climb('2026-11-05');
    await climb('2026-11-10');
    const step = await draftOf();
    const at = { now: on('2026-11-11') };
    const word = (text: string, textVersion: number) => perform(wordEscalation, ours, { step, text, textVersion }, at);
    const send = (sent: object) => perform(sendEscalation, ours, { step, ...sent }, at);
    const stands = async () => (await ladder({ request: id }))?.steps.find(({ rung }) => rung === 'head')?.text;
    await word('First', 1);
    const conflict = {
      code: 'words_conflict',
      detail: { mine: { text: 'Second', textVersion: 1 }, theirs: { text: 'First', textVersion: 2 } },
    };
    await expect(word('Second', 1)).rejects.toMatchObject(conflict);
    await expect(send({ text: 'Second', textVersion: 1 })).rejects.toMatchObject(conflict);
    await expect(send({ text: 'Second' })).rejects.toMatchObject({ problems: [{ field: 'textVersion', code: 'required' }] });
    expect([await stands(), await word('First', 1)]).toEqual(['First', { step, textVersion: 2 }]);
    // What was taken back to the first words is another text than they were.
    await word('Third', 2);
    await word('First', 3);
    await expect(word('Second', 2)).rejects.toMatchObject({ code: 'words_conflict' });
    expect((await ladder({ request: id }, theirs))?.steps.find(({ rung }) => rung === 'head')).toMatchObject({ textVersion: 0 });
    await send({});
    expect(await stands()).toBe('First');
  });

  it('goes nowhere once it is answered, or taken back; the asker’s own silence goes up the same ladder', async () => {
    const [answered, taken, delivered] = [await request(), await request(), await request()];
    const at = { now: on('2026-11-03') };
    await perform(acknowledgeRequest, theirs, { request: answered, note: '' }, at);
    await perform(withdrawRequest, ours, { request: taken, note: '' }, at);
    await perform(deliverRequest, theirs, { request: delivered, what: 'There' }, at);
    await heads(ours, 'head');
    await climb('2026-11-06');
    expect([await steps({ request: answered }), await steps({ request: taken })]).toEqual([[], []]);
    expect(await steps({ request: delivered })).toEqual(['coordinators sent']);
    await climb('2026-11-11');
    // It is the deliverer who sends this one, to the asker's head.
    expect([await draftOf(ours), (await ask(waitingEscalations, theirs, {}, on('2026-11-12'))).steps.length]).toEqual(['', 1]);
    const step = await draftOf(theirs);
    await perform(acceptDelivery, ours, { request: delivered, note: '' }, { now: on('2026-11-12') });
    expect(await draftOf(theirs)).toBe('');
    await expect(perform(sendEscalation, theirs, { step }, { now: on('2026-11-12') })).rejects.toMatchObject({
      code: 'escalation_over',
    });
  });

  it('skips a rung on which nobody stands, and warns the coordinators', async () => {
    const id = await request();
    await climb('2026-11-05');
    await climb('2026-11-10');
    expect(await steps({ request: id })).toEqual(['coordinators sent', 'head skipped', 'deputy skipped']);
    expect([await told(ours), await told(theirs)].map((kinds) => kinds.includes('escalation_skipped 6'))).toEqual([true, true]);
    await heads(theirs, 'deputy');
    await climb('2026-11-11');
    expect(await steps({ request: id })).toContain('deputy drafted');
  });

  it('is mailed with its reference, how long it has waited and the link, and without what was asked', async () => {
    const id = await request();
    await climb('2026-11-05');
    const { notices } = await ask(inboxPage, theirs, {});
    const { text, html, subject } = noticeMail({ id: newId(), stop: 'x' } as MailToSend, theirs, notices);
    expect(text).toContain(`/requests/${id}`);
    expect(text).toContain('3 working days');
    expect(`${subject} ${text} ${html}`).not.toContain('Births');
  });

  it('is put off once, with a reason, until a day', async () => {
    const id = await request();
    await heads(theirs, 'head');
    const hold = (until: string, day: string) =>
      perform(holdEscalation, ours, { request: id, until, reason: 'They are moving house' }, { now: on(day) });
    await expect(hold('2026-11-03', '2026-11-03')).rejects.toMatchObject({ problems: [{ code: 'escalation_hold_past' }] });
    await hold('2026-11-09', '2026-11-03');
    await expect(hold('2026-11-12', '2026-11-04')).rejects.toMatchObject({ code: 'escalation_held_once' });
    await climb('2026-11-06');
    expect(await steps({ request: id })).toEqual(['coordinators held']);
    expect((await ladder({ request: id }, theirs, '2026-11-06'))?.steps[0]?.held).toMatchObject({
      until: '2026-11-09',
      reason: 'They are moving house',
      lasts: true,
    });
    await climb('2026-11-09');
    expect(await steps({ request: id })).toEqual(['coordinators sent']);
    await climb('2026-11-10');
    await hold('2026-11-20', '2026-11-10');
    await expect(perform(sendEscalation, ours, { step: await draftOf() }, { now: on('2026-11-19') })).rejects.toMatchObject({
      problems: [{ code: 'escalation_is_held' }],
    });
    await climb('2026-11-19');
    expect(await steps({ request: id })).toEqual(['coordinators sent', 'head drafted']);
    await perform(sendEscalation, ours, { step: await draftOf() }, { now: on('2026-11-20') });
    expect(await steps({ request: id })).toEqual(['coordinators sent', 'head sent']);
  });

  it('after days in which nothing ran takes one step, the highest', async () => {
    const id = await request();
    await heads(theirs, 'head', 'deputy');
    await climb('2026-11-27');
    await climb('2026-11-27');
    expect(await steps({ request: id })).toEqual(['coordinators passed_over', 'head passed_over', 'deputy drafted']);
    expect([await told(ours), await told(theirs)]).toEqual([['escalation_drafted 19'], ['escalation_announced 19']]);
  });

  it('goes by itself where an agreement in force between the two says so, and not without', async () => {
    const id = await request();
    await heads(theirs, 'head');
    await grant(owner, { backlog: world.other.ids.backlog.id, to: ours.agency.id });
    const terms = { startsAt: on('2026-01-01'), standsAt: on('2026-01-01'), endsAt: on('2027-01-01') };
    await climb('2026-11-05');
    await climb('2026-11-10');
    await climb('2026-11-11');
    expect(await steps({ request: id })).toContain('head drafted');
    await ownerDb().agreementVersion.updateMany({
      where: { agreement: { partnerId: ours.agency.id } },
      data: { ...terms, escalates: true },
    });
    await climb('2026-11-11');
    expect(await steps({ request: id })).toContain('head sent');
    expect((await ladder({ request: id }))?.steps.at(-1)?.sent).toMatchObject({ by: null, automatic: true });
  });
});

describe('a blocker', { timeout: 60_000 }, () => {
  const raise = async (said: object = {}, item = world.own.ids.items[0]) =>
    (
      await perform(
        raiseBlocker,
        actorFor(world, 'member'),
        { item, line: 'No receipts', party: 'Payme', ...said },
        { now: on('2026-11-02') },
      )
    ).blocker;
  const member = () => actorFor(world, 'member');

  it('goes up within its own agency; a pause is not counted, and once it is freed nothing goes', async () => {
    const id = await raise({ party: undefined, person: world.own.ids.lead });
    await heads(ours, 'deputy');
    await perform(pauseBlocker, member(), { blocker: id, reason: 'Holidays' }, { now: on('2026-11-03') });
    await climb('2026-11-20');
    expect(await steps({ blocker: id })).toEqual([]);
    await perform(resumeBlocker, member(), { blocker: id }, { now: on('2026-11-20') });
    await climb('2026-11-24');
    expect(await steps({ blocker: id })).toEqual(['coordinators sent']);
    await climb('2026-11-27');
    expect(await steps({ blocker: id })).toEqual(['coordinators sent', 'head skipped', 'deputy drafted']);
    // Whoever can free it is told a day ahead.
    expect((await told(actorFor(world, 'lead'))).includes('escalation_announced 6')).toBe(true);
    const step = await draftOf();
    await perform(freeBlocker, member(), { blocker: id, how: 'They came' }, { now: on('2026-11-27') });
    await expect(perform(sendEscalation, ours, { step }, { now: on('2026-11-30') })).rejects.toMatchObject({
      code: 'escalation_over',
    });
    const history = await ask(itemHistoryPage, ours, { item: world.own.ids.items[0] });
    expect(JSON.stringify(history)).toContain('escalation_sent_coordinators');
    expect(await told(theirs)).toEqual([]);
  });

  it('is its agency’s own matter: a partner that sees the item reads nothing of how far it went up, nor of what was written', async () => {
    const [item] = world.own.ids.items;
    const id = await raise();
    await heads(ours, 'head');
    await grant(owner, { backlog: world.own.ids.backlog.id, to: world.partner.ids.agency.id });
    await climb('2026-11-05');
    await climb('2026-11-10');
    await perform(
      holdEscalation,
      ours,
      { blocker: id, until: '2026-11-11', reason: 'They move house' },
      { now: on('2026-11-10') },
    );
    await perform(
      sendEscalation,
      ours,
      { step: await draftOf(), text: 'Decide today', textVersion: 1 },
      { now: on('2026-11-12') },
    );
    const read = async (actor: Actor) => (await ask(itemHistoryPage, actor, { item })).history.map(({ code }) => code);
    const escalated = (codes: string[]) => codes.filter((code) => code.startsWith('escalation_'));
    expect(escalated(await read(ours))).toHaveLength(4);
    expect(escalated(await read(third))).toEqual([]);
    expect(JSON.stringify(await ask(itemHistoryPage, third, { item }))).not.toMatch(/Decide today|They move house/);
  });

  it('is mailed with the link to its own page, when it is raised and when it goes up', async () => {
    const id = await raise({ party: undefined, person: world.own.ids.lead });
    await climb('2026-11-05');
    for (const actor of [actorFor(world, 'lead'), ours]) {
      const { notices } = await ask(inboxPage, actor, {});
      expect(notices.length).toBeGreaterThan(0);
      const { text } = noticeMail({ id: newId(), stop: 'x' } as MailToSend, actor, notices);
      expect(text).toContain(`/blockers/${id}`);
      expect(text).not.toContain('No receipts');
    }
  });

  it('on another agency goes by its request: one ladder, which both sides see, and which stands while the blocker does', async () => {
    const id = await raise({ party: undefined, agency: 'OTH' });
    const row = await ownerDb().blocker.findUniqueOrThrow({ where: { id } });
    await climb('2026-11-05');
    const about = { request: row.requestId ?? '' };
    expect(await steps({ blocker: id })).toEqual(['coordinators sent']);
    expect(await steps(about, theirs)).toEqual(['coordinators sent']);
    expect(await ownerDb().escalationStep.count({ where: { blockerId: id } })).toBe(0);
    expect(JSON.stringify(await ladder(about, theirs))).not.toContain(world.own.ids.items[0]);
    await perform(pauseBlocker, member(), { blocker: id, reason: 'Holidays' }, { now: on('2026-11-06') });
    await heads(theirs, 'head');
    await climb('2026-11-13');
    expect(await steps(about, theirs)).toEqual(['coordinators sent']);
    expect((await ladder(about, theirs, '2026-11-13'))?.days).toBeNull();
    await perform(resumeBlocker, member(), { blocker: id }, { now: on('2026-11-13') });
    await climb('2026-11-13');
    expect([(await ladder(about, theirs, '2026-11-13'))?.days, (await ladder(about, ours, '2026-11-13'))?.days]).toEqual([4, 4]);
  });

  it.each([
    ['is free', (blocker: string) => perform(freeBlocker, member(), { blocker, how: 'By hand' }, { now: on('2026-11-09') })],
    [
      'waits for somebody else',
      (blocker: string) => perform(changeBlocker, member(), { blocker, person: world.own.ids.lead }, { now: on('2026-11-09') }),
    ],
  ])('that %s leaves its request where it is: nothing waits for it any more, whatever comes of it', async (_how, end) => {
    const id = await raise({ party: undefined, agency: 'OTH' });
    const { requestId } = await ownerDb().blocker.findUniqueOrThrow({ where: { id } });
    const about = { request: requestId ?? '' };
    await climb('2026-11-05');
    await end(id);
    expect((await ladder(about, theirs, '2026-11-11'))?.days).toBeNull();
    await heads(theirs, 'head');
    await climb('2026-11-20');
    expect(await steps(about, theirs)).toEqual(['coordinators sent']);
  });

  it('is freed while its asker owes an answer: who waits for that goes on waiting', async () => {
    const id = await raise({ party: undefined, agency: 'OTH' });
    const { requestId } = await ownerDb().blocker.findUniqueOrThrow({ where: { id } });
    const about = { request: requestId ?? '' };
    await perform(deliverRequest, theirs, { ...about, what: 'Here it is' }, { now: on('2026-11-04') });
    await perform(freeBlocker, member(), { blocker: id, how: 'It came' }, { now: on('2026-11-05') });
    await climb('2026-11-09');
    expect(await steps(about, theirs)).toEqual(['coordinators sent']);
  });

  it('is one’s own again from the day on which the last request ended that was passed on, and goes up anew from there', async () => {
    await heads(ours, 'head', 'deputy');
    const [item] = world.own.ids.items;
    const raised = { item, line: 'No answer', agency: 'OTH', neededBy: '2026-12-31' };
    const { blocker } = await perform(raiseBlocker, ours, raised, { now: on('2026-11-02') });
    const first = await ownerDb().request.findFirstOrThrow({ where: { what: 'No answer' } });
    const passing = { request: first.id, to: 'EXMN', reason: 'It is theirs' };
    await perform(passOnRequest, theirs, passing, { now: on('2026-11-03') });
    const second = await ownerDb().request.findFirstOrThrow({ where: { passedFromId: first.id } });
    await perform(withdrawRequest, ours, { request: second.id, note: '' }, { now: on('2026-11-23') });
    await climb('2026-11-26');
    expect(await steps({ blocker })).toEqual(['coordinators sent']);
  });

  it('holds up no other where one cannot be climbed, and says so at the end', async () => {
    const [broken, whole] = [await request({ what: 'First' }), await request({ what: 'Second' })].sort();
    await owner.query(`CREATE FUNCTION broken_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.request_id = '${broken}' THEN RAISE 'broken'; END IF; RETURN NEW; END $$`);
    await owner.query('CREATE TRIGGER broken_step BEFORE INSERT ON escalation_step FOR EACH ROW EXECUTE FUNCTION broken_step()');
    try {
      await expect(climb('2026-11-05')).rejects.toThrow('1 ladders could not be climbed');
      expect(await steps({ request: whole })).toEqual(['coordinators sent']);
      expect(await steps({ request: broken })).toEqual([]);
    } finally {
      await owner.query('DROP TRIGGER broken_step ON escalation_step; DROP FUNCTION broken_step()');
    }
  });

  it('tells how many have read a step only to who sees its item', async () => {
    const [item] = world.own.ids.items;
    const id = await raise({}, item);
    await climb('2026-11-05');
    const { id: step } = await ownerDb().escalationStep.findFirstOrThrow({ where: { blockerId: id } });
    const delivery = () =>
      inTransaction(
        ours,
        { reads: 'many' },
        (db) => db.$queryRaw<object[]>`SELECT * FROM escalation_delivery(ARRAY[${step}]::uuid[])`,
      );
    expect(await delivery()).toHaveLength(1);
    await owner.query("UPDATE item SET classification = 'restricted' WHERE key = $1", [item]);
    await owner.query('DELETE FROM assignment WHERE item_id = (SELECT id FROM item WHERE key = $1)', [item]);
    expect(await delivery()).toEqual([]);
  });

  it('of an item that is closed to somebody tells them nothing: a rung is passed as if nobody stood there', async () => {
    const [item] = world.own.ids.items;
    const id = await raise({}, item);
    await heads(ours, 'head');
    await owner.query("UPDATE item SET classification = 'restricted' WHERE key = $1", [item]);
    await owner.query('DELETE FROM assignment WHERE item_id = (SELECT id FROM item WHERE key = $1)', [item]);
    await climb('2026-11-05');
    await climb('2026-11-11');
    const people = await ownerDb().notice.findMany({ where: { kind: { startsWith: 'escalation' } } });
    expect(people).toEqual([]);
    expect(await ownerDb().escalationStep.findMany({ where: { blockerId: id, state: 'drafted' } })).toEqual([]);
  });
});
