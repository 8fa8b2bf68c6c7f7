import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { columnOf, type OwnBoard, ownBoard } from './support/own-board.ts';
import { signInAs } from './support/sign-in.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts @all', () => {
    test.use({ javaScriptEnabled });
    let board: OwnBoard;

    test.beforeEach(async ({ page }) => {
      await signInAs(page.context(), boardPeople.lead);
      board = await ownBoard(page, boardPeople.agency, ['First', 'Second']);
      await page.goto(`${board.path}/settings`);
    });

    test('adds, names, orders, limits and removes columns', async ({ page }) => {
      await page.getByLabel('Name of the new column').fill('Ask the lawyers');
      await page.getByRole('button', { name: 'Add a column' }).click();
      await page.getByRole('button', { name: 'Move Ask the lawyers to the left' }).click();
      const names = page.getByLabel('Name of the column');
      await expect(names.nth(-2)).toHaveValue('Ask the lawyers');
      await names.nth(-2).fill('Lawyers');
      await page.locator('.column-settings > li').nth(-2).getByRole('button', { name: 'Rename' }).click();
      await expect(page.getByRole('button', { name: 'Move Lawyers to the left' })).toBeVisible();

      const first = page.locator('.column-settings > li').first();
      await first.getByLabel('Limit of cards').fill('0');
      await first.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(first.getByLabel('Limit of cards')).toHaveValue('0');
      await first.getByLabel('Limit of cards').fill('1');
      await first.getByLabel('What the limit does').selectOption('hard');
      await first.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await page.goto(board.path);
      await expect(columnOf(page, 'Ready').locator('.column-head')).toContainText('2 of 1');
    });

    test('removes a column with cards once another takes them', async ({ page }) => {
      await page.getByText('Remove Ready').click();
      await page.getByLabel('Its states and their cards go to').first().selectOption({ label: 'In progress' });
      await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
      await expect(page.getByText('Remove Ready')).toHaveCount(0);
      await page.goto(board.path);
      await expect(columnOf(page, 'In progress').locator('.card')).toHaveCount(2);
    });
  });
}

test('the settings and the new board pass axe @all', async ({ page }) => {
  await signInAs(page.context(), boardPeople.lead);
  const board = await ownBoard(page, boardPeople.agency, []);
  for (const path of [board.path, `${board.path}/settings`, '/boards/new']) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
