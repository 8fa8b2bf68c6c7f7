import { expect } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, administrators, agencyNames, newcomer, signIn, test } from './support/people.ts';
import { shareBacklog } from './support/shared-backlog.ts';

for (const javaScriptEnabled of [true, false]) {
  test(`an administrator reads who signed in${javaScriptEnabled ? '' : ' without scripts @all'}`, async ({ browsers }) => {
    const page = await administratorOf(browsers, 'MOJ', { javaScriptEnabled });
    const { name, email } = await newcomer(browsers, page);
    const context = await browsers.newContext({ javaScriptEnabled });
    const other = await context.newPage();
    await signIn(other, email, 'a bridge of no planks');
    await expect(other.getByRole('alert')).toBeVisible();
    await signIn(other, email);
    await expect(other).toHaveURL('/home');

    await page.goto('/agency');
    await page.getByRole('link', { name: 'Administrator’s log' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Administrator’s log' })).toBeVisible();
    await page.getByLabel('Kind').selectOption('Sign-ins');
    await page.getByLabel('Name or address of a person').fill(email);
    await page.getByRole('button', { name: 'Show' }).click();
    const lines = page.getByRole('region', { name: 'Administrator’s log' }).locator('tbody tr');
    await expect(lines).toHaveCount(3);
    await expect(lines.nth(0)).toContainText(name);
    await expect(lines.nth(0)).toContainText('signed in');
    await expect(lines.nth(1)).toContainText(`a sign-in to the account of ${name} failed, number 1 in a row`);
    await expect(lines.nth(1)).toContainText('unknown');
    await expect(lines.nth(2)).toContainText(`${name} set a password and joined`);
    await expect(page.getByText('1–3 of 3')).toBeVisible();

    // Every line that is listed, and no other, is in the file.
    const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const text = await (await page.request.get(file ?? '')).text();
    expect(text.trim().split('\r\n')).toHaveLength(4);

    await page.getByLabel('From day').fill('2026-03-03');
    await page.getByLabel('To day').fill('2026-03-02');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('alert')).toContainText('It ends before it starts.');
    await expect(page.getByLabel('From day')).toHaveValue('2026-03-03');
    await expect(page.getByLabel('Name or address of a person')).toHaveValue(email);
  });
}

test('an administrator reads who of a partner looked at a backlog', async ({ browsers }) => {
  const page = await administratorOf(browsers, 'MOJ');
  const { prefix, path } = await ownBacklog(page, 'MOJ', ['Births reach social protection']);
  await shareBacklog(prefix, 'MDT', { level: 'see' });
  const partner = await administratorOf(browsers, 'MDT');
  await partner.goto(path);
  await expect(partner.getByText('Births reach social protection')).toBeVisible();

  await page.goto('/agency/log');
  await page.getByLabel('Kind').selectOption('Partners');
  await page.getByRole('button', { name: 'Show' }).click();
  const line = page.getByRole('row').filter({ hasText: `looked at ${prefix} that day` });
  await expect(line).toContainText(administrators.MDT);
  await expect(line).toContainText(agencyNames.MDT);
  const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  expect(await (await page.request.get(file ?? '')).text()).toContain(prefix);
});

test('the log keeps every rule of access @all', async ({ browsers }) => {
  const page = await administratorOf(browsers, 'MOJ');
  for (const path of [
    '/agency/log',
    '/agency/log?kind=agreement',
    '/agency/log?kind=partner',
    '/agency/log?from=2026-03-03&to=2026-03-02',
  ]) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNarrow(page);
  }
});
