import { type BrowserContext, expect, type Page, type Route, test } from '@playwright/test';
import { demoId } from '#prisma/seed/chance.ts';
import { type Line, lineTo } from '#tests/support/line.ts';
import { boardPeople } from './support/board-people.ts';
import { columnOf, expectColumn, type OwnBoard, ownBoard, toTheRight } from './support/own-board.ts';
import { type OwnServer, ownServer } from './support/own-server.ts';
import { signInAs } from './support/sign-in.ts';

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
let line: Line;
const contexts: BrowserContext[] = [];

test.beforeAll(async () => {
  // It fills a demo world of its own.
  test.setTimeout(120_000);
  server = await ownServer();
  line = await lineTo(Number(new URL(server.address).port));
});
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
test.afterAll(async () => {
  await line?.close();
  await server?.stop();
});

/** A lead before a board of their own, over a line that can go dead, and a member of the same agency who moves its cards elsewhere. */
async function two({ context: browserContext }: { context: BrowserContext }) {
  const browser = browserContext.browser();
  if (!browser) throw new Error('no browser');
  const [one, other] = [
    await browser.newContext({ baseURL: `http://localhost:${line.port}` }),
    await browser.newContext({ baseURL: server.address }),
  ];
  contexts.push(one, other);
  await signInAs(one, boardPeople.lead);
  await signInAs(other, boardPeople.member);
  const lead = await one.newPage();
  const board = await ownBoard(lead, boardPeople.agency, ['First', 'Second', 'Third']);
  return { one, lead, other, board };
}

/** Opens a page and waits until it hears the stream, its own or another tab's. */
async function open(page: Page, path: string): Promise<void> {
  const changes = page.waitForResponse('**/changes?*');
  await page.goto(path);
  await changes;
}

/** Opens an item, and waits until it hears what happens to it. */
async function openItem(page: Page, key: string): Promise<void> {
  const listens = page.waitForRequest('**/live');
  await page.goto(`/items/${key}`);
  await listens;
}

/** Moves a card by a request of its own, as somebody at another screen. */
async function moveElsewhere(other: BrowserContext, board: OwnBoard, item: string, column = 'In progress'): Promise<void> {
  const [found] = await server.ask('select id::text from board_column where board_id = $1 and name = $2', [board.id, column]);
  const answer = await other.request.post(`${board.path}/moves`, {
    form: { item, column: String(found?.id) },
    headers: { Accept: 'application/json' },
  });
  expect(answer.status()).toBe(200);
}

const timesMoved = async (item: string) => {
  const [row] = await server.ask(
    "select count(*)::int as n from event e join item i on i.id = e.subject_id where i.key = $1 and e.name in ('item.moved', 'item.ranked')",
    [item],
  );
  return row?.n;
};
const ready = () => fetch(`${server.address}/readyz`).then((answer) => answer.status);

test('after its database was started again', async ({ context }) => {
  const { lead, other, board } = await two({ context });
  const [first = ''] = board.keys;
  await open(lead, board.path);
  server.crashDatabase();
  // Of a postmaster that is gone its backends may answer a moment longer, but it lets nobody new in.
  await expect.poll(() => server.ask('select 1').then(Boolean, () => false), { timeout: 20_000 }).toBe(true);
  await expect.poll(ready, { timeout: 20_000 }).toBe(200);
  await moveElsewhere(other, board, first);
  await expectColumn(lead, 'In progress', [first]);
});

test('after a change that it was not told of, since nothing was heard of the database at that moment @all', async ({
  context,
}) => {
  const { lead, board } = await two({ context });
  await open(lead, board.path);
  await server.ask(
    `with renamed as (update item set title = 'Renamed unheard' where key = $1 returning 1)
      select pg_terminate_backend(pid) from pg_stat_activity, renamed where application_name = 'hashar live'`,
    [board.keys[0]],
  );
  await expect(columnOf(lead, 'Ready').getByText('Renamed unheard')).toBeVisible();
});

test('when it could not save a move for a while: the move is not lost, says so, and is saved once @all', async ({ context }) => {
  const { lead, board } = await two({ context });
  const [first = ''] = board.keys;
  await open(lead, board.path);
  await server.withoutDatabase(async () => {
    await toTheRight(lead, first, 1);
    await expect(lead.locator(`#card-${first} .card-aside`)).toContainText('Not sent');
    await expectColumn(lead, 'In progress', [first]);
  });
  await expect(lead.locator(`#card-${first} .card-aside`)).toHaveCount(0, { timeout: 15_000 });
  await expectColumn(lead, 'In progress', [first]);
  expect(await timesMoved(first)).toBe(1);
});

test('when the answer to a move was lost on its way: the move is saved once', async ({ context }) => {
  const { lead, board } = await two({ context });
  const [first = ''] = board.keys;
  await open(lead, board.path);
  await lead.route(
    '**/moves',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await toTheRight(lead, first, 1);
  await expect(lead.locator(`#card-${first} .card-aside`)).toContainText('Not sent');
  await expect(lead.locator(`#card-${first} .card-aside`)).toHaveCount(0, { timeout: 15_000 });
  expect(await timesMoved(first)).toBe(1);
});

test('after the laptop slept and its stream died without a sign', async ({ context }) => {
  const { lead, other, board } = await two({ context });
  const [first = '', second = ''] = board.keys;
  await lead.clock.install();
  await open(lead, board.path);
  await moveElsewhere(other, board, first);
  await expectColumn(lead, 'In progress', [first]);
  line.hush('/live');
  await moveElsewhere(other, board, second, 'Done');
  await lead.clock.fastForward('02:00');
  await expectColumn(lead, 'Done', [second]);
  await moveElsewhere(other, board, first, 'Done');
  await expect(columnOf(lead, 'Done').locator('[data-key]')).toHaveCount(2);
});

test('in the other tab, when the tab that holds the stream is closed @all', async ({ context }) => {
  const { one, lead, other, board } = await two({ context });
  const [first = ''] = board.keys;
  await open(lead, board.path);
  const tab = await one.newPage();
  const streams: string[] = [];
  tab.on('request', (request) => request.url().endsWith('/live') && streams.push(request.url()));
  await open(tab, board.path);
  expect(streams).toEqual([]);
  await lead.close();
  await expect.poll(() => streams).toHaveLength(1);
  await moveElsewhere(other, board, first);
  await expectColumn(tab, 'In progress', [first]);
});

test('in the other tab, when nothing is heard any more from the tab that holds the stream @all', async ({ context }) => {
  const { one, lead, other, board } = await two({ context });
  const [first = '', second = ''] = board.keys;
  await open(lead, board.path);
  const tab = await one.newPage();
  await tab.clock.install();
  await open(tab, board.path);
  line.hush('/live');
  await tab.clock.fastForward('02:00');
  await moveElsewhere(other, board, first);
  await expectColumn(tab, 'In progress', [first]);
  await moveElsewhere(other, board, second, 'Done');
  for (const page of [tab, lead]) await expectColumn(page, 'Done', [second]);
});

test('an item whose network went before anything of it was read again @all', async ({ context }) => {
  const { lead, board } = await two({ context });
  const [first = ''] = board.keys;
  const cut = (route: Route) => route.abort();
  await lead.route(/__manifest|\.data/, cut);
  await openItem(lead, first);
  await lead.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await server.ask("update item set title = 'Renamed meanwhile' where key = $1", [first]);
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('First');
  await lead.unroute(/__manifest|\.data/, cut);
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('Renamed meanwhile');
});

test('an item too, with what was typed into it, after there was no server for a while @all', async ({ context }) => {
  const { lead, board } = await two({ context });
  const [first = ''] = board.keys;
  await openItem(lead, first);
  const comment = lead.locator('textarea[name=text]').last();
  await comment.fill('Half a thought');
  await lead.context().setOffline(true);
  await lead.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await server.ask("update item set title = 'Renamed meanwhile' where key = $1", [first]);
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('First');
  await lead.context().setOffline(false);
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('Renamed meanwhile');
  await expect(comment).toHaveValue('Half a thought');
});

test('a comment sent while the database was away is kept, and said once @all', async ({ context }) => {
  const { lead, board } = await two({ context });
  const [first = ''] = board.keys;
  await openItem(lead, first);
  const comment = lead.locator('textarea[name=text]').last();
  await comment.fill('We agreed on Friday');
  await server.withoutDatabase(async () => {
    const refused = lead.waitForResponse((response) => response.request().method() === 'POST' && response.status() === 503);
    await lead.getByRole('button', { name: 'Comment', exact: true }).click();
    await refused;
    await expect(comment).toHaveValue('We agreed on Friday');
  });
  await expect(lead.locator('#comments .markdown').getByText('We agreed on Friday')).toHaveCount(1, { timeout: 15_000 });
  await expect(comment).toHaveValue('');
  await lead.reload();
  await expect(lead.locator('#comments .markdown').getByText('We agreed on Friday')).toHaveCount(1);
});

test('whoever loses the right to it sees nothing of it any more, and is told why', async ({ context }) => {
  const { one, lead, other, board } = await two({ context });
  const [first = ''] = board.keys;
  await open(lead, `${board.path}?item=${first}`);
  await expect(lead.getByRole('dialog')).toContainText('First');
  const tab = await one.newPage();
  await tab.goto(`/items/${first}`);
  const [administrator] = await server.ask(
    "select p.name from membership m join person p on p.id = m.person_id join agency a on a.id = m.agency_id where a.code = $1 and m.role = 'administrator' and m.ended_at is null",
    [boardPeople.agency],
  );
  await signInAs(other, String(administrator?.name));
  const ended = await other.request.post(`/people/${demoId('person', boardPeople.lead)}`, {
    form: { act: 'end-membership' },
    maxRedirects: 0,
  });
  expect(ended.status()).toBe(302);
  for (const page of [lead, tab]) {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('First')).toHaveCount(0);
    await expect(page.locator('.card')).toHaveCount(0);
    await expect(page.locator('main')).toContainText('403');
  }
});
