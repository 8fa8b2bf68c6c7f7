import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { shareBacklog } from './support/shared-backlog.ts';
import { signInInEnglish } from './support/sign-in.ts';

/** A member of another agency of the demo world, who reads English for this test. */
const partner = { name: 'Barno Islomova', agency: 'SOC', title: 'National Agency for Social Protection' };

const as = (page: Page, name: string) => signInInEnglish(page.context(), name);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts @all', () => {
    test.use({ javaScriptEnabled });

    test('its owner is told who sees an item by which agreement, a partner only why they do', async ({ page }) => {
      await as(page, boardPeople.lead);
      const { prefix, keys } = await ownBacklog(page, boardPeople.agency, ['Births reach social protection']);
      await shareBacklog(prefix, partner.agency, { level: 'comment' });
      await page.goto(`/items/${keys[0]}`);
      await page.getByRole('link', { name: 'Who can see it, and why' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Who can see ${keys[0]}, and why`);
      const theirs = page.getByRole('region', { name: partner.title });
      await expect(theirs.getByText(/they may: comment; up to “Shared with partners”\./)).toBeVisible();
      await expect(theirs.getByText(/of its people can see it/)).toBeVisible();
      await expect(theirs.getByText(partner.name)).toHaveCount(0);
      await page.getByLabel('Find somebody of your agency').fill('bekzod');
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await expect(page.getByRole('paragraph').filter({ hasText: '1 person sees it.' })).toBeVisible();
      await expect(page.getByRole('row', { name: /Bekzod Yusupov/ })).toBeVisible();
      if (javaScriptEnabled) {
        await expectAccessible(page);
        await expectNarrow(page);
      }

      await as(page, partner.name);
      await page.goto(`/items/${keys[0]}/seen-by`);
      await expect(page.getByText(/It belongs to Ministry of Justice/)).toBeVisible();
      await expect(page.getByRole('heading', { name: /People of/ })).toHaveCount(0);

      await as(page, boardPeople.lead);
      await page.goto(`/items/${keys[0]}/seen-by`);
      await expect(page.getByRole('region', { name: partner.title }).getByText(partner.name)).toBeVisible();
      await shareBacklog(prefix, partner.agency, { level: 'comment', ceiling: 'public' });
      await page.reload();
      await expect(page.getByText(/it stands above the ceiling of the agreement, “Public”/)).toBeVisible();
    });
  });
}
