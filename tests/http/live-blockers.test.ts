import type pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeBlocker } from '#app/domain/blocker/commands/change-blocker.server.ts';
import { freeBlocker } from '#app/domain/blocker/commands/free-blocker.server.ts';
import { pauseBlocker } from '#app/domain/blocker/commands/pause-blocker.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { grant, grantNothing } from '#tests/support/grants.ts';
import type { Caller } from '#tests/support/http.ts';
import { type LiveStream, openLive, servingLive } from '#tests/support/live-stream.ts';
import { actorFor, type Side, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let owner: pg.Client;
let world: World;
let server: Caller;
const open: LiveStream[] = [];

beforeAll(async () => {
  ({ fresh, owner } = await testWorld());
  server = await servingLive();
});
beforeEach(async () => {
  world = await fresh();
  await grantNothing(owner);
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});

type Role = keyof World['own']['personal'];

async function listen(role: Role, side: Side): Promise<LiveStream> {
  const stream = await openLive(server.url, world[side].personal[role].sessionSecret);
  open.push(stream);
  await stream.hears('hello');
  return stream;
}

const share = (side: Side, items?: string[]) =>
  grant(owner, { backlog: world.own.ids.backlog.id, to: world[side].ids.agency.id }, items && { items });

/** What the partner, which coordinates, is shown of the first agency's blockers. */
async function terms(shows: string[]): Promise<void> {
  const [id, version] = [newId(), newId()];
  const [agency, coordinator] = [world.own.ids.agency.id, world.partner.ids.agency.id];
  const dates = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)];
  await owner.query('INSERT INTO coordination (id, agency_id, coordinator_id) VALUES ($1, $2, $3)', [id, agency, coordinator]);
  await owner.query(
    `INSERT INTO coordination_version (id, coordination_id, number, shows, ceiling, legal_basis, starts_at, ends_at, offered_by_id, offered_by_agency_id)
     VALUES ($1, $2, 1, $3::coordination_field[], 'internal', 'Decree 158', $4, $5, $1, $6)`,
    [version, id, `{${shows.join()}}`, ...dates, agency],
  );
  await owner.query(
    `INSERT INTO coordination_grant (id, coordination_id, version_id, agency_id, coordinator_id, shows, ceiling, starts_at, ends_at)
     VALUES ($1, $2, $3, $4, $5, $6::coordination_field[], 'internal', $7, $8)`,
    [newId(), id, version, agency, coordinator, `{${shows.join()}}`, ...dates],
  );
}

const lead = () => actorFor(world, 'lead');
const raise = async (said: object) =>
  (await perform(raiseBlocker, lead(), { item: world.own.ids.items[0], line: 'A secret line', neededBy: '2099-01-01', ...said }))
    .blocker;
const within = () => ({ person: world.own.ids.lead });
const change = (blocker: string, said: object) => perform(changeBlocker, lead(), { blocker, ...said });

/** All that a stream has heard of, until its own agency moves a card: what comes first would have come before. */
async function heard(stream: LiveStream, side: Side): Promise<unknown[]> {
  const { board, items, columns, backlog } = world[side].ids;
  const isOwn = (data: unknown) => (data as { backlogs: string[] }).backlogs.includes(backlog.id);
  const news = () => stream.events().flatMap(({ event, data }) => (event === 'news' ? [data] : []));
  await perform(moveItem, actorFor(world, 'lead', side), { board, item: items[0], column: columns.doing });
  await expect.poll(() => news().some(isOwn), { timeout: 10_000 }).toBe(true);
  return news().filter((data) => !isOwn(data));
}

const news = { boards: [], backlogs: [], blockers: true };
const asking = { boards: [], backlogs: [], requests: [expect.any(String)] };

describe('a coordinator with terms', () => {
  it('hears a raise, another day and a freeing, and of what; their colleagues hear nothing', async () => {
    await terms(['inside']);
    const [coordinator, colleague] = [await listen('coordinator', 'partner'), await listen('lead', 'partner')];
    const blocker = await raise(within());
    await coordinator.hears('news');
    await change(blocker, { neededBy: '2099-02-02' });
    await coordinator.hears('news', 2);
    await perform(freeBlocker, lead(), { blocker, how: 'It came' });
    await coordinator.hears('news', 3);
    expect(await heard(coordinator, 'partner')).toEqual([news, news, news]);
    expect(coordinator.text()).not.toMatch(/secret|EXM/);
    expect(await heard(colleague, 'partner')).toEqual([]);
  });

  it('hears nothing of what the terms keep', async () => {
    await terms(['inside']);
    const coordinator = await listen('coordinator', 'partner');
    const blocker = await raise(within());
    await coordinator.hears('news');
    await change(blocker, { line: 'Another secret line' });
    expect(await heard(coordinator, 'partner')).toEqual([news]);
  });
});

it('a coordinator without terms hears that one more waits between two agencies, and nothing else of it', async () => {
  const coordinator = await listen('coordinator', 'partner');
  const blocker = await raise({ agency: 'OTH' });
  await coordinator.hears('news');
  await change(blocker, { neededBy: '2099-02-02' });
  await raise({ ...within(), item: world.own.ids.items[1] });
  expect(await heard(coordinator, 'partner')).toEqual([news]);
});

it('nobody elsewhere hears of what holds a restricted item up but who is asked, and they of the request alone', async () => {
  await terms(['inside']);
  const [item] = world.own.ids.items;
  await owner.query("UPDATE item SET classification = 'restricted', created_by_id = $2 WHERE key = $1", [
    item,
    world.own.ids.lead,
  ]);
  await share('other');
  const [coordinator, asked] = [await listen('coordinator', 'partner'), await listen('member', 'other')];
  await raise({ agency: 'OTH' });
  expect(await heard(coordinator, 'partner')).toEqual([]);
  expect(await heard(asked, 'other')).toEqual([asking]);
});

describe('the agency that is asked', () => {
  it('hears of what it sees, and a partner that is not asked hears nothing', async () => {
    await share('other');
    await share('partner');
    const [asked, third] = [await listen('member', 'other'), await listen('lead', 'partner')];
    const blocker = await raise({ agency: 'OTH' });
    await asked.hears('news', 2);
    await perform(pauseBlocker, lead(), { blocker, reason: 'Holidays' });
    await asked.hears('news', 3);
    await change(blocker, { neededBy: '2099-02-02' });
    await asked.hears('news', 4);
    await perform(freeBlocker, lead(), { blocker, how: 'It came' });
    // What it was asked has news of its own.
    await asked.hears('news', 6);
    const all = await heard(asked, 'other');
    expect(all).toHaveLength(6);
    expect(all).toEqual(expect.arrayContaining([asking, news]));
    expect(asked.text()).not.toMatch(/secret|EXM|Holidays/);
    expect(await heard(third, 'partner')).toEqual([]);
  });

  it('hears of the request alone where it does not see the item', async () => {
    await share('other', [world.own.ids.items[1]]);
    const asked = await listen('member', 'other');
    const blocker = await raise({ agency: 'OTH' });
    await change(blocker, { neededBy: '2099-02-02' });
    expect(await heard(asked, 'other')).toEqual([asking]);
  });

  it('hears that it is waited for no longer', async () => {
    await share('other');
    const asked = await listen('member', 'other');
    const blocker = await raise({ agency: 'OTH' });
    await asked.hears('news', 2);
    await change(blocker, within());
    await asked.hears('news', 3);
    expect((await heard(asked, 'other')).at(-1)).toEqual(news);
  });
});
