import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { expectOrder, type OwnBacklog, ownBacklog, rankHandle, rowOf } from './support/own-backlog.ts';
import { signInAs } from './support/sign-in.ts';

const titles = ['Show which documents are missing', 'Сверить коды районов', 'Ariza holatini yuborish'];

async function open(page: Page): Promise<OwnBacklog> {
  await signInAs(page.context(), boardPeople.lead);
  const backlog = await ownBacklog(page, boardPeople.agency, titles);
  await signInAs(page.context(), boardPeople.member);
  await page.goto(backlog.path);
  return backlog;
}

/** Chooses in a list as people do: the list is entered first, which brings its button. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByLabel(label, { exact: true });
  await list.focus();
  await list.selectOption(option);
}

const said = (page: Page) => page.locator('p[role=status][aria-live=assertive]');

test('one item after another, without leaving the keyboard', async ({ page }) => {
  const { prefix, keys } = await open(page);
  await rankHandle(page, keys[0] ?? '').waitFor();
  const line = page.getByPlaceholder('What is to be done?');
  await line.pressSequentially('First written');
  await line.press('Enter');
  await page.keyboard.type('Second written');
  await page.keyboard.press('Enter');
  await page.getByLabel('Type', { exact: true }).selectOption('bug');
  await line.fill('Third written');
  await line.press('Enter');
  await expect(rowOf(page, `${prefix}-4`)).toContainText(/First written.*Task/);
  await expect(rowOf(page, `${prefix}-5`)).toContainText(/Second written.*Task/);
  await expect(rowOf(page, `${prefix}-6`)).toContainText(/Third written.*Bug/);
  await expect(line).toBeFocused();
  await expect(line).toHaveValue('');
  await expect(page.getByLabel('Type', { exact: true })).toHaveValue('bug');
  await expectOrder(page, [...keys, `${prefix}-4`, `${prefix}-5`, `${prefix}-6`]);
});

test('what is refused comes back into the line, with the reason', async ({ page }) => {
  const { path } = await open(page);
  await page.route(`**${path}.data*`, async (route) => {
    const sent = new URLSearchParams(route.request().postData() ?? '');
    if (!sent.has('title')) return route.continue();
    sent.set('type', 'epos');
    await route.continue({ postData: sent.toString() });
  });
  const line = page.getByPlaceholder('What is to be done?');
  await line.pressSequentially('Written in vain');
  await line.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Written in vain');
  await expect(line).toHaveValue('Written in vain');
});

test('by keys, each step said, the focus staying on the item', async ({ page }) => {
  const [first = '', second = '', third = ''] = (await open(page)).keys;
  await rankHandle(page, first).focus();
  await page.keyboard.press('Space');
  await expect(said(page)).toContainText(`${first} lifted, place 1 of 3.`);
  await page.keyboard.press('End');
  await expect(said(page)).toHaveText(`Place 3 of 3, below ${third}.`);
  await page.keyboard.press('Escape');
  await expect(said(page)).toHaveText(`${first} is back at place 1.`);
  await expectOrder(page, [first, second, third]);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(said(page)).toHaveText(`${first} has its new place.`);
  await expect(rankHandle(page, first)).toBeFocused();
  await page.reload();
  await expectOrder(page, [second, first, third]);
});

test('by mouse', async ({ page }) => {
  const [first = '', second = '', third = ''] = (await open(page)).keys;
  await rankHandle(page, third).waitFor();
  const from = await rankHandle(page, third).boundingBox();
  const to = await rowOf(page, first).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + 4, { steps: 8 });
  await expectOrder(page, [third, first, second]);
  await page.mouse.up();
  await expect(said(page)).toHaveText(`${third} has its new place.`);
  await page.reload();
  await expectOrder(page, [third, first, second]);
});

test('a colleague sees it without asking', async ({ page, browser }) => {
  const { path, keys } = await open(page);
  const [first = '', second = '', third = ''] = keys;
  const other = await browser.newPage();
  await signInAs(other.context(), boardPeople.lead);
  await other.goto(path);
  await rankHandle(other, first).waitFor();
  await rankHandle(page, third).focus();
  for (const key of ['Space', 'Home', 'Space']) await page.keyboard.press(key);
  await expectOrder(other, [third, first, second]);
  await other.close();
});

test('an item is filled in on its page, and its history tells so', async ({ page }) => {
  const [first = ''] = (await open(page)).keys;
  await rowOf(page, first).getByRole('link', { name: titles[0] }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[0] ?? '');
  await choose(page, 'State', 'In progress');
  await page.getByRole('button', { name: 'Save State' }).click();
  await expect(page.locator('.item-head')).toContainText('In progress');
  await page.getByLabel('Estimate, points').fill('2,55');
  await page.getByRole('button', { name: 'Save Estimate' }).click();
  await expect(page.getByLabel('Estimate, points')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Estimate, points')).toHaveValue('2,55');
  await page.getByLabel('Estimate, points').fill('2,5');
  await page.getByRole('button', { name: 'Save Estimate' }).click();
  await page.getByRole('button', { name: 'Take it' }).click();
  await page.getByPlaceholder('Comment').fill('As **agreed**.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.locator('.comments strong', { hasText: 'agreed' })).toBeVisible();
  await page.getByText('History', { exact: true }).click();
  await expect(page.locator('.history')).toContainText('moved it from Ready to In progress');
  await expect(page.locator('.history')).toContainText('estimated it at 2.5');
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('items are written, moved, filled in and archived by plain forms', async ({ page }) => {
    const { prefix, path, keys } = await open(page);
    await page.getByPlaceholder('What is to be done?').fill('Written plainly');
    await page.getByRole('button', { name: 'Add' }).click();
    const fourth = `${prefix}-4`;
    await expect(page.getByRole('status').filter({ hasText: fourth })).toBeVisible();
    await rowOf(page, fourth).getByRole('link', { name: /^Move/ }).click();
    await page.getByLabel('Above the item').check();
    await page.getByRole('combobox', { name: 'Item' }).fill('nothing-1');
    await page.getByRole('button', { name: 'Move' }).click();
    await expect(page.getByRole('alert')).toContainText('nothing-1');
    await page.getByRole('combobox', { name: 'Item' }).fill(keys[1] ?? '');
    await page.getByRole('button', { name: 'Move' }).click();
    await expect(page).toHaveURL(path);
    await expectOrder(page, [keys[0] ?? '', fourth, ...keys.slice(1)]);
    await page.getByRole('link', { name: 'Written plainly' }).click();
    await choose(page, 'Type', 'Bug');
    await page.getByRole('button', { name: 'Save Type' }).click();
    await expect(page.locator('.item-head')).toContainText('Bug');
    await page.getByRole('button', { name: 'Archive' }).click();
    await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible();
    await page.goto(path);
    await expectOrder(page, keys);
  });
});

test('the start and the list of backlogs are for everyone @all', async ({ page }) => {
  await signInAs(page.context(), boardPeople.lead);
  await areForEveryone(page, ['/home', '/backlogs', '/backlogs/new']);
});

test('the pages of a backlog are for everyone @all', async ({ page }) => {
  const { path } = await open(page);
  await areForEveryone(page, [path, `${path}?archived`, `${path}/settings`]);
});

test('the pages of an item are for everyone @all', async ({ page }) => {
  const { path, keys } = await open(page);
  const item = `/items/${keys[0]}`;
  await areForEveryone(page, [`${path}/new`, item, `${item}/edit`, `${item}/rank`]);
});

async function areForEveryone(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expectAccessible(page);
    await expectNarrow(page);
  }
}
