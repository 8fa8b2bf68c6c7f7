import { expect } from '@playwright/test';
import { runCli } from '#tests/support/cli.ts';
import { accept, expectState, offered } from './support/agreed.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, newcomer, password, somebody, test } from './support/people.ts';
import { runSoon, sharedFolder } from './support/shared-backlog.ts';

test('the coordinator is written to, their agency is taken in, and the offer is there: they accept, and work', async ({
  browsers,
}) => {
  test.slow();
  const owner = await administratorOf(browsers, 'MOJ');
  const { prefix } = await ownBacklog(owner, 'MOJ', ['Send the notice']);
  const invited = somebody();
  const path = await offered(owner, prefix, invited);
  await expect(owner.getByText(`It waits for ${invited.email}.`)).toBeVisible();
  await expectAccessible(owner);
  await runSoon('tell-of-agreements');

  // Whoever runs the installation takes the agency in, and hands its administrator a link.
  const code = prefix.slice(3);
  const named = ['--name', `Agency ${code}`, '--desk', 'desk@newcomers.example'];
  const administers = ['--administrator', `Laylo <laylo-${code.toLowerCase()}@newcomers.example>`];
  const taken = await runCli('agency.ts', ['--code', code, ...named, ...administers], { HASHAR_DATA_DIR: sharedFolder() });
  expect(taken.err).toBe('');
  const link = /\/join\/[\w-]+/.exec(taken.out)?.[0] ?? '';
  const context = await browsers.newContext();
  await context.request.post(link, { form: { name: 'Laylo', password }, maxRedirects: 0 });
  const administrator = await context.newPage();
  await administrator.goto('/agreements');
  await expect(administrator.getByText(`Backlog ${prefix}`)).toHaveCount(0);
  expect((await administrator.goto(path))?.status()).toBe(404);

  // Its administrator takes in the coordinator, who was written to.
  const { page: coordinator } = await newcomer(browsers, administrator, { role: 'coordinator', person: invited });
  await expect(async () => {
    await coordinator.goto('/mails');
    await expect(coordinator.getByRole('heading', { level: 2 }).first()).toHaveText(
      'Ministry of Justice offers you an agreement',
      { timeout: 500 },
    );
  }).toPass({ timeout: 30_000 });
  await coordinator.getByText('Read', { exact: true }).first().click();
  await expect(coordinator.locator('.mail-text').first()).toContainText(path);
  await expectNarrow(coordinator);
  await accept(coordinator, path);

  await owner.goto(path);
  await expectState(owner, 'In force');
  await expect(owner.getByRole('main')).toContainText(`Agency ${code}`);
  await coordinator.goto(`/backlogs/${prefix}`);
  await expect(coordinator.getByRole('link', { name: 'Send the notice' })).toBeVisible();
});
