import { expect, type Page } from '@playwright/test';
import { accept, offered } from './support/agreed.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, agencyNames, test } from './support/people.ts';

const secret = 'Open the gateway to all agencies';

/** Nothing of the other's item is on the page, and the stub says whose it is, how far it is and whom to ask. */
async function expectSealed(page: Page, key: string): Promise<void> {
  const linked = page.locator('#linked');
  await expect(linked.getByText('Closed by its owner')).toBeVisible();
  await expect(linked).toContainText('needs');
  await expect(linked).toContainText(`${agencyNames.MDT}. Ask there: `);
  await expect(linked).toContainText('To do');
  await expect(linked).toContainText(/Promised to us by .*2099/);
  const shown = await page.locator('body').innerText();
  for (const hidden of [key, secret]) expect(shown.includes(hidden), hidden).toBe(false);
}

test('an item that waits for another ministry’s says so also once that is closed: whose, how far, whom to ask, and no more', async ({
  browsers,
}) => {
  test.slow();
  const ours = await administratorOf(browsers, 'MOJ');
  const theirs = await administratorOf(browsers, 'MDT');
  const mine = await ownBacklog(ours, 'MOJ', ['Send the notice']);
  const other = await ownBacklog(theirs, 'MDT', [secret]);
  const [key = ''] = other.keys;
  const path = await offered(theirs, other.prefix, { agency: `${agencyNames.MOJ} (MOJ)` });
  await accept(ours, path);

  const link = { act: 'link-items', kind: 'needs', to: key };
  await ours.request.post(`/items/${mine.keys[0]}`, { form: link, maxRedirects: 0 });
  const stream = ours.waitForRequest('**/live');
  await ours.goto(`/items/${mine.keys[0]}`);
  await stream;
  await expect(ours.locator('#linked').getByRole('link', { name: secret })).toBeVisible();

  // Their item says that somebody's waits for it, and not whose title that is: nothing of ours is shared with them.
  await theirs.goto(`/items/${key}`);
  await expect(theirs.locator('#linked')).toContainText('Closed by its owner');
  await expect(theirs.locator('#linked')).toContainText(agencyNames.MOJ);
  await expect(theirs.getByText('Send the notice')).toHaveCount(0);

  // They promise it to us, by that item, which our side of the request does not name.
  const send = async (page: Page, to: string, form: Record<string, string>) => {
    const answer = await page.request.post(to, { form, maxRedirects: 0, headers: { Accept: 'text/html' } });
    expect(answer.status(), to).toBe(302);
    return answer.headers().location ?? '';
  };
  const asked = await send(ours, '/requests/new', { to: 'MDT', what: 'An open gateway', neededBy: '2099-02-01' });
  await theirs.goto(asked);
  const promises = theirs.locator('form', { has: theirs.locator('input[value=promise-request]') });
  const owner = (await promises.locator('[name=owner] option:not([value=""])').first().getAttribute('value')) ?? '';
  await send(theirs, asked, { act: 'promise-request', day: '2099-01-20', owner, item: key });

  // Raised, it is closed at once on the page that is open.
  await theirs.request.post(`/items/${key}`, {
    form: { act: 'set-classification', classification: 'restricted' },
    maxRedirects: 0,
  });
  await expectSealed(ours, key);
  await expectAccessible(ours);
  await expectNarrow(ours);
  await ours.reload();
  await expectSealed(ours, key);
  const source = await ours.content();
  for (const hidden of [key, secret]) expect(source.includes(hidden), hidden).toBe(false);
  expect((await ours.goto(`/items/${key}`))?.status()).toBe(404);
});
