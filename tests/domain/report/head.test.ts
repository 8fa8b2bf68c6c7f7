import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { mondayReport } from '#app/domain/report/queries/monday-report.server.ts';
import { acknowledgeRequest } from '#app/domain/request/commands/acknowledge-request.server.ts';
import { askAboutRequest } from '#app/domain/request/commands/ask-about-request.server.ts';
import { askAgency } from '#app/domain/request/commands/ask-agency.server.ts';
import { deliverRequest } from '#app/domain/request/commands/deliver-request.server.ts';
import { speechIn } from '#app/routes/report/speech.server.ts';
import { paperOf } from '#app/ui/report/paper.ts';
import { ownerDb } from '#tests/support/database.ts';
import { shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
let fresh: () => Promise<World>;
/** Monday 30 November 2026, eleven o'clock in Tashkent. */
const now = new Date('2026-11-30T06:00:00Z');
const on = (day: string) => ({ now: new Date(`${day}T06:00:00Z`) });

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await owner.query(
    'DELETE FROM escalation_step; DELETE FROM blocker; DELETE FROM request_item; DELETE FROM request_entry; DELETE FROM request',
  );
});

const coordinator = (side: 'own' | 'other' | 'partner' = 'own') => actorFor(world, 'coordinator', side);
const asks = async (from: Actor, to: string, what: string, day: string) =>
  (
    await perform(
      askAgency,
      from,
      { what, to, why: '', neededBy: '2026-12-31', criteria: '', legalBasis: '', attached: '' },
      on(day),
    )
  ).request;

/** The head's page of an agency, part by part: what stands there, in words. */
async function page(actor: Actor): Promise<Record<string, string[]>> {
  const paper = paperOf(await ask(mondayReport, actor, {}, now), 'head', speechIn('en', 'Asia/Tashkent'));
  expect(paper.decisions.rows).toEqual([]);
  return Object.fromEntries(paper.lists.map(({ part, rows }) => [part, rows.map(({ what }) => what)]));
}

describe('the page for the head of an agency', () => {
  it('says what they hold up and what holds them up, for how long; another head’s says the other side of it, and nothing else', async () => {
    const [slow, questioned, delivered] = [
      await asks(coordinator('other'), 'EXM', 'Births', '2026-11-10'),
      await asks(coordinator('other'), 'EXM', 'Deaths', '2026-11-12'),
      await asks(coordinator('other'), 'EXM', 'Marriages', '2026-11-13'),
    ];
    await asks(coordinator('other'), 'EXM', 'Newer', '2026-11-25');
    await asks(coordinator('partner'), 'OTH', 'Between others', '2026-11-10');
    await perform(acknowledgeRequest, coordinator(), { request: slow, note: '' }, on('2026-11-11'));
    await perform(askAboutRequest, coordinator(), { request: questioned, question: 'Of when?' }, on('2026-11-13'));
    await perform(deliverRequest, coordinator(), { request: delivered, what: 'There' }, on('2026-11-16'));
    const raise = (said: object, day: string) =>
      perform(raiseBlocker, coordinator(), { line: '', item: '', neededBy: '2026-12-20', ...said }, on(day));
    const [first, second, third] = world.own.ids.items;
    const title = { backlog: world.own.ids.backlog.prefix, title: 'Drawn by a supplier' };
    const { item: fourth } = await perform(createItem, coordinator(), title);
    await raise({ item: first, line: 'No contract', party: 'Payme' }, '2026-11-24');
    await raise({ item: second, line: 'Where are the judges', agency: 'OTH' }, '2026-11-11');
    await raise({ item: third, line: 'Which register', person: world.own.ids.lead, cause: 'decision' }, '2026-11-12');
    await raise({ item: fourth, line: 'The form is not drawn', person: world.own.ids.lead, cause: 'supplier' }, '2026-11-12');
    const own = await page(coordinator());
    // What asks the other side, or waits for its word on a delivery, is not held up here.
    expect(own.holding?.toSorted()).toEqual(['Births', 'Newer']);
    // What others can free, by items and days; what one's own people can decide is asked of the head, and their other work is not.
    expect([own.held, own.asked]).toEqual([['Where are the judges', 'No contract'], ['Which register']]);
    const theirs = await page(coordinator('other'));
    expect(theirs.holding?.toSorted()).toEqual(['Between others', 'Where are the judges']);
    expect([theirs.held, theirs.asked]).toEqual([undefined, undefined]);
    const partner = await page(coordinator('partner'));
    expect(Object.values(partner).flat()).toEqual([]);
  });

  it('says nothing of what is held up in what another agency shares with them', async () => {
    await shareWithPartner(owner, world, { level: 'edit' });
    await perform(
      raiseBlocker,
      coordinator(),
      { item: world.own.ids.items[0], line: 'No contract', agency: 'PAR', neededBy: '2026-12-20' },
      on('2026-11-11'),
    );
    const partner = await ask(mondayReport, coordinator('partner'), {}, now);
    // They read of it, since it names them; as what they hold up there is the request by which they were asked.
    expect(partner.facts.rows.ageing).toHaveLength(1);
    expect(partner.facts.rows.held).toEqual([]);
    expect((await page(coordinator('partner'))).holding).toEqual(['No contract']);
    expect((await page(coordinator())).held).toEqual(['No contract']);
  });

  it('promises that fall due in fourteen days stand there by their day, on both sides', async () => {
    const request = await asks(coordinator('other'), 'EXM', 'Births', '2026-11-24');
    const due = (day: string) =>
      ownerDb().request.update({ where: { id: request }, data: { state: 'promised', promisedOn: new Date(day) } });
    await due('2026-12-14');
    expect([(await page(coordinator())).due, (await page(coordinator('other'))).due]).toEqual([['Births'], ['Births']]);
    await due('2026-12-15');
    expect((await page(coordinator())).due).toBeUndefined();
  });
});
