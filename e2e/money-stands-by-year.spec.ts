import { expect, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { signInInEnglish } from './support/sign-in.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'money' : 'without scripts @all', () => {
    test.use({ javaScriptEnabled });

    test('a coordinator writes down a programme’s money, and sees which years have none', async ({ page }) => {
      await signInInEnglish(page.context(), 'Rustam Saidov');
      await page.goto('/strategy');
      const flagged = page.getByRole('region', { name: 'Years without money, and with too little' });
      await expect(flagged.getByRole('row', { name: /A child is born/ }).filter({ hasText: 'more than approved' })).toHaveCount(
        1,
      );
      await expect(flagged.getByRole('row', { name: /A child is born/ }).filter({ hasText: 'nothing approved' })).not.toHaveCount(
        0,
      );
      await page.getByRole('link', { name: 'A child is born' }).first().click();
      const source = `Grant ${Date.now()}`;
      await page.getByText('Write down a source of money').click();
      await page.getByLabel('Source', { exact: true }).fill(source);
      await page.getByLabel('Year', { exact: true }).fill('2040');
      const form = page.getByRole('form', { name: 'Write down a source of money' });
      await form.getByLabel('Approved').fill('-5');
      await form.getByRole('button', { name: 'Write it down' }).click();
      await expect(page.getByText('An amount cannot be less than nothing.').first()).toBeVisible();
      await form.getByLabel('Approved').fill('1 250 000,50');
      await form.getByRole('button', { name: 'Write it down' }).click();
      const line = page.getByRole('region', { name: 'Sources' }).getByRole('row', { name: source });
      await expect(line).toContainText('1,250,000.50');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 700 });
      await expectNarrow(page);
      await line.getByRole('button', { name: `Take off ${source}, 2040` }).click();
      await expect(line).toHaveCount(0);
    });
  });
}
