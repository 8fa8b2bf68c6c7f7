import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, agencyNames, type Browsers, test } from './support/people.ts';
import { act, ledger, stands } from './support/request-acts.ts';
import { signInInEnglish } from './support/sign-in.ts';

const title = 'A secret plan of ours';

/** The administrators of two ministries, each in a browser of their own; one has asked the other for something, for an item of its own. */
async function asked(browsers: Browsers, options: { javaScriptEnabled?: boolean } = {}) {
  // Tests run beside each other, in one world.
  const what = `One list of maternity wards ${crypto.randomUUID().slice(0, 8)}`;
  const asker = await administratorOf(browsers, 'MOJ', options);
  const other = await administratorOf(browsers, 'MDT', options);
  const { keys } = await ownBacklog(asker, 'MOJ', [title]);
  const key = keys[0] ?? '';
  await asker.goto(`/requests/new?item=${key}`);
  await asker.getByLabel('Agency', { exact: true }).selectOption({ label: `${agencyNames.MDT} (MDT)` });
  await asker.getByLabel('What you need').fill(what);
  await asker.getByLabel('Why').fill('No parent is to bring a paper.');
  await asker.getByLabel('Needed by').fill('2099-05-04');
  await asker.getByRole('button', { name: 'Look at what they see' }).click();
  const preview = asker.getByRole('status').filter({ hasText: 'They see exactly this' });
  await expect(preview).toContainText(what);
  await expect(preview).not.toContainText(key);
  await asker.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(asker.getByRole('heading', { level: 1 })).toHaveText(what);
  return { asker, other, key, what, address: new URL(asker.url()).pathname };
}

for (const javaScriptEnabled of [true, false]) {
  test(`asked, told, countered, agreed, promised, delivered, returned, delivered, accepted; both read one ledger${javaScriptEnabled ? '' : ', without scripts @all'}`, async ({
    browsers,
  }) => {
    const { asker, other, key, what, address } = await asked(browsers, { javaScriptEnabled });
    await expect(asker.getByRole('link', { name: new RegExp(key) })).toBeVisible();
    /** With scripts the page of the other side looks again by itself. */
    const news = async (page: Page) => (javaScriptEnabled ? undefined : page.goto(address));

    await other.goto('/requests');
    await other.getByRole('link', { name: what }).first().click();
    await expect(other).toHaveURL(new RegExp(address));
    await expect(other.locator('body')).not.toContainText(title);
    await expect(other.locator('body')).not.toContainText(key);
    await other.getByRole('button', { name: 'Acknowledge' }).click();
    await stands(other, 'Acknowledged');
    await act(other, 'Propose another day or scope', { Day: '2099-06-01', Why: 'The list is on paper.' });
    await stands(other, 'Counter-proposal');

    await news(asker);
    await asker.getByRole('button', { name: 'Consent to what they propose' }).click();
    await stands(asker, 'Acknowledged');
    await news(other);
    await act(other, 'Promise', { 'You promise it for': '2099-06-01', 'Who answers for it': 'Timur Rashidov' });
    await stands(other, 'Promised');
    await act(other, 'Deliver', { 'What you deliver, and where it is to be found': 'It answers at /wards.' });
    await stands(other, 'Delivered, to be accepted');
    await news(asker);
    await act(asker, 'Return it', { Why: 'Karakalpakstan is missing.' });
    await stands(asker, 'Promised');
    await news(other);
    await act(other, 'Deliver', { 'What you deliver, and where it is to be found': 'All of it.' });
    await news(asker);
    await asker.getByRole('button', { name: 'Accept what was delivered' }).click();
    await stands(asker, 'Accepted');
    await news(other);
    await stands(other, 'Accepted');
    expect(await ledger(other)).toBe(await ledger(asker));
    await expect(other.locator('.ledger > li')).toHaveCount(9);

    await asker.goto('/inbox');
    await expect(asker.getByText(/promises it for .*2099/).first()).toBeVisible();

    await asker.goto(`/items/${key}`);
    await asker.locator('#requests summary', { hasText: '1 that has ended' }).click();
    await expect(asker.locator('#requests').getByRole('link', { name: what })).toHaveAttribute('href', address);
    const file = await (await asker.request.get('/lists/requests.csv?list=ours&part=closed')).text();
    expect(file.split('\n').find((row) => row.includes(what))).toContain('Accepted');
  });
}

test('a ministry that is neither side finds nothing, in the words of what never was', async ({ browsers }) => {
  const { address, what } = await asked(browsers);
  const context = await browsers.newContext({});
  await signInInEnglish(context, 'Nodira Xoliqova');
  const stranger = await context.newPage();
  const words = async (path: string) => {
    const answer = await stranger.goto(path);
    return [answer?.status(), await stranger.getByRole('main').innerText()];
  };
  const hidden = await words(address);
  expect(hidden[0]).toBe(404);
  expect(hidden).toEqual(await words('/requests/00000000-0000-4000-8000-000000000000'));
  await stranger.goto('/requests');
  await expect(stranger.getByRole('main')).not.toContainText(what);
});

test('an agency that is not here is asked by a letter, and what it answers is unconfirmed', async ({ browsers }) => {
  const asker = await administratorOf(browsers, 'MOJ');
  await asker.goto('/requests/new');
  await asker.getByLabel('Or an agency that is not in Hashar yet, by its name').fill('Regional archive of Navoi');
  await asker.getByLabel('What you need').fill('Files of 1960');
  await asker.getByLabel('Needed by').fill('2000-01-01');
  await asker.getByRole('button', { name: 'Send', exact: true }).click();
  // The browser itself refuses the past; what it lets through the server does.
  await asker.locator('input[name=neededBy]').evaluate((field) => field.removeAttribute('min'));
  await asker.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(asker.getByText('This day is past.').first()).toBeVisible();
  await expect(asker.getByLabel('What you need')).toHaveValue('Files of 1960');
  await asker.getByLabel('Needed by').fill('2099-01-05');
  await asker.getByRole('button', { name: 'Send', exact: true }).click();
  await asker.getByRole('link', { name: 'The letter' }).click();
  await expect(asker.getByRole('heading', { level: 1 })).toHaveText(/^Letter MOJ\/\d+$/);
  await expect(asker.getByRole('article')).toContainText('Regional archive of Navoi');
  await asker.getByRole('link', { name: 'Back to the request' }).click();
  await act(asker, 'Write down their answer', {
    'What they answered': 'They promise it',
    Day: '2099-01-04',
    'Number and date of their letter, and what it says': 'Letter 3 of 12 May.',
  });
  await stands(asker, 'Promised');
  await expect(asker.getByText('unconfirmed by them', { exact: true })).toBeVisible();
});

test('every page of a request is for everyone @all', async ({ browsers }) => {
  test.setTimeout(90_000);
  const { asker, other, address } = await asked(browsers);
  for (const page of [asker, other]) {
    for (const path of [address, '/requests', '/requests?list=theirs&part=late', '/requests/new']) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNarrow(page);
    }
  }
});
