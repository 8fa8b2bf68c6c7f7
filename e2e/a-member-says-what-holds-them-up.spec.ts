import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBoard, toHandle, toTheRight } from './support/own-board.ts';
import { signInInEnglish } from './support/sign-in.ts';

const lead = (page: Page) => signInInEnglish(page.context(), boardPeople.lead);
const badge = (page: Page, key: string) => page.locator(`#card-${key}`).getByText('blocked 0 d');

test.describe('with scripts', () => {
  test('B on a card, who, why, Enter; and the card says so in a colleague’s window too', async ({ page, browser }) => {
    await lead(page);
    const board = await ownBoard(page, boardPeople.agency, ['Receipts', 'Contract']);
    const [key = ''] = board.keys;
    const other = await browser.newPage();
    await lead(other);
    await other.goto(board.path);
    await page.goto(board.path);
    await toHandle(page, key);
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Who can free it')).toBeFocused();
    await page.keyboard.type('Payme');
    await page.keyboard.press('Tab');
    await page.keyboard.type('The test payments have no receipts');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(badge(page, key)).toBeVisible();
    await expect(badge(other, key)).toBeVisible();
    await expectAccessible(page);

    await toTheRight(page, key, 5);
    await expect(page.locator(`#card-${key}`)).toContainText('Something still holds it up, so it is not done.');

    await page.goto(`/items/${key}`);
    const panel = page.getByRole('region', { name: 'What holds it up' });
    await expect(panel).toContainText('Payme');
    await expectAccessible(page);
    await expectNarrow(page);
    await panel.getByText('Stop the clock').click();
    await panel.getByLabel('Why the days are not counted').fill('They moved house');
    await panel.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(panel.getByText('clock stopped since')).toBeVisible();
    await panel.getByRole('button', { name: 'Count again' }).click();
    await panel.getByText('It is free').click();
    await panel.getByLabel('What freed it').fill('They sent them');
    await panel.getByRole('button', { name: 'Free it' }).click();
    await expect(panel.getByText('1 freed blocker')).toBeVisible();
    await expect(badge(other, key)).toHaveCount(0);
    await other.close();
  });

  test('Escape leaves all as it was, and the card has the focus again', async ({ page }) => {
    await lead(page);
    const board = await ownBoard(page, boardPeople.agency, ['Receipts']);
    const [key = ''] = board.keys;
    await page.goto(board.path);
    await toHandle(page, key);
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(board.path);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'by the form' : 'by the form, without scripts', () => {
    test.use({ javaScriptEnabled });

    test('nobody named, a day that has passed: refused with what was typed; then said, changed, and freed', async ({ page }) => {
      await lead(page);
      const board = await ownBoard(page, boardPeople.agency, ['Receipts']);
      const [key = ''] = board.keys;
      await page.goto(`/items/${key}`);
      await page.getByRole('link', { name: 'Blocked…' }).click();
      await page.getByLabel('Who can free it').fill('   ');
      await page.getByLabel('Why, in one line').fill('The budget is not agreed');
      await page.getByText('More: by when, cause, cost, document').click();
      await page.getByLabel('Needed by').evaluate((field) => field.removeAttribute('min'));
      await page.getByLabel('Needed by').fill('2020-01-01');
      await page.getByRole('button', { name: 'It is blocked' }).click();
      await expect(page.getByRole('alert')).toContainText('Nobody is named who can free it.');
      await expect(page.getByRole('alert')).toContainText('This day has passed.');
      await expect(page.getByLabel('Why, in one line')).toHaveValue('The budget is not agreed');
      await page.getByLabel('Needed by').evaluate((field) => field.removeAttribute('min'));
      await page.getByLabel('Needed by').fill('');
      await page.getByLabel('Who can free it').fill('Bekzod Yusupov');
      await page.getByRole('button', { name: 'It is blocked' }).click();
      const panel = page.getByRole('region', { name: 'What holds it up' });
      await expect(panel).toContainText('Bekzod Yusupov');
      await expect(panel).toContainText('money');

      await panel.getByRole('link', { name: 'The budget is not agreed' }).click();
      await page.getByLabel('Why, in one line').fill('The budget is asked for');
      await page.getByLabel('Cost of each working day').fill('1 500,50');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('alert')).toContainText('Nobody stands for the cost.');
      await page.getByLabel('Where the cost is from').fill('The report');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'The budget is asked for' })).toBeVisible();
      await expect(page.getByText('1,500.5 UZS each working day')).toBeVisible();
      if (javaScriptEnabled) {
        await expectAccessible(page);
        await expectNarrow(page);
      }
      await page.getByLabel('What freed it').fill('It was agreed');
      await page.getByRole('button', { name: 'Free it' }).click();
      await expect(page.getByText('freed after 0 working days')).toBeVisible();
    });
  });
}
