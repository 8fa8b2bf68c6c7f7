import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { type OwnBacklog, ownBacklog } from './support/own-backlog.ts';
import { ownBoard } from './support/own-board.ts';
import { signInAs } from './support/sign-in.ts';

const request = 'https://git.moj.gov.example/registry/birth/-/merge_requests/87';

async function open(page: Page): Promise<OwnBacklog> {
  await signInAs(page.context(), boardPeople.lead);
  const backlog = await ownBacklog(page, boardPeople.agency, ['Одно посещение', 'Visit the wards']);
  const item = `/items/${backlog.keys[0]}`;
  await page.request.post(item, { form: { act: 'set-type', type: 'story' } });
  await signInAs(page.context(), boardPeople.member);
  await page.goto(item);
  return backlog;
}

/** Opens what the item does not have yet, and fills in its one line. */
async function add(page: Page, what: string, line: string, text: string): Promise<void> {
  await page.locator('summary', { hasText: what }).click();
  await write(page, line, text);
}

async function write(page: Page, line: string, text: string): Promise<void> {
  await page.getByLabel(line).fill(text);
  await page.getByLabel(line).press('Enter');
}

const entry = (page: Page, text: string): Locator => page.locator('.entry', { hasText: text });
const words = (page: Page) => page.locator('.entry summary');

test('need, criteria, parts, a checklist, links and ties, in a few lines each @all', async ({ page }) => {
  const { keys, prefix, path } = await open(page);
  const [, other = ''] = keys;
  await add(page, 'Add a criterion', 'What must be true?', 'On one page');
  await expect(entry(page, 'On one page')).toBeVisible();
  await expect(page.getByLabel('What must be true?')).toBeFocused();
  await write(page, 'What must be true?', 'In the parent’s language');
  await expect(entry(page, 'parent’s')).toBeVisible();
  await expect(page.getByLabel('What must be true?')).toBeFocused();
  await expect(page.getByLabel('What must be true?')).toHaveValue('');
  await entry(page, 'On one page').getByRole('button', { pressed: false }).click();
  await expect(page.locator('#criteria')).toContainText('1 of 2 met');
  await entry(page, 'parent’s').locator('summary').click();
  await page.getByRole('button', { name: 'Up: In the parent’s language' }).click();
  await expect(words(page)).toHaveText(['In the parent’s language', 'On one page']);

  await add(page, 'Add a web address', 'Address', request);
  await expect(page.getByRole('link', { name: 'registry/birth!87' })).toHaveAttribute('href', request);
  await add(page, 'Link to an item', 'Key', 'nothing-1');
  await expect(page.getByLabel('Key')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('How').selectOption({ label: 'needs' });
  await write(page, 'Key', other);
  await expect(page.locator('#linked')).toContainText(`needs${other}`);
  await write(page, 'What is a part of it?', 'Ask the registrars');
  await expect(page.getByRole('link', { name: 'Ask the registrars' })).toHaveAttribute('href', `/items/${prefix}-3`);

  await page.getByRole('link', { name: 'Edit text' }).click();
  await page.getByRole('button', { name: 'Preview' }).press('Enter');
  await expect(page.getByRole('region', { name: 'How it will look' })).toBeFocused();
  await expect(page.locator('[data-announcer]')).not.toContainText('Saved');
  await page.getByLabel('As', { exact: true }).fill('a parent');
  await page.getByLabel('I need').fill('to come once');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.need dd')).toHaveText(['a parent', 'to come once']);
  await expectAccessible(page);
  await page.goto(path);
  await expect(page.locator(`[data-row="${keys[0]}"]`)).toContainText('1 of 2 ticked');
});

test('the branch’s name and the link are copied @all', async ({ page, context }) => {
  const { keys } = await open(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy branch name' }).click();
  const branch = `${keys[0]?.toLowerCase()}-odno-poseshchenie`;
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(branch);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.evaluate(() => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('denied')) }));
  await page.getByRole('button', { name: 'Link copied' }).click();
  await expect(page.getByLabel('Copy link')).toHaveValue(page.url());
});

test('over a board the same stands, and the board is still there @all', async ({ page }) => {
  await signInAs(page.context(), boardPeople.member);
  await page.goto('/boards');
  await page.getByRole('link', { name: 'Birth registration, one visit' }).first().click();
  await page.locator('.card-key').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Comment', { exact: true }).pressSequentially('@diln');
  const people = dialog.getByRole('listbox', { name: 'Colleagues' });
  await expect(people.getByRole('option', { name: boardPeople.lead })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(people).toBeHidden();
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
});

test('over a board it stands as soon as its scripts are here, and the board has what happened meanwhile', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await signInAs(page.context(), boardPeople.lead);
  const board = await ownBoard(page, boardPeople.agency, ['Open', 'Moved by a colleague']);
  const [opened = '', moved = ''] = board.keys;
  let letIn: () => void = () => undefined;
  const here = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/assets/item-panel-*.js', async (route) => {
    await here;
    await route.continue();
  });
  await page.goto(`${board.path}?item=${opened}`);
  await page.request.post(`/items/${moved}`, { form: { act: 'set-estimate', estimate: '8' } });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeHidden();
  letIn();
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.locator(`#card-${moved}`)).toContainText('8');
  expect(faults).toEqual([]);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('all of it by plain forms; the branch’s name stands in a field @all', async ({ page }) => {
    const { keys } = await open(page);
    const [item = ''] = keys;
    await add(page, 'Add a checklist', 'Name of the checklist', 'Before launch');
    await write(page, 'New entry', 'Ask the lawyers');
    await write(page, 'New entry', 'Tell the wards');
    await entry(page, 'Tell the wards').locator('summary').click();
    await page.getByRole('button', { name: 'Up: Tell the wards' }).click();
    await expect(words(page)).toHaveText(['Tell the wards', 'Ask the lawyers']);
    await entry(page, 'Ask').locator('summary').click();
    await page.getByRole('button', { name: 'Take away “Ask the lawyers”' }).click();
    await expect(words(page)).toHaveText(['Tell the wards']);
    await page.locator('summary', { hasText: 'Rename or remove' }).click();
    await page.getByRole('button', { name: 'Remove the checklist' }).click();
    await expect(entry(page, 'Tell')).toHaveCount(0);

    await add(page, 'Add a web address', 'Address', 'ftp://files.example/');
    await expect(page.locator('.problem')).toContainText('not a web address');
    await expect(page.getByLabel('Address')).toHaveValue('ftp://files.example/');
    await write(page, 'Address', request);
    await page.getByRole('button', { name: 'Take off' }).click();
    await expect(page.getByRole('link', { name: 'registry/birth!87' })).toHaveCount(0);

    await page.getByRole('button', { name: 'Watch', exact: true }).click();
    await expect(page.locator('.watchers')).toContainText(boardPeople.member);
    await page.getByRole('button', { name: 'Stop watching' }).click();
    await expect(page.locator('.watchers')).not.toContainText(boardPeople.member);

    await page.locator('summary', { hasText: 'Copy branch name' }).click();
    await expect(page.getByLabel('Copy branch name')).toHaveValue(`${item.toLowerCase()}-odno-poseshchenie`);
    await expectNarrow(page);
    await page.goto(`/items/${item}/history`);
    await expect(page.locator('.history')).toContainText('removed the checklist “Before launch”');
    await expectNarrow(page);
  });
});
