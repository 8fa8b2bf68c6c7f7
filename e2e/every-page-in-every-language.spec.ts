import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type Locale, locales } from '#app/domain/actor.ts';
import { trelloFile } from '#tests/support/trello-board.ts';
import { boardPeople } from './support/board-people.ts';
import { type Look, looksAt, type Places, pages, unknownAddresses } from './support/every-page.ts';
import { type OwnServer, ownServer } from './support/own-server.ts';
import { signInAs } from './support/sign-in.ts';
import { wrongTexts } from './support/texts-shown.ts';

let server: OwnServer;
let untouched: OwnServer;
let places: Places;
/** Names and titles that people gave. */
let written: ReadonlySet<string>;
/** Somebody for each language, all of whom may see everything of their agency. */
const readers = new Map<Locale, string>();

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  server = await ownServer();
  untouched = await ownServer({ HASHAR_DEMO: 'off' });
  await appointReaders();
  places = await findPlaces(browser);
  written = await namesGiven();
});
test.afterAll(async () => {
  await server?.stop();
  await untouched?.stop();
});

test('no page is forgotten', () => {
  expect(unknownAddresses, 'add them to e2e/support/every-page.ts').toEqual([]);
});

test('what cannot be right is found', async ({ page }) => {
  await page.setContent(`<html lang="ru"><title>Hashar</title><h1>Доски</h1><p>board:empty.title</p><p>{{count}}</p>
    <button aria-label="Close">×</button><p>You can no longer see this board</p><p lang="en">Sign in</p><p>Civil registry</p></html>`);
  expect(await wrongTexts(page, 'ru', new Set(['Civil registry']))).toEqual([
    'board:empty.title',
    '{{count}}',
    'You can no longer see this board',
    'Close',
  ]);
});

for (const address of pages) {
  for (const locale of locales) {
    test(`${address} in ${locale}`, async ({ browser }) => {
      test.setTimeout(120_000);
      for (const theme of ['light', 'dark'] as const) {
        for (const look of looksAt(address, places)) await expectRight(browser, look, locale, theme);
      }
    });
  }
}

async function expectRight(browser: Browser, look: Look, locale: Locale, theme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({ baseURL: (look.untouched ? untouched : server).address });
  const page = await context.newPage();
  const errors = new Set<string>();
  page.on('pageerror', (error) => errors.add(error.message));
  page.on(
    'console',
    (message) => message.type() === 'error' && errors.add(`${message.text().split('\n')[0]} ${message.location().url}`),
  );
  await dress(context, look, locale, theme);
  const answer = await page.goto(look.path);
  const where = `${look.path} ${theme}`;
  expect(answer?.status(), where).toBe(look.status ?? 200);
  await expect(page.getByRole('heading', { level: 1 }), where).toBeVisible();
  if (/^\/boards\/.*\?item=/.test(look.path))
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual([
    locale,
    theme,
  ]);
  expect(await wrongTexts(page, locale, written), where).toEqual([]);
  expect(await barriers(page), where).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(320);
  // The browser says so of every answer that is not 200.
  expect(
    [...errors].filter((text) => !(look.status && /Failed to load resource/.test(text))),
    where,
  ).toEqual([]);
  await context.close();
}

/** Signs the reader of that language in, unless nobody is to be, and chooses language and colours. */
async function dress(context: BrowserContext, look: Look, locale: Locale, theme: string): Promise<void> {
  if (!look.signedOut && !look.untouched) await signInAs(context, readers.get(locale) ?? '');
  else await context.request.post('/language', { form: { locale, back: '/keys' }, maxRedirects: 0 });
  await context.request.post('/theme', { form: { theme, back: '/keys' }, maxRedirects: 0 });
}

/** What axe finds, by all its rules, but for the demo's own line, which stands outside of every landmark. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  return found.filter((line) => !line.startsWith('region: <div class="demo-line"'));
}

async function namesGiven(): Promise<ReadonlySet<string>> {
  const rows = await server.ask(
    `select name from state union select name from board_column union select name from label union select name from board union select name from saved_view
      union select name from backlog union select name from team union select title from item
      union select goal from sprint union select title from proposal_version
      union select name from goal union select name from objective union select measure from objective union select unit from objective
      union select text from term_form union select text from term_meaning union select document from term_meaning
      union select name from calendar_day union select line from blocker union select party from blocker where party is not null
      union select freed_how from blocker union select cost_source from blocker union select criteria from blocker
      union select legal_basis from blocker union select reason from blocker_pause
      union select name from programme union select aim from programme union select user_need from service
      union select what from request union select why from request union select text from request_entry union select outside from request
      union select note from agreement_version union select note from coordination_version union select legal_basis from coordination_version union select revoked_reason from agreement where revoked_reason is not null`,
  );
  return new Set(rows.map(({ name }) => String(name)));
}

async function appointReaders(): Promise<void> {
  const people = await server.ask(
    `select p.id, p.name from membership m join person p on p.id = m.person_id join agency a on a.id = m.agency_id
      where a.code = $1 and m.ended_at is null and p.disabled_at is null order by p.name limit ${locales.length}`,
    [boardPeople.agency],
  );
  for (const [at, locale] of locales.entries()) {
    const { id, name } = people[at] ?? {};
    await server.ask("update membership set role = 'administrator' where person_id = $1", [id]);
    await server.ask('update person set locale = $2 where id = $1', [id, locale]);
    readers.set(locale, String(name));
  }
}

async function findPlaces(browser: Browser): Promise<Places> {
  const context = await browser.newContext({ baseURL: server.address });
  await signInAs(context, readers.get('en') ?? '');
  const page = await context.newPage();
  const [found] = await server.ask(
    `select b.id as board, t.id as team, i.key as item, bl.prefix as backlog, m.person_id as person,
        (select id from sprint where team_id = t.id and status = 'active') as sprint,
        (select held.id from blocker held join item hi on hi.id = held.item_id where hi.backlog_id = bl.id and held.freed_at is null
          order by held.raised_at limit 1) as blocker
      from board b join team t on t.id = b.team_id join agency a on a.id = t.agency_id
      join card c on c.board_id = b.id and not c.archived join item i on i.id = c.item_id join backlog bl on bl.id = i.backlog_id
      join team_member m on m.team_id = t.id
      where a.code = $1 and i.classification <> 'restricted' and exists (select 1 from assignment where item_id = i.id)
      order by (select count(*) from comment where item_id = i.id) desc, (select count(*) from card where board_id = b.id) desc limit 1`,
    [boardPeople.agency],
  );
  const { backlog, ...others } = found as Record<string, string>;
  const [served] = await server.ask(
    `select g.id as goal, o.id as objective, p.programme_id as programme, s.id as service, tm.id as term
      from agency a join goal g on g.agency_id = a.id join objective o on o.goal_id = g.id join objective_figure f on f.objective_id = o.id
      join programme_backlog p on p.backlog_id in (select id from backlog where agency_id = a.id) join service s on s.agency_id = a.id
      join term tm on tm.programme_id = p.programme_id join term_question q on q.term_id = tm.id and q.closed_at is null
      where a.code = $1 and s.phase = 'live' limit 1`,
    [boardPeople.agency],
  );
  const [shown] = await server.ask(
    `select p.id as publication, s.service_id as "publicService", o.objective_id as "publicObjective"
      from publication p join agency a on a.id = p.agency_id
      join publication s on s.service_id is not null and s.status = 'approved' and s.show_from is null
      join publication o on o.objective_id is not null and o.status = 'approved'
      where a.code = $1 and p.status = 'waiting' limit 1`,
    [boardPeople.agency],
  );
  const [agreements] = await server.ask(
    `select (select id from agreement where backlog_id = o.id and revoked_at is null limit 1) as agreement,
        (select id from agreement where partner_id = a.id limit 1) as answered,
        (select p.code from access_grant g join agency p on p.id = g.agency_id join backlog b on b.id = g.backlog_id
          where b.agency_id = a.id and g.starts_at <= now() and g.ends_at > now() limit 1) as partner
      from agency a join backlog o on o.agency_id = a.id where a.code = $1 and exists (select 1 from agreement where backlog_id = o.id) limit 1`,
    [boardPeople.agency],
  );
  const [proposed] = await server.ask(
    `with made as (insert into proposal (id, backlog_id, agency_id, person_id)
        select gen_random_uuid(), g.backlog_id, g.agency_id, m.person_id
        from access_grant g join backlog b on b.id = g.backlog_id join agency a on a.id = b.agency_id
        join membership m on m.agency_id = g.agency_id and m.ended_at is null where a.code = $1 limit 1 returning id, person_id)
      insert into proposal_version (proposal_id, number, title, person_id)
        select id, 1, 'Tell parents by text message', person_id from made returning proposal_id as proposal`,
    [boardPeople.agency],
  );
  const [requests] = await server.ask(
    `select (select id from request where to_agency_id = a.id limit 1) as request,
        (select id from request where agency_id = a.id and to_agency_id is null limit 1) as letter,
        (select id from coordination where agency_id = a.id limit 1) as coordination
      from agency a where a.code = $1`,
    [boardPeople.agency],
  );
  const made = {
    ...served,
    ...requests,
    ...proposed,
    ...shown,
    ...others,
    backlog,
    import: await bringUp(page, backlog ?? ''),
    link: await invite(page),
    ...agreements,
  };
  await context.close();
  return made as Places;
}

/** Uploads a Trello board and waits until it is read; gives the import's id. */
async function bringUp(page: Page, backlog: string): Promise<string> {
  await page.goto(`/backlogs/${backlog}/import`);
  const file = { name: 'board.json', mimeType: 'application/json', buffer: Buffer.from(trelloFile()) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('form:has(input[type=file]) button').click();
  await page.waitForURL('**/imports/*');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await expect.poll(async () => (await server.ask('select status from import where id = $1', [id]))[0]?.status).toBe('staged');
  return id;
}

/** Invites somebody; gives the path of their link. */
async function invite(page: Page): Promise<string> {
  const form = { people: 'Laylo Newcomer <laylo@newcomers.example>', role: 'member' };
  const answer = await page.request.post('/people', { form, headers: { Accept: 'text/html' } });
  return new URL(/value="(https?:[^"]+\/join\/[\w-]+)"/.exec(await answer.text())?.[1] ?? server.address).pathname;
}
