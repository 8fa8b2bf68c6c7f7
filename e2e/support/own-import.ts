import { expect, type Page } from '@playwright/test';

/** Waits until an uploaded file is read; without scripts by looking again. */
export async function untilRead(page: Page): Promise<void> {
  await expect(async () => {
    const again = page.getByRole('link', { name: 'Look again' });
    if (await again.isVisible()) await again.click();
    await expect(page.getByRole('heading', { name: 'What would happen' })).toBeVisible({ timeout: 500 });
  }).toPass();
}
