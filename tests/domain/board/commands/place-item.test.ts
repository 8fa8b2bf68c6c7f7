import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { archiveItem } from '#app/domain/backlog/commands/archive-item.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { renameState } from '#app/domain/backlog/commands/rename-state.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { setEstimate } from '#app/domain/backlog/commands/set-estimate.server.ts';
import { itemHistoryPage } from '#app/domain/backlog/item/queries/item-history-page.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { mapState } from '#app/domain/board/commands/map-state.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { placeItem } from '#app/domain/board/commands/place-item.server.ts';
import { setWipLimit } from '#app/domain/board/commands/set-wip-limit.server.ts';
import { showBacklog } from '#app/domain/board/commands/show-backlog.server.ts';
import { takeOffBoard } from '#app/domain/board/commands/take-off-board.server.ts';
import { undoChange } from '#app/domain/board/commands/undo-change.server.ts';
import { boardChanges } from '#app/domain/board/queries/board-changes.server.ts';
import { boardSealed } from '#app/domain/board/queries/board-sealed.server.ts';
import { boardSettingsPage } from '#app/domain/board/queries/board-settings-page.server.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { columnCards } from '#app/domain/board/queries/column-cards.server.ts';
import { filterChoices } from '#app/domain/board/queries/filter-choices.server.ts';
import { lastChange } from '#app/domain/board/queries/last-change.server.ts';
import { movePage } from '#app/domain/board/queries/move-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotAllowed, NotFound, Refused } from '#app/domain/errors.ts';
import { boardFile } from '#app/domain/leaving/queries/board-file.server.ts';
import { ask, tagOf } from '#app/domain/query.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { type Granted, grant, grantNothing, shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
let lead: Actor;
let partner: Actor;
let partnerLead: Actor;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
  lead = actorFor(world, 'lead');
  partner = actorFor(world, 'member', 'partner');
  partnerLead = actorFor(world, 'lead', 'partner');
  await share({});
});

const share = (granted: Granted) => shareWithPartner(owner, world, { level: 'edit', ceiling: 'shared', ...granted });
const item = (at = 0) => world.own.ids.items[at] ?? '';
const board = () => world.partner.ids.board;
const columns = () => world.partner.ids.columns;
const place = (key = item(), actor = partner) => perform(placeItem, actor, { item: key, board: board() });
const view = (actor = partner, of = board()) => ask(boardView, actor, { board: of });
const failure = (doing: Promise<unknown>) => doing.catch((error: unknown) => error);

/** Keys of a board by column, of those that are not its own agency's. */
async function placedOn(actor = partner, of = board()): Promise<Record<string, string[]>> {
  const { columns: all } = await view(actor, of);
  for (const column of all) expect(column.cards, column.name).toHaveLength(column.total);
  return Object.fromEntries(all.map(({ id, cards }) => [id, cards.flatMap(({ k }) => (k.startsWith('EXM-') ? k : []))]));
}

/** What a client that has the board open learns since a cursor. */
const since = (cursor: string, actor = partner) => ask(boardChanges, actor, { board: board(), since: cursor });

describe('taking a partner’s item onto a board', () => {
  it('stands it in the column that holds states of its name or category, at the end, and says so on its page', async () => {
    await place();
    expect(await placedOn()).toMatchObject({ [columns().ready]: [item()], [columns().doing]: [] });
    const card = (await view()).columns[0]?.cards.at(-1);
    expect(card).toMatchObject({ k: item(), o: 'EXM' });
    const page = await ask(itemPage, partner, { item: item() });
    expect(page.boards.stands.map(({ id }) => id)).toEqual([board()]);
    expect(page.boards.offers.map(({ id }) => id)).not.toContain(board());
    expect(page.boards.shown).toBe(true);
    const other = await ask(itemPage, lead, { item: item() });
    expect(other.boards).toMatchObject({ stands: [], offers: [] });
  });

  it('needs the level edit', async () => {
    for (const level of ['see', 'comment', 'propose', 'rank'] as const) {
      await share({ level });
      expect(await failure(place())).toBeInstanceOf(NotAllowed);
    }
    await grantNothing(owner);
    expect(await failure(place())).toBeInstanceOf(NotFound);
  });

  it('is refused with field and reason where it stands already, is archived, or the board shows it by itself', async () => {
    await place();
    const codeOf = async (doing: Promise<unknown>) =>
      ((await failure(doing)) as Refused).problems?.map(({ field, code }) => [field, code]);
    expect(await codeOf(place())).toEqual([['board', 'placed_already']]);
    expect(await codeOf(perform(placeItem, lead, { item: item(), board: world.own.ids.board }))).toEqual([
      ['board', 'board_shows_item'],
    ]);
    await perform(archiveItem, lead, { item: item(1) });
    expect(await codeOf(place(item(1)))).toEqual([['item', 'item_archived']]);
    expect(await codeOf(perform(takeOffBoard, partner, { item: item(2), board: board() }))).toEqual([['board', 'not_placed']]);
  });

  it('is told in the item’s history to the owner and to the partner, and to no third agency', async () => {
    await place();
    const codes = async (actor: Actor) => (await ask(itemHistoryPage, actor, { item: item() })).history.map(({ code }) => code);
    expect(await codes(lead)).toContain('item_placed');
    expect(await codes(partner)).toContain('item_placed');
    await grant(owner, { backlog: world.own.ids.backlog.id, to: world.other.ids.agency.id }, { level: 'edit' });
    expect(await codes(actorFor(world, 'lead', 'other'))).toEqual([]);
  });

  it('is taken back within a minute, either way, and told to whoever answers for the backlog', async () => {
    const kinds = async (actor: Actor) => (await ask(inboxPage, actor, {})).notices.map(({ kind }) => kind).sort();
    await ownerDb().notice.deleteMany();
    const undo = async () => {
      const last = await ask(lastChange, partner, {});
      await perform(undoChange, partner, { change: last?.change ?? '' });
      return last?.code;
    };
    await place();
    expect(await undo()).toBe('item_placed');
    expect((await placedOn())[columns().ready]).toEqual([]);
    await place();
    await perform(takeOffBoard, partner, { item: item(), board: board() });
    expect(await undo()).toBe('item_taken_off_board');
    expect((await placedOn())[columns().ready]).toEqual([item()]);
    expect(await kinds(lead)).toEqual(['placed', 'placed', 'placed', 'taken_off', 'taken_off']);
    expect([await kinds(actorFor(world, 'member')), await kinds(partnerLead)]).toEqual([[], []]);
  });

  it('twice at the same time stands it once', async () => {
    const done = await Promise.allSettled([place(), place(), place(item(1))]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect((await placedOn())[columns().ready]?.toSorted()).toEqual([item(), item(1)]);
  });
});

describe('one item on two boards', () => {
  const ownersColumn = async () => {
    const { columns: all } = await view(lead, world.own.ids.board);
    return all.find(({ cards }) => cards.some(({ k }) => k === item()))?.id;
  };

  it('moves on the owner’s board when it is moved on the partner’s, and the other way round', async () => {
    await place();
    const { cursor } = await view();
    await perform(moveItem, partner, { board: board(), item: item(), column: columns().doing });
    expect(await ownersColumn()).toBe(world.own.ids.columns.doing);
    expect((await placedOn())[columns().doing]).toEqual([item()]);
    await perform(moveItem, lead, { board: world.own.ids.board, item: item(), column: world.own.ids.columns.done });
    expect(await since(cursor)).toMatchObject({ again: false, placed: [{ card: { k: item() }, column: columns().done }] });
    await perform(changeState, lead, { item: item(), state: world.own.ids.states.ready });
    expect((await placedOn())[columns().ready]).toEqual([item()]);
  });

  it('has a place of its own on each: a rank on the partner’s board changes nothing of the owner’s', async () => {
    await place();
    const order = async () => (await view(lead, world.own.ids.board)).columns.map(({ cards }) => cards.map(({ k }) => k));
    const before = await order();
    const [first] = world.partner.ids.items;
    await perform(moveItem, partner, { board: board(), item: item(), column: columns().ready, before: first });
    expect(await order()).toEqual(before);
    const keys = (await view()).columns[0]?.cards.map(({ k }) => k) ?? [];
    expect(keys.indexOf(item())).toBe(keys.indexOf(first) - 1);
  });

  it('obeys the limits of the board on which it is moved', async () => {
    await place();
    await perform(setWipLimit, partnerLead, { board: board(), column: columns().doing, limit: 1, kind: 'hard' });
    await perform(moveItem, partner, { board: board(), item: world.partner.ids.items[0], column: columns().doing });
    const refused = await failure(perform(moveItem, partner, { board: board(), item: item(), column: columns().doing }));
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).problems[0]).toMatchObject({ field: 'column', code: 'wip_full' });
  });

  it('counts in the limits of the partner’s board, also once it is closed: then in the first column of what its state means', async () => {
    await place();
    await perform(setWipLimit, partnerLead, { board: board(), column: columns().doing, limit: 1, kind: 'hard' });
    await perform(setWipLimit, partnerLead, { board: board(), column: columns().ready, limit: 9, kind: 'soft' });
    await perform(moveItem, partner, { board: board(), item: item(), column: columns().doing });
    const mine = world.partner.ids.items[0] ?? '';
    const move = () => perform(moveItem, partner, { board: board(), item: mine, column: columns().doing });
    expect(await failure(move())).toBeInstanceOf(Refused);
    await grantNothing(owner);
    const refused = (await failure(move())) as Refused;
    expect(refused.problems).toMatchObject([{ code: 'wip_full', values: { total: 1, limit: 1, keys: '' } }]);
    const sealed = async () => Object.fromEntries((await view()).columns.map(({ id, sealed: closed = 0 }) => [id, closed]));
    expect(await sealed()).toMatchObject({ [columns().doing]: 1, [columns().ready]: 0 });
    const form = await ask(movePage, partner, { board: board(), item: mine });
    expect(form.columns.find(({ id }) => id === columns().doing)).toMatchObject({ total: 0, sealed: 1 });

    const { cursor } = await view();
    await perform(setEstimate, lead, { item: item(), estimate: 3 });
    expect((await since(cursor)).again, 'what is closed says nothing of what happens to it').toBe(false);
    await perform(changeState, lead, { item: item(), state: world.own.ids.states.ready });
    expect((await since(cursor)).again, 'but for what its state means').toBe(true);
    expect(await sealed()).toMatchObject({ [columns().doing]: 0, [columns().ready]: 1 });
    await move();
  });

  it('stands where a lead of the partner maps the owner’s state to, several states to one column', async () => {
    await place();
    const { ready, done } = world.own.ids.states;
    for (const state of [ready, done]) {
      await perform(mapState, partnerLead, { board: board(), state, column: columns().doing, drop: state === done });
    }
    expect((await placedOn())[columns().doing]).toEqual([item()]);
    await perform(moveItem, partner, { board: board(), item: item(), column: columns().ready }).catch((error: Refused) =>
      expect(error.problems).toMatchObject([{ field: 'column', code: 'column_takes_none' }]),
    );
    await perform(mapState, partnerLead, { board: board(), state: ready, column: null });
    expect(await placedOn()).toMatchObject({ elsewhere: [item()] });
    await perform(moveItem, partner, { board: board(), item: item(), column: columns().doing });
    expect(await ownersColumn()).toBe(world.own.ids.columns.done);
  });

  it('leaves the partner’s board when it is taken off, and stays where it is on the owner’s', async () => {
    await place();
    const { cursor } = await view();
    await perform(takeOffBoard, partner, { item: item(), board: board() });
    expect(await since(cursor)).toMatchObject({ again: true });
    expect((await placedOn())[columns().ready]).toEqual([]);
    expect(await ownersColumn()).toBe(world.own.ids.columns.ready);
  });
});

describe('losing the right to an item that stands on an open board', () => {
  const losses: [string, () => Promise<unknown>][] = [
    ['the end of the agreement', () => share({ when: 'after' })],
    ['revoking', () => grantNothing(owner)],
    ['narrowing to other items', () => share({ items: [item(1)] })],
    ['a lower ceiling', () => share({ ceiling: 'public' })],
    [
      'a raised classification',
      async () => {
        await share({ ceiling: 'internal' });
        await perform(setClassification, lead, { item: item(), classification: 'shared' });
      },
    ],
  ];

  it.each(losses)('by %s takes it off at once, with every count, and says nothing more of it', async (_how, happens) => {
    await place();
    const [before, { cursor }] = [await tagOf(boardView, partner, { board: board() }), await view()];
    await happens();
    expect(await tagOf(boardView, partner, { board: board() })).not.toBe(before);
    expect(await since(cursor)).toMatchObject({ again: true });
    expect(Object.values(await placedOn()).flat()).toEqual([]);
    const move = { board: board(), item: item(), column: columns().doing };
    expect(await failure(perform(moveItem, partner, move))).toBeInstanceOf(NotFound);
    expect(
      await failure(
        perform(moveItem, partner, { ...move, item: world.partner.ids.items[0], column: columns().ready, after: item() }),
      ),
    ).toMatchObject({
      problems: [{ field: 'position', code: 'unknown_card' }],
    });
    const page = await ask(columnCards, partner, { board: board(), column: columns().ready });
    expect(page.cards.map(({ k }) => k)).not.toContain(item());
    expect(page.cards).toHaveLength(page.total);
    const choices = await ask(filterChoices, partner, { board: board() });
    expect(choices.type.find(({ value }) => value === 'story')?.count).toBe(3);
    expect(await failure(ask(movePage, partner, { board: board(), item: item() }))).toBeInstanceOf(NotFound);
    expect(await ownerDb().placement.count({ where: { item: { key: item() } } })).toBe(1);

    // What happens to it from now on is nothing to the board that it stood on.
    const [tag, after] = [await tagOf(boardView, partner, { board: board() }), await view()];
    await perform(setEstimate, actorFor(world, 'lead'), { item: item(1), estimate: 2 });
    await owner.query('UPDATE item SET title = $1 WHERE key = $2', ['Changed unseen', item()]);
    await owner.query(`UPDATE item SET classification = 'restricted' WHERE key = $1`, [item()]);
    expect(await tagOf(boardView, partner, { board: board() })).toBe(tag);
    expect(await since(after.cursor)).toMatchObject({ again: false, placed: [], gone: [] });
  });

  it('also takes the names of the owner’s states out of the board’s settings', async () => {
    await place();
    await perform(renameState, lead, { backlog: 'EXM', state: world.own.ids.states.doing, name: 'At the notary' });
    const names = async () => (await ask(boardSettingsPage, partnerLead, { board: board() })).states.map(({ name }) => name);
    expect(await names()).toContain('At the notary');
    await grantNothing(owner);
    expect(await names()).not.toContain('At the notary');
    const map = { board: board(), state: world.own.ids.states.doing, column: columns().done };
    expect(await failure(perform(mapState, partnerLead, map))).toMatchObject({
      problems: [{ field: 'state', code: 'unknown_state' }],
    });
  });

  it('brings it back where it stood once the terms hold again', async () => {
    await place();
    await perform(moveItem, partner, { board: board(), item: item(), column: columns().doing });
    await grantNothing(owner);
    const { cursor } = await view();
    await share({});
    expect(await since(cursor)).toMatchObject({ again: true });
    expect((await placedOn())[columns().doing]).toEqual([item()]);
  });
});

describe('a placed item that may only be read by now', () => {
  const cards = async () => (await view()).columns.flatMap((column) => column.cards.filter(({ k }) => k === item()));
  const move = () => perform(moveItem, partner, { board: board(), item: item(), column: columns().doing });

  it('stays a card where it stands, says so, follows its owner, and is not moved', async () => {
    await place();
    const [before, { cursor }] = [await tagOf(boardView, partner, { board: board() }), await view()];
    expect((await cards())[0]).not.toHaveProperty('f');
    await share({ level: 'propose' });
    expect(await tagOf(boardView, partner, { board: board() })).not.toBe(before);
    expect(await since(cursor)).toMatchObject({ again: true });
    expect(await cards()).toMatchObject([{ k: item(), f: 1, o: 'EXM' }]);
    const refused = { code: 'partner_may_not', values: { level: 'propose', owner: 'Agency EXM', desk: 'desk@gov.example' } };
    expect(await failure(move())).toMatchObject(refused);
    expect(await failure(ask(movePage, partner, { board: board(), item: item() }))).toMatchObject(refused);
    expect((await ask(itemPage, partner, { item: item() })).boards).toMatchObject({ shown: true, fixed: true, mayTakeOff: true });

    const after = await view();
    await perform(changeState, lead, { item: item(), state: world.own.ids.states.doing });
    expect(await since(after.cursor)).toMatchObject({
      again: false,
      placed: [{ card: { k: item(), f: 1 }, column: columns().doing }],
    });
    const below = { board: board(), item: world.partner.ids.items[0] ?? '', column: columns().doing, after: item() };
    expect(await perform(moveItem, partner, below)).toMatchObject({ after: item() });
    await share({});
    expect((await cards())[0]).not.toHaveProperty('f');
    await perform(moveItem, partner, { board: board(), item: item(), column: columns().done });
  });

  it('is counted in its column and for its limit, and nowhere as closed', async () => {
    await place();
    await perform(moveItem, partner, { board: board(), item: item(), column: columns().doing });
    await perform(setWipLimit, partnerLead, { board: board(), column: columns().doing, limit: 1, kind: 'hard' });
    await share({ level: 'see' });
    expect((await placedOn())[columns().doing]).toEqual([item()]);
    const doing = (await view()).columns.find(({ id }) => id === columns().doing);
    expect([doing?.total, doing?.sealed]).toEqual([1, undefined]);
    expect((await ask(boardSealed, partner, { board: board() })).sealed).toEqual([]);
    const mine = perform(moveItem, partner, { board: board(), item: world.partner.ids.items[0] ?? '', column: columns().doing });
    expect(await failure(mine)).toMatchObject({ problems: [{ code: 'wip_full', values: { total: 1, limit: 1, keys: item() } }] });
    await perform(takeOffBoard, partner, { item: item(), board: board() });
    expect(await cards()).toEqual([]);
  });

  it('leaves its states in the board’s settings, so that a lead can still say where they stand', async () => {
    await place();
    await share({ level: 'see' });
    const { doing, ready } = { doing: columns().doing, ready: world.own.ids.states.ready };
    await perform(mapState, partnerLead, { board: board(), state: ready, column: doing });
    expect((await placedOn())[doing]).toEqual([item()]);
  });
});

describe('what of a placed item is shown', () => {
  it('is what the terms show: hidden estimates and names are on no card, and nothing is found by them', async () => {
    await perform(setEstimate, lead, { item: item(), estimate: 8 });
    await perform(assignItem, lead, { item: item(), person: world.own.ids.member });
    await place();
    const face = async () => (await view()).columns.flatMap(({ cards }) => cards).find(({ k }) => k === item());
    const named = async () => {
      const found = await ask(boardView, partner, { board: board(), assignee: [world.own.ids.member] });
      return found.columns.flatMap(({ cards }) => cards.map(({ k }) => k));
    };
    expect(await face()).toMatchObject({ e: 8, a: [expect.anything()] });
    expect(await named()).toEqual([item()]);
    const { cursor } = await view();
    await share({ hides: ['estimates', 'assignees'] });
    expect(await since(cursor)).toMatchObject({ again: true });
    expect(Object.keys((await face()) ?? {})).not.toEqual(expect.arrayContaining(['e']));
    expect((await face())?.a).toBeUndefined();
    expect(await named()).toEqual([]);
    const { assignee } = await ask(filterChoices, partner, { board: board() });
    expect(assignee.find(({ value }) => value === world.own.ids.member)).toBeUndefined();
  });

  it('is not taken home with the board', async () => {
    await place();
    const file = await ask(boardFile, actorFor(world, 'administrator', 'partner'), { board: board() });
    expect(file.cards).not.toContain(item());
    expect(file.backlogs).toHaveLength(1);
  });
});

describe('a board of one’s own agency', () => {
  it('takes single items of a backlog that it does not show, and shows all of it by itself later', async () => {
    const { placingBoard, backlog } = world.own.ids;
    await perform(placeItem, lead, { item: item(), board: placingBoard });
    const keys = async () => (await view(lead, placingBoard)).columns.flatMap(({ cards }) => cards.map(({ k }) => k));
    expect((await keys()).toSorted()).toEqual([item(), item(1)]);
    await perform(showBacklog, lead, { board: placingBoard, backlog: backlog.prefix });
    expect((await keys()).toSorted()).toEqual(['EXM-1', item(), item(1), item(2)]);
    expect(await ownerDb().placement.count({ where: { boardId: placingBoard } })).toBe(0);
  });
});
