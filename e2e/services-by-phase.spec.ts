import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { letters } from './support/own-goal.ts';
import { signInAs, signInInEnglish } from './support/sign-in.ts';

/** The number of a figure at the head of the page, by its words. */
async function figure(page: Page, words: string | RegExp): Promise<number> {
  const text = await page.locator('.figures li', { hasText: words }).locator('b').innerText();
  return Number(text.replace(/\D/g, ''));
}

/** A lead lists a service, takes it live and records its people; another agency sees it once it is published. */
async function takeLive(page: Page): Promise<void> {
  const name = `Bird permit ${letters(5)}`;
  await signInAs(page.context(), boardPeople.lead);
  await page.goto('/services/new');
  await page.getByLabel('Name in English').fill(name);
  await page.getByLabel('User need').fill('I found a falcon and want to keep it');
  await page.getByRole('button', { name: 'List the service' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Seen by your agency only')).toBeVisible();
  const path = new URL(page.url()).pathname;

  await page.getByText('Change the phase').first().click();
  const phase = page.getByLabel('Phase', { exact: true });
  await phase.selectOption('live');
  await page.getByRole('button', { name: 'Change the phase' }).click();
  await expect(page.getByRole('alert')).toContainText('A live service has a launch day.');
  await expect(phase).toHaveValue('live');
  await page.getByLabel('Launch day').fill('2026-01-15');
  await page.getByRole('button', { name: 'Change the phase' }).click();
  await expect(page.getByText(/^Launched on/)).toBeVisible();

  await page.getByText('Record registered people').first().click();
  await page.getByRole('textbox', { name: 'Registered people' }).fill('1 234');
  await page.getByLabel('Source').fill('Falconry register');
  await page.getByRole('button', { name: 'Record registered people' }).click();
  await expect(page.getByRole('region', { name: 'Registered people' }).getByText('1,234')).toBeVisible();

  const others = 'Sherzod Bekmurodov';
  await signInAs(page.context(), others);
  expect((await page.goto(path))?.status()).toBe(404);
  await signInInEnglish(page.context(), 'Rustam Saidov');
  await page.goto(path);
  await page.getByText('Publish to every agency').first().click();
  await page.getByRole('button', { name: 'Publish to every agency' }).click();
  await expect(page.getByText('Published to every agency')).toBeVisible();
  await signInAs(page.context(), others);
  expect((await page.goto(path))?.status()).toBe(200);
}

test('services stand by phase with true counts, and the totals are those of the table', async ({ page }) => {
  await signInInEnglish(page.context(), 'Sherzod Bekmurodov');
  await page.goto('/services?agency=MOH');
  const phases = ['Discovery', 'Alpha', 'Beta', 'Live'];
  let all = 0;
  for (const phase of phases) {
    const count = await figure(page, new RegExp(`^\\d+\\s*${phase}$`));
    const rows = page.getByRole('region', { name: `${phase}: ${count}` }).locator('tbody tr');
    await expect(rows).toHaveCount(count);
    all += count;
  }
  expect(all).toBe(23);
  await page.getByText('The same month by month, as a table').click();
  const latest = page.getByRole('region', { name: 'Month by month' }).locator('tbody tr').first().locator('td').nth(1);
  expect(Number((await latest.innerText()).replace(/\D/g, ''))).toBe(await figure(page, /registered/));
  await page.goto('/services');
  expect(await figure(page, /registered/)).toBeGreaterThanOrEqual(80_000);
  await page.getByRole('link', { name: /^Show all \d+$/ }).click();
  await expect(page.getByText(/^1–50 of \d+$/)).toBeVisible();
});

test('a lead takes a service live, and another agency sees it once it is published @all', async ({ page }) => {
  await takeLive(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a lead takes a service live @all', async ({ page }) => {
    await takeLive(page);
  });
});

test('services pass axe and fit a narrow screen @all', async ({ page }) => {
  await signInAs(page.context(), boardPeople.lead);
  for (const path of ['/services', '/services/new']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNarrow(page);
  }
});
