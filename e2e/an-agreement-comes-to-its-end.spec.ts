import { expect, type Page } from '@playwright/test';
import { accept, expectState, offered } from './support/agreed.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, agencyNames, test } from './support/people.ts';
import { endsIn, runSoon } from './support/shared-backlog.ts';

const day = 86_400_000;

/** Expects so many warnings that this backlog's agreement ends. */
async function expectWarnings(page: Page, prefix: string, count: number): Promise<void> {
  await expect(async () => {
    await page.goto('/inbox');
    const warnings = page.getByRole('listitem').filter({ hasText: prefix }).filter({ hasText: 'The agreement ends on' });
    await expect(warnings).toHaveCount(count, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

test('both sides are warned 30, 7 and 1 days before; at the end access stops by itself; one act on each side renews it', async ({
  browsers,
}) => {
  test.setTimeout(180_000);
  const owner = await administratorOf(browsers, 'MOJ');
  const partner = await administratorOf(browsers, 'MDT');
  const { prefix, path: list, keys } = await ownBacklog(owner, 'MOJ', ['Send the notice']);
  const path = await offered(owner, prefix, { agency: `${agencyNames.MDT} (MDT)` });
  await accept(partner, path);
  let count = 0;
  for (const days of [30, 7, 1]) {
    await endsIn(path, days * day - 60_000);
    await runSoon('tell-of-agreements');
    count += 1;
    for (const side of [owner, partner]) await expectWarnings(side, prefix, count);
  }

  // The partner has the item open while the end comes, which nobody does anything for.
  await partner.goto(`/items/${keys[0]}`);
  await expect(partner.getByRole('heading', { level: 1 })).toContainText('Send the notice');
  await endsIn(path, 3_000);
  for (const address of [`/items/${keys[0]}`, list]) {
    await expect.poll(async () => (await partner.request.get(address)).status(), { timeout: 10_000 }).toBe(404);
  }
  for (const side of [owner, partner]) {
    await side.goto(path);
    await expectState(side, 'Ended');
  }
  expect((await owner.goto(list))?.status()).toBe(200);
  await expect(owner.getByRole('link', { name: 'Send the notice' })).toBeVisible();

  await partner.goto(path);
  await partner.locator('summary').getByText('Renew', { exact: true }).click();
  await partner.getByRole('button', { name: 'Offer the renewal' }).click();
  await expect(partner.getByText(`It waits for ${agencyNames.MOJ}.`)).toBeVisible();
  await accept(owner, path);
  await partner.goto(list);
  await expect(partner.getByRole('link', { name: 'Send the notice' })).toBeVisible();
});
