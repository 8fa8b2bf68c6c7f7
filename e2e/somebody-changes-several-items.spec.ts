import { expect, type Page, test } from '@playwright/test';
import { backlogPath } from '#app/paths.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { signInAs } from './support/sign-in.ts';

async function own(page: Page) {
  await signInAs(page.context(), boardPeople.lead);
  const { keys } = await ownBacklog(page, boardPeople.agency, ['First', 'Second', 'Third']);
  await page.goto(backlogPath((keys[0] ?? '').split('-')[0] ?? ''));
  return keys;
}

const tick = (page: Page, key: string) => page.getByRole('checkbox', { name: `Tick ${key}` });
const row = (page: Page, key: string) => page.locator(`[data-row="${key}"]`);

async function choose(page: Page, what: string) {
  await page.getByRole('combobox', { name: 'With those ticked…' }).selectOption({ label: what });
  await page.getByRole('button', { name: 'Do it' }).click();
}

test('by keys: a state for two of three, and what was refused by name', async ({ page }) => {
  const [first = '', second = '', third = ''] = await own(page);
  for (const key of [first, third]) {
    await tick(page, key).focus();
    await page.keyboard.press('Space');
  }
  await expect(page.getByText('2 ticked')).toBeVisible();
  await choose(page, 'Take to the state: Done');
  await expect(page.getByText('2 items were changed.')).toBeVisible();
  for (const key of [first, third]) await expect(row(page, key)).toContainText('Done');
  await expect(row(page, second)).not.toContainText('Done');
  await expectAccessible(page);
  await expectNarrow(page);
});

test.describe('without scripts @all', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody is assigned to two, and one that is gone meanwhile is refused', async ({ page }) => {
    const [first = '', second = ''] = await own(page);
    await tick(page, first).check();
    await tick(page, second).check();
    await choose(page, 'Assign to: Bekzod Yusupov');
    await expect(page.getByText('2 items were changed.')).toBeVisible();
    await tick(page, first).check();
    await page.request.post(`/items/${first}`, {
      form: { act: 'archive-item' },
      maxRedirects: 0,
      headers: { Accept: 'text/html' },
    });
    await page.getByRole('combobox', { name: 'With those ticked…' }).selectOption({ label: 'Take to the state: Done' });
    await page.getByRole('button', { name: 'Do it' }).click();
    await expect(page.getByText(new RegExp(`^${first}: `))).toBeVisible();
  });
});
