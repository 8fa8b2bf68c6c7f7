import { expect, test } from '@playwright/test';
import { boardPeople } from './support/board-people.ts';
import { holdBack } from './support/hold-back.ts';
import { signInAs } from './support/sign-in.ts';

test('a page that is gone to before the words of other pages are here stands there with its own', async ({ page }) => {
  const letOn = await holdBack(page, '**/texts/**');
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('h1')?.textContent === '') sessionStorage.setItem('wordless', location.pathname);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await signInAs(page.context(), boardPeople.lead);
  await page.goto('/backlogs');
  const data = page.waitForResponse((answer) => answer.url().includes('/strategy.data'));
  const asked = page.waitForRequest('**/texts/**');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Strategy' }).click();
  await Promise.all([data, asked]);
  await expect(page.getByRole('heading', { level: 1, name: 'Backlogs' })).toBeVisible();
  letOn();
  await expect(page.getByRole('heading', { level: 1, name: 'Strategy' })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('wordless'))).toBeNull();
});
