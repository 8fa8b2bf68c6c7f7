import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setDueDate } from '#app/domain/backlog/commands/set-due-date.server.ts';
import { setEstimate } from '#app/domain/backlog/commands/set-estimate.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import { askForMoves } from '#app/domain/chain/commands/ask-for-moves.server.ts';
import { chainPage } from '#app/domain/chain/queries/chain-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { Conflict, NotFound, Refused } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { grant, grantNothing } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
let ours: Actor;
let theirs: Actor;
/** An epic of ours whose story waits for theirs, and that for another of theirs. */
let keys: { epic: string; story: string; gate: string; paper: string; free: string };

/** A Monday. */
const now = new Date('2026-03-02T06:00:00Z');

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  [ours, theirs] = [actorFor(world, 'lead'), actorFor(world, 'lead', 'other')];
  await open();
  const own = world.own.ids.backlog.prefix;
  const other = world.other.ids.backlog.prefix;
  const epic = await make(ours, own, 'Births in one visit', { type: 'epic' });
  keys = {
    epic,
    story: await make(ours, own, 'Send the notice', { parent: epic }, 3),
    gate: await make(theirs, other, 'Open the gateway', {}, 5),
    paper: await make(theirs, other, 'Sign the paper', {}, null),
    free: await make(ours, own, 'Print a leaflet', { parent: epic }, 1),
  };
  await perform(linkItems, ours, { item: keys.story, kind: 'needs', to: keys.gate });
  await perform(linkItems, theirs, { item: keys.gate, kind: 'follows', to: keys.paper });
  await perform(setDueDate, theirs, { item: keys.paper, dueOn: '2026-03-04' });
});

const open = (hides: ('estimates' | 'assignees')[] = []) =>
  grant(owner, { backlog: world.other.ids.backlog.id, to: world.own.ids.agency.id }, { hides });
async function make(actor: Actor, backlog: string, title: string, more: object, points: number | null = null) {
  const { item } = await perform(createItem, actor, { backlog, title, ...more });
  if (points !== null) await perform(setEstimate, actor, { item, estimate: points });
  return item;
}
const chain = (asked: object = {}, actor = ours) => ask(chainPage, actor, { epic: keys.epic, ...asked }, now);

describe('the longest chain', () => {
  it('to an epic goes on to other agencies, with whose it is, when it ends and what has time to spare', async () => {
    const page = await chain();
    expect(page.chain.map(({ key, days, expected, slack }) => [key, days, expected, slack])).toEqual([
      [keys.paper, null, '2026-03-04', 0],
      [keys.gate, 5, '2026-03-11', 0],
      [keys.story, 3, '2026-03-16', 0],
    ]);
    expect([page.days, page.ends, page.unestimated]).toEqual([8, '2026-03-16', 2]);
    expect(page.agencies).toMatchObject([
      { name: 'Agency OTH', items: 2, days: 5 },
      { name: 'Agency EXM', items: 1, days: 3 },
    ]);
    expect(page.lines.map(({ key, slack }) => [key, slack])).toContainEqual([keys.free, 7]);
    expect(page.total).toBe(page.lines.length);
    expect((await chain({ pointsADay: 2 })).days).toBe(5);
  });

  it('to a day and to an objective', async () => {
    await perform(setDueDate, ours, { item: keys.story, dueOn: '2026-03-10' });
    const byDay = await chain({ epic: undefined, by: '2026-03-10' });
    expect(byDay.chain.map(({ key }) => key)).toEqual([keys.paper, keys.gate, keys.story]);
    expect(byDay.ends).toBe('2026-03-16');
    const serving = await chain({ epic: undefined, objective: world.own.ids.objective });
    expect(serving.chain.map(({ key }) => key)).toEqual([keys.paper, keys.gate, keys.story]);
    expect((await chain({ epic: undefined })).chain).toEqual([]);
  });

  it('ends at what is closed, and an estimate that is not shown is listed, not used', async () => {
    await grantNothing(owner, world.other.ids.backlog.id);
    await open(['estimates']);
    expect(await chain()).toMatchObject({ days: 3, unestimated: 3 });
    await grantNothing(owner, world.other.ids.backlog.id);
    const page = await chain({ slide: keys.story, day: '2026-05-04' });
    expect(page.chain.map(({ key }) => key)).toEqual([keys.story]);
    expect(page.closed).toMatchObject([{ of: keys.story, agency: { name: 'Agency OTH' } }]);
    const said = JSON.stringify(page);
    for (const secret of [keys.gate, keys.paper, 'gateway', 'Sign the paper']) expect(said.includes(secret), secret).toBe(false);
    await expect(chain({ slide: keys.gate, day: '2026-05-04' })).rejects.toThrow(NotFound);
  });
});

describe('a slid day', () => {
  const slid = () => ({ slide: keys.paper, day: '2026-03-11' });
  const asks = () =>
    owner.query('SELECT what, needed_by::text AS day, to_agency_id AS to FROM request WHERE why = $1 ORDER BY what', ['Late']);

  it('shows what moves by item and changes nothing', async () => {
    const { moves } = await chain(slid());
    expect(moves?.lines.map(({ key, from, to, may }) => [key, from, to, may])).toEqual([
      [keys.paper, '2026-03-04', '2026-03-11', true],
      [keys.gate, '2026-03-11', '2026-03-18', true],
      [keys.story, '2026-03-16', '2026-03-23', false],
    ]);
    expect((await chain()).chain[0]?.expected).toBe('2026-03-04');
    expect((await chain({ slide: keys.paper, day: '2026-03-04' })).moves?.lines).toEqual([]);
  });

  it('is sent as one request an item, all or none, and only where one may ask', async () => {
    const send = (asked: string[], actor = ours) => perform(askForMoves, actor, { ...slid(), ask: asked, why: 'Late' }, { now });
    await expect(send([keys.gate, keys.story])).rejects.toThrow(Refused);
    await expect(send([keys.gate, keys.free])).rejects.toThrow(Refused);
    expect((await asks()).rows).toEqual([]);
    const { requests } = await send([keys.gate, keys.gate.toLowerCase(), keys.paper]);
    expect(requests).toHaveLength(2);
    expect((await asks()).rows).toMatchObject(
      [
        { what: `${keys.gate} Open the gateway`, day: '2026-03-18', to: world.other.ids.agency.id },
        { what: `${keys.paper} Sign the paper`, day: '2026-03-11' },
      ].toSorted((one, other) => one.what.localeCompare(other.what)),
    );
    const [item] = (await owner.query('SELECT due_on::text AS due FROM item WHERE key = $1', [keys.paper])).rows;
    expect(item).toEqual({ due: '2026-03-04' });
  });

  it('asks once for one item and one day, whoever of the agency sends it, until that request has ended', async () => {
    const send = () =>
      perform(askForMoves, ours, { ...slid(), ask: [keys.gate], why: 'Late' }, { now, key: crypto.randomUUID() });
    const both = await Promise.all([send(), send()]);
    const [made, stood] = [both.flatMap(({ requests }) => requests), both.flatMap((each) => each.stood)];
    expect(made).toHaveLength(1);
    expect(stood).toEqual(made);
    expect((await asks()).rows).toHaveLength(1);
    await owner.query("UPDATE request SET state = 'withdrawn' WHERE id = $1", made);
    expect(await send()).toMatchObject({ requests: [expect.not.stringContaining(made[0] ?? '')], stood: [] });
    expect((await asks()).rows).toHaveLength(2);
  });

  it('is not sent for what is restricted: the request would name it to all of both agencies', async () => {
    await grantNothing(owner, world.other.ids.backlog.id);
    const to = { backlog: world.other.ids.backlog.id, to: world.own.ids.agency.id };
    await grant(owner, to, { ceiling: 'restricted' });
    await owner.query("UPDATE item SET classification = 'restricted' WHERE key = $1", [keys.gate]);
    await owner.query(
      'INSERT INTO assignment (id, item_id, person_id) SELECT gen_random_uuid(), id, $2 FROM item WHERE key = $1',
      [keys.gate, ours.person.id],
    );
    const { moves } = await chain(slid());
    expect(moves?.lines.map(({ key, may }) => [key, may])).toEqual([
      [keys.paper, true],
      [keys.gate, false],
      [keys.story, false],
    ]);
    const send = perform(askForMoves, ours, { ...slid(), ask: [keys.gate], why: 'Late' }, { now });
    await expect(send).rejects.toMatchObject({ problems: [{ code: 'moves_restricted' }] });
    expect((await asks()).rows).toEqual([]);
  });

  it('is not sent for what does not move any more, nor for what is closed by now', async () => {
    const send = () => perform(askForMoves, ours, { ...slid(), ask: [keys.gate], why: 'Late' }, { now });
    await perform(setDueDate, theirs, { item: keys.gate, dueOn: '2026-06-01' });
    await expect(send()).rejects.toThrow(Conflict);
    await grantNothing(owner, world.other.ids.backlog.id);
    await expect(send()).rejects.toThrow(NotFound);
    expect((await asks()).rows).toEqual([]);
  });
});
