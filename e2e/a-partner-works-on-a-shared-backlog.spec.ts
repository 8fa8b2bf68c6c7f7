import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { shareBacklog } from './support/shared-backlog.ts';
import { signInAs, signInInEnglish } from './support/sign-in.ts';

/** A member of another agency of the demo world, who reads English for this test. */
const partner = { name: 'Barno Islomova', agency: 'SOC' };

async function asPartner(page: Page): Promise<void> {
  await signInInEnglish(page.context(), partner.name);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts @all', () => {
    test.use({ javaScriptEnabled });

    // A browser without scripts runs no axe, and draws the same page.
    const look = async (page: Page) => {
      if (!javaScriptEnabled) return;
      await expectAccessible(page);
      await expectNarrow(page);
    };

    test('a partner finds a shared backlog, says something there, and finds nothing once it ended', async ({ page, context }) => {
      await signInAs(context, boardPeople.lead);
      const { prefix, path, keys } = await ownBacklog(page, boardPeople.agency, ['Births reach social protection']);
      const [key = ''] = keys;
      await shareBacklog(prefix, partner.agency, { level: 'comment', hides: ['estimates'] });

      await asPartner(page);
      await page.goto('/backlogs');
      await look(page);
      await page.getByRole('link', { name: `Backlog ${prefix}` }).click();
      await expect(page.getByText('Shared by')).toBeVisible();
      await expect(page.getByText('Its owner does not show: estimates.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'New item' })).toHaveCount(0);
      await look(page);

      await page.getByRole('link', { name: 'Births reach social protection' }).click();
      await look(page);
      await expect(page.getByText('not shown by its owner')).toBeVisible();
      const said = page.locator('form', { has: page.locator('textarea[name=text]') });
      await said.locator('textarea').fill('We wait for this.');
      await said.getByRole('button').click();
      await expect(page.locator('.comments > li', { hasText: 'We wait for this.' })).toBeVisible();

      await signInAs(context, boardPeople.lead);
      await page.goto(`/items/${key}`);
      const comment = page.locator('.comments > li', { hasText: 'We wait for this.' });
      await expect(comment.getByText('National Agency for Social Protection')).toBeVisible();
      await expect(page.getByText('Only for our agency')).toBeVisible();

      await shareBacklog(prefix, partner.agency, 'ended');
      await asPartner(page);
      for (const gone of [path, `/items/${key}`]) expect((await page.goto(gone))?.status()).toBe(404);
      await page.goto('/backlogs');
      await expect(page.getByText(`Backlog ${prefix}`)).toHaveCount(0);
    });
  });
}
