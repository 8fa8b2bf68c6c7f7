import { expect, type Page, test } from '@playwright/test';
import { untilRead } from './support/own-import.ts';
import { type OwnServer, ownServer } from './support/own-server.ts';

let server: OwnServer;
test.beforeAll(async () => {
  server = await ownServer();
});
test.afterAll(() => server?.stop());

/** As the story says it, from the start page to a sprint that runs. */
async function runsASprint(page: Page, prefix: string): Promise<void> {
  await page.goto(server.address);
  const story = page.getByRole('article', { name: 'A sprint of your Jira’s work' });
  await expect(story.getByRole('link', { name: 'An example to take along' })).toHaveAttribute('href', '/jira-example.csv');
  await story.getByRole('button', { name: /^Begin as/ }).click();
  await page.getByLabel('Name', { exact: true }).fill(`Certificates ${prefix}`);
  await page.getByLabel('Keys begin with').fill(prefix);
  await page.getByRole('button', { name: 'Make the backlog' }).click();
  await page.getByRole('link', { name: 'Import', exact: true }).first().click();
  await page.getByLabel(/^File: CSV/).setInputFiles('public/jira-example.csv');
  await page.getByRole('button', { name: 'Upload' }).click();
  await untilRead(page);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByRole('status').filter({ hasText: '22 items were made.' })).toBeVisible();
  await page.getByRole('link', { name: 'Make a board of it' }).click();
  await page.getByRole('button', { name: 'Make the board' }).click();
  await expect(page.getByRole('link', { name: `${prefix}-2`, exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Teams', exact: true }).first().click();
  await page.getByRole('link', { name: 'Civil registry digital team' }).first().click();
  await page.getByRole('link', { name: 'Sprints' }).click();
  await page.getByRole('link', { name: 'New sprint' }).click();
  await page.getByLabel('Goal').fill('Nobody says their number twice');
  const taken = page.getByRole('checkbox', { name: new RegExp(`^${prefix}-[234]\\b`) });
  await expect(taken).toHaveCount(3);
  for (const item of await taken.all()) await item.check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nobody says their number twice');
  await expect(page.getByText('under way')).toBeVisible();
  for (const number of [2, 3, 4])
    await expect(page.getByRole('link', { name: `${prefix}-${number}`, exact: true })).toBeVisible();
}

test('by its story @all', ({ page }) => runsASprint(page, 'MOJCERT'));

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('by its story @all', ({ page }) => runsASprint(page, 'MOJCERTX'));
});
