import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { expectColumn, type OwnBoard, ownBoard, toTheRight } from './support/own-board.ts';
import { administratorOf, agencyNames, type Browsers, test } from './support/people.ts';

/** Two ministries that work on a backlog of the owner together, each with a board of its own, each in a browser of its own. */
async function workingTogether(browsers: Browsers, options: { javaScriptEnabled?: boolean } = {}) {
  const owner = await administratorOf(browsers, 'MOJ', options);
  const partner = await administratorOf(browsers, 'MDT', options);
  const mine = await ownBoard(owner, 'MOJ', ['Send the notice']);
  const theirs = await ownBoard(partner, 'MDT', ['Open the gateway']);
  await owner.goto(`/backlogs/${mine.prefix}/share`);
  await owner.getByLabel('Partner', { exact: true }).selectOption({ label: `${agencyNames.MDT} (MDT)` });
  await owner.getByRole('radio', { name: /^Work together/ }).check();
  await owner.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText(/^Agreement on/);
  const agreement = new URL(owner.url()).pathname;
  await partner.goto(agreement);
  await partner.getByRole('button', { name: 'Accept' }).click();
  await expect(partner.getByText('In force', { exact: true }).first()).toBeVisible();
  return { owner, partner, mine, theirs, agreement };
}

/** The partner proposes, the owner accepts; gives the key of what came of it. */
async function proposed(owner: Page, partner: Page, prefix: string): Promise<string> {
  await partner.goto(`/backlogs/${prefix}/propose`);
  await partner.getByLabel('Title').fill('Tell parents by text message');
  await partner.getByRole('button', { name: 'Propose' }).click();
  await expect(partner.getByRole('heading', { level: 1 })).toHaveText('Tell parents by text message');
  await owner.goto(new URL(partner.url()).pathname);
  await owner.getByRole('button', { name: 'Accept' }).click();
  await expect(owner.getByText('Accepted', { exact: true }).first()).toBeVisible();
  return `${prefix}-2`;
}

/** On the item's page the partner takes it onto its own board. */
async function take(partner: Page, key: string, { prefix }: OwnBoard): Promise<void> {
  await partner.goto(`/items/${key}`);
  const board = partner.getByLabel('Board', { exact: true });
  const option = await board.locator('option', { hasText: `Board ${prefix}` }).textContent();
  await board.selectOption({ label: option ?? '' });
  await partner.getByRole('button', { name: 'Place', exact: true }).click();
  await expect(partner.getByRole('link', { name: `Board ${prefix}` })).toBeVisible({ timeout: 20_000 });
}

async function endIt(owner: Page, agreement: string): Promise<void> {
  await owner.goto(agreement);
  await owner.getByText('End it now').click();
  await owner.getByRole('button', { name: 'End the agreement' }).click();
  await expect(owner.getByText('Revoked', { exact: true })).toBeVisible();
}

test('a partner proposes, takes what was accepted onto its board, and moves it there by keys: both boards show it, until the owner ends it', async ({
  browsers,
}) => {
  test.slow();
  const { owner, partner, mine, theirs, agreement } = await workingTogether(browsers);
  const key = await proposed(owner, partner, mine.prefix);
  await take(partner, key, theirs);
  await expectAccessible(partner);
  await expectNarrow(partner);
  await partner.setViewportSize({ width: 1280, height: 900 });

  const streams = [owner, partner].map((page) => page.waitForRequest('**/live'));
  await Promise.all([owner.goto(mine.path), partner.goto(theirs.path)]);
  await Promise.all(streams);
  await expectColumn(owner, 'Ready', [...mine.keys, key]);
  await expectColumn(partner, 'Ready', [...theirs.keys, key]);
  await expect(partner.locator(`#card-${key}`)).toContainText('of MOJ');
  await expectAccessible(partner);

  await toTheRight(partner, key, 1);
  await expectColumn(partner, 'In progress', [key]);
  await expectColumn(owner, 'In progress', [key]);
  await toTheRight(owner, key, 1);
  await expectColumn(owner, 'In progress', []);
  await expectColumn(partner, 'In progress', []);
  await expect(partner.locator(`#card-${key}`)).toBeVisible();

  await endIt(owner, agreement);
  await expect(partner.locator(`#card-${key}`)).toHaveCount(0);
  await expectColumn(partner, 'Ready', theirs.keys);
  const sealed = partner.getByRole('main').locator('.panel', { hasText: 'taken onto this board is closed by its owner' });
  await expect(sealed).toContainText(`${agencyNames.MOJ}. Ask there: `);
  await expect(sealed).toContainText('Doing');
  await expectAccessible(partner);

  // What is closed takes room in the first column of what its state means.
  await partner.goto(`${theirs.path}/settings`);
  await partner.getByLabel('Limit of cards (In progress)').fill('1');
  await partner.getByRole('button', { name: 'Save: In progress', exact: true }).click();
  await partner.goto(theirs.path);
  const head = partner.locator('.column-head', { hasText: 'In progress' });
  await expect(head).toContainText('1 of 1 · incl. 1 closed by its owner');
  await expect(head).toContainText('full');
  await expectAccessible(partner);
  await expectNarrow(partner);
  expect((await partner.goto(`/items/${key}`))?.status()).toBe(404);
  await owner.goto(mine.path);
  await expect(owner.locator(`#card-${key}`)).toBeVisible();
});

test('what a team took onto its board goes into its sprint, which says whose it is; its owner’s people are told that it was taken', async ({
  browsers,
}) => {
  test.slow();
  const { owner, partner, mine, theirs } = await workingTogether(browsers);
  const [key = ''] = mine.keys;
  await take(partner, key, theirs);
  const form = partner.locator('form', { has: partner.getByLabel('Sprint', { exact: true }) });
  await form.getByRole('button').click();
  const stands = partner.locator('.item-facts').getByRole('link', { name: /^Sprint \d+/ });
  await expect(stands).toBeVisible();
  await stands.click();
  const card = partner.locator('.sprint-card', { hasText: key });
  await expect(card).toContainText('of MOJ');
  await expect(card).toContainText('added after the start');
  await expectAccessible(partner);

  await owner.goto('/inbox');
  const told = owner.getByRole('listitem').filter({ hasText: key });
  await expect(told).toContainText('of a partner, took it onto their board');
  await owner.goto(`/items/${key}`);
  await expect(owner.locator('.item-facts').getByText('added after the start')).toHaveCount(0);
  await expect(owner.locator('.item-facts').getByRole('link', { name: /^Sprint \d+/ })).toHaveCount(0);
});

test('taken, moved and taken off by forms alone, without scripts @all', async ({ browsers }) => {
  test.slow();
  const { owner, partner, mine, theirs, agreement } = await workingTogether(browsers, { javaScriptEnabled: false });
  const [key = ''] = mine.keys;
  await take(partner, key, theirs);
  await partner.goto(theirs.path);
  await partner
    .locator(`#card-${key}`)
    .getByRole('link', { name: `Move ${key} by form` })
    .click();
  await partner.getByRole('radio', { name: /^In progress/ }).check();
  await partner.getByRole('button', { name: 'Move it' }).click();
  await expectColumn(partner, 'In progress', [key]);
  await owner.goto(mine.path);
  await expectColumn(owner, 'In progress', [key]);

  await partner.goto(`${theirs.path}/settings`);
  await partner.getByLabel(`Column: ${mine.prefix} In progress`).selectOption({ label: 'Done' });
  await partner.getByRole('button', { name: `Save: ${mine.prefix} In progress` }).click();
  await partner.goto(theirs.path);
  await expectColumn(partner, 'Done', [key]);

  await partner.goto(`/items/${key}`);
  await partner.getByRole('button', { name: `Take off Board ${theirs.prefix}` }).click();
  await expect(partner.getByRole('button', { name: 'Place', exact: true })).toBeVisible();
  await partner.goto(theirs.path);
  await expect(partner.locator(`#card-${key}`)).toHaveCount(0);
  await take(partner, key, theirs);
  await endIt(owner, agreement);
  await partner.goto(theirs.path);
  await expectColumn(partner, 'Ready', theirs.keys);
  await expect(partner.locator(`#card-${key}`)).toHaveCount(0);
});
