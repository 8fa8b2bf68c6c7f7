import { expect, type Page, test } from '@playwright/test';
import { severalOnBoardPath } from '#app/paths.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { columnOf, expectColumn, limitColumn, type OwnBoard, ownBoard } from './support/own-board.ts';
import { signInAs } from './support/sign-in.ts';

const titles = ['First', 'Second', 'Third', 'Fourth'];

async function own(page: Page): Promise<OwnBoard> {
  await signInAs(page.context(), boardPeople.lead);
  return ownBoard(page, boardPeople.agency, titles);
}

const tick = (page: Page, key: string) => page.getByRole('checkbox', { name: new RegExp(`^Tick ${key} `) });
const ticked = (page: Page) =>
  page.locator('.tick-item:checked').evaluateAll((ticks) => ticks.map((each) => each.closest('[data-key]')?.id));
const what = (page: Page) => page.getByRole('combobox', { name: 'With those ticked…' });

async function choose(page: Page, group: string, label: string) {
  const value = await what(page).locator(`optgroup[label="${group}"] option`, { hasText: label }).getAttribute('value');
  await what(page).selectOption(value);
  await page.getByRole('button', { name: 'Do it' }).click();
}

test('as many as a firm limit lets are moved, before a colleague’s eyes; who is refused is told why and stays ticked', async ({
  page,
  browser,
}) => {
  const board = await own(page);
  const [first = '', second = '', third = '', fourth = ''] = board.keys;
  await limitColumn(page, board, 'In progress', 2, 'hard');
  const other = await browser.newContext();
  await signInAs(other, boardPeople.member);
  const colleague = await other.newPage();
  const stream = colleague.waitForRequest('**/live');
  await colleague.goto(board.path);
  await stream;

  await page.goto(board.path);
  await page.getByRole('link', { name: 'Select several' }).click();
  await tick(page, first).click();
  await tick(page, third).click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 ticked')).toBeVisible();
  expect(await ticked(page)).toEqual([first, second, third].map((key) => `card-${key}`));
  await expectAccessible(page);
  await choose(page, 'Move to the column', 'In progress');

  await expect(page.getByText('2 items were changed.')).toBeVisible();
  await expect(page.getByText(`${third}: In progress: 2 of 2, and the limit is firm.`)).toBeVisible();
  for (const each of [page, colleague]) {
    await expectColumn(each, 'In progress', [first, second]);
    await expectColumn(each, 'Ready', [third, fourth]);
  }
  expect(await ticked(page)).toEqual([`card-${third}`]);
  await expectAccessible(page);
  await expectNarrow(page);

  await choose(page, 'Assign to', boardPeople.member);
  await expect(page.getByText('1 item was changed.')).toBeVisible();
  await expect(colleague.locator(`#card-${third}`).getByRole('img', { name: boardPeople.member })).toBeVisible();
  expect(await ticked(page)).toEqual([]);
  await page.getByRole('link', { name: 'Done selecting' }).click();
  await expect(tick(page, first)).toHaveCount(0);
  await expect(page).toHaveURL(board.path);
});

test('a soft limit asks once why, for all that it holds back @all', async ({ page }) => {
  const board = await own(page);
  const [first = '', second = '', third = ''] = board.keys;
  await limitColumn(page, board, 'In progress', 1, 'soft');
  await page.goto(`${board.path}?several`);
  for (const key of [first, second, third]) await tick(page, key).click();
  await choose(page, 'Move to the column', 'In progress');
  await expect(page.getByText(`${second}: In progress: 1 of 1; going over the limit needs a reason.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Reason for passing the limit' }).fill('The decree is due');
  await page.getByRole('button', { name: 'Do it' }).click();
  await expect(page.getByText('2 items were changed.')).toBeVisible();
  await expectColumn(page, 'In progress', [first, second, third]);
});

test('Ctrl and a click begin the choice with that card, under the filter that is there @all', async ({ page }) => {
  const board = await own(page);
  const [first = '', second = '', third = ''] = board.keys;
  await page.goto(`${board.path}?type=task`);
  const card = (key: string) => page.locator(`#card-${key} .card-title`);
  await card(first).click({ modifiers: ['ControlOrMeta'] });
  await expect(tick(page, first)).toBeChecked();
  await card(third).click({ modifiers: ['Shift'] });
  await expect(tick(page, second)).toBeChecked();
  await expect(page.getByText('3 ticked')).toBeVisible();
  await card(second).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('3 ticked')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('type')).toBe('task');
  await choose(page, 'Move to the column', 'Done');
  await expect(page.getByText('3 items were changed.')).toBeVisible();
  await expectColumn(page, 'Done', [first, second, third]);
});

test('a tick stays while its card is far out of sight, and what lies between is changed with it @all', async ({ page }) => {
  await signInAs(page.context(), boardPeople.lead);
  const board = await ownBoard(
    page,
    boardPeople.agency,
    Array.from({ length: 40 }, (_, index) => `Card ${index + 1}`),
  );
  const [first = '', last = ''] = [board.keys[0], board.keys.at(-1)];
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.goto(severalOnBoardPath(board.id));
  await tick(page, first).click();
  await columnOf(page, 'Ready')
    .locator('.column-cards')
    .evaluate((cards) => cards.scrollTo(0, cards.scrollHeight));
  await expect(tick(page, first)).toHaveCount(0);
  await tick(page, last).click({ modifiers: ['Shift'] });
  await expect(page.getByText('40 ticked')).toBeVisible();
  await choose(page, 'Move to the column', 'Done');
  await expect(page.getByText('40 items were changed.')).toBeVisible();
  await expect(columnOf(page, 'Done').locator('.column-head .num')).toHaveText('40');
  await expect(columnOf(page, 'Done').locator('[data-key]').first()).toHaveAttribute('data-key', first);
});

test('by keys alone: to the ticks, to the choice, and out', async ({ page }) => {
  const board = await own(page);
  const [first = '', second = ''] = board.keys;
  await page.goto(board.path);
  await page.getByRole('link', { name: 'Select several' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'All shown' })).toBeFocused();
  await tabTo(page, `Tick ${first} ${titles[0]}`);
  await page.keyboard.press('Space');
  await page.locator(`#card-${second} [data-handle]`).press('x');
  await expect(page.getByText('2 ticked')).toBeVisible();
  await what(page).focus();
  await page.keyboard.type('Archive');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 items were changed.')).toBeVisible();
  await expectColumn(page, 'Ready', board.keys.slice(2));
  await page.locator(`#card-${board.keys[2]} [data-handle]`).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(what(page)).toBeVisible();
  await what(page).focus();
  await page.keyboard.press('Escape');
  await expect(what(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Select several' })).toBeFocused();
  await expect(page).toHaveURL(board.path);
});

/** Goes on by Tab until what has the focus is named so. */
async function tabTo(page: Page, name: string) {
  const named = () => page.evaluate((words) => document.activeElement?.getAttribute('aria-label') === words, name);
  for (let presses = 0; presses < 60 && !(await named()); presses += 1) await page.keyboard.press('Tab');
  expect(await named(), name).toBe(true);
}

test.describe('without scripts @all', () => {
  test.use({ javaScriptEnabled: false });

  test('the same by a plain form: moved as far as the limit lets, the refused one ticked still', async ({ page }) => {
    const board = await own(page);
    const [first = '', second = '', third = '', fourth = ''] = board.keys;
    await limitColumn(page, board, 'In progress', 1, 'hard');
    await page.goto(`${board.path}?type=task`);
    await page.getByRole('link', { name: 'Select several' }).click();
    await tick(page, second).check();
    await tick(page, third).check();
    await choose(page, 'Move to the column', 'In progress');
    await expect(page.getByText('1 item was changed.')).toBeVisible();
    await expect(page.getByText(`${third}: In progress: 1 of 1, and the limit is firm.`)).toBeVisible();
    await expect(columnOf(page, 'In progress').locator('[data-key]')).toHaveCount(1);
    await expect(tick(page, third)).toBeChecked();
    await expect(tick(page, second)).not.toBeChecked();
    await tick(page, first).check();
    await choose(page, 'Move to the column', 'Done');
    await expectColumn(page, 'Done', [first, third]);
    await expectColumn(page, 'Ready', [fourth]);
    await page.getByRole('link', { name: 'Done selecting' }).click();
    await expect(page).toHaveURL(`${board.path}?type=task`);
  });

  test('who may move nothing is shown the board without ticks', async ({ page }) => {
    const { id, path, keys } = await own(page);
    await signInAs(page.context(), 'Nilufar Qodirova');
    await page.goto(severalOnBoardPath(id));
    await expect(page).toHaveURL(path);
    await expect(page.locator(`#card-${keys[0]}`)).toBeVisible();
    await expect(page.locator('a[href*=several], .tick-item')).toHaveCount(0);
  });
});
