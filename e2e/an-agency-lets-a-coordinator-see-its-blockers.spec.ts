import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { browserOf, test } from './support/people.ts';

const rowsOf = (page: Page, waits: string) =>
  page
    .getByRole('region', { name: /blockers?, the oldest first$/ })
    .getByRole('row')
    .filter({ hasText: waits });

// Two agencies have one pair of terms at a time.
test.describe.configure({ mode: 'serial' });

for (const javaScriptEnabled of [true, false]) {
  test(`an agency lets a coordinator see its blockers, and takes that back, ${javaScriptEnabled ? 'by mouse' : 'without scripts @all'}`, async ({
    browsers,
  }) => {
    // Two people on eight pages.
    test.slow();
    const look = async (page: Page) => {
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNarrow(page);
    };
    const ministry = await browserOf(browsers, 'Botir Alimov', { javaScriptEnabled });
    const tax = await browserOf(browsers, 'Sherzod Bekmurodov', { javaScriptEnabled });

    // Without terms: counts between agencies, and nothing else.
    await ministry.goto('/blockers?waiting=TAX');
    await expect(ministry.getByRole('heading', { name: /closed between agencies$/ })).toBeVisible();
    await expect(rowsOf(ministry, 'Tax Committee')).toHaveCount(0);
    await look(ministry);

    await tax.goto('/agreements/coordination');
    await tax.getByRole('link', { name: 'Offer terms' }).first().click();
    await tax.getByRole('checkbox', { name: 'key and title of the item' }).uncheck();
    await tax.getByRole('checkbox', { name: 'also what waits for our own people or somebody outside' }).check();
    await tax.getByLabel('Up to').selectOption('shared');
    await tax.getByLabel('Legal basis').fill('Order 77, article 3');
    await look(tax);
    await tax.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(tax.getByRole('heading', { level: 1 })).toHaveText('Coordination: blockers of Tax Committee');

    await ministry.goto(new URL(tax.url()).pathname);
    await expect(ministry.getByText('Order 77, article 3').first()).toBeVisible();
    await look(ministry);
    await ministry.getByRole('button', { name: 'Accept' }).click();
    await expect(ministry.getByText('In force', { exact: true }).first()).toBeVisible();
    await ministry.goto('/blockers?waiting=TAX');
    await expect(rowsOf(ministry, 'Tax Committee').first()).toContainText('kept by its agency');

    await tax.goto('/agreements/seen');
    const told = tax.getByRole('region', { name: 'What coordinators see of your blockers' });
    await expect(told.getByRole('row', { name: /Ministry of Digital Technologies/ })).toContainText('why, in one line');
    await look(tax);
    await tax.getByRole('link', { name: /Order 77, article 3/ }).click();
    await tax.getByText('End it now').click();
    await tax.getByRole('button', { name: 'End the terms' }).click();
    await expect(tax.getByText('Revoked', { exact: true }).first()).toBeVisible();
    await ministry.goto('/blockers?waiting=TAX');
    await expect(rowsOf(ministry, 'Tax Committee')).toHaveCount(0);
  });
}
