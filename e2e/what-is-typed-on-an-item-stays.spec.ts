import { type Browser, expect, type Page, test } from '@playwright/test';
import { itemPath } from '#app/paths.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { signInAs } from './support/sign-in.ts';

async function own(page: Page): Promise<string> {
  await signInAs(page.context(), boardPeople.lead);
  const [key = ''] = (await ownBacklog(page, boardPeople.agency, ['One visit'])).keys;
  const live = page.waitForRequest('**/live');
  await page.goto(itemPath(key));
  await live;
  return key;
}

/** A colleague says something under the item, and takes it. */
async function meanwhile(browser: Browser, key: string): Promise<void> {
  const context = await browser.newContext();
  await signInAs(context, boardPeople.member);
  const forms: Record<string, string>[] = [
    { act: 'add-comment', text: 'From a colleague' },
    { act: 'set-estimate', estimate: '8' },
  ];
  for (const form of forms) {
    await context.request.post(itemPath(key), { form, maxRedirects: 0, headers: { Accept: 'text/html' } });
  }
  await context.close();
}

const comment = (page: Page) => page.locator('textarea[name=text]').last();

test('while somebody else works on it, and the focus with it', async ({ page, browser }) => {
  const key = await own(page);
  await page.getByLabel('Due by').fill('2031-05-20');
  await comment(page).fill('Half a sentence');
  await comment(page).focus();
  await meanwhile(browser, key);
  await expect(page.getByText('From a colleague')).toBeVisible();
  await expect(page.getByLabel('Estimate')).toHaveValue('8');
  await expect(comment(page)).toHaveValue('Half a sentence');
  await expect(comment(page)).toBeFocused();
  await expect(page.getByLabel('Due by')).toHaveValue('2031-05-20');
});

test('by keys: what was done is said, and the focus stays where it was done', async ({ page }) => {
  await own(page);
  await page.getByLabel('Estimate').fill('3');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-announcer]')).toContainText('Saved.');
  await expect(page.locator('[data-announcer]')).toContainText('Ctrl-Z takes it back.');
  await expect(page.getByLabel('Estimate')).toBeFocused();
  await comment(page).fill('We agreed');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.comments')).toContainText('We agreed');
  await expect(comment(page)).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Comment', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Take it' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take it' })).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true);
});

test('where a key is typed that is none, the item stays and says so @all', async ({ page }) => {
  await own(page);
  await comment(page).fill('Half a sentence');
  await page.getByRole('textbox', { name: 'Part of' }).fill('MOJ-99999');
  await page.keyboard.press('Enter');
  await expect(page.getByText('MOJ-99999').last()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One visit');
  await expect(comment(page)).toHaveValue('Half a sentence');
});

test('through a crash: it is back, says that it is not sent, and is gone once it is', async ({ page }) => {
  const key = await own(page);
  await comment(page).fill('Written before the lid was closed');
  await page.goto('about:blank');
  await page.goto(itemPath(key));
  await expect(comment(page)).toHaveValue('Written before the lid was closed');
  await expect(page.getByText('Not sent yet')).toBeVisible();
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.locator('.comments')).toContainText('Written before the lid was closed');
  await page.reload();
  await expect(comment(page)).toHaveValue('');
  await expect(page.getByText('Not sent yet')).toHaveCount(0);
});

test('a text over which somebody else has written meanwhile is both texts @all', async ({ page, browser }) => {
  const key = await own(page);
  await page.goto(`${itemPath(key)}/edit`);
  await page.getByLabel('Description').fill('Mine, before the crash');
  await page.goto('about:blank');
  const context = await browser.newContext();
  await signInAs(context, boardPeople.member);
  const other = await context.newPage();
  await other.goto(`${itemPath(key)}/edit`);
  await other.getByLabel('Description').fill('Theirs');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.locator('.markdown')).toHaveText('Theirs');
  await context.close();
  await page.goto(`${itemPath(key)}/edit`);
  await expect(page.getByLabel('Description')).toHaveValue('Mine, before the crash');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('.written')).toHaveText(['Theirs', 'Mine, before the crash']);
});

test('is nobody else’s on the same browser @all', async ({ page }) => {
  const key = await own(page);
  await comment(page).fill('For my eyes');
  await signInAs(page.context(), boardPeople.member);
  await page.goto(itemPath(key));
  await expect(comment(page)).toHaveValue('');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain('For my eyes');
});
