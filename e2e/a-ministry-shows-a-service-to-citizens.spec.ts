import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { letters, send } from './support/own-goal.ts';
import { signInAs, signInInEnglish } from './support/sign-in.ts';

const coordinator = 'Rustam Saidov';

async function as(page: Page, name: string): Promise<void> {
  await signInInEnglish(page.context(), name);
}

/** A live service of the ministry with one figure; gives its address. */
async function ownService(page: Page, name: string): Promise<string> {
  const made = { en: name, userNeed: 'I keep bees and want to sell honey', phase: 'live', launchedOn: '2026-01-15' };
  const path = await send(page, '/services/new', made);
  await send(page, path, { act: 'record-users', month: '2026-10', users: '321', source: 'Bee register' });
  return path;
}

/** A lead proposes what they saw as a citizen; a coordinator approves it; somebody without an account reads it; one of the two takes it back. */
async function showToCitizens(page: Page, browser: Browser, javaScriptEnabled: boolean): Promise<void> {
  const name = `Honey licence ${letters(5)}`;
  await as(page, boardPeople.lead);
  const path = await ownService(page, name);
  const inPublic = path.replace('/services/', '/public/services/');
  const street = await browser.newContext({ javaScriptEnabled, extraHTTPHeaders: { 'Accept-Language': 'en' } });
  const citizen = await street.newPage();
  expect((await citizen.goto(inPublic))?.status()).toBe(404);
  const hidden = await citizen.locator('main').innerText();
  await citizen.goto('/public/services/01900000-0000-7000-8000-000000000000');
  expect(await citizen.locator('main').innerText()).toBe(hidden);

  await page.goto(path);
  await page.getByRole('link', { name: 'Show to citizens…' }).click();
  const preview = page.getByRole('region', { name: 'This is what everybody would see' });
  await expect(preview.getByRole('heading', { name })).toBeVisible();
  await expect(preview.getByText('I keep bees and want to sell honey')).toBeVisible();
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByText('It needs a second person: you have proposed it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  await as(page, coordinator);
  await page.goto('/inbox');
  const told = page.getByRole('main').getByRole('listitem').filter({ hasText: name });
  await expect(told).toContainText('asks you to approve what is shown to citizens');
  await told.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText('shown to everybody')).toBeVisible();
  const decided = page.url();

  expect((await citizen.goto(inPublic))?.status()).toBe(200);
  await expect(citizen.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(citizen.getByRole('table').getByText('321')).toBeVisible();
  await expect(citizen.locator('meta[property="og:title"]')).toHaveAttribute('content', name);
  await citizen.getByRole('link', { name: 'Русский' }).click();
  await expect(citizen.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(citizen.getByRole('heading', { level: 1, name })).toHaveText(name);
  expect(await street.cookies()).toEqual([]);

  await page.goto(decided);
  await page.getByText('Take it back').first().click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('taken back', { exact: true })).toBeVisible();
  expect((await citizen.goto(inPublic))?.status()).toBe(404);
  await street.close();
  await as(page, boardPeople.lead);
  await page.goto('/inbox');
  await expect(told).toHaveCount(2);
  await expect(told.first()).toContainText('took away from citizens what you had proposed');
}

test('a ministry shows a service to citizens, and takes it back', async ({ page, browser }) => {
  await showToCitizens(page, browser, true);
});

test('what changed since is shown once two have agreed again @all', async ({ page }) => {
  const name = `Honey licence ${letters(5)}`;
  await as(page, coordinator);
  const path = await ownService(page, name);
  const id = path.split('/').at(-1) ?? '';
  const first = await send(page, `/publications/new?service=${id}`, {});
  await as(page, 'Gulnora Ismoilova');
  await send(page, first, { act: 'approve-publication' });
  await send(page, path, { act: 'record-users', month: '2026-11', users: '400', source: 'Bee register' });
  await page.goto('/publications?list=changed');
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('Everybody still sees what was approved.')).toBeVisible();
  await page.getByRole('link', { name: 'Publish again…' }).click();
  await page.getByLabel('Not to be shown before').fill('2020-01-01T10:00');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByRole('alert')).toContainText('That moment has passed.');
  await expect(page.getByLabel('Not to be shown before')).toHaveValue('2020-01-01T10:00');
  await page.getByLabel('Not to be shown before').fill('2099-01-01T10:00');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByText('Not to be shown before Jan 1, 2099, 10:00')).toBeVisible();
  await page.goto(`/public/services/${id}`);
  await expect(page.getByRole('table').getByText('321')).toBeVisible();
  await expect(page.getByText('400')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a ministry shows a service to citizens @all', async ({ page, browser }) => {
    await showToCitizens(page, browser, false);
  });
});

test('a citizen finds counts that equal their rows, in 45 KB and without a script', async ({ page }) => {
  const transferred: number[] = [];
  page.on('response', async (response) => transferred.push((await response.request().sizes()).responseBodySize));
  await page.goto('/public');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('script').count()).toBe(0);
  expect(transferred.reduce((sum, size) => sum + size, 0)).toBeLessThan(45_000);
  // Services in use are shown by other tests meanwhile; those in discovery are the demo world's.
  const early = await page.locator('.figures li', { hasText: 'Discovery' }).locator('b').innerText();
  expect(Number(early)).toBeGreaterThan(0);
  await page.locator('.figures').getByRole('link', { name: 'Discovery' }).click();
  await expect(page.getByRole('heading', { name: `Services in discovery: ${early}` })).toBeVisible();
  await expect(page.locator('tbody tr')).toHaveCount(Number(early));
  await expect(page.getByText('Demo, invented data')).toBeVisible();
});

test('public pages pass axe, fit a narrow screen and print @all', async ({ page }) => {
  for (const path of ['/public', '/public?lang=ru', '/public/data?lang=uz-Cyrl', '/public?list=promises&lang=uz-Latn']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNarrow(page);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: /til/i })).toBeHidden();
});

test('pages of publications pass axe and fit a narrow screen @all', async ({ page }) => {
  await signInAs(page.context(), coordinator);
  for (const path of ['/publications', '/publications?list=approved']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNarrow(page);
  }
  await page.locator('tbody a').first().click();
  await expect(page.locator('.as-citizen')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
});
