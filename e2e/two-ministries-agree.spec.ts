import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, agencyNames, type Browsers, test } from './support/people.ts';

/** The administrators of two ministries, each in a browser of their own, and a new backlog of the first. */
async function ministries(browsers: Browsers, options: { javaScriptEnabled?: boolean } = {}) {
  const owner = await administratorOf(browsers, 'MOJ', options);
  const partner = await administratorOf(browsers, 'MDT', options);
  const backlog = await ownBacklog(owner, 'MOJ', ['Send the notice', 'Print the certificate', 'Tell the parents']);
  return { owner, partner, backlog };
}

const name = (prefix: string) => `Backlog ${prefix}`;

/** The owner shares by the form's defaults; gives the address of the agreement. */
async function share(owner: Page, prefix: string): Promise<string> {
  await owner.goto(`/backlogs/${prefix}`);
  await owner.getByRole('link', { name: 'Share', exact: true }).click();
  await owner.getByLabel('Partner', { exact: true }).selectOption({ label: `${agencyNames.MDT} (MDT)` });
  await owner.getByRole('radio', { name: /^Take part/ }).check();
  await owner.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText(`Agreement on “${name(prefix)}”`);
  return new URL(owner.url()).pathname;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'by mouse' : 'without scripts @all', () => {
    test('agree in a minute: the partner sees what it would get, and accepts with one press', async ({ browsers }) => {
      const { owner, partner, backlog } = await ministries(browsers, { javaScriptEnabled });
      const path = await share(owner, backlog.prefix);
      await expect(owner.getByText(`It waits for ${agencyNames.MDT}.`)).toBeVisible();

      await partner.goto('/agreements');
      await partner.getByRole('link', { name: name(backlog.prefix) }).click();
      const sees = partner.getByRole('region', { name: 'You would see' });
      await expect(sees).toContainText('Items3');
      await sees.locator('summary').click();
      await expect(sees.getByRole('row')).toHaveCount(4);
      await partner.getByRole('button', { name: 'Accept' }).click();
      await expect(partner.getByText('In force', { exact: true }).first()).toBeVisible();

      await owner.goto(path);
      await expect(owner.getByText('In force', { exact: true }).first()).toBeVisible();
      await owner.getByText('End it now').click();
      await owner.getByLabel('Why (if you like)').fill('The launch was put off.');
      await owner.getByRole('button', { name: 'End the agreement' }).click();
      await expect(owner.getByText('Revoked', { exact: true })).toBeVisible();
      await partner.goto(path);
      await expect(partner.getByText('Revoked', { exact: true })).toBeVisible();
      await expect(partner.getByText('The launch was put off.')).toBeVisible();
    });

    test('send back and agree: the owner sees what is other, and accepts the partner’s terms', async ({ browsers }) => {
      const { owner, partner, backlog } = await ministries(browsers, { javaScriptEnabled });
      const path = await share(owner, backlog.prefix);
      await partner.goto(path);
      await partner.getByRole('link', { name: 'Send back with changes' }).click();
      await partner.getByRole('button', { name: 'Send back with changes' }).click();
      await expect(partner.getByRole('alert')).toContainText('These are the same terms as before.');
      await partner.getByRole('radio', { name: /^Look/ }).check();
      await partner
        .getByLabel('Types')
        .or(partner.getByRole('checkbox', { name: 'Stories' }))
        .first()
        .check();
      await partner.getByLabel('A word to the other side').fill('Stories will do for us.');
      await partner.getByRole('button', { name: 'Send back with changes' }).click();
      await expect(partner.getByText('Sent back with changes', { exact: true }).first()).toBeVisible();

      await owner.goto(path);
      await expect(owner.getByText('Stories will do for us.').first()).toBeVisible();
      const versions = owner.getByRole('region', { name: 'Versions side by side' });
      await expect(versions.getByRole('cell', { name: 'changed: see' })).toBeVisible();
      await owner.getByRole('button', { name: 'Accept' }).click();
      await expect(owner.getByText('In force', { exact: true }).first()).toBeVisible();
    });
  });
}

test('what is asked for wrongly is refused beside its field, and stays as it was typed', async ({ browsers }) => {
  const { owner, backlog } = await ministries(browsers);
  await owner.goto(`/backlogs/${backlog.prefix}/share`);
  await expect(owner.getByRole('region', { name: 'They would see' })).toContainText('Items3');
  await owner.getByLabel('Until').fill('2020-01-01');
  await owner.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(owner.getByRole('alert')).toContainText('No partner is chosen.');
  await expect(owner.getByLabel('Until')).toHaveValue('2020-01-01');
  await owner.getByLabel('Partner', { exact: true }).selectOption({ label: `${agencyNames.MDT} (MDT)` });
  await owner.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(owner.getByRole('alert')).toContainText('The end is before the start');
  await expectAccessible(owner);
  await expectNarrow(owner);
});

test('every page of an agreement is for everyone @all', async ({ browsers }) => {
  const { owner, partner, backlog } = await ministries(browsers);
  await owner.goto(`/backlogs/${backlog.prefix}/share`);
  await owner.getByText('More: which items').click();
  await owner.getByRole('checkbox', { name: 'Bugs' }).check();
  await expect(owner.getByRole('region', { name: 'They would see' })).toContainText('Items0');
  await expectAccessible(owner);
  await expectNarrow(owner);
  await owner.setViewportSize({ width: 1280, height: 900 });
  const path = await share(owner, backlog.prefix);
  for (const address of [path, '/agreements', '/agreements?side=owner&state=declined']) {
    await owner.goto(address);
    await expectAccessible(owner);
    await expectNarrow(owner);
  }
  for (const address of [path, `${path}/terms`]) {
    await partner.goto(address);
    await expectAccessible(partner);
    await expectNarrow(partner);
  }
});
