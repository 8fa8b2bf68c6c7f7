import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { dayIn, daysAfter } from '#app/domain/day.ts';
import type { DomainError, Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptAgreement } from '#app/domain/sharing/commands/accept-agreement.server.ts';
import { admitItems } from '#app/domain/sharing/commands/admit-items.server.ts';
import { declineAgreement } from '#app/domain/sharing/commands/decline-agreement.server.ts';
import { narrowAgreement } from '#app/domain/sharing/commands/narrow-agreement.server.ts';
import { offerAgreement } from '#app/domain/sharing/commands/offer-agreement.server.ts';
import { offerChange } from '#app/domain/sharing/commands/offer-change.server.ts';
import { renewAgreement } from '#app/domain/sharing/commands/renew-agreement.server.ts';
import { revokeAgreement } from '#app/domain/sharing/commands/revoke-agreement.server.ts';
import { sendBackAgreement } from '#app/domain/sharing/commands/send-back-agreement.server.ts';
import { takeOutItems } from '#app/domain/sharing/commands/take-out-items.server.ts';
import { agreementPage } from '#app/domain/sharing/queries/agreement-page.server.ts';
import { agreementsPage } from '#app/domain/sharing/queries/agreements-page.server.ts';
import { sharePreview } from '#app/domain/sharing/queries/share-preview.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';
import { neighbourFor } from '../neighbours.ts';

let fresh: () => Promise<World>;
let world: World;
let owner: Actor;
let partner: Actor;
let other: Actor;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  owner = actorFor(world, 'coordinator');
  partner = neighbourFor(world);
  other = actorFor(world, 'coordinator', 'other');
});

const ids = () => world.own.ids;
const today = () => dayIn('Asia/Tashkent', new Date());
const inDays = (days: number) => daysAfter(today(), days);
const prefix = () => ids().otherBacklog.prefix;
const page = (agreement: string, actor = owner, now?: Date) => ask(agreementPage, actor, { agreement }, now);
const state = async (agreement: string, now?: Date) => (await page(agreement, owner, now)).agreement.state;
const grants = (agreementId: string) =>
  ownerDb().grant.findMany({ where: { agreementId }, include: { items: true }, orderBy: { startsAt: 'asc' } });
const inForce = async (agreementId: string, now = new Date()) =>
  (await grants(agreementId)).filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
const offer = async (input: object = {}) =>
  (await perform(offerAgreement, owner, { backlog: prefix(), partner: other.agency.id, level: 'propose', ...input })).agreement;
const accept = (agreement: string, version = 1, actor = other) => perform(acceptAgreement, actor, { agreement, version });
const write = async (title: string, backlog = prefix()) =>
  (await perform(createItem, owner, { backlog, type: 'story', title, position: 'bottom' })).item;

async function refusal(act: Promise<unknown>): Promise<string[]> {
  const error = (await act.then(
    () => new Error('done'),
    (thrown: unknown) => thrown,
  )) as DomainError;
  const problems = (error as Refused).problems;
  return problems ? problems.map(({ field, code }) => `${field} ${code}`) : [error.code ?? error.message];
}

describe('an agreement is in force once both accepted, between its start and its end', () => {
  it('grants nothing when offered, the whole backlog when accepted, and nothing after its last day', async () => {
    const agreement = await offer({ end: inDays(10) });
    expect([await state(agreement), await grants(agreement)]).toEqual(['offered', []]);
    await accept(agreement);
    expect(await inForce(agreement)).toMatchObject([{ whole: true, level: 'propose', ceiling: 'shared', hides: [] }]);
    const after = new Date(Date.now() + 12 * 86_400_000);
    expect([await state(agreement), await state(agreement, after)]).toEqual(['in_force', 'ended']);
    expect(await inForce(agreement, after)).toEqual([]);
  });

  it('waits for a start that lies ahead', async () => {
    const agreement = await offer({ start: inDays(3) });
    await accept(agreement);
    expect([await state(agreement), await inForce(agreement)]).toEqual(['accepted', []]);
    const then = new Date(Date.now() + 4 * 86_400_000);
    expect([await state(agreement, then), (await inForce(agreement, then)).length]).toEqual(['in_force', 1]);
  });

  it('is not accepted by the side that offered it, nor in a version that has been answered', async () => {
    const agreement = await offer();
    expect(await refusal(accept(agreement, 1, owner))).toEqual(['agreement_waits_for_other']);
    await perform(sendBackAgreement, other, { agreement, version: 1, level: 'see' });
    expect(await refusal(accept(agreement, 1))).toEqual(['agreement_moved_on']);
    expect(await refusal(accept(agreement, 2))).toEqual(['agreement_waits_for_other']);
    await accept(agreement, 2, owner);
    expect(await inForce(agreement)).toMatchObject([{ level: 'see' }]);
  });

  it('is declined with a reason, and revoked by either side at once', async () => {
    const declined = await offer();
    await perform(declineAgreement, other, { agreement: declined, version: 1, reason: 'Not this year.' });
    expect(await state(declined)).toBe('declined');
    for (const side of [owner, other]) {
      const agreement = await offer();
      await accept(agreement);
      await perform(revokeAgreement, side, { agreement });
      expect([await state(agreement), await inForce(agreement, new Date(Date.now() + 1))]).toEqual(['revoked', []]);
      expect(await refusal(perform(revokeAgreement, side, { agreement }))).toEqual(['agreement_over']);
    }
  });
});

describe('what is refused names its field', () => {
  it.each<[string[], () => object]>([
    [['end end_before_start'], () => ({ start: inDays(9), end: inDays(8) })],
    [['start start_in_past'], () => ({ start: inDays(-1) })],
    [['end agreement_too_long'], () => ({ end: inDays(6 * 366) })],
    [['partner own_agency'], () => ({ partner: owner.agency.id })],
    [['partner unknown_agency'], () => ({ partner: ids().team })],
    [['partner partner_missing'], () => ({ partner: undefined })],
    [['email partner_or_email'], () => ({ email: 'a@b.example' })],
    [['classifications scope_above_ceiling'], () => ({ classifications: ['restricted'] })],
    [['labels unknown_label'], () => ({ labels: [ids().label] })],
    [['epics unknown_epic'], () => ({ epics: [ids().epic] })],
  ])('%s', async (problems, input) => {
    expect(await refusal(offer(input()))).toEqual(problems);
  });

  it('an overlap of one backlog and partner, where either is whole or both let in a same item', async () => {
    const backlog = ids().backlog.prefix;
    const first = await offer({ backlog, types: ['story'], end: inDays(30) });
    expect(await refusal(offer({ backlog }))).toEqual(['partner agreement_overlaps']);
    expect(await refusal(offer({ backlog, labels: [ids().label] }))).toEqual(['scope agreement_overlaps']);
    await offer({ backlog, types: ['bug'] });
    await offer({ backlog, labels: [ids().label], start: inDays(31), end: inDays(40) });
    await perform(revokeAgreement, owner, { agreement: first });
    await offer({ backlog, types: ['story', 'task'], end: inDays(20) });
  });

  it('a letter that is missing where the agency signs by letter', async () => {
    await db().agency.updateMany({ where: { id: { in: [owner.agency.id, other.agency.id] } }, data: { signsByLetter: true } });
    expect(await refusal(offer())).toEqual(['signatory signature_needed', 'letter signature_needed']);
    const agreement = await offer({ signatory: 'R. Saidov', letter: '12/7' });
    expect(await refusal(accept(agreement))).toEqual(['signatory signature_needed', 'letter signature_needed']);
    await perform(acceptAgreement, other, { agreement, version: 1, signatory: 'B. Alimov', letter: '4-1' });
    expect((await page(agreement)).versions[0]?.signed).toMatchObject({
      owner: { signatory: 'R. Saidov', letter: '12/7' },
      partner: { signatory: 'B. Alimov', letter: '4-1' },
    });
  });
});

describe('terms change by what they give', () => {
  it('less holds at once, by either side; more waits for the other, and what held holds on', async () => {
    const agreement = await offer();
    await accept(agreement);
    expect(await refusal(perform(narrowAgreement, other, { agreement, level: 'edit' }))).toEqual(['level widening_needs_both']);
    await perform(narrowAgreement, other, { agreement, level: 'comment' });
    expect(await inForce(agreement)).toMatchObject([{ level: 'comment' }]);
    await perform(offerChange, owner, { agreement, level: 'edit', ceiling: 'internal' });
    expect(await inForce(agreement)).toMatchObject([{ level: 'comment' }]);
    expect(await refusal(perform(narrowAgreement, other, { agreement, level: 'see' }))).toEqual(['agreement_waits_for_you']);
    await accept(agreement, 3);
    expect(await inForce(agreement, new Date(Date.now() + 1))).toMatchObject([{ level: 'edit', ceiling: 'internal' }]);
    expect((await page(agreement)).versions.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'offer owner',
      'narrowing partner',
      'change owner',
    ]);
  });

  it('is renewed by one act on each side, also after its end', async () => {
    const agreement = await offer({ end: inDays(10) });
    await accept(agreement);
    expect(await refusal(perform(renewAgreement, other, { agreement, end: inDays(9) }))).toEqual(['end renewal_not_later']);
    await perform(renewAgreement, other, { agreement, end: inDays(40) });
    await accept(agreement, 2, owner);
    expect((await inForce(agreement, new Date(Date.now() + 30 * 86_400_000))).length).toBe(1);
    const later = new Date(Date.now() + 60 * 86_400_000);
    expect(await state(agreement, later)).toBe('ended');
    await perform(renewAgreement, owner, { agreement }, { now: later });
    await perform(acceptAgreement, other, { agreement, version: 3 }, { now: later });
    expect(await state(agreement, later)).toBe('in_force');
  });
});

describe('a part of a backlog', () => {
  const keysIn = async (agreement: string) => {
    const [grant] = await inForce(agreement, new Date(Date.now() + 1));
    const items = await ownerDb().item.findMany({ where: { id: { in: grant?.items.map(({ itemId }) => itemId) ?? [] } } });
    return items.map(({ key }) => key).sort();
  };

  it('is settled when both have signed: what falls into it later is let in by the owner, one by one', async () => {
    const first = await write('Before');
    const agreement = await offer({ types: ['story'] });
    const second = await write('Between');
    await accept(agreement);
    const third = await write('After');
    expect(await keysIn(agreement)).toEqual([first, second].sort());
    expect((await page(agreement)).newcomers?.items.map(({ key }) => key)).toEqual([third]);
    expect((await page(agreement, other)).newcomers).toBeNull();
    expect(await refusal(perform(admitItems, owner, { agreement, items: [first] }))).toEqual(['items not_newly_in_scope']);
    await perform(admitItems, owner, { agreement, items: [third] });
    await perform(takeOutItems, owner, { agreement, items: [first] });
    expect(await keysIn(agreement)).toEqual([second, third].sort());
    expect((await page(agreement, other)).sees.current).toMatchObject({ total: 2, above: null });
  });

  it('keeps its items through a renewal, and only loses some when it is narrowed', async () => {
    const agreement = await offer({ types: ['story', 'bug'] });
    await write('One');
    await accept(agreement);
    const held = await keysIn(agreement);
    await write('Two');
    await perform(renewAgreement, owner, { agreement });
    await accept(agreement, 2);
    expect(await keysIn(agreement)).toEqual(held);
    await perform(narrowAgreement, other, { agreement, level: 'see', types: ['bug'] });
    expect(await keysIn(agreement)).toEqual([]);
  });
});

describe('what a partner sees before it signs', () => {
  it('are the true counts, and the list only where the owner shows it', async () => {
    const backlog = ids().backlog.prefix;
    await ownerDb().item.update({ where: { key: ids().items[0] }, data: { classification: 'shared' } });
    const sees = await ask(sharePreview, owner, { backlog, ceiling: 'internal' });
    expect(sees).toMatchObject({ total: 3, byClass: { internal: 3 }, above: 1 });
    const shown = await offer({ backlog });
    expect((await page(shown, other)).sees.pending).toMatchObject({ total: 4, byClass: { internal: 3, shared: 1 }, above: null });
    expect((await page(shown, other)).sees.pending?.rows?.map(({ key }) => key)).toContain(ids().items[0]);
    await perform(revokeAgreement, owner, { agreement: shown });
    const closed = await offer({ backlog, showsList: false });
    expect((await page(closed, other)).sees.pending).toMatchObject({ total: 4, rows: null });
  });

  it('is nothing of what it asks for itself', async () => {
    const agreement = await offer({ backlog: ids().backlog.prefix, types: ['bug'] });
    await perform(sendBackAgreement, other, { agreement, version: 1, level: 'see', ceiling: 'restricted' });
    expect((await page(agreement, other)).sees).toEqual({ current: null, pending: null });
    expect((await page(agreement, owner)).sees.pending?.total).toBe(4);
  });
});

describe('who may read an agreement', () => {
  it('everybody of both agencies, and nobody of a third', async () => {
    const agreement = ids().inForce;
    for (const actor of [actorFor(world, 'observer'), neighbourFor(world, 'member')]) {
      expect((await page(agreement, actor)).agreement.id).toBe(agreement);
      expect((await page(agreement, actor)).can).toMatchObject({ change: false, revoke: false, admit: false });
    }
    expect(await refusal(page(agreement, other))).toEqual(['not_found']);
    expect((await ask(agreementsPage, other, {})).agreements.map(({ id }) => id)).not.toContain(agreement);
  });

  it('counts equal rows, by side and by state', async () => {
    await accept(ids().offer, 1, owner);
    const all = await ask(agreementsPage, owner, {});
    expect(all.total).toBe(3);
    for (const { side, count } of all.bySide) expect((await ask(agreementsPage, owner, { side })).agreements.length).toBe(count);
    for (const { state: each, count } of all.byState)
      expect((await ask(agreementsPage, owner, { state: each })).agreements.length, each).toBe(count);
    expect((await ask(agreementsPage, partner, {})).bySide).toEqual([
      { side: 'owner', count: 1 },
      { side: 'partner', count: 2 },
    ]);
  });
});

describe('a partner that is not here yet', () => {
  it('is whoever has the address and decides for an agency', async () => {
    const agreement = await offer({ partner: undefined, email: partner.person.email });
    expect(await refusal(page(agreement, neighbourFor(world, 'administrator')))).toEqual(['not_found']);
    expect((await page(agreement, partner)).can.answer).toBe(true);
    expect(await refusal(accept(agreement, 1, partner))).toEqual(['partner agreement_overlaps']);
    await perform(revokeAgreement, owner, { agreement: ids().agreement });
    await accept(agreement, 1, partner);
    expect(await inForce(agreement)).toMatchObject([{ agencyId: partner.agency.id }]);
  });
});
