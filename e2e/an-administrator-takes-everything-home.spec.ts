import { expect, type Page } from '@playwright/test';
import { openZip } from '#app/platform/open-zip.server.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { administratorOf, test } from './support/people.ts';
import { signInInEnglish } from './support/sign-in.ts';

/** An administrator of an agency that other tests leave alone reads what the file would hold and what stays out, takes it, and finds the very counts in it. */
async function takeHome(page: Page): Promise<void> {
  await page.goto('/agency');
  await page.getByRole('link', { name: 'Everything we own' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Everything we own' })).toBeVisible();
  await expect(page.getByText('A restricted item is seen only by those named on it')).toBeVisible();
  const items = page
    .getByRole('region', { name: 'What the file holds' })
    .getByRole('row', { name: /^Items/ })
    .getByRole('cell');
  const shown = Number((await items.innerText()).replace(/\D/g, ''));
  expect(shown).toBeGreaterThan(0);

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download everything (ZIP)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^MOH-\d{4}-\d\d-\d\d\.zip$/);
  const zip = await openZip(await download.path());
  const manifest = JSON.parse(await zip.read('manifest.json'));
  expect(manifest).toMatchObject({ agency: 'MOH', counts: { items: shown } });
  let inFiles = 0;
  for (const name of zip.names.filter((each) => /^backlogs\/\w+\.json$/.test(each)))
    inFiles += JSON.parse(await zip.read(name)).items.length;
  expect(inFiles).toBe(shown);
  expect(await zip.read('README.txt')).toContain('npm run import -- --agency FILE.zip');
  expect((await zip.read('people.csv')).split('\r\n')[0]).toContain('Name,E-mail,Role,Teams,Account,Since');
  await zip.close();

  await page.goto('/agency/log?kind=export');
  const first = page.getByRole('region', { name: 'Administrator’s log' }).getByRole('row').nth(1);
  await expect(first).toContainText(`took out everything the agency owns; items: ${shown}`);
}

for (const javaScriptEnabled of [true, false]) {
  test(`an administrator takes everything home${javaScriptEnabled ? '' : ' without scripts @all'}`, async ({ browsers }) => {
    test.setTimeout(120_000);
    await takeHome(await administratorOf(browsers, 'MOH', { javaScriptEnabled }));
  });
}

test('nobody else is offered it, or given it', async ({ page }) => {
  await signInInEnglish(page.context(), boardPeople.lead);
  await page.goto('/agency');
  await expect(page.getByRole('link', { name: 'People' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Everything we own' })).toHaveCount(0);
  for (const path of ['/agency/everything', '/agency/everything.zip', '/agency/log', '/lists/log.csv'])
    expect((await page.request.get(path)).status(), path).toBe(403);
});

test('the page keeps every rule of access @all', async ({ browsers }) => {
  const page = await administratorOf(browsers, 'MOJ');
  for (const path of ['/agency', '/agency/everything']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNarrow(page);
  }
});
