import { expect, type Page, test } from '@playwright/test';
import { boardPeople } from './support/board-people.ts';
import { holdBack } from './support/hold-back.ts';
import { ownBacklog, rankHandle, rowOf } from './support/own-backlog.ts';
import { type OwnBoard, ownBoard } from './support/own-board.ts';
import { signInAs } from './support/sign-in.ts';

const announced = (page: Page) => page.locator('[data-announcer]');

async function settings(page: Page): Promise<OwnBoard> {
  await signInAs(page.context(), boardPeople.lead);
  const board = await ownBoard(page, boardPeople.agency, []);
  await page.goto(`${board.path}/settings`);
  return board;
}

/** Where a button stands on the screen, as far down as it can. */
async function topOf(page: Page, name: string): Promise<number> {
  const box = await page.getByRole('button', { name, exact: true }).boundingBox();
  return box?.y ?? Number.NaN;
}

test.describe('in a low window', () => {
  test.use({ viewport: { width: 1000, height: 420 } });

  test('a change of settings is said, and the page stays where it was @all', async ({ page }) => {
    await settings(page);
    const name = page.getByRole('textbox', { name: 'Name of the column (Done)' });
    await name.fill('Finished');
    const save = page.getByRole('button', { name: 'Rename: Done', exact: true });
    await save.focus();
    const before = await topOf(page, 'Rename: Done');
    await page.keyboard.press('Enter');
    await expect(announced(page)).toHaveText('Saved.');
    await expect(page.getByRole('button', { name: 'Rename: Finished' })).toBeFocused();
    expect(await topOf(page, 'Rename: Finished')).toBe(before);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  });

  test('what is refused can be put right at once, and is not said to be saved @all', async ({ page }) => {
    await settings(page);
    const limit = page.getByRole('textbox', { name: 'Limit of cards (Done)' });
    await limit.fill('0');
    await page.getByRole('button', { name: 'Save: Done', exact: true }).press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(limit).toBeFocused();
    await expect(limit).toBeInViewport();
    await expect(limit).toHaveAccessibleDescription(/./);
    await expect(announced(page)).toHaveText('');
  });

  test('what is refused beside a field only is said @all', async ({ page }) => {
    await signInAs(page.context(), boardPeople.lead);
    await page.goto('/profile');
    await page.getByLabel('Your name').fill('  ');
    await page.getByLabel('Your name').press('Enter');
    const problem = page.locator('.field .problem');
    await expect(problem).toBeInViewport();
    await expect(announced(page)).toHaveText((await problem.textContent()) ?? '-');
  });

  test('a further column is added, and the next can be written at once @all', async ({ page }) => {
    await settings(page);
    const name = page.getByLabel('Name of the new column');
    await name.fill('Ask the lawyers');
    await name.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name of the column (Ask the lawyers)' })).toBeVisible();
    await expect(name).toHaveValue('');
    await expect(name).toBeFocused();
    await expect(announced(page)).toHaveText('Saved.');
  });

  test('a form that leads elsewhere shows that page from its top @all', async ({ page }) => {
    const { prefix } = await settings(page);
    await page.goto(`/backlogs/${prefix}/new`);
    await page.getByLabel('Title').fill('Written far down');
    await page.getByRole('button', { name: 'Add the item' }).focus();
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/items\//);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await expect(announced(page)).toContainText('Written far down');
  });

  test('a page that is read again stays where its reader has it meanwhile @all', async ({ page }) => {
    await signInAs(page.context(), boardPeople.lead);
    const titles = Array.from({ length: 12 }, (_, at) => `Item ${at + 1}`);
    const { path, prefix } = await ownBacklog(page, boardPeople.agency, titles);
    const live = page.waitForRequest('**/live');
    await page.goto(path);
    await live;
    const letOn = await holdBack(page, '**/*.data*');
    const asked = page.waitForRequest('**/*.data*');
    const form = { title: 'Come meanwhile' };
    await page.request.post(`/backlogs/${prefix}/new`, { form, maxRedirects: 0, headers: { Accept: 'text/html' } });
    await asked;
    await page.evaluate(() => window.scrollTo(0, 200));
    letOn();
    await expect(page.locator('[data-row]', { hasText: 'Come meanwhile' })).toHaveCount(1);
    expect(await page.evaluate(() => window.scrollY)).toBe(200);
  });

  test('an item carried to the end is in sight on the way and when it is put down @all', async ({ page }) => {
    await signInAs(page.context(), boardPeople.lead);
    const { path, keys } = await ownBacklog(
      page,
      boardPeople.agency,
      Array.from({ length: 12 }, (_, at) => `Item ${at + 1}`),
    );
    const [first = ''] = keys;
    await page.goto(path);
    await rankHandle(page, first).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
    await expect(page.locator('[data-row]').last()).toHaveAttribute('data-row', first);
    await expect(rowOf(page, first)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Space');
    await expect(page.locator('p[role=status][aria-live=assertive]')).toHaveText(`${first} has its new place.`);
    await expect(rankHandle(page, first)).toBeFocused();
    await expect(rowOf(page, first)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await expect(page.locator('[data-row]').first()).toHaveAttribute('data-row', first);
    await expect(rowOf(page, first)).toBeInViewport({ ratio: 1 });
  });
});

test('each field and button of a board’s columns has a name of its own, and each story its beginning @all', async ({ page }) => {
  await settings(page);
  for (const role of ['textbox', 'combobox', 'button'] as const) {
    const names = await page
      .locator('.column-settings')
      .getByRole(role)
      .evaluateAll((all) =>
        all.map((one) => one.ariaLabel ?? ('labels' in one ? (one.labels as NodeListOf<Element>)[0]?.textContent : '') ?? ''),
      );
    const named = names.filter(Boolean);
    expect(new Set(named).size, named.join(', ')).toBe(named.length);
    expect(named.length).toBeGreaterThan(2);
  }
  await page.goto('/');
  const begins = await page.getByRole('button', { name: /^Begin as/ }).allTextContents();
  expect(begins.length).toBeGreaterThan(2);
  expect(new Set(begins).size, begins.join(', ')).toBe(begins.length);
});
