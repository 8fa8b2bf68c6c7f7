import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { setDefaultClassification } from '#app/domain/backlog/commands/set-default-classification.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { acceptProposal } from '#app/domain/proposal/commands/accept-proposal.server.ts';
import { answerQuestion } from '#app/domain/proposal/commands/answer-question.server.ts';
import { askAboutProposal } from '#app/domain/proposal/commands/ask-about-proposal.server.ts';
import { declineProposal } from '#app/domain/proposal/commands/decline-proposal.server.ts';
import { markDuplicate } from '#app/domain/proposal/commands/mark-duplicate.server.ts';
import { proposeItem } from '#app/domain/proposal/commands/propose-item.server.ts';
import { reviseProposal } from '#app/domain/proposal/commands/revise-proposal.server.ts';
import { withdrawProposal } from '#app/domain/proposal/commands/withdraw-proposal.server.ts';
import { proposalPage } from '#app/domain/proposal/queries/proposal-page.server.ts';
import { proposalsPage } from '#app/domain/proposal/queries/proposals-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import type { Level } from '#app/domain/reach/terms.ts';
import { revokeAgreement } from '#app/domain/sharing/commands/revoke-agreement.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { db } from '#app/platform/db.server.ts';
import { neighbourFor } from '#tests/domain/sharing/neighbours.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
/** Decides for the owner. */
let owner: Actor;
/** Of the partner, whose scoped agreement is in force at the level propose. */
let partner: Actor;
let prefix: string;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().notice.deleteMany();
  owner = actorFor(world, 'lead');
  partner = neighbourFor(world, 'member');
  prefix = world.own.ids.backlog.prefix;
});

const text = { title: 'Tell parents by text message', description: 'Half of them read no mail.' };
const propose = async (actor = partner) => (await perform(proposeItem, actor, { backlog: prefix, ...text })).proposal;
const page = (proposal: string, actor = partner) => ask(proposalPage, actor, { proposal });
const told = async (actor: Actor) => (await ask(inboxPage, actor, {})).notices.map(({ kind }) => kind);
const grantLevel = (level: Level) => db().grant.updateMany({ where: { agreementId: world.own.ids.inForce }, data: { level } });
const end = () => perform(revokeAgreement, actorFor(world, 'coordinator'), { agreement: world.own.ids.inForce });

describe('a partner proposes', () => {
  it('what it says waits for the owner, whose deciders are told, and is no item', async () => {
    const items = await ownerDb().item.count();
    const proposal = await propose();
    expect(await page(proposal, owner)).toMatchObject({
      ...text,
      state: 'waiting',
      version: 1,
      side: 'owner',
      can: { decide: true },
    });
    expect(await page(proposal)).toMatchObject({ side: 'proposer', can: { decide: false, revise: true, withdraw: true } });
    expect(await ownerDb().item.count()).toBe(items);
    expect([await told(owner), await told(actorFor(world, 'coordinator'))]).toEqual([['proposal_made'], ['proposal_made']]);
    expect([await told(actorFor(world, 'member')), await told(neighbourFor(world))]).toEqual([[], []]);
  });

  it.each(['see', 'comment'] as const)('not at the level %s, and neither revises nor answers there', async (level) => {
    const proposal = await propose();
    await perform(askAboutProposal, owner, { proposal, question: 'Who pays?' });
    await grantLevel(level);
    await expect(propose()).rejects.toMatchObject({ code: 'partner_may_not' });
    const revised = { proposal, version: 1, ...text, title: 'Call the parents' };
    await expect(perform(reviseProposal, partner, revised)).rejects.toMatchObject({ code: 'partner_may_not' });
    await expect(perform(answerQuestion, partner, { proposal, answer: 'We do.' })).rejects.toMatchObject({
      code: 'partner_may_not',
    });
    expect((await page(proposal)).can).toEqual({ decide: false, revise: false, answer: false, withdraw: true });
  });

  it.each(['propose', 'rank', 'edit'] as const)('at the level %s', async (level) => {
    await grantLevel(level);
    expect(await propose()).toBeTruthy();
  });
});

describe('the owner decides', () => {
  it('accepting makes an item of the last version that the proposer sees under a scoped agreement, watches and is told of', async () => {
    const proposal = await propose();
    const { item } = await perform(acceptProposal, owner, { proposal, version: 1, type: 'bug' });
    expect(await page(proposal)).toMatchObject({ state: 'accepted', item: { key: item, title: text.title } });
    const seen = await ask(itemPage, partner, { item });
    expect(seen).toMatchObject({ title: text.title, type: 'bug', classification: 'shared' });
    expect(await told(partner)).toEqual(['proposal_accepted']);
    const watch = await ownerDb().watch.findFirst({ where: { personId: partner.person.id, item: { key: item } } });
    expect(watch?.watching).toBe(true);
  });

  it('what its backlog keeps closer than shared stays so, and the proposer is told no key', async () => {
    await perform(setDefaultClassification, owner, { backlog: prefix, classification: 'restricted' });
    const proposal = await propose();
    const { item } = await perform(acceptProposal, owner, { proposal, version: 1 });
    expect(await page(proposal)).toMatchObject({ state: 'accepted', item: null });
    expect(JSON.stringify(await page(proposal))).not.toContain(item);
    expect((await page(proposal, owner)).item?.key).toBe(item);
  });

  it('only what was read is accepted, and only once', async () => {
    const proposal = await propose();
    await perform(reviseProposal, partner, { proposal, version: 1, ...text, title: 'Call the parents' });
    await expect(perform(acceptProposal, owner, { proposal, version: 1 })).rejects.toMatchObject({ code: 'proposal_revised' });
    const both = await Promise.allSettled([1, 2].map(() => perform(acceptProposal, owner, { proposal, version: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ownerDb().item.count({ where: { title: 'Call the parents' } })).toBe(1);
  });

  it.each([{}, { reason: '' }, { reason: ' \n ' }])('declining without a reason is refused: %j', async (sent) => {
    const proposal = await propose();
    const declined = perform(declineProposal, owner, { proposal, ...sent } as never);
    await expect(declined).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
    expect((await page(proposal)).state).toBe('waiting');
  });

  it('a declined one has its reason, and is at its end', async () => {
    const proposal = await propose();
    await perform(declineProposal, owner, { proposal, reason: 'The law asks for a letter.' });
    const { state, history, can } = await page(proposal);
    expect([state, history.at(-1)]).toMatchObject(['declined', { what: 'declined', said: 'The law asks for a letter.' }]);
    expect(can).toEqual({ decide: false, revise: false, answer: false, withdraw: false });
    const revised = { proposal, version: 1, ...text, title: 'A letter' };
    await expect(perform(reviseProposal, partner, revised)).rejects.toMatchObject({ code: 'proposal_decided' });
    expect(await told(partner)).toEqual(['proposal_declined']);
  });

  it('a duplicate names its item to the proposer only where the proposer sees that item', async () => {
    const [hidden, , shown] = world.own.ids.items;
    for (const [item, key] of [
      [hidden, undefined],
      [shown, shown],
    ] as const) {
      const proposal = await propose();
      await perform(markDuplicate, owner, { proposal, item: item.toLowerCase() });
      expect((await page(proposal, owner)).item?.key).toBe(item);
      const seen = await page(proposal);
      expect([seen.state, seen.item?.key]).toEqual(['duplicate', key]);
      if (!key) expect(JSON.stringify(seen)).not.toContain(item);
    }
  });

  it('an item of another backlog, a hidden one and none are refused alike as what it repeats', async () => {
    const proposal = await propose();
    const foreign = world.other.ids.items[0];
    for (const item of [foreign, world.own.restricted, `${prefix}-999`]) {
      const marked = perform(markDuplicate, owner, { proposal, item });
      await expect(marked).rejects.toMatchObject({ problems: [{ field: 'item', code: 'proposal_repeats_nothing' }] });
    }
  });

  it('nobody else does: not the proposer, not a member', async () => {
    const proposal = await propose();
    const administrator = neighbourFor(world, 'administrator');
    const accepted = (actor: Actor) => perform(acceptProposal, actor, { proposal, version: 1 });
    await expect(accepted(administrator)).rejects.toMatchObject({ code: 'proposal_decided_by_owner' });
    await expect(accepted(actorFor(world, 'member'))).rejects.toMatchObject({ code: 'role_may_not' });
    await expect(perform(withdrawProposal, owner, { proposal })).rejects.toMatchObject({ code: 'proposal_of_another' });
  });
});

describe('a question', () => {
  it('waits for the proposer, whose answer or revision brings it back; every version is kept', async () => {
    const proposal = await propose();
    await perform(askAboutProposal, owner, { proposal, question: 'Who pays?' });
    expect([(await page(proposal)).state, await told(partner)]).toEqual(['asked', ['proposal_asked']]);
    await perform(answerQuestion, partner, { proposal, answer: 'The operators.' });
    expect((await page(proposal)).state).toBe('waiting');
    await expect(perform(answerQuestion, partner, { proposal, answer: 'Again.' })).rejects.toMatchObject({
      code: 'proposal_not_asked',
    });
    await perform(askAboutProposal, owner, { proposal, question: 'Since when?' });
    await perform(reviseProposal, partner, { proposal, version: 1, title: 'Tell parents since May', description: '' });
    const { state, version, versions, history } = await page(proposal, owner);
    expect([state, version, versions.map(({ title }) => title)]).toEqual(['waiting', 2, [text.title, 'Tell parents since May']]);
    expect(history.map(({ what }) => what)).toEqual(['made', 'question', 'answer', 'question', 'revised']);
    expect((await told(owner)).toSorted()).toEqual(['proposal_answered', 'proposal_made', 'proposal_revised']);
  });
});

describe('after the end of the agreement', () => {
  it('the proposer sees its own proposals and their answers, takes them back, and sees nothing of the backlog', async () => {
    const [asked, other] = [await propose(), await propose()];
    await perform(askAboutProposal, owner, { proposal: asked, question: 'Who pays?' });
    await end();
    await expect(propose()).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask(proposalsPage, partner, { backlog: prefix })).rejects.toMatchObject({ code: 'not_found' });
    expect((await ask(proposalsPage, partner, {})).proposals.map(({ id }) => id)).toEqual(expect.arrayContaining([asked, other]));
    expect(await page(asked)).toMatchObject({ opens: false, can: { revise: false, answer: false, withdraw: true } });
    const answer = perform(answerQuestion, partner, { proposal: asked, answer: 'We do.' });
    await expect(answer).rejects.toMatchObject({ code: 'proposal_without_agreement' });
    await perform(withdrawProposal, partner, { proposal: asked });
    await perform(acceptProposal, owner, { proposal: other, version: 1 });
    expect(await page(other)).toMatchObject({ state: 'accepted', item: null });
  });
});

describe('who is of neither agency', () => {
  it('finds no proposal, and learns of none by the list', async () => {
    const proposal = await propose();
    const stranger = actorFor(world, 'administrator', 'other');
    await expect(page(proposal, stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(perform(withdrawProposal, stranger, { proposal })).rejects.toMatchObject({ code: 'not_found' });
    await expect(perform(acceptProposal, stranger, { proposal, version: 1 })).rejects.toMatchObject({ code: 'not_found' });
    const { proposals } = await ask(proposalsPage, stranger, {});
    expect(proposals.map(({ id }) => id)).not.toContain(proposal);
  });

  it('a partner with a whole agreement of its own sees nothing of what another one proposes', async () => {
    const proposal = await propose();
    const { id: agencyId } = world.partner.ids.agency;
    const { backlog, inForce } = world.own.ids;
    const granted = await db().grant.findFirstOrThrow({ where: { agreementId: inForce } });
    await db().grant.create({ data: { ...granted, id: crypto.randomUUID(), agencyId, whole: true } });
    const third = actorFor(world, 'administrator', 'partner');
    await expect(page(proposal, third)).rejects.toMatchObject({ code: 'not_found' });
    const list = await ask(proposalsPage, third, { backlog: backlog.prefix });
    expect([list.total, list.counts.map(({ count }) => count)]).toEqual([0, [0, 0, 0]]);
  });
});

describe('the list', () => {
  it('counts what it shows, by part, to the owner all and to the partner its own', async () => {
    const proposal = await propose();
    await perform(declineProposal, owner, { proposal, reason: 'Not this year.' });
    const counts = async (actor: Actor) =>
      (await ask(proposalsPage, actor, { backlog: prefix })).counts.map(({ count }) => count);
    expect([await counts(owner), await counts(partner)]).toEqual([
      [1, 1, 1],
      [1, 0, 1],
    ]);
    const answered = await ask(proposalsPage, owner, { backlog: prefix, list: 'answered' });
    expect([answered.total, answered.proposals.map(({ id }) => id)]).toEqual([1, [proposal]]);
  });
});
