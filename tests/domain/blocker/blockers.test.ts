import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeState } from '#app/domain/backlog/commands/change-state.server.ts';
import { itemHistoryPage } from '#app/domain/backlog/item/queries/item-history-page.server.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { changeBlocker } from '#app/domain/blocker/commands/change-blocker.server.ts';
import { freeBlocker } from '#app/domain/blocker/commands/free-blocker.server.ts';
import { pauseBlocker } from '#app/domain/blocker/commands/pause-blocker.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { resumeBlocker } from '#app/domain/blocker/commands/resume-blocker.server.ts';
import { blockerPage } from '#app/domain/blocker/queries/blocker-page.server.ts';
import { itemBlockers } from '#app/domain/blocker/queries/item-blockers.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { markDay } from '#app/domain/identity/calendar/commands/mark-day.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { inboxPage } from '#app/domain/told/queries/inbox-page.server.ts';
import { grantNothing, shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
let fresh: () => Promise<World>;
const member = () => actorFor(world, 'member');
const ids = () => worldOf(world, 'member');
/** Monday 30 November 2026, eleven o'clock in Tashkent. */
const now = new Date('2026-11-30T06:00:00Z');
const on = (day: string) => new Date(`${day}T06:00:00Z`);

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const raise = (said: object = {}, at = now) =>
  perform(raiseBlocker, member(), { item: ids().items[0], party: 'Payme', line: 'No receipts', ...said }, { now: at });
const shown = async (id: string, at = now) => ask(blockerPage, member(), { blocker: id }, at);

describe('a blocker', () => {
  it('needs who can free it and one line; the cause is guessed, the day is five working days on, over a holiday', async () => {
    await perform(markDay, actorFor(world, 'coordinator'), { day: '2026-12-02', name: 'A holiday' });
    const { blocker } = await raise({ line: 'The budget is not agreed' });
    expect(await shown(blocker)).toMatchObject({
      cause: 'money',
      neededBy: '2026-12-08',
      age: 0,
      late: false,
      freer: { kind: 'party' },
    });
  });

  it('grows by working days, whatever is changed, and stands while it is paused', async () => {
    const { blocker } = await raise({ neededBy: '2026-12-04' });
    await perform(
      changeBlocker,
      member(),
      { blocker, line: 'No receipts at all', person: ids().lead },
      { now: on('2026-12-02') },
    );
    expect(await shown(blocker, on('2026-12-04'))).toMatchObject({
      age: 4,
      line: 'No receipts at all',
      freer: { kind: 'person' },
    });
    await perform(pauseBlocker, member(), { blocker, reason: 'They moved house' }, { now: on('2026-12-04') });
    expect(await shown(blocker, on('2026-12-09'))).toMatchObject({ age: 4, paused: { reason: 'They moved house' }, late: true });
    await perform(resumeBlocker, member(), { blocker }, { now: on('2026-12-09') });
    expect(await shown(blocker, on('2026-12-11'))).toMatchObject({ age: 6, paused: null });
    await perform(freeBlocker, member(), { blocker, how: 'They sent them' }, { now: on('2026-12-14') });
    expect(await shown(blocker, on('2027-06-01'))).toMatchObject({ age: 7, freed: { how: 'They sent them' }, late: false });
  });

  it('is refused as a whole where it cannot be', async () => {
    const problems = async (said: object) => raise(said).catch((error) => error.problems);
    expect(await problems({ party: undefined })).toMatchObject([{ field: 'freer', code: 'freer_missing' }]);
    expect(await problems({ party: ' ' })).toMatchObject([{ field: 'freer', code: 'freer_missing' }]);
    expect(await problems({ line: ' ' })).toMatchObject([{ field: 'line', code: 'required' }]);
    expect(await problems({ neededBy: '2026-11-29' })).toMatchObject([{ field: 'neededBy', code: 'needed_by_past' }]);
    expect(await problems({ agency: member().agency.code, party: undefined })).toMatchObject([{ code: 'freer_own_agency' }]);
    expect(await problems({ linked: 'EXM-999' })).toMatchObject([{ field: 'linked', code: 'unknown_item' }]);
    expect((await ask(itemBlockers, member(), { item: ids().items[0] })).open).toEqual([]);
  });

  it('is freed once', async () => {
    const { blocker } = await raise();
    expect(await perform(freeBlocker, member(), { blocker, how: 'Done' })).toMatchObject({ left: 0 });
    const again = perform(freeBlocker, member(), { blocker, how: 'Done' });
    await expect(again).rejects.toMatchObject({ problems: [{ code: 'blocker_freed' }] });
  });
});

describe('an item that is held up', () => {
  const finish = () => perform(moveItem, member(), { board: ids().board, item: ids().items[0], column: ids().columns.done });
  const card = async (at = now) => {
    const { columns } = await ask(boardView, member(), { board: ids().board }, at);
    return columns.flatMap(({ cards }) => cards).find(({ k }) => k === ids().items[0]);
  };

  it('is not finished, on a board or without one, until the last blocker is freed', async () => {
    const [one, two] = [await raise(), await raise({ line: 'And no contract' })];
    await perform(moveItem, member(), { board: ids().board, item: ids().items[0], column: ids().columns.doing });
    await expect(finish()).rejects.toMatchObject({ problems: [{ field: 'column', code: 'item_blocked' }] });
    const bare = perform(changeState, member(), { item: ids().items[0], state: ids().states.done });
    await expect(bare).rejects.toMatchObject({ problems: [{ field: 'state', code: 'item_blocked' }] });
    expect(await perform(freeBlocker, member(), { blocker: one.blocker, how: 'Done' })).toMatchObject({ left: 1 });
    await expect(finish()).rejects.toMatchObject({ problems: [{ code: 'item_blocked' }] });
    await perform(freeBlocker, member(), { blocker: two.blocker, how: 'Done' });
    await finish();
  });

  it('says so on its card and its row, until it is free; and the board hears of both', async () => {
    const before = await ask(boardView, member(), { board: ids().board }, now);
    expect((await card())?.b).toBeUndefined();
    const { blocker } = await raise({}, new Date(Date.now() - 1));
    expect((await card())?.b).toBe(0);
    const after = await ask(boardView, member(), { board: ids().board }, now);
    expect(after.cursor).not.toBe(before.cursor);
    const row = async () =>
      (await ask(backlogPage, member(), { backlog: ids().backlog.prefix })).items.find(({ key }) => key === ids().items[0]);
    expect((await row())?.blocked).toEqual({ age: 0, paused: false });
    await perform(freeBlocker, member(), { blocker, how: 'Done' });
    expect((await card())?.b).toBeUndefined();
    expect((await row())?.blocked).toBeNull();
  });

  it('tells in its history who raised, changed and freed it', async () => {
    const { blocker } = await raise();
    await perform(changeBlocker, member(), { blocker, line: 'No papers' });
    await perform(freeBlocker, member(), { blocker, how: 'They came' });
    const { history } = await ask(itemHistoryPage, member(), { item: ids().items[0] });
    expect(history.slice(0, 3)).toMatchObject([
      { code: 'blocker_freed', values: { name: 'No papers' }, text: 'They came' },
      { code: 'blocker_changed', text: 'No receipts' },
      { code: 'blocker_raised', values: { name: 'No receipts', to: 'Payme' } },
    ]);
  });
});

describe('who is told', () => {
  const kinds = async (role: 'lead' | 'member' | 'coordinator') =>
    (await ask(inboxPage, actorFor(world, role), {})).notices.map(({ kind, said }) => [kind, said]);

  it('whoever is named hears that they can free it, and both hear when it is free', async () => {
    const { blocker } = await raise({ party: undefined, person: ids().lead, line: 'Which seal' });
    expect(await kinds('lead')).toContainEqual(['blocker_named', 'Which seal']);
    await perform(changeBlocker, member(), { blocker, neededBy: '2099-12-01' });
    expect((await kinds('lead')).map(([kind]) => kind)).toContain('blocker_date');
    await perform(freeBlocker, actorFor(world, 'lead'), { blocker, how: 'The round one' });
    expect((await kinds('member')).map(([kind]) => kind)).toContain('blocker_freed');
  });
});

describe('a partner that sees the item', () => {
  const partner = () => actorFor(world, 'lead', 'partner');
  const seen = async () => (await ask(itemBlockers, partner(), { item: ids().items[0] })).open;

  it('sees what names it, and nothing of the rest: neither the blocker, nor in the history, nor in its own inbox', async () => {
    await shareWithPartner(owner, world, { level: 'edit' });
    const { blocker: hidden } = await raise();
    expect(await seen()).toEqual([]);
    await expect(ask(blockerPage, partner(), { blocker: hidden })).rejects.toMatchObject({ code: 'not_found' });
    const { blocker } = await raise({ party: undefined, agency: partner().agency.code, line: 'Your codes' });
    expect(await seen()).toMatchObject([{ id: blocker, line: 'Your codes', cause: 'agency' }]);
    expect(await ask(blockerPage, partner(), { blocker })).toMatchObject({ mayChange: false });
    await expect(perform(freeBlocker, partner(), { blocker, how: 'Sent' })).rejects.toMatchObject({ code: 'partner_may_not' });
    const { history } = await ask(itemHistoryPage, partner(), { item: ids().items[0] });
    expect(history.filter(({ code }) => code.startsWith('blocker'))).toEqual([]);
    await grantNothing(owner);
    await expect(ask(blockerPage, partner(), { blocker })).rejects.toMatchObject({ code: 'not_found' });
  });
});
