import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, agencyNames, type Browsers, test } from './support/people.ts';

/** The administrators of two ministries, each in a browser of their own; the partner may propose on a new backlog of the owner. */
async function sharing(browsers: Browsers, options: { javaScriptEnabled?: boolean } = {}) {
  const owner = await administratorOf(browsers, 'MOJ', options);
  const partner = await administratorOf(browsers, 'MDT', options);
  const { path } = await ownBacklog(owner, 'MOJ', ['Send the notice']);
  await owner.goto(`${path}/share`);
  await owner.getByLabel('Partner', { exact: true }).selectOption({ label: `${agencyNames.MDT} (MDT)` });
  await owner.getByRole('radio', { name: /^Take part/ }).check();
  await owner.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText(/^Agreement on/);
  await partner.goto(new URL(owner.url()).pathname);
  await partner.getByRole('button', { name: 'Accept' }).click();
  await expect(partner.getByText('In force', { exact: true }).first()).toBeVisible();
  return { owner, partner, path };
}

async function propose(partner: Page, path: string): Promise<string> {
  await partner.goto(path);
  await partner.getByRole('link', { name: 'Propose an item' }).click();
  await partner.getByLabel('Title').fill('Tell parents by text message');
  await partner.getByLabel('Description').fill('Half of them read no mail.');
  await partner.getByRole('button', { name: 'Propose' }).click();
  await expect(partner.getByRole('heading', { level: 1 })).toHaveText('Tell parents by text message');
  return new URL(partner.url()).pathname;
}

for (const javaScriptEnabled of [true, false]) {
  test(`a partner proposes, the owner asks, the partner revises, the owner accepts${javaScriptEnabled ? '' : ', without scripts @all'}`, async ({
    browsers,
  }) => {
    const { owner, partner, path } = await sharing(browsers, { javaScriptEnabled });
    const proposal = await propose(partner, path);

    await owner.goto(path);
    await owner.getByRole('link', { name: 'Proposals (1 waiting)' }).click();
    await owner.getByRole('link', { name: 'Tell parents by text message' }).click();
    await owner.getByText('Ask a question').click();
    await owner.getByLabel('Your question').fill('Who pays for the messages?');
    await owner.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(owner.getByText('Asked', { exact: true })).toBeVisible();

    await partner.goto('/inbox');
    await expect(partner.getByText(/asks about your proposal/).first()).toBeVisible();
    await partner.goto(proposal);
    await expect(partner.getByText('Who pays for the messages?')).toBeVisible();
    await partner.getByText('Revise', { exact: true }).click();
    await partner.getByLabel('Title').fill('Tell parents by text message that operators pay');
    await partner.getByRole('button', { name: 'Send again' }).click();
    await expect(partner.getByText('Revised (version 2)')).toBeVisible();

    await owner.goto(proposal);
    await owner.getByRole('button', { name: 'Accept' }).click();
    await expect(owner.getByText('Accepted', { exact: true }).first()).toBeVisible();

    await partner.goto(proposal);
    await partner.getByRole('link', { name: /that operators pay/ }).click();
    await expect(partner).toHaveURL(/\/items\//);
    await expect(partner.locator('.markdown', { hasText: 'Half of them read no mail.' })).toBeVisible();
  });
}

test('every page of a proposal is for everyone @all', async ({ browsers }) => {
  test.slow();
  const { owner, partner, path } = await sharing(browsers);
  await partner.goto(`${path}/propose`);
  await expectAccessible(partner);
  await expectNarrow(partner);
  await partner.setViewportSize({ width: 1280, height: 900 });
  const proposal = await propose(partner, path);
  for (const page of [owner, partner]) {
    for (const address of [proposal, `${path}/proposals`, `${path}/proposals?list=answered`, '/proposals', path]) {
      await page.goto(address);
      await expectAccessible(page);
      await expectNarrow(page);
    }
  }
});

test('declining asks why, and keeps what was typed @all', async ({ browsers }) => {
  const { owner, partner, path } = await sharing(browsers);
  const proposal = await propose(partner, path);
  await owner.goto(proposal);
  await owner.getByText('Decline', { exact: true }).first().click();
  await owner.getByLabel('Why').fill('   ');
  await owner.getByRole('button', { name: 'Decline' }).click();
  await expect(owner.getByRole('alert')).toBeVisible();
  await owner.getByLabel('Why').fill('The law asks for a letter.');
  await owner.getByRole('button', { name: 'Decline' }).click();
  await expect(owner.getByText('Declined', { exact: true }).first()).toBeVisible();
  await partner.goto(proposal);
  await expect(partner.getByText('The law asks for a letter.')).toBeVisible();
});
