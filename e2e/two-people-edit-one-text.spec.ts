import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { signInAs } from './support/sign-in.ts';

/** Two people with the same item's text open; the first saves. The second has written something else. */
async function bothEdit(page: Page, browser: Browser): Promise<string> {
  await signInAs(page.context(), boardPeople.lead);
  const [item = ''] = (await ownBacklog(page, boardPeople.agency, ['One visit'])).keys;
  const other = await browser.newPage();
  await signInAs(other.context(), boardPeople.member);
  await page.goto(`/items/${item}/edit`);
  await other.goto(`/items/${item}/edit`);
  await other.getByLabel('Description').fill('Written first.');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.locator('.markdown')).toHaveText('Written first.');
  await other.close();
  await page.getByLabel('Title').fill('One visit is enough');
  await page.getByLabel('Description').fill('Written second.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Two people edited ${item}`);
  return item;
}

test('the second sees both texts whole and puts them together', async ({ page, browser }) => {
  const item = await bothEdit(page, browser);
  await expect(page.locator('.written')).toHaveText(['Written first.', 'Written second.']);
  await expectAccessible(page);
  await expect(page.getByLabel('Description')).toHaveValue('Written first.\n\nWritten second.');
  await page.getByRole('button', { name: 'Save what is put together' }).click();
  await expect(page).toHaveURL(`/items/${item}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One visit is enough');
  await expect(page.locator('.markdown p')).toHaveText(['Written first.', 'Written second.']);
});

test('or keeps the other’s, or saves their own over it @all', async ({ page, browser }) => {
  await bothEdit(page, browser);
  await page.getByRole('link', { name: 'Keep the other’s' }).click();
  await expect(page.locator('.markdown')).toHaveText('Written first.');
  await page.goBack();
  await bothEdit(page, browser);
  await page.getByRole('button', { name: 'Save mine' }).click();
  await expect(page.locator('.markdown')).toHaveText('Written second.');
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('both texts are kept just the same @all', async ({ page, browser }) => {
    await bothEdit(page, browser);
    await page.getByRole('button', { name: 'Save mine' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One visit is enough');
  });
});
