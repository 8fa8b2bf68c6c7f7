import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { signInAs } from './support/sign-in.ts';

const { lead, member, agency } = boardPeople;

/** An item of one's own, opened by a member. */
async function open(page: Page): Promise<string> {
  await signInAs(page.context(), lead);
  const [item = ''] = (await ownBacklog(page, agency, ['Show which documents are missing'])).keys;
  await signInAs(page.context(), member);
  await page.goto(`/items/${item}`);
  return item;
}

const comment = (page: Page, text: string) => page.locator('.comments > li', { hasText: text });
const field = (page: Page) => page.getByRole('textbox', { name: 'Comment', exact: true });
const send = (page: Page) => page.getByRole('button', { name: 'Comment', exact: true }).click();

test('a colleague is mentioned by keys; the comment is changed, and taken away', async ({ page }) => {
  await open(page);
  await field(page).pressSequentially('Please look, @diln');
  const people = page.getByRole('listbox', { name: 'Colleagues' });
  await expect(people.getByRole('option', { name: lead })).toBeInViewport({ ratio: 1 });
  await expect(people.getByRole('option', { name: lead })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(people).toBeHidden();
  await field(page).pressSequentially('o');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /-0$/);
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(`Please look, @${lead} `);
  await expectAccessible(page);
  await send(page);
  await expect(comment(page, 'Please look').locator('.mentioned')).toHaveText(`@${lead}`);
  await expect(page.locator('.watchers')).toContainText(lead);

  const mine = comment(page, 'Please look');
  await mine.locator('summary', { hasText: /^Edit / }).click();
  const text = mine.getByLabel('Text of the comment');
  await expect(text).toHaveValue(`Please look, @${lead}`);
  await text.fill('Nobody need look.');
  await mine.getByRole('button', { name: /^Save/ }).click();
  const changed = comment(page, 'Nobody need look.');
  await changed.getByText(/^edited/).click();
  await expect(changed).toContainText(`Please look, @${lead}`);

  await changed.locator('summary', { hasText: /^Edit / }).click();
  await changed.getByRole('button', { name: /^Delete the comment/ }).click();
  await expect(page.locator('.comments > li')).toHaveCount(0);
  await page.getByText('History', { exact: true }).click();
  const told = page.locator('.history li', { hasText: 'deleted a comment' });
  await told.getByText('What it said').click();
  await expect(told).toContainText('Nobody need look.');
});

test('what a colleague says meanwhile takes nothing of what one is typing @all', async ({ page, browser }) => {
  const item = await open(page);
  await field(page).fill('Half a thought');
  const other = await browser.newContext();
  await signInAs(other, lead);
  await other.request.post(`/items/${item}`, { form: { act: 'add-comment', text: 'In between' } });
  await expect(comment(page, 'In between')).toBeVisible();
  await expect(field(page)).toHaveValue('Half a thought');
  await other.close();
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a name mentions; whoever may not see the item is refused beside the text, which stays @all', async ({ page }) => {
    const item = await open(page);
    await field(page).fill('Ask @Dilnoza Karimova today');
    await send(page);
    await expect(comment(page, 'today').locator('.mentioned')).toHaveText(`@${lead}`);
    await page.getByRole('button', { name: 'Take it' }).click();
    await page.getByLabel('Who may learn of it', { exact: true }).focus();
    await page.getByLabel('Who may learn of it', { exact: true }).selectOption({ label: 'Only those named' });
    await page.getByRole('button', { name: 'Save Who may learn of it' }).click();
    await field(page).fill(`And @${boardPeople.russian}, too`);
    await send(page);
    await expect(page).toHaveURL(`/items/${item}`);
    await expect(field(page)).toHaveValue(`And @${boardPeople.russian}, too`);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('.problem')).toContainText('may not see this item');
  });

  test('a comment is changed and deleted by plain forms; a refusal stays with its own comment @all', async ({ page }) => {
    await open(page);
    for (const text of ['The first', 'The second']) {
      await field(page).fill(text);
      await send(page);
    }
    const second = page.locator('.comments > li').nth(1);
    await second.locator('summary', { hasText: /^Edit / }).click();
    await second.getByLabel('Text of the comment').fill('Ask @Someone and @[11111111-1111-7111-8111-111111111111]');
    await second.getByRole('button', { name: /^Save/ }).click();
    await expect(second.locator('.problem')).toContainText('not of your agency');
    await expect(page.locator('.problem')).toHaveCount(1);
    await second.getByLabel('Text of the comment').fill('The second, corrected');
    await second.getByRole('button', { name: /^Save/ }).click();
    await expect(page.locator('.comments > li').nth(1)).toContainText('The second, corrected');
    await page
      .locator('.comments > li')
      .first()
      .locator('summary', { hasText: /^Edit / })
      .click();
    await page
      .getByRole('button', { name: /^Delete the comment/ })
      .first()
      .click();
    await expect(page.locator('.comments > li')).toHaveCount(1);
    await expectNarrow(page);
  });
});
