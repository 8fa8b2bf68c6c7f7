import { expect, type Page, test } from '@playwright/test';
import { type TrelloBoard, trelloFile } from '#tests/support/trello-board.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { columnOf, handleOf } from './support/own-board.ts';
import { untilRead } from './support/own-import.ts';
import { signInAs } from './support/sign-in.ts';

async function open(page: Page): Promise<string> {
  await signInAs(page.context(), boardPeople.lead);
  const { path } = await ownBacklog(page, boardPeople.agency, []);
  await page.goto(path);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  return path;
}

async function upload(page: Page, text: string): Promise<void> {
  await page
    .getByLabel(/^File: CSV/)
    .setInputFiles({ name: 'board.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Upload' }).click();
}

/** Uploads a board and waits until it is read. */
async function bringUp(page: Page, change?: (board: TrelloBoard) => void): Promise<void> {
  await upload(page, trelloFile(change));
  await untilRead(page);
}

const forecast = (page: Page) => page.locator('.notice', { has: page.getByRole('heading', { name: 'What would happen' }) });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts @all', () => {
    test.use({ javaScriptEnabled });

    test('looks at it, chooses, brings it in, and its cards are moved on a board', async ({ page }) => {
      const path = await open(page);
      await bringUp(page);
      await expect(forecast(page)).toContainText('7 items are made');
      await expect(page.getByRole('row', { name: /7 Card The same once more/ })).toContainText('the second is left out');
      await expect(page.getByText('a board that shows the backlog shows its states as columns')).toBeVisible();
      await page.getByLabel('К выполнению: Becomes').selectOption({ label: 'Ready' });
      await page.getByLabel('Laylo Yusupova: Person here').selectOption({ label: 'Bekzod Yusupov' });
      await page.getByRole('button', { name: 'Keep the choices and go on later' }).click();
      await expect(page.getByText('Your choices are kept.')).toBeVisible();
      await expect(page.getByLabel('Laylo Yusupova: Person here')).toContainText('Bekzod Yusupov');

      await page.goto(path);
      await page.getByRole('link', { name: 'Import', exact: true }).click();
      await page
        .getByRole('row', { name: /waits for your choice/ })
        .getByRole('link')
        .click();
      await page.getByRole('button', { name: 'Bring it in' }).click();
      await expect(page.getByRole('status').filter({ hasText: '7 items were made.' })).toBeVisible();

      await page.getByRole('link', { name: 'Make a board of it' }).click();
      await page.getByLabel('Name').fill(`From Trello ${path}`);
      await page.getByRole('button', { name: 'Make' }).click();
      await expect(columnOf(page, 'Ready').locator('[data-key]')).toHaveCount(3);
      const card = columnOf(page, 'Ready').locator('[data-key]', { hasText: 'Show which documents' });
      const key = (await card.getAttribute('data-key')) ?? '';
      await page.getByRole('link', { name: `Move ${key} by form` }).click();
      await page.getByRole('radio', { name: /^Jarayonda/ }).check();
      await page.getByRole('button', { name: 'Move it' }).click();
      await expect(columnOf(page, 'Jarayonda').locator(`[data-key="${key}"]`)).toBeVisible();
      await page.goto(`/items/${key}`);
      await expect(page.getByText('Not without the decree.')).toBeVisible();
      await expect(page.locator('.item-panel')).toContainText('Somebody Else');
      await expect(page.locator('.item-panel')).toContainText('Bekzod Yusupov');
    });

    test('brings it again: nothing twice, what changed is told; and undoes it', async ({ page }) => {
      const path = await open(page);
      await bringUp(page);
      await page.getByRole('button', { name: 'Bring it in' }).click();
      await page.goto(`${path}/import`);
      await bringUp(page, (board) => Object.assign(board.cards[1] ?? {}, { name: 'Renamed in Trello' }));
      await expect(forecast(page)).toContainText('1 item takes over what the file changed');
      await expect(forecast(page)).toContainText('6 items are here already');
      await page.getByRole('button', { name: 'Bring it in' }).click();
      await expect(page.getByRole('row', { name: /Title taken over/ })).toBeVisible();
      const told = page.locator('main').getByRole('status');
      if (javaScriptEnabled) await expect(told).toBeFocused();
      await page.getByRole('button', { name: 'Undo the import' }).click();
      await expect(told.getByRole('heading', { name: 'The import was undone' })).toBeVisible();
      if (javaScriptEnabled) await expect(told).toBeFocused();
      await page.goto(`${path}/import`);
      await page
        .getByRole('row', { name: /brought in/ })
        .getByRole('link')
        .click();
      await page.getByRole('button', { name: 'Undo the import' }).click();
      await expect(page.getByText('Items removed: 7.')).toBeVisible();
      await page.goto(path);
      await expect(page.getByText('Nothing')).toBeVisible();
    });

    test('is told what is wrong with a file, and nothing is taken @all', async ({ page }) => {
      const path = await open(page);
      for (const [text, said] of [
        ['{"lists": [', 'The JSON in this file is broken'],
        ['Key,Title', 'The table has a header at most, and no rows.'],
        ['{"issues": []}', 'This JSON is of no kind that is known here.'],
      ] as const) {
        await upload(page, text);
        await expect(page.getByRole('alert')).toContainText(said);
      }
      await upload(page, `{"lists":[],"cards":[],"x":"${'x'.repeat(25_200_000)}"}`);
      await expect(page.getByText('This is too big: at most 25 MB.')).toBeVisible();
      await page.goto(`${path}/import`);
      await expect(page.getByText('Nothing has been brought in yet.')).toBeVisible();
    });
  });
}

test('a colleague’s open board shows the cards as they come in @all', async ({ page, browser }) => {
  const path = await open(page);
  await bringUp(page, (board) => board.cards.splice(3));
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('link', { name: 'Make a board of it' }).click();
  await page.getByLabel('Name').fill(`Watched ${path}`);
  await page.getByRole('button', { name: 'Make' }).click();
  await expect(columnOf(page, 'К выполнению').locator('[data-key]')).toHaveCount(2);
  const other = await browser.newPage();
  await signInAs(other.context(), boardPeople.member);
  await other.goto(page.url());
  await handleOf(
    other,
    (await columnOf(other, 'К выполнению').locator('[data-key]').first().getAttribute('data-key')) ?? '',
  ).waitFor();
  await page.goto(`${path}/import`);
  await bringUp(page);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(columnOf(other, 'Done').locator('[data-key]')).toHaveCount(1);
  await other.close();
});

test('each of its pages is for everyone @all', async ({ page }) => {
  await open(page);
  const check = async () => {
    await expectAccessible(page);
    await expectNarrow(page);
  };
  await check();
  await bringUp(page);
  await check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('button', { name: 'Undo the import' }).waitFor();
  await check();
});
