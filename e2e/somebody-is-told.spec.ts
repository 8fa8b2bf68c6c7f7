import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, type Browsers, newcomer, test } from './support/people.ts';
import { signInAs } from './support/sign-in.ts';

const { lead, agency } = boardPeople;

/** Somebody who has just joined, and an item of a colleague's on which to mention them. */
async function told(page: Page, browsers: Browsers, options: { javaScriptEnabled?: boolean; locale?: string } = {}) {
  const reader = await newcomer(browsers, await administratorOf(browsers, 'MOJ'), options);
  if (options.locale) {
    await reader.context.request.post('/profile', { form: { act: 'change-language', locale: options.locale }, maxRedirects: 0 });
  }
  await signInAs(page.context(), lead);
  const [item = ''] = (await ownBacklog(page, agency, ['Show which documents are missing'])).keys;
  const mention = (text: string) =>
    page.request.post(`/items/${item}`, { form: { act: 'add-comment', text: `@${reader.email} ${text}` }, maxRedirects: 0 });
  return { reader: reader.page, item, mention };
}

/** Mails lie there once the job that sends them has run. */
async function expectMail(reader: Page, subject: string): Promise<void> {
  await expect(async () => {
    await reader.goto('/mails');
    await expect(reader.getByRole('heading', { level: 2, name: subject }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
}

test('a mention counts in the other’s header at once, stands in the open inbox, and lies in the folder as a mail', async ({
  page,
  browsers,
}) => {
  const { reader, item, mention } = await told(page, browsers);
  await reader.goto('/home');
  await expect(reader.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
  await mention('is this so?');
  await expect(reader.getByRole('link', { name: 'Inbox, 1 unread' })).toBeVisible();
  await reader.keyboard.press('i');
  const notices = reader.getByRole('main').getByRole('listitem');
  await expect(notices).toHaveCount(1);
  await expect(notices).toContainText(`${lead} mentioned you`);
  await expect(notices).toContainText('is this so?');
  await expectAccessible(reader);
  await expectNarrow(reader);
  await mention('and this?');
  await expect(notices).toHaveCount(2);
  await reader
    .getByRole('button', { name: `Mark as read: ${item}, ${lead} mentioned you` })
    .first()
    .press('Enter');
  await expect(reader.getByRole('link', { name: 'Inbox, 1 unread' })).toBeVisible();
  await expect(reader.getByRole('button', { name: /^Mark as read/ })).toBeFocused();
  await reader.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(reader.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
  await expect(reader.getByText('You have read everything.')).toBeVisible();
  await reader.getByRole('link', { name: 'Show which documents are missing' }).first().click();
  await expect(reader).toHaveURL(`/items/${item}`);

  // What is read before it could be mailed is not mailed.
  await mention('and still?');
  await expectMail(reader, `${item}: You were mentioned`);
  await reader.getByText('Read', { exact: true }).first().click();
  await expect(reader.locator('.mail-text').first()).toContainText(`/items/${item}`);
  await expectAccessible(reader);
  await expectNarrow(reader);
});

test('whoever reads Russian is told in Russian @all', async ({ page, browsers }) => {
  const { reader, item, mention } = await told(page, browsers, { locale: 'ru' });
  await mention('verno?');
  await reader.goto('/inbox');
  await expect(reader.getByRole('heading', { level: 1, name: 'Входящие' })).toBeVisible();
  await expect(reader.getByRole('main')).toContainText(`${lead} упоминает вас`);
  await expectAccessible(reader);
  await expectNarrow(reader);
  await expectMail(reader, `${item}: Вас упомянули`);
});

test('the link in a mail ends the mails, and the profile lets them come again @all', async ({ page, browsers }) => {
  const { reader, item, mention } = await told(page, browsers);
  await mention('look');
  await expectMail(reader, `${item}: You were mentioned`);
  const text = (await reader.locator('.mail-text').first().textContent()) ?? '';
  const link = new URL(/\S+\/unsubscribe\/\S+/.exec(text)?.[0] ?? '').pathname;
  await reader.goto(link);
  await expectAccessible(reader);
  await expectNarrow(reader);
  await reader.getByRole('button', { name: 'End the mails' }).click();
  await expect(reader.getByRole('status').filter({ hasText: 'You get no more mails' })).toBeVisible();
  await reader.getByRole('link', { name: 'To your profile' }).click();
  const choice = reader.getByLabel('Mail me');
  await expect(choice).toHaveValue('off');
  await choice.selectOption('daily');
  const saved = reader.waitForResponse((answer) => answer.request().method() === 'POST');
  await reader.locator('form', { has: choice }).getByRole('button', { name: 'Save' }).click();
  await saved;
  await reader.reload();
  await expect(choice).toHaveValue('daily');
  await reader.goto(link);
  await reader.getByRole('button', { name: 'End the mails' }).click();
  await expect(reader.getByText('This link has been used, or was never good')).toBeVisible();
});

test('with JavaScript off the inbox is read and marked as read by forms', async ({ page, browsers }) => {
  const { reader, item, mention } = await told(page, browsers, { javaScriptEnabled: false });
  await mention('one');
  await mention('two');
  await reader.goto('/home');
  await reader.getByRole('link', { name: 'Inbox, 2 unread' }).click();
  await reader
    .getByRole('button', { name: `Mark as read: ${item}, ${lead} mentioned you` })
    .first()
    .press('Enter');
  await expect(reader.getByRole('link', { name: 'Inbox, 1 unread' })).toBeVisible();
  await reader.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(reader.getByText('You have read everything.')).toBeVisible();
});
