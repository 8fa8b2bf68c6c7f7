import { expect } from '@playwright/test';
import { ownBacklog } from './support/own-backlog.ts';
import { agencyNames, browserOf, test } from './support/people.ts';
import { act, ledger, stands } from './support/request-acts.ts';
import { promisedAgo, runSoon } from './support/shared-backlog.ts';

test('raised, told, countered, promised, late, taken up the ladder, delivered, returned, accepted, freed; both read one ledger', async ({
  browsers,
}) => {
  test.setTimeout(240_000);
  // An agency whose blockers, promises and items no other test counts.
  const asker = await browserOf(browsers, 'Otabek Raximov');
  // Who coordinates there is told of what is asked.
  const other = await browserOf(browsers, 'Botir Alimov');
  const { keys } = await ownBacklog(asker, 'MIA', ['A secret plan of ours']);
  const [key = ''] = keys;
  const what = `The gateway’s test data ${crypto.randomUUID().slice(0, 8)}`;

  await asker.goto(`/items/${key}/block`);
  await asker.getByLabel('Who can free it').fill(`MDT ${agencyNames.MDT}`);
  await asker.getByLabel('Why, in one line').fill(what);
  await asker.getByRole('button', { name: 'It is blocked' }).click();
  const panel = asker.getByRole('region', { name: 'What holds it up' });
  await expect(panel).toContainText(what);
  const request = asker.locator('#requests').getByRole('link', { name: what });
  const address = (await request.getAttribute('href')) ?? '';

  await other.goto('/inbox');
  await other.getByRole('main').locator(`a[href^="${address}"]`).first().click();
  await expect(other).toHaveURL(new RegExp(`${address}$`));
  await expect(other.locator('body')).not.toContainText(key);
  await act(other, 'Propose another day or scope', { Day: '2099-06-01', Why: 'The data is on paper.' });
  await stands(other, 'Counter-proposal');
  await asker.goto(address);
  await asker.getByRole('button', { name: 'Consent to what they propose' }).click();
  await stands(asker, 'Acknowledged');
  await other.goto(address);
  await act(other, 'Promise', { 'You promise it for': '2099-06-01', 'Who answers for it': 'Timur Rashidov' });
  await stands(other, 'Promised');

  await promisedAgo(address, 8);
  await runSoon('escalate');
  await expect(async () => {
    for (const page of [asker, other]) {
      await page.goto(address);
      await expect(page.getByText('by itself').first()).toBeVisible({ timeout: 500 });
      await expect(page.getByText(/working days? late/).first()).toBeVisible({ timeout: 500 });
    }
  }).toPass({ timeout: 60_000 });

  await act(other, 'Deliver', { 'What you deliver, and where it is to be found': 'It is at /test-data.' });
  await stands(other, 'Delivered, to be accepted');
  await asker.goto(address);
  await act(asker, 'Return it', { Why: 'Half of it is missing.' });
  await other.goto(address);
  await act(other, 'Deliver', { 'What you deliver, and where it is to be found': 'All of it.' });
  await asker.goto(address);
  await asker.getByRole('button', { name: 'Accept what was delivered' }).click();
  await stands(asker, 'Accepted');
  await other.goto(address);
  await stands(other, 'Accepted');
  expect(await ledger(other)).toBe(await ledger(asker));

  await asker.goto(`/items/${key}`);
  await panel.getByText('It is free').click();
  await panel.getByLabel('What freed it').fill('They delivered it');
  await panel.getByRole('button', { name: 'Free it' }).click();
  await expect(panel.getByText('1 freed blocker')).toBeVisible();
  await asker.reload();
  await expect(asker.locator('.notice.stop')).toHaveCount(0);
});
