import { expect, test } from '@playwright/test';
import { demoId } from '#prisma/seed/chance.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { signInAs } from './support/sign-in.ts';

test('what waits for me stands on my first page, and leads to the whole of it', async ({ page, browser }) => {
  await signInAs(page.context(), boardPeople.lead);
  const { keys } = await ownBacklog(page, boardPeople.agency, ['A late promise']);
  const send = (form: Record<string, string>) => page.request.post(`/items/${keys[0]}`, { form });
  await send({ act: 'assign-item', person: demoId('person', boardPeople.member) });
  await send({ act: 'set-due-date', dueOn: '2026-01-15' });
  await page.goto('/home/asked');
  await expect(page.getByRole('main').getByRole('link', { name: keys[0], exact: true })).toBeVisible();

  const plain = await browser.newContext({ javaScriptEnabled: false });
  await signInAs(plain, boardPeople.member);
  const home = await plain.newPage();
  await home.goto('/home');
  const waits = home.getByRole('region', { name: 'Waits for you' });
  await expect(waits.getByRole('link', { name: keys[0], exact: true })).toBeVisible();
  const changed = home.getByRole('region', { name: 'Changed since you were last here' });
  await expect(changed.locator('li', { hasText: keys[0] })).toContainText(`by ${boardPeople.lead}`);
  await home
    .getByRole('link', { name: /^All \d+$/ })
    .first()
    .click();
  await expect(home.getByRole('heading', { level: 1 })).toBeVisible();
  await plain.close();

  await page.goto('/home');
  await expectAccessible(page);
  await expectNarrow(page);
});
