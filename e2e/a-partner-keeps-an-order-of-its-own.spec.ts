import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { expectOrder, ownBacklog, rankHandle } from './support/own-backlog.ts';
import { shareBacklog } from './support/shared-backlog.ts';
import { signInInEnglish } from './support/sign-in.ts';

/** A member of another agency of the demo world, who reads English for this test. */
const partner = { name: 'Barno Islomova', agency: 'SOC' };

const as = (page: Page, name: string) => signInInEnglish(page.context(), name);

async function shared(page: Page) {
  await as(page, boardPeople.lead);
  const backlog = await ownBacklog(page, boardPeople.agency, ['Count the births', 'Send the notice', 'Close the desk']);
  await shareBacklog(backlog.prefix, partner.agency, { level: 'rank' });
  await as(page, partner.name);
  await page.goto(backlog.path);
  await page.getByRole('link', { name: 'Our order' }).click();
  await expect(page.getByText('It is the same as the joint order.')).toBeVisible();
  return backlog;
}

test('a partner moves an item in its own order by keys, and sees where that differs most', async ({ page }) => {
  const { path, keys } = await shared(page);
  const [first = '', second = '', third = ''] = keys;
  await rankHandle(page, third).focus();
  for (const key of [' ', 'ArrowUp', 'ArrowUp', ' ']) await page.keyboard.press(key);
  await expectOrder(page, [third, first, second]);
  await page.reload();
  await expectOrder(page, [third, first, second]);
  await page.getByText('Where they differ most (3 items stand elsewhere)').click();
  await expect(page.getByRole('row', { name: new RegExp(`${third}.*3.*1.*↑ 2`) })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('link', { name: 'Joint order' }).click();
  await expectOrder(page, [first, second, third]);
  await expect(rankHandle(page, third)).toHaveCount(0);

  await as(page, boardPeople.lead);
  await page.goto(`${path}?order=own`);
  await expectOrder(page, [first, second, third]);
});

test('what one moves in the own order moves in a colleague’s open window', async ({ page, browser }) => {
  const { path, keys } = await shared(page);
  const [first = '', second = '', third = ''] = keys;
  const context = await browser.newContext();
  await signInInEnglish(context, partner.name);
  const other = await context.newPage();
  const stream = other.waitForRequest('**/live');
  await other.goto(`${path}?order=own`);
  await stream;
  await expectOrder(other, [first, second, third]);
  await rankHandle(page, third).focus();
  for (const key of [' ', 'ArrowUp', ' ']) await page.keyboard.press(key);
  await expectOrder(page, [first, third, second]);
  await expectOrder(other, [first, third, second]);
  await context.close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a partner moves an item in its own order by its form @all', async ({ page }) => {
    const { keys } = await shared(page);
    const [first = '', second = '', third = ''] = keys;
    await page.getByRole('link', { name: `Move… ${third}` }).click();
    await expect(page.getByText('Place 3 of 3')).toBeVisible();
    await page.getByRole('radio', { name: 'To the top' }).check();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(page).toHaveURL(/order=own/);
    await expectOrder(page, [third, first, second]);
  });
});
