import { expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBoard, toHandle } from './support/own-board.ts';
import { signInAs } from './support/sign-in.ts';

test('a person filters a board and goes on working on it', async ({ page }) => {
  await signInAs(page.context(), boardPeople.lead);
  const { path, keys } = await ownBoard(page, boardPeople.agency, ['Ours', 'Theirs', 'Ours too']);
  for (const at of [0, 2]) await page.request.post(`/items/${keys[at]}`, { form: { act: 'set-type', type: 'bug' } });
  await page.goto(path);
  await page.getByRole('link', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox', { name: /^bug 2$/i }).check();
  await expect(page).toHaveURL(/type=bug/);
  const column = page.locator('section.column').first();
  await expect(column.locator('.num').first()).toHaveText('2 of 3 shown');
  await expect(page.locator(`#card-${keys[1]}`)).toHaveCount(0);
  await expectAccessible(page);
  await expectNarrow(page);
  await toHandle(page, keys[0] ?? '');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(column.locator('.num').first()).toHaveText('1 of 2 shown');
  await page.locator(`#card-${keys[2]} .card-key`).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page).toHaveURL(/type=bug/);
  await page.keyboard.press('Escape');
  await expect(page.locator(`#card-${keys[1]}`)).toHaveCount(0);
  await page.getByRole('link', { name: 'Show all' }).press('Enter');
  await expect(page.locator(`#card-${keys[1]}`)).toBeVisible();
  await expect(page.locator('search :focus')).toBeVisible();
});

test('a filter is kept as a view that everybody has, without scripts @all', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signInAs(context, boardPeople.lead);
  const page = await context.newPage();
  const { path, keys, prefix } = await ownBoard(page, boardPeople.agency, ['One', 'Two']);
  await page.request.post(`/items/${keys[1]}`, { form: { act: 'set-type', type: 'bug' } });
  for (const list of [path, `/backlogs/${prefix}`]) {
    await page.goto(`${list}?filter`);
    await page.getByRole('checkbox', { name: /^bug 1$/i }).check();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('link', { name: 'Keep as a view' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Bugs');
    await page.getByRole('checkbox', { name: 'For everybody who sees the list' }).check();
    await page.getByRole('checkbox', { name: 'Open the list with it for me' }).check();
    await page.getByRole('button', { name: 'Keep as a view' }).click();
    await page.goto(list);
    await expect(page).toHaveURL(/type=bug/);
    await expect(page.getByRole('link', { name: /^Bugs/ })).toHaveAttribute('aria-current', 'true');
    await expect(page.getByRole('link', { name: keys[0], exact: true })).toHaveCount(0);
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await expect(page.getByRole('link', { name: keys[0], exact: true })).toBeVisible();
    await page.getByRole('link', { name: /^Bugs/ }).click();
    await page.getByRole('link', { name: 'This view…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Faults');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Faults' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove this view' }).click();
    await expect(page.getByRole('link', { name: keys[0], exact: true })).toBeVisible();
  }
  await context.close();
});
