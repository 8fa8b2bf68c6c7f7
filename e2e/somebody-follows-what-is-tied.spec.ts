import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { signInInEnglish } from './support/sign-in.ts';

const table = (page: Page) => page.getByRole('region', { name: 'All of it as a table' }).locator('tbody tr');
const numbers = async (page: Page) => ((await page.locator('.page-head p').innerText()).match(/\d+/g) ?? []).map(Number);

/** What is drawn, what the table says and what is counted are the same; what is closed says so. */
async function expectEqual(page: Page): Promise<void> {
  const [items = 0, closed = 0, ties = 0] = await numbers(page);
  expect(closed).toBeGreaterThan(0);
  await expect(page.locator('[data-node]')).toHaveCount(items + closed);
  await expect(page.locator('path.graph-tie')).toHaveCount(ties);
  await expect(table(page)).toHaveCount(items + closed);
  await expect(table(page).filter({ hasText: 'Closed by its owner' }).filter({ hasText: 'Ask there: ' })).not.toHaveCount(0);
}

test('somebody sees what is tied across ministries, and walks along it by keys', async ({ page }) => {
  await signInInEnglish(page.context(), 'Umid Mirzayev');
  await page.goto('/blockers');
  await page.getByRole('link', { name: 'Links', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How items are tied');
  await expectEqual(page);
  for (const lane of ['Ministry of Justice', 'Ministry of Internal Affairs', 'Ministry of Digital Technologies'])
    await expect(page.locator('.graph-lane-name', { hasText: lane })).toBeVisible();
  await expectAccessible(page);

  // Keys walk from what comes first to what waits for it, and on to the item.
  await expect(page.getByRole('button', { name: 'Larger' })).toBeVisible();
  const first = page.locator('a[data-node]', { hasText: 'Ключи выдаются' });
  const next = page.locator('a[data-node]', { hasText: 'Access to the populatio' });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(next).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toBeFocused();
  const width = async () => (await page.locator('.graph-box svg').boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(before);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Access to the population register');

  // By mouse from the item's page to what is around it.
  await page.getByRole('link', { name: 'What it is tied to, drawn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^What MIA-\d+ is tied to$/);
  await expect(page.locator('.graph-node.centre')).toHaveCount(1);
  await expectNarrow(page);
  await expectAccessible(page);
});

test.describe('without scripts @all', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody sees what is tied, narrows it, and follows a link of the drawing', async ({ page }) => {
    await signInInEnglish(page.context(), 'Umid Mirzayev');
    await page.goto('/graph');
    await expectEqual(page);
    await page.getByRole('combobox', { name: 'Agency' }).selectOption({ label: 'Ministry of Digital Technologies' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/agency=MDT/);
    await page.locator('a[data-node]', { hasText: 'Access to the populatio' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Access to the population register');
  });
});
