import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { signInAs, signInInEnglish } from './support/sign-in.ts';

/** Words that no other test and nothing of the demo world has. */
const titles = ['Zumrad soʻrovnomasi', 'Qoʻrgʻon sxemasi'];

test('somebody finds an item by keys alone, in another script and with a typing error', async ({ page }) => {
  await signInAs(page.context(), boardPeople.lead);
  const { keys } = await ownBacklog(page, boardPeople.agency, titles);
  await page.goto('/boards');
  await keysWork(page);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  for (const words of ['зумрад сўровномаси', "zumrad so'rovnoma", 'zumrd sorovnomasi']) {
    await field.fill(words);
    await expect(page.getByRole('option', { name: keys[0] })).toHaveAttribute('aria-selected', 'true');
  }
  await expectAccessible(page);
  await expectNarrow(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/items/${keys[0]}`);
  await expect(page.getByRole('heading', { level: 1, name: titles[0] })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Opened lately' }).getByRole('option')).toContainText([titles[0] ?? '']);
  await page.keyboard.type('кўрғон схемаси');
  await expect(page.getByRole('option', { name: keys[1] })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(`/items/${keys[0]}`);
});

test('somebody finds without scripts, and reads the keys @all', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page.context(), boardPeople.lead);
  await page.goto('/home');
  await page.getByRole('link', { name: 'Find', exact: true }).click();
  await page.getByRole('searchbox').fill('боғча');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Items' })).toBeVisible();
  await page
    .getByRole('link', { name: /^MOJ.*bogʻcha/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bogʻcha');
  await context.close();
});

test('somebody finds what is another agency’s own, without scripts, and as many as it said', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  // Two agencies share a backlog with Internal Affairs.
  await signInInEnglish(page.context(), 'Otabek Raximov');
  await page.goto('/find?text=a');
  const whose = page.getByRole('combobox', { name: 'Whose' });
  const [, other = ''] = (await whose.locator('option').allInnerTexts()).slice(1);
  const count = Number(/\((\d+)\)$/.exec(other)?.[1]);
  await whose.selectOption({ label: other });
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/agency=[A-Z]+/);
  const found = page.getByRole('region', { name: 'Items' }).getByRole('listitem');
  await expect(found).toHaveCount(Math.min(count, 20));
  await expect(found.filter({ hasText: /^MIA/ })).toHaveCount(0);
  await expectNarrow(page);
  await page.goto('/find?text=a&agency=NOBODY');
  await page.getByRole('link', { name: 'Look in all agencies' }).click();
  await expect(page).toHaveURL('/find?text=a');
  await context.close();
});

test('somebody hears in Russian what was found, and sees the keys @all', async ({ page }) => {
  await signInAs(page.context(), boardPeople.russian);
  await page.goto('/home');
  await keysWork(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Клавиши' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('дилноза каримова');
  await expect(page.getByRole('dialog', { name: 'Поиск' }).getByRole('status')).toHaveText(/^\d+ результат/);
  await page.getByRole('combobox').fill('щщщщщщ');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('По запросу «щщщщщщ» ничего не найдено');
});

test('somebody switches single keys off, and Ctrl-K goes on working @all', async ({ page }) => {
  await signInAs(page.context(), boardPeople.lead);
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Switch single keys off' }).click();
  await expect(page.locator('.find-link')).toHaveAttribute('aria-keyshortcuts', 'Control+K');
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Key or words' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Switch single keys on' }).click();
  await expect(page.locator('.find-link')).toHaveAttribute('aria-keyshortcuts', '/ Control+K');
});

/** A page says which keys it hears once it hears them. */
async function keysWork(page: Page): Promise<void> {
  await expect(page.locator('.find-link')).toHaveAttribute('aria-keyshortcuts', '/ Control+K');
}
