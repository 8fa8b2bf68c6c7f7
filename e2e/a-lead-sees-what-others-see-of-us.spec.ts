import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, agencyNames, newcomer, test } from './support/people.ts';

/** A backlog is shared with the other ministry, which accepts. */
async function share(owner: Page, partner: Page, prefix: string): Promise<void> {
  await owner.goto(`/backlogs/${prefix}/share`);
  await owner.getByLabel('Partner', { exact: true }).selectOption({ label: `${agencyNames.MDT} (MDT)` });
  await owner.getByRole('radio', { name: /^Look/ }).check();
  await owner.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText(`Agreement on “Backlog ${prefix}”`);
  await partner.goto(new URL(owner.url()).pathname);
  await partner.getByRole('button', { name: 'Accept' }).click();
  await expect(partner.getByText('In force', { exact: true }).first()).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a lead sees what others see of us, ${javaScriptEnabled ? 'by mouse' : 'without scripts @all'}`, async ({ browsers }) => {
    // A browser without scripts runs no axe, and draws the same page.
    const look = async (page: Page) => {
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNarrow(page);
    };
    const owner = await administratorOf(browsers, 'MOJ', { javaScriptEnabled });
    const partner = await administratorOf(browsers, 'MDT', { javaScriptEnabled });
    const { prefix } = await ownBacklog(owner, 'MOJ', ['Send the notice', 'Print the certificate', 'Tell the parents']);
    await share(owner, partner, prefix);

    const { page: lead } = await newcomer(browsers, owner, { role: 'lead', javaScriptEnabled });
    await lead.goto('/agreements');
    await lead.getByRole('link', { name: 'What others see of us' }).click();
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText('What others see of us');
    const partnerRow = lead.getByRole('row', { name: agencyNames.MDT }).filter({ hasText: `Backlog ${prefix}` });
    await expect(partnerRow).toBeVisible();
    await look(lead);
    await partnerRow.getByRole('link', { name: agencyNames.MDT, exact: true }).click();
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText(`What ${agencyNames.MDT} sees of us`);
    await expect(lead.getByRole('img', { name: 'By backlog' })).toContainText(`Backlog ${prefix}`);
    const line = lead.getByRole('region', { name: 'By backlog' }).getByRole('row', { name: `Backlog ${prefix}` });
    await expect(line.getByRole('cell').nth(1)).toContainText('3');
    await look(lead);

    await owner.goto(`/agreements`);
    await owner
      .getByRole('link', { name: `Backlog ${prefix}` })
      .first()
      .click();
    await owner.getByText('End it now').click();
    await owner.getByRole('button', { name: 'End the agreement' }).click();
    await expect(owner.getByText('Revoked', { exact: true }).first()).toBeVisible();
    await lead.goto('/agreements/seen');
    await expect(lead.getByText(`Backlog ${prefix}`)).toHaveCount(0);
  });
}
