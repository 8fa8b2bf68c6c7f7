import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { agencyNames, browserOf, test } from './support/people.ts';
import { askedAgo, runSoon } from './support/shared-backlog.ts';

/** Asks for a run of the ladder until the page says so. */
async function climbedUntil(page: Page, path: string, words: string): Promise<void> {
  await runSoon('escalate');
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

for (const javaScriptEnabled of [true, false]) {
  test(`a request that nobody answers is told to both coordinators; a draft to the department head is sent by the coordinator, and read by the head${javaScriptEnabled ? '' : ', without scripts @all'}`, async ({
    browsers,
  }) => {
    test.setTimeout(240_000);
    const asker = await browserOf(browsers, 'Gulnora Ismoilova', { javaScriptEnabled });
    const what = `Births since 1990 ${crypto.randomUUID().slice(0, 8)}`;
    await asker.goto('/requests/new');
    await asker.getByLabel('Agency', { exact: true }).selectOption({ label: `${agencyNames.MDT} (MDT)` });
    await asker.getByLabel('What you need').fill(what);
    await asker.getByLabel('Needed by').fill('2099-05-04');
    await asker.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(asker.getByRole('heading', { level: 1 })).toHaveText(what);
    const path = new URL(asker.url()).pathname;

    // Day 3: both coordinators, by themselves.
    await askedAgo(path, 6);
    await climbedUntil(asker, path, 'by itself');
    const coordinators = [
      await browserOf(browsers, 'Rustam Saidov', { javaScriptEnabled }),
      await browserOf(browsers, 'Botir Alimov', { javaScriptEnabled }),
    ] as const;
    for (const page of coordinators) {
      await page.goto('/inbox');
      const notice = page.getByRole('listitem').filter({ hasText: what }).filter({ hasText: 'the coordinators were told' });
      await expect(notice).toHaveCount(1);
    }

    // Day 7: a draft, announced to the other side, sent by the asker's coordinator.
    await askedAgo(path, 12);
    await climbedUntil(asker, path, 'ready to be sent');
    const [sender, theirs] = coordinators;
    await theirs.goto('/inbox');
    await expect(
      theirs.getByRole('listitem').filter({ hasText: what }).filter({ hasText: 'on it goes to Timur Rashidov' }),
    ).toHaveCount(1);
    await theirs.goto(path);
    await expect(theirs.getByRole('button', { name: 'Send now' })).toHaveCount(0);
    await askedAgo(path, 12);
    await sender.goto('/home');
    await sender
      .getByRole('region')
      .or(sender.locator('section'))
      .getByRole('link', { name: new RegExp(what) })
      .first()
      .click();
    // A browser without scripts runs no axe.
    if (javaScriptEnabled) await expectAccessible(sender);
    await sender.getByLabel('What is written').fill('Please see to it this week.');
    await sender.getByRole('button', { name: 'Send now' }).click();
    await expect(sender.getByText('Please see to it this week.')).toBeVisible();
    await expect(sender).toHaveURL(new RegExp(`${path}$`));

    const head = await browserOf(browsers, 'Timur Rashidov', { javaScriptEnabled });
    await head.goto('/inbox');
    const notice = head.getByRole('listitem').filter({ hasText: what }).filter({ hasText: 'Timur Rashidov was told' });
    await expect(notice).toContainText('Please see to it this week.');
    await notice.getByRole('link', { name: new RegExp(what) }).click();
    await head.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(head.getByText('Nothing is due').first()).toBeVisible();
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`two coordinators word one draft: the second sees the first’s words, and theirs stay in the form${javaScriptEnabled ? '' : ', without scripts @all'}`, async ({
    browsers,
  }) => {
    test.setTimeout(240_000);
    const page = await browserOf(browsers, 'Gulnora Ismoilova', { javaScriptEnabled });
    await page.goto('/requests/new');
    await page.getByLabel('Agency', { exact: true }).selectOption({ label: `${agencyNames.MDT} (MDT)` });
    await page.getByLabel('What you need').fill(`Deaths since 1990 ${crypto.randomUUID().slice(0, 8)}`);
    await page.getByLabel('Needed by').fill('2099-05-04');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Deaths since 1990');
    const path = new URL(page.url()).pathname;
    await askedAgo(path, 12);
    await climbedUntil(page, path, 'ready to be sent');
    // Two tabs, as of two people: nothing in a form says whose it is.
    const [first, second] = [page, await page.context().newPage()];
    await second.goto(path);
    const words = (at: Page) => at.getByLabel('What is written');
    const keep = (at: Page) =>
      Promise.all([
        at.waitForResponse((response) => response.request().method() === 'POST'),
        at.getByRole('button', { name: 'Keep the words' }).click(),
      ]);
    await words(second).fill('Written second');
    await words(first).fill('Written first');
    await keep(first);
    // Also where the page has heard meanwhile that there is news.
    await keep(second);
    await expect(second.getByText('A colleague has kept other words since you began.')).toBeVisible();
    await expect(second.getByText('Written first', { exact: true })).toBeVisible();
    await expect(words(second)).toHaveValue('Written second');
    if (javaScriptEnabled) await expectAccessible(second);
    await keep(second);
    await expect(second).toHaveURL(new RegExp(`${path}$`));
    await expect(words(second)).toHaveValue('Written second');
    // Whoever kept theirs goes on from there without being refused for it.
    await words(second).fill('Written third');
    await keep(second);
    await expect(second.getByText('A colleague has kept')).toHaveCount(0);
    await second.goto(path);
    await expect(words(second)).toHaveValue('Written third');
  });
}

test('the next step is put off once, with a reason; what was typed survives a refusal', async ({ browsers }) => {
  const page = await browserOf(browsers, 'Gulnora Ismoilova');
  await page.goto('/requests/new');
  await page.getByLabel('Agency', { exact: true }).selectOption({ label: `${agencyNames.MDT} (MDT)` });
  await page.getByLabel('What you need').fill(`Deaths ${crypto.randomUUID().slice(0, 8)}`);
  await page.getByLabel('Needed by').fill('2099-05-04');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Put the next step off').click();
  await page.locator('input[name=until]').evaluate((field) => field.removeAttribute('min'));
  await page.getByLabel('Until').fill('2001-01-01');
  await page.getByLabel('Why', { exact: true }).last().fill('They are moving house');
  await page.getByRole('button', { name: 'Put it off' }).click();
  await expect(page.getByText('It can only be put off until a day to come.').first()).toBeVisible();
  await expect(page.getByLabel('Why', { exact: true })).toHaveValue('They are moving house');
  await expectAccessible(page);
  await page.getByLabel('Until').fill('2099-01-15');
  await page.getByRole('button', { name: 'Put it off' }).click();
  await expect(page.getByText(/put off until .*2099 by .*: They are moving house/)).toBeVisible();
  await expect(page.getByText('Put the next step off')).toHaveCount(0);
  await expectNarrow(page);
});

test('who is told above is set on a plain page, and a message names no more than a key and a link', async ({ browsers }) => {
  const page = await browserOf(browsers, 'Kamola Yoʻldosheva', { javaScriptEnabled: false });
  await page.goto('/agency');
  await page.getByRole('link', { name: 'Who is told above' }).click();
  const form = page.getByRole('form', { name: 'Deputy minister' });
  await form.getByLabel('Who').selectOption({ label: 'Kamola Yoʻldosheva' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('section.panel', { hasText: 'Deputy minister' }).locator('p').first()).toHaveText(
    'Kamola Yoʻldosheva',
  );
  await page.goto('/requests');
  const link = page.locator('main a[href^="/requests/"]:not([href*="/new"], [href*="?"])').first();
  const what = (await link.innerText()).trim();
  await page.goto(`${await link.getAttribute('href')}/message?in=ru`);
  await expect(page.getByLabel('The message')).toHaveValue(/^\S+\nhttp\S+\/requests\/\S+$/);
  expect(await page.getByLabel('The message').inputValue()).not.toContain(what);
});
