import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, agencyNames, test as people } from './support/people.ts';
import { shareBacklog } from './support/shared-backlog.ts';
import { signInInEnglish } from './support/sign-in.ts';

const rows = (page: Page) => page.getByRole('region', { name: /blockers?, the oldest first$/ }).locator('tbody tr');

/** Follows a cell of the matrix to exactly its blockers, narrows them by the form, and shows all again. */
async function followACell(page: Page): Promise<void> {
  await signInInEnglish(page.context(), 'Rustam Saidov');
  await page.goto('/blockers');
  const cell = page.getByRole('link', { name: /^Ministry of Justice waits for National Agency for Social Protection: / });
  const count = Number(await cell.innerText());
  expect(count).toBeGreaterThan(0);
  await cell.click();
  await expect(page).toHaveURL(/waiting=MOJ&freer=SOC/);
  await expect(rows(page)).toHaveCount(count);
  await expect(page.getByRole('combobox', { name: 'For whom' })).toHaveValue('SOC');
  await page.getByLabel('Working days, at least').fill('9999');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('None under this filter.').last()).toBeVisible();
  await page.getByRole('link', { name: 'Show all' }).first().click();
  await expect(page).toHaveURL('/blockers?all=yes');
  await expect(cell).toBeVisible();
}

test('a coordinator sees who waits for whom, follows a number to exactly its blockers, and takes them out', async ({ page }) => {
  await followACell(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'cost so far' }).click();
  await expect(page.getByText(/^Cost is known for \d+ of \d+\.$/)).toBeVisible();
  // What nobody knows the cost of is found, and nothing else.
  await page.getByLabel('What it costs').selectOption({ label: 'not known' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/[?&]cost=unknown/);
  const none = await page.getByText(/^Cost is known for 0 of [1-9]\d*\.$/).innerText();
  await expect(rows(page)).toHaveCount(Number(/of (\d+)/.exec(none)?.[1]));
  const csv = await page.request.get('/lists/blockers.csv?freer=SOC');
  expect(csv.status()).toBe(200);
  expect(await csv.text()).toContain('National Agency for Social Protection');
  await page.setViewportSize({ width: 360, height: 700 });
  await expectNarrow(page);
});

test('a filter of blockers is kept as a view', async ({ page }) => {
  await signInInEnglish(page.context(), 'Sherzod Bekmurodov');
  await page.goto('/blockers?late=yes');
  const count = await rows(page).count();
  await page.getByRole('link', { name: 'Keep as a view' }).click();
  await expect(page.getByText('only past their day')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Past their day');
  await page.getByLabel('Open the list with it for me').check();
  await page.getByRole('button', { name: 'Keep as a view' }).click();
  await page.getByRole('link', { name: 'All', exact: true }).click();
  await expect(page).toHaveURL('/blockers?all');
  await page.getByRole('link', { name: /^Past their day/ }).click();
  await expect(page).toHaveURL('/blockers?late=yes');
  await expect(rows(page)).toHaveCount(count);
  // The list opens with it; to clear the filter is to see all, not the view again.
  await page.goto('/blockers');
  await expect(page).toHaveURL('/blockers?late=yes');
  await page.getByRole('link', { name: 'Show all' }).first().click();
  await expect(page).toHaveURL('/blockers?all=yes');
});

people(
  'what another ministry raises, and the day that it says then, stand on the open page of whom it waits for',
  async ({ browsers }) => {
    people.slow();
    const theirs = await administratorOf(browsers, 'MOJ');
    const { keys, prefix } = await ownBacklog(theirs, 'MOJ', ['Births']);
    await shareBacklog(prefix, 'MDT', {});
    const context = await browsers.newContext({});
    await signInInEnglish(context, 'Botir Alimov');
    const page = await context.newPage();
    const live = page.waitForRequest('**/live');
    await page.goto('/blockers?waiting=MOJ&freer=MDT');
    await live;

    const line = `The gateway’s log ${crypto.randomUUID().slice(0, 8)}`;
    await theirs.goto(`/items/${keys[0]}/block`);
    await theirs.getByLabel('Who can free it').fill(`MDT ${agencyNames.MDT}`);
    await theirs.getByLabel('Why, in one line').fill(line);
    await theirs.getByRole('button', { name: 'It is blocked' }).click();
    const row = rows(page).filter({ hasText: line });
    await expect(row).toBeVisible();

    await theirs.getByRole('region', { name: 'What holds it up' }).getByRole('link', { name: line }).click();
    await theirs.getByLabel('Needed by').fill('2099-05-04');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await expect(row).toContainText('2099');
    await theirs.getByLabel('What freed it').fill('They sent it');
    await theirs.getByRole('button', { name: 'Free it' }).click();
    await expect(row).toHaveCount(0);
  },
);

test.describe('without scripts @all', () => {
  test.use({ javaScriptEnabled: false });

  test('a coordinator sees who waits for whom', async ({ page }) => {
    await followACell(page);
  });
});
