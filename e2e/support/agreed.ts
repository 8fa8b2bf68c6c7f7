import { expect, type Page } from '@playwright/test';

/** The owner offers a backlog by the form, and is shown the agreement; gives its address. `partner` is an agency's name and code, or an address. */
export async function offered(owner: Page, prefix: string, partner: { agency: string } | { email: string }): Promise<string> {
  await owner.goto(`/backlogs/${prefix}/share`);
  if ('agency' in partner) await owner.getByLabel('Partner', { exact: true }).selectOption({ label: partner.agency });
  else {
    await owner.getByText('The agency is not in the list').click();
    await owner.getByLabel('E-mail of its coordinator').fill(partner.email);
  }
  await owner.getByRole('radio', { name: /^Take part/ }).check();
  await owner.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText(/^Agreement on/);
  return new URL(owner.url()).pathname;
}

/** Whoever the terms wait for accepts them on the agreement's page. */
export async function accept(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Accept' }).click();
  await expectState(page, 'In force');
}

/** Expects the agreement that the page shows to stand like this. */
export async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible();
}
