import { expect, type Page, test } from '@playwright/test';
import { itemPath } from '#app/paths.ts';
import { expectAccessible } from './support/axe.ts';
import { expectColumn, ownBoard, spoken, toTheRight } from './support/own-board.ts';
import { signInAs } from './support/sign-in.ts';

/** Nobody else's test acts as them: what a person did last is the same in all their browsers. */
const [lead, member, agency] = ['Timur Rashidov', 'Kamila Usmanova', 'MDT'];

test.describe.configure({ mode: 'serial' });

const bar = (page: Page) => page.locator('.undo-bar');

async function own(page: Page) {
  await signInAs(page.context(), lead);
  return ownBoard(page, agency, ['First', 'Second']);
}

test('a date on an item, and a card’s move by Ctrl-Z', async ({ page }) => {
  const board = await own(page);
  const [first = '', second = ''] = board.keys;
  await page.goto(itemPath(first));
  await page.locator('input[name=dueOn]').fill('2031-05-20');
  await page.locator('form:has(input[name=dueOn])').getByRole('button').first().click();
  await expect(bar(page)).toContainText(`${first} due date changed`);
  await expectAccessible(page);
  await bar(page).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(bar(page)).toHaveText('Taken back.');
  await expect(bar(page)).toBeFocused();
  // It stays said where the page is read again; what was done last is the taking back itself by then.
  const again = page.waitForResponse((answer) => answer.url().includes('.data') && answer.ok());
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await again;
  await expect(page.locator('input[name=dueOn]')).toHaveValue('');
  await expect(bar(page)).toHaveText('Taken back.');
  await expect(page.locator('input[name=dueOn]')).toHaveValue('');
  await page.goto(board.path);
  await expect(bar(page)).toContainText(`${first} taken back`);
  await expect(bar(page).getByRole('button')).toHaveText('Do it again');
  await toTheRight(page, second, 1);
  await expectColumn(page, 'In progress', [second]);
  await page.keyboard.press('Control+z');
  await expectColumn(page, 'Ready', [first, second]);
  await expect(spoken(page)).toHaveText(`${second} is back where it was.`);
  await ctrlZ(page);
  await expect(page.locator('[data-announcer]')).toHaveText('There is nothing left to take back.');
});

test('what was done to an item over its board, without leaving it', async ({ page }) => {
  const board = await own(page);
  await page.goto(`${board.path}?item=${board.keys[0]}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Estimate').fill('5');
  await dialog.getByLabel('Estimate').press('Enter');
  await expect(dialog.locator('.undo-bar')).toContainText(`${board.keys[0]} estimate changed`);
  await dialog.getByRole('button', { name: 'Save Estimate' }).focus();
  await ctrlZ(page);
  await expect(dialog.locator('.undo-bar')).toHaveText('Taken back.');
  await expect(dialog.getByLabel('Estimate')).toHaveValue('');
});

/** Where a keyboard is in Russian, the key that has a Z has another letter. */
async function ctrlZ(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pressed = { key: 'я', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', pressed));
  });
}

test.describe('without scripts @all', () => {
  test.use({ javaScriptEnabled: false });

  test('a date on an item, and not what somebody changed since', async ({ page, browser }) => {
    const board = await own(page);
    const [first = ''] = board.keys;
    const setDue = async (on: Page, day: string) => {
      await on.goto(itemPath(first));
      await on.locator('input[name=dueOn]').fill(day);
      await on.locator('form:has(input[name=dueOn])').getByRole('button').first().click();
    };
    await setDue(page, '2031-05-20');
    await bar(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page).toHaveURL(itemPath(first));
    await expect(page.locator('input[name=dueOn]')).toHaveValue('');
    await setDue(page, '2031-05-21');
    const other = await browser.newContext({ javaScriptEnabled: false });
    await signInAs(other, member);
    await setDue(await other.newPage(), '2031-06-01');
    await other.close();
    await bar(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText(`${first} has been changed again since.`)).toBeVisible();
    await page.getByRole('link', { name: 'Go on' }).click();
    await expect(page.locator('input[name=dueOn]')).toHaveValue('2031-06-01');
  });
});
