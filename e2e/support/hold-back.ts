import type { Page } from '@playwright/test';

/** Holds back what the page asks for at such addresses, until the returned function lets it on. */
export async function holdBack(page: Page, address: string): Promise<() => void> {
  let letOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letOn = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return letOn;
}
