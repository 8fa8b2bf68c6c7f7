import { expect, type Page } from '@playwright/test';
import { accept, offered } from './support/agreed.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, agencyNames, type Browsers, test } from './support/people.ts';

const send = (page: Page, key: string, form: Record<string, string>) =>
  page.request.post(`/items/${key}`, { form, maxRedirects: 0 });

/** Ours is to be done after one of another ministry, which is shared with us. */
async function chained(browsers: Browsers, options?: { javaScriptEnabled?: boolean }) {
  const ours = await administratorOf(browsers, 'MOJ', options);
  const theirs = await administratorOf(browsers, 'MDT');
  const { keys } = await ownBacklog(ours, 'MOJ', ['Send the notice']);
  const other = await ownBacklog(theirs, 'MDT', ['Open the gateway']);
  const [mine = '', awaited = ''] = [keys[0], other.keys[0]];
  await accept(ours, await offered(theirs, other.prefix, { agency: `${agencyNames.MOJ} (MOJ)` }));
  await send(ours, mine, { act: 'set-estimate', estimate: '3' });
  await send(ours, mine, { act: 'set-due-date', dueOn: '2031-03-05' });
  await send(theirs, awaited, { act: 'set-due-date', dueOn: '2031-03-03' });
  await send(ours, mine, { act: 'link-items', kind: 'needs', to: awaited });
  return { ours, mine, awaited };
}

async function slide(page: Page, awaited: string): Promise<void> {
  await page.goto('/chain?by=2031-03-05');
  await page.getByRole('combobox', { name: 'Item' }).selectOption(awaited);
  await page.getByLabel('is done on').fill('2031-04-01');
  await page.getByRole('button', { name: 'Look' }).click();
  await expect(page).toHaveURL(/day=2031-04-01/);
}

test('a coordinator sees the chain over two ministries, slides a day, discards it, and asks for it', async ({ browsers }) => {
  test.slow();
  const { ours, mine, awaited } = await chained(browsers);
  await ours.goto('/graph');
  await ours.getByRole('link', { name: 'Longest chain' }).click();
  await ours.getByLabel('done by').fill('2031-03-05');
  await ours.getByRole('button', { name: 'Find' }).click();
  const lines = ours.getByRole('region', { name: /lead(s)? there$/ }).locator('tbody tr');
  await expect(lines.filter({ hasText: mine })).toContainText('3 days');
  await expect(lines.filter({ hasText: awaited })).toContainText('no estimate');
  await expectAccessible(ours);

  await slide(ours, awaited);
  const moved = ours.getByRole('region', { name: /items move\.$/ }).locator('tbody tr');
  await expect(moved.filter({ hasText: awaited })).toContainText('Apr 1, 2031');
  await expect(moved.filter({ hasText: mine })).toContainText('yours: set its day there');
  await expectAccessible(ours);
  await expectNarrow(ours);
  await ours.getByRole('link', { name: 'Discard' }).click();
  await expect(moved).toHaveCount(0);

  await slide(ours, awaited);
  await ours.getByLabel('Why').fill('The law comes a month later.');
  await ours.getByRole('button', { name: 'Send as requests' }).click();
  await expect(ours.getByText('1 request was sent.')).toBeVisible();
  await ours.goto('/requests');
  await expect(ours.getByText(`${awaited} Open the gateway`)).toBeVisible();
});

test.describe('without scripts @all', () => {
  test('a coordinator slides a day and asks for it', async ({ browsers }) => {
    test.slow();
    const { ours, awaited } = await chained(browsers, { javaScriptEnabled: false });
    await slide(ours, awaited);
    await ours.getByLabel('Why').fill('Later.');
    await ours.getByRole('button', { name: 'Send as requests' }).click();
    await expect(ours.getByText('1 request was sent.')).toBeVisible();
  });
});
