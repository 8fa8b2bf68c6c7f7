import { expect } from '@playwright/test';
import { expectState, offered } from './support/agreed.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, agencyNames, test } from './support/people.ts';

test('where the agency’s policy asks for a letter, nothing is agreed without its number and who signs it', async ({
  browsers,
}) => {
  test.slow();
  const owner = await administratorOf(browsers, 'MOJ');
  const partner = await administratorOf(browsers, 'MOH');
  await partner.goto('/agency');
  const policy = partner.getByRole('checkbox', { name: /^Agreements are signed by letter/ });
  await policy.check();
  await partner.getByRole('button', { name: 'Save' }).click();
  await expect(policy).toBeChecked();

  const { prefix } = await ownBacklog(owner, 'MOJ', ['Send the notice']);
  const path = await offered(owner, prefix, { agency: `${agencyNames.MOH} (MOH)` });
  await partner.goto(path);
  const signatory = partner.getByLabel('Who signs').first();
  const letter = partner.getByLabel('Number of the letter').first();
  // The browser asks for both by itself; what it lets pass, the server refuses.
  await partner.getByRole('button', { name: 'Accept' }).click();
  await expect(signatory).toBeFocused();
  const form = partner.locator('form', { has: partner.getByRole('button', { name: 'Accept' }) });
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true;
  });
  await partner.getByRole('button', { name: 'Accept' }).click();
  await expect(partner.getByRole('alert')).toContainText('Your agency signs by letter.');
  await expect(signatory).toHaveAttribute('aria-invalid', 'true');
  await expect(letter).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(partner);
  await expectNarrow(partner);
  await partner.setViewportSize({ width: 1280, height: 900 });
  await signatory.fill('A. Tursunov');
  await partner.getByRole('button', { name: 'Accept' }).click();
  await expect(letter).toHaveAttribute('aria-invalid', 'true');
  await expect(signatory).toHaveValue('A. Tursunov');
  await letter.fill('12-04/118');
  await partner.getByRole('button', { name: 'Accept' }).click();
  await expectState(partner, 'In force');

  await owner.goto(path);
  const versions = owner.getByRole('region', { name: 'Versions side by side' }).last();
  await expect(versions).toContainText('A. Tursunov, letter 12-04/118');
  await partner.goto('/agency');
  await policy.uncheck();
  await partner.getByRole('button', { name: 'Save' }).click();
  await expect(policy).not.toBeChecked();
});
