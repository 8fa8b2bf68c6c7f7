import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { exportBacklog } from '#app/domain/backlog/commands/export-backlog.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setEstimate } from '#app/domain/backlog/commands/set-estimate.server.ts';
import { unassignItem } from '#app/domain/backlog/commands/unassign-item.server.ts';
import { deleteComment } from '#app/domain/backlog/item/commands/delete-comment.server.ts';
import { editComment } from '#app/domain/backlog/item/commands/edit-comment.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import { unlinkItems } from '#app/domain/backlog/item/commands/unlink-items.server.ts';
import { itemHistoryPage } from '#app/domain/backlog/item/queries/item-history-page.server.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { backlogsPage } from '#app/domain/backlog/queries/backlogs-page.server.ts';
import { findPage } from '#app/domain/backlog/queries/find-page.server.ts';
import { homeList } from '#app/domain/backlog/queries/home-list.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { undoChange } from '#app/domain/board/commands/undo-change.server.ts';
import { lastChange } from '#app/domain/board/queries/last-change.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { type Granted, grant, grantNothing, shareWithPartner } from '#tests/support/grants.ts';
import { lower } from '#tests/support/lower.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
let lead: Actor;
let partner: Actor;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
  lead = actorFor(world, 'lead');
  partner = actorFor(world, 'member', 'partner');
});

const share = (granted: Granted) => shareWithPartner(owner, world, granted);
const item = () => world.own.ids.items[0];
const codes = async (actor: Actor) => (await ask(itemHistoryPage, actor, { item: item() })).history.map(({ code }) => code);

describe('a backlog that is shared', () => {
  it('stands in the partner’s list with its owner and terms, and its page says so', async () => {
    await share({ level: 'propose', ceiling: 'internal' });
    const { shared } = await ask(backlogsPage, partner, {});
    expect(shared.map(({ prefix, total, owner: { code }, terms }) => [prefix, total, code, terms.level])).toEqual([
      ['EXM', 4, 'EXM', 'propose'],
      ['EXMB', 0, 'EXM', 'propose'],
    ]);
    const page = await ask(backlogPage, partner, { backlog: 'EXM' });
    expect([page.shared?.owner.name, page.shared?.owner.desk, page.total, page.archivedTotal]).toEqual([
      'Agency EXM',
      'desk@gov.example',
      4,
      1,
    ]);
    expect(page.can).toEqual({
      create: false,
      rank: false,
      rankOwn: false,
      ownOrder: false,
      shape: false,
      import: false,
      share: false,
      propose: true,
      several: false,
      views: false,
    });
  });

  it('is nowhere once it ended', async () => {
    await share({ level: 'edit', when: 'after' });
    expect((await ask(backlogsPage, partner, {})).shared).toEqual([]);
    expect((await ask(findPage, partner, { text: 'work exm' })).items).toEqual([]);
    await expect(ask(backlogPage, partner, { backlog: 'EXM' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is taken out by a partner as the rows that it sees, and never as the whole', async () => {
    await share({});
    const file = { backlog: 'EXM', format: 'csv' as const, rows: 4 };
    expect(await perform(exportBacklog, partner, { ...file, list: 'items' })).toEqual({ backlog: 'EXM' });
    await expect(perform(exportBacklog, partner, { ...file, list: 'file', format: 'json' })).rejects.toMatchObject({
      code: 'partner_may_not',
    });
    const { rows } = await owner.query("SELECT cardinality(agencies) AS concerned FROM event WHERE name = 'backlog.exported'");
    expect(rows).toEqual([{ concerned: 2 }]);
  });

  it('names the level one has, its owner and whom to ask where more is wanted', async () => {
    await share({ level: 'comment' });
    const wanted = perform(createItem, partner, { backlog: 'EXM', title: 'More', type: 'task' });
    await expect(wanted).rejects.toMatchObject({
      code: 'partner_may_not',
      values: { level: 'comment', owner: 'Agency EXM', desk: 'desk@gov.example' },
    });
  });
});

describe('what the terms hide', () => {
  it('is not in the item, not in its history, and not to be changed', async () => {
    await perform(setEstimate, lead, { item: item(), estimate: 5 });
    await perform(assignItem, lead, { item: item(), person: lead.person.id });
    await share({ level: 'edit' });
    expect(await ask(itemPage, partner, { item: item() })).toMatchObject({ estimate: 5, assignees: [{ id: lead.person.id }] });
    expect(await codes(partner)).toEqual(['item_assigned', 'item_estimate_set']);
    await share({ level: 'edit', hides: ['estimates', 'assignees'] });
    const page = await ask(itemPage, partner, { item: item() });
    expect(page).toMatchObject({ estimate: null, assignees: [], can: { edit: true, estimate: false, name: false } });
    expect(await codes(partner)).toEqual([]);
    for (const act of [
      perform(setEstimate, partner, { item: item(), estimate: 5 }),
      perform(assignItem, partner, { item: item(), person: partner.person.id }),
    ]) {
      await expect(act).rejects.toMatchObject({ code: 'partner_not_shown' });
    }
  });

  it('cannot be found out by what changed', async () => {
    await share({ hides: ['estimates'] });
    await perform(setEstimate, lead, { item: item(), estimate: 5 });
    const changed = async () =>
      (await ask(backlogPage, partner, { backlog: 'EXM', changed: '2020-01-01' })).items.map(({ key }) => key);
    expect([await changed(), (await ask(homeList, partner, { list: 'changed' })).total]).toEqual([[], 0]);
    await perform(changeState, lead, { item: item(), state: world.own.ids.states.doing });
    expect([await changed(), (await ask(homeList, partner, { list: 'changed' })).total]).toEqual([[item()], 1]);
  });

  it('of what happened while an item was above the ceiling is not told later', async () => {
    await share({ ceiling: 'internal' });
    await perform(setClassification, lead, { item: item(), classification: 'shared' });
    await perform(changeState, lead, { item: item(), state: world.own.ids.states.doing });
    await expect(ask(itemPage, partner, { item: item() })).rejects.toMatchObject({ code: 'not_found' });
    await lower(item(), 'internal', [lead, actorFor(world, 'administrator')]);
    expect(await codes(partner)).toEqual([]);
    expect(await codes(lead)).toEqual([
      'item_classification_set',
      'item_lowering_asked',
      'item_moved',
      'item_classification_set',
    ]);
  });
});

describe('what is not the partner’s matter', () => {
  const changed = async () => [
    (await ask(backlogPage, partner, { backlog: 'EXM', changed: '2020-01-01' })).items.map(({ key }) => key),
    (await ask(homeList, partner, { list: 'changed' })).total,
    await codes(partner),
  ];

  it('is where a card stands on the owner’s board', async () => {
    await share({});
    const { board, columns, items } = world.own.ids;
    const [first, second] = [items[0], items[1]];
    await perform(moveItem, lead, { board, item: first, column: columns.ready, after: second });
    expect((await ask(backlogPage, lead, { backlog: 'EXM', changed: '2020-01-01' })).items.map(({ key }) => key)).toEqual([
      first,
    ]);
    expect(await changed()).toEqual([[], 0, []]);
  });

  it('is that an item was tied to one that it does not see, and untied', async () => {
    await share({});
    const { item: closed } = await perform(createItem, lead, { backlog: 'EXM', title: 'Closed', classification: 'restricted' });
    const { link } = await perform(linkItems, lead, { item: item(), kind: 'relates_to', to: closed });
    expect(await codes(lead)).toHaveLength(1);
    expect(await changed()).toEqual([[], 0, []]);
    await perform(unlinkItems, lead, { item: item(), link });
    expect(await codes(lead)).toHaveLength(2);
    expect(await changed()).toEqual([[], 0, []]);
  });
});

describe('a comment', () => {
  it('shows a partner none of the texts that it had while its item was above the ceiling', async () => {
    await share({ ceiling: 'internal' });
    await perform(setClassification, lead, { item: item(), classification: 'shared' });
    const { comment } = await perform(addComment, lead, { item: item(), text: 'A secret' });
    await perform(editComment, lead, { item: item(), comment, text: 'Nothing' });
    await lower(item(), 'internal', [lead, actorFor(world, 'administrator')]);
    const versions = async (actor: Actor) => (await ask(itemPage, actor, { item: item() })).comments[0]?.edited?.versions;
    expect(await versions(lead)).toMatchObject([{ text: 'A secret' }]);
    expect(await versions(partner)).toEqual([]);
    await perform(editComment, lead, { item: item(), comment, text: 'Still nothing' });
    expect(await versions(partner)).toMatchObject([{ text: 'Nothing' }]);
  });

  it('of a partner’s person names their agency, and is theirs alone to change', async () => {
    await share({ level: 'comment' });
    const { comment } = await perform(addComment, partner, { item: item(), text: 'From us.' });
    const [seen] = (await ask(itemPage, lead, { item: item() })).comments;
    expect(seen).toMatchObject({ text: 'From us.', agency: 'Agency PAR', can: { edit: false, delete: true } });
    const [own] = (await ask(itemPage, partner, { item: item() })).comments;
    expect(own).toMatchObject({ agency: null, can: { edit: true, delete: true } });
    const theirs = { item: world.own.ids.items[2], comment: world.own.ids.comment };
    await expect(perform(deleteComment, actorFor(world, 'administrator', 'partner'), theirs)).rejects.toMatchObject({
      code: 'comment_of_another',
    });
    expect(await perform(editComment, partner, { item: item(), comment, text: 'From all of us.' })).toEqual({
      item: item(),
      comment,
    });
  });

  it('that is only for the owner’s agency is nowhere for a partner whose terms leave it out', async () => {
    await share({ level: 'comment', hides: ['internal_comments'] });
    const { comment } = await perform(addComment, lead, { item: item(), text: 'Quarrel quietly.', internal: true });
    await perform(editComment, lead, { item: item(), comment, text: 'Quarrel more quietly.' });
    expect((await ask(itemPage, partner, { item: item() })).commentTotal).toBe(0);
    expect(await codes(partner)).toEqual([]);
    expect((await ask(findPage, partner, { text: 'quarrel' })).comments).toEqual([]);
    expect((await ask(findPage, lead, { text: 'quarrel' })).comments).toHaveLength(1);
    await expect(perform(editComment, partner, { item: item(), comment, text: 'Ours' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await share({ level: 'comment' });
    expect((await ask(itemPage, partner, { item: item() })).comments).toMatchObject([{ internal: true }]);
  });

  it('cannot be kept to itself by a partner', async () => {
    await share({ level: 'comment' });
    const kept = perform(addComment, partner, { item: item(), text: 'Ours', internal: true });
    await expect(kept).rejects.toMatchObject({ problems: [{ field: 'internal', code: 'internal_is_owners' }] });
  });
});

describe('who is told', () => {
  const told = async (actor: Actor) =>
    (await ask(inboxPage, actor, {})).notices.filter(({ item: about }) => about?.key === item()).length;

  it('a partner’s person who watches hears of comments, unless they are only for the owner’s agency', async () => {
    await share({ level: 'comment', hides: ['internal_comments'] });
    await perform(addComment, partner, { item: item(), text: 'We watch it now.' });
    await perform(addComment, lead, { item: item(), text: 'Among us.', internal: true });
    expect(await told(partner)).toBe(0);
    await perform(addComment, lead, { item: item(), text: 'Among all of us.' });
    expect(await told(partner)).toBe(1);
    await grantNothing(owner);
    expect(await told(partner)).toBe(0);
  });

  it('a partner mentions its own people', async () => {
    await share({ level: 'comment' });
    await perform(addComment, partner, { item: item(), text: `@lead@par.example, please look.` });
    expect(await told(actorFor(world, 'lead', 'partner'))).toBe(1);
  });
});

describe('a partner who works together', () => {
  beforeEach(() => share({ level: 'edit', ceiling: 'restricted' }));

  it('changes a state, and takes it back', async () => {
    await perform(changeState, partner, { item: item(), state: world.own.ids.states.doing });
    const change = await ask(lastChange, partner, {});
    expect(change?.items).toEqual([item()]);
    await perform(undoChange, partner, { change: change?.change ?? '' });
    expect((await ask(itemPage, lead, { item: item() })).state.name).toBe('Ready');
  });

  it('names its own people, and takes off no others', async () => {
    await perform(assignItem, lead, { item: item(), person: lead.person.id });
    await perform(assignItem, partner, { item: item(), person: partner.person.id });
    expect((await ask(homeList, partner, { list: 'mine' })).items.map(({ key }) => key)).toContain(item());
    const off = perform(unassignItem, partner, { item: item(), person: lead.person.id });
    await expect(off).rejects.toMatchObject({ code: 'partner_names_own' });
    // Its owner reads whose they are; a partner, by this, of no other partner.
    const named = async (actor: Actor) => (await ask(itemPage, actor, { item: item() })).assignees.map(({ agency }) => agency);
    expect((await named(lead)).sort()).toEqual(['Agency PAR', null]);
    expect(await named(partner)).toEqual([null, null]);
    expect(await perform(unassignItem, partner, { item: item(), person: partner.person.id })).toEqual({ item: item() });
  });

  it('sees a restricted item only where named on it, and lets nobody else see it', async () => {
    const key = world.own.restricted;
    await expect(ask(itemPage, partner, { item: key })).rejects.toMatchObject({ code: 'not_found' });
    await owner.query(
      'INSERT INTO assignment (id, item_id, person_id) SELECT gen_random_uuid(), id, $1 FROM item WHERE key = $2',
      [partner.person.id, key],
    );
    expect((await ask(itemPage, partner, { item: key })).key).toBe(key);
    const another = perform(assignItem, partner, { item: key, person: world.partner.ids.lead });
    await expect(another).rejects.toMatchObject({ code: 'partner_names_restricted' });
  });

  it('is in the trail of both', async () => {
    await perform(changeState, partner, { item: item(), state: world.own.ids.states.doing });
    const { rows } = await owner.query("SELECT agency_id, agencies FROM event WHERE name = 'item.moved'");
    expect(rows[0]).toMatchObject({ agency_id: partner.agency.id });
    expect(rows[0].agencies.sort()).toEqual([partner.agency.id, lead.agency.id].sort());
  });
});

describe('an owner who names a partner’s person on a restricted item', () => {
  let key: string;
  const name = (person = partner.person.id, of = key) => perform(assignItem, lead, { item: of, person });
  const offered = async () =>
    (await ask(itemPage, lead, { item: key })).others.flatMap(({ name: called }) => (called.includes('(') ? [called] : []));
  const noteLook = () =>
    owner.query('INSERT INTO partner_use (agency_id, backlog_id, person_id, day) VALUES ($1, $2, $3, now())', [
      partner.agency.id,
      world.own.ids.backlog.id,
      partner.person.id,
    ]);

  beforeEach(async () => {
    ({ item: key } = await perform(createItem, lead, { backlog: 'EXM', title: 'Closed', classification: 'restricted' }));
  });

  it('lets exactly that person see it, tells them, and takes it back by taking them off', async () => {
    await share({ level: 'comment', ceiling: 'restricted' });
    expect(await offered()).toEqual([]);
    await noteLook();
    expect(await offered()).toEqual(['The member of PAR (Agency PAR)']);
    await name();
    expect(await offered()).toEqual([]);
    expect((await ask(itemPage, partner, { item: key })).can).toMatchObject({ comment: true, name: false });
    const told = (await ask(inboxPage, partner, {})).notices.filter(({ item: about }) => about?.key === key);
    expect(told.map(({ kind }) => kind)).toEqual(['assigned']);
    await expect(ask(itemPage, actorFor(world, 'lead', 'partner'), { item: key })).rejects.toMatchObject({ code: 'not_found' });
    await perform(unassignItem, lead, { item: key, person: partner.person.id });
    await expect(ask(itemPage, partner, { item: key })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('names nobody whom the owner has not met, and nobody of an agency without terms: as if they were not there', async () => {
    await share({ level: 'edit', ceiling: 'restricted' });
    const unknown = { code: 'not_found' };
    await expect(name()).rejects.toMatchObject(unknown);
    await expect(name(world.other.ids.member)).rejects.toMatchObject(unknown);
    await noteLook();
    await grantNothing(owner);
    await expect(name()).rejects.toMatchObject(unknown);
  });

  it('is told where the terms do not reach it, and where the partner names its people itself', async () => {
    await share({ level: 'edit', ceiling: 'shared' });
    await noteLook();
    const refused = (code: string) => ({ problems: [{ field: 'person', code, values: { agency: 'Agency PAR' } }] });
    await expect(name()).rejects.toMatchObject(refused('named_beyond_terms'));
    await share({ level: 'edit', ceiling: 'restricted', items: [item()] });
    await expect(name()).rejects.toMatchObject(refused('named_beyond_terms'));
    await expect(name(partner.person.id, item())).rejects.toMatchObject(refused('partner_names_itself'));
  });

  it('finds whoever belongs to two partners once: for the one whose terms reach it', async () => {
    const { agency } = world.other.ids;
    await owner.query(`INSERT INTO membership (person_id, agency_id, role) VALUES ($1, $2, 'member')`, [
      partner.person.id,
      agency.id,
    ]);
    const use = 'INSERT INTO partner_use (agency_id, backlog_id, person_id, day) VALUES ($1, $2, $3, now())';
    await owner.query(use, [agency.id, world.own.ids.backlog.id, partner.person.id]);
    await grant(owner, { backlog: world.own.ids.backlog.id, to: agency.id }, { level: 'edit', ceiling: 'shared' });
    await share({ level: 'edit', ceiling: 'restricted' });
    await noteLook();
    expect(await offered()).toEqual(['The member of PAR (Agency PAR)']);
    await expect(name()).resolves.toMatchObject({ item: key });
  });

  it('tells whoever may name nobody nothing of whom the owner has met', async () => {
    await share({ level: 'edit', ceiling: 'restricted' });
    await noteLook();
    const observer = actorFor(world, 'observer');
    for (const person of [partner.person.id, world.other.ids.member])
      await expect(perform(assignItem, observer, { item: item(), person })).rejects.toMatchObject({ code: 'role_may_not' });
  });

  it('cannot leave it to the partner alone', async () => {
    await share({ ceiling: 'restricted' });
    await noteLook();
    await name();
    await name(lead.person.id);
    await owner.query('UPDATE item SET created_by_id = NULL WHERE key = $1', [key]);
    await expect(perform(unassignItem, lead, { item: key, person: lead.person.id })).rejects.toMatchObject({
      problems: [{ code: 'last_named' }],
    });
  });
});
