import { expect, type Page, test } from '@playwright/test';
import { boardPath } from '#app/paths.ts';
import { demoId } from '#prisma/seed/chance.ts';
import { expectAccessible } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { holdBack } from './support/hold-back.ts';
import { columnOf, expectColumn, handleOf, type OwnBoard, ownBoard, spoken, toHandle } from './support/own-board.ts';
import { signInAs } from './support/sign-in.ts';

const titles = [
  'Show which documents are missing',
  'Сверить коды районов',
  'Ariza holatini yuborish',
  'A certificate with a code',
];

async function open(page: Page): Promise<OwnBoard> {
  await signInAs(page.context(), boardPeople.lead);
  const board = await ownBoard(page, boardPeople.agency, titles);
  await signInAs(page.context(), boardPeople.member);
  await page.goto(board.path);
  return board;
}

test('by mouse, onto the place that a slot of its size shows', async ({ page }) => {
  const { keys } = await open(page);
  const [first = '', second = '', third = '', fourth = ''] = keys;
  await page.locator('.drag-stand').waitFor({ state: 'attached' });
  const from = await page.locator(`#card-${second} .card-title`).boundingBox();
  const to = await columnOf(page, 'In progress').boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 10, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + 90, { steps: 8 });
  await expect(columnOf(page, 'In progress').locator('.card.slot')).toHaveAttribute('data-key', second);
  await page.mouse.up();
  await expectColumn(page, 'In progress', [second]);
  await page.reload();
  await expectColumn(page, 'In progress', [second]);
  await expectColumn(page, 'Ready', [first, third, fourth]);
});

test('by keys, each step said, the focus staying on the card', async ({ page }) => {
  const [first = '', second = '', third = '', fourth = ''] = (await open(page)).keys;
  await toHandle(page, first);
  await page.keyboard.press('Space');
  await expect(spoken(page)).toHaveText(`${first} lifted. Position 1 of 4 in Ready.`);
  await page.keyboard.press('ArrowDown');
  await expect(spoken(page)).toHaveText('Position 2 of 4 in Ready.');
  await page.keyboard.press('End');
  await expect(spoken(page)).toHaveText('Position 4 of 4 in Ready.');
  await page.keyboard.press('ArrowRight');
  await expect(spoken(page)).toHaveText('Position 1 of 1 in In progress.');
  await page.keyboard.press('Escape');
  await expect(spoken(page)).toHaveText(`${first} is back. Position 1 of 4 in Ready.`);
  await expectColumn(page, 'Ready', [first, second, third, fourth]);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(spoken(page)).toHaveText(`${first} dropped. Position 1 of 1 in In progress.`);
  await expect(handleOf(page, first)).toBeFocused();
  await page.reload();
  await expectColumn(page, 'In progress', [first]);
});

test('by keys that were on the card before the scripts came', async ({ page }) => {
  const { path, keys } = await open(page);
  const [first = ''] = keys;
  const come = await holdBack(page, '**/assets/*.js');
  await page.goto(path, { waitUntil: 'commit' });
  await handleOf(page, first).focus();
  come();
  await page.locator('.drag-stand').waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(spoken(page)).toHaveText('Position 1 of 1 in In progress.');
  await expect(handleOf(page, first)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(spoken(page)).toHaveText(`${first} dropped. Position 1 of 1 in In progress.`);
  await expectColumn(page, 'In progress', [first]);
});

test('by keys that follow each other fast, while a slow machine has not drawn all yet', async ({ page }) => {
  const { path, keys } = await open(page);
  const [first = ''] = keys;
  await page.addInitScript(() => {
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function slow(...said: unknown[]) {
      setTimeout(() => Reflect.apply(post, this, said), 100);
    };
  });
  await page.goto(path, { waitUntil: 'commit' });
  await handleOf(page, first).focus();
  // The first thing drawn by scripts alone; what they heard of the focus is drawn after it.
  await page.locator('a[aria-keyshortcuts]').first().waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(spoken(page)).toHaveText(`${first} dropped. Position 1 of 1 in In progress.`);
  await expect(handleOf(page, first)).toBeFocused();
});

test('by keys in Russian, told in Russian @all', async ({ page }) => {
  const [first = ''] = (await open(page)).keys;
  await signInAs(page.context(), boardPeople.russian);
  await page.reload();
  await toHandle(page, first);
  await page.keyboard.press('Space');
  await expect(spoken(page)).toHaveText(`${first}: карточка поднята. Место 1 из 4 в колонке «Ready».`);
  await page.keyboard.press('ArrowDown');
  await expect(spoken(page)).toHaveText('Место 2 из 4 в колонке «Ready».');
  await page.keyboard.press('Escape');
});

test('by a plain form where there are no scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { keys } = await open(page);
  const [first = '', second = ''] = keys;
  await page
    .locator(`#card-${first}`)
    .getByRole('link', { name: `Move ${first} by form` })
    .click();
  await page.getByRole('radio', { name: /^Done/ }).check();
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByText(`${first} now stands in Done.`)).toBeVisible();
  await expectColumn(page, 'Done', [first]);
  await page
    .locator(`#card-${second}`)
    .getByRole('link', { name: `Move ${second} by form` })
    .click();
  await page.getByLabel('Place in the column').selectOption({ label: `Below ${first} ${titles[0]}` });
  await page.getByRole('button', { name: 'Move it' }).click();
  await expectColumn(page, 'Done', [first, second]);
  await context.close();
});

test.describe('at 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('by touch, a press held a moment', async ({ page }) => {
    const [first = '', second = '', third = '', fourth = ''] = (await open(page)).keys;
    await page.locator('.drag-stand').waitFor({ state: 'attached' });
    const box = await page.locator(`#card-${first} .card-title`).boundingBox();
    if (!box) throw new Error('nothing to drag');
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
    await touch('touchStart', box.x + 30, box.y + 10);
    await expect(page.locator('.card.drag')).toBeVisible();
    const next = await page.locator(`#card-${second}`).boundingBox();
    await touch('touchMove', box.x + 34, box.y + 30);
    await touch('touchMove', box.x + 34, (next?.y ?? 0) + (next?.height ?? 0) - 4);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expectColumn(page, 'Ready', [second, first, third, fourth]);
  });

  test('by the link on the card, and nothing is wider than the screen', async ({ page }) => {
    const [first = ''] = (await open(page)).keys;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.locator(`#card-${first} .card-move`).click();
    await page.getByRole('radio', { name: /^In progress/ }).check();
    await page.getByRole('button', { name: 'Move it' }).click();
    await expectColumn(page, 'In progress', [first]);
    await expect(handleOf(page, first)).toBeFocused();
    await expect(page.locator('[data-announcer]')).toContainText(`${first} now stands in In progress.`);
  });
});

test('an item opens over the board, and Back closes it', async ({ page }) => {
  const { keys, path, prefix } = await open(page);
  const [first = ''] = keys;
  const board = `Board ${prefix} · Hashar`;
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await expect(page).toHaveTitle(board);
  await page.locator(`#card-${first} .card-key`).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: titles[0] })).toBeVisible();
  await expect(page).toHaveURL(`${path}?item=${first}`);
  await expect(page).toHaveTitle(`${first} ${titles[0]} · ${board}`);
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(path);
  await expect(page).toHaveTitle(board);
  expect(warnings).toEqual([]);
  await page.goto(`${path}?item=${first}`);
  await expect(page).toHaveTitle(`${first} ${titles[0]} · ${board}`);
});

test('the board and its forms pass axe, in light and dark', async ({ page }) => {
  const { keys, path } = await open(page);
  await toHandle(page, keys[0] ?? '');
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  for (const each of [`${path}?item=${keys[1]}`, `/items/${keys[0]}/move?board=${path.split('/').at(-1)}`, '/boards']) {
    await page.goto(each);
    await expectAccessible(page);
  }
});

test('a board in a language of many-byte letters comes without stray bytes', async ({ browser }) => {
  const context = await browser.newContext();
  await signInAs(context, 'Nargiza Sobirova');
  const path = boardPath(demoId('board', 'MIA'));
  const pages = await Promise.all(Array.from({ length: 12 }, async () => (await context.request.get(path)).body()));
  await context.close();
  expect(pages.map((page) => page.includes('Koʻchirish'))).not.toContain(false);
  expect(pages.map((page) => page.includes(0))).not.toContain(true);
});
