import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { jiraTable } from '#tests/support/jira-table.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { untilRead } from './support/own-import.ts';
import { signInAs } from './support/sign-in.ts';

async function open(page: Page): Promise<string> {
  await signInAs(page.context(), boardPeople.lead);
  const { path } = await ownBacklog(page, boardPeople.agency, []);
  await page.goto(`${path}/import`);
  return path;
}

async function upload(page: Page, text = jiraTable): Promise<void> {
  await page.getByLabel(/^File: CSV/).setInputFiles({ name: 'jira.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Upload' }).click();
  await untilRead(page);
}

const asChosen = 'This is as it was chosen for these columns.';

/** By the columns that were chosen, no longer by the guess. */
async function untilReadAgain(page: Page): Promise<void> {
  await expect(async () => {
    const again = page.getByRole('link', { name: 'Look again' });
    if (await again.isVisible()) await again.click();
    await expect(page.getByText(asChosen)).toBeVisible({ timeout: 500 });
  }).toPass();
}

const forecast = (page: Page) => page.locator('.notice', { has: page.getByRole('heading', { name: 'What would happen' }) });
const problemOf = (page: Page, row: number) => page.getByRole('row', { name: new RegExp(`^${row} Row`) });
const bring = (page: Page) => page.getByRole('button', { name: 'Bring it in' }).click();

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function bringsJira(page: Page): Promise<void> {
  const path = await open(page);
  await upload(page);
  await expect(page.getByText('jira.csv · Jira ·')).toBeVisible();
  await expect(forecast(page)).toContainText('4 items are made');
  await expect(forecast(page)).toContainText('1 link between items is made');
  await expect(problemOf(page, 8)).toContainText('so it is left out');
  await expect(page.getByLabel('Custom field (Story Points): Is')).toHaveValue('estimate');
  await expect(page.getByLabel('Environment: Is')).toHaveValue('keep');

  await page.getByLabel('Environment: Is').selectOption({ label: 'Label with the column’s name' });
  await page.getByRole('button', { name: 'Read it again by these columns' }).click();
  await untilReadAgain(page);
  await expect(page.getByLabel('Environment: Is')).toHaveValue('namedLabel');

  await bring(page);
  await expect(page.getByRole('status').filter({ hasText: '4 items were made.' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'The import was undone' })).toBeVisible();

  await page.goto(`${path}/import`);
  await upload(page);
  await expect(page.getByText(asChosen)).toBeVisible();
  await expect(page.getByLabel('Environment: Is')).toHaveValue('namedLabel');
  await bring(page);
  await expect(page.getByRole('status').filter({ hasText: '4 items were made.' })).toBeVisible();
  await page.goto(path);
  await page.getByRole('link', { name: 'Show which documents are missing' }).click();
  await expect(page.getByText('Environment: production').first()).toBeVisible();
  await expect(page.getByText('Not without the decree.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Сверить коды районов' })).toBeVisible();
}

test('brings it in, sees what cannot be taken, chooses otherwise, undoes it and brings it again', ({ page }) => bringsJira(page));

test('pastes cells from Excel, and takes the list out as CSV, Excel and a file that comes in again @all', async ({ page }) => {
  const path = await open(page);
  await page
    .getByLabel('Or paste a table here')
    .fill('Название\tСтатус\tСрок\tОценка\n=Сверить коды\tВ работе\t31.12.2026\t2,5\nВыгрузить справку\tГотово\t\t3');
  await page.getByRole('button', { name: 'Upload' }).click();
  await untilRead(page);
  await expect(forecast(page)).toContainText('2 items are made');
  await expectAccessible(page);
  await expectNarrow(page);
  await bring(page);
  await page.goto(path);
  const csv = await download(page, 'CSV');
  expect(csv.bytes.toString('utf8')).toContain("'=Сверить коды,Task,В работе,Doing,2.5,2026-12-31");
  expect((await download(page, 'Excel')).bytes.subarray(0, 2).toString()).toBe('PK');
  const whole = await download(page, 'all of it (JSON)');
  expect(JSON.parse(whole.bytes.toString('utf8'))).toMatchObject({ format: 'hashar-backlog', demo: 'Demo, invented data' });

  const other = await open(page);
  await upload(page, whole.bytes.toString('utf8'));
  await bring(page);
  await page.goto(other);
  await expect(page.getByRole('link', { name: 'Выгрузить справку' })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('brings its Jira as with them @all', ({ page }) => bringsJira(page));
});

test('chooses a column and brings it in by keyboard alone @all', async ({ page }) => {
  await open(page);
  await page.getByLabel('Or paste a table here').focus();
  await page.keyboard.insertText('Title\tNote\nBy hand\tkept');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await untilRead(page);
  await page.getByLabel('Note: Is').focus();
  await page.keyboard.press('End');
  await expect(page.getByLabel('Note: Is')).toHaveValue('leave');
  await page.getByRole('button', { name: 'Read it again by these columns' }).focus();
  await page.keyboard.press('Enter');
  await untilReadAgain(page);
  await expect(page.getByLabel('Note: Is')).toHaveValue('leave');
  await page.getByRole('button', { name: 'Bring it in' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '1 item was made.' })).toBeVisible();
});
