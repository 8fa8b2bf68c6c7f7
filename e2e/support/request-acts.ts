import { expect, type Page } from '@playwright/test';

/** Unfolds an act's form, fills it in and sends it. */
export async function act(page: Page, name: string, fields: Record<string, string>) {
  const form = page.locator('details', { has: page.locator('summary', { hasText: new RegExp(`^${name}$`) }) });
  await form.locator('summary').click();
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: true });
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await form.getByRole('button', { name, exact: true }).click();
}

/** Expects a request to stand so, on its page. */
export const stands = (page: Page, name: string) =>
  expect(
    page
      .locator('.notice .chip')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .first(),
  ).toBeVisible();
/** The ledger as it is read, its white space made one. */
export const ledger = async (page: Page) =>
  (await page.locator('section[aria-labelledby=ledger]').innerText()).replace(/\s+/g, ' ');
