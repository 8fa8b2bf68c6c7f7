import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import {
  administratorOf,
  agencyNames,
  type Browsers,
  type Code,
  invite,
  type Newcomer,
  newcomer,
  test,
} from './support/people.ts';
import { signInAs } from './support/sign-in.ts';

/** Somebody whom two agencies have taken in, acting for the first. */
async function ofTwo(browsers: Browsers, javaScriptEnabled?: boolean): Promise<Newcomer> {
  const [first, second] = [await administratorOf(browsers, 'MOJ'), await administratorOf(browsers, 'MDT')];
  const person = await newcomer(browsers, first, { javaScriptEnabled });
  const [link = ''] = await invite(second, [person]);
  await person.page.goto(link);
  await person.page.getByRole('button', { name: 'Accept' }).click();
  await expect(acting(person.page)).toContainText(agencyNames.MDT);
  await switchTo(person.page, 'MOJ');
  return person;
}

const acting = (page: Page) => page.locator('summary.acting');

async function switchTo(page: Page, code: Code): Promise<void> {
  await acting(page).click();
  await page.getByRole('button', { name: agencyNames[code] }).click();
  await expect(page).toHaveURL('/home');
  await expect(acting(page)).toContainText(agencyNames[code]);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts @all', () => {
    test('and switches in the header', async ({ browsers }) => {
      const { page } = await ofTwo(browsers, javaScriptEnabled);
      await page.goto('/people');
      await expect(acting(page)).toContainText(agencyNames.MOJ);
      await page.setViewportSize({ width: 320, height: 700 });
      await expect(acting(page).getByText('MOJ', { exact: true })).toBeInViewport();
      await page.setViewportSize({ width: 1280, height: 720 });
      await acting(page).click();
      const current = page.locator('header [aria-current="true"]').filter({ visible: true });
      await expect(current).toContainText(agencyNames.MOJ);
      await acting(page).click();
      await expect(page.getByRole('main')).toContainText(`of ${agencyNames.MOJ}`);
      await switchTo(page, 'MDT');
      await page.goto('/people');
      await expect(page.getByRole('main')).toContainText(`of ${agencyNames.MDT}`);
      await page.goto('/acting');
      await expect(page.getByRole('button', { name: `${agencyNames.MDT} · now` })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('main').getByRole('button', { name: agencyNames.MOJ }).click();
      await expect(acting(page)).toContainText(agencyNames.MOJ);
    });

    test('a form left open from before is refused with both names, and what was typed is there', async ({ browsers }) => {
      const { page, context } = await ofTwo(browsers, javaScriptEnabled);
      await page.goto('/profile');
      await page.getByLabel('Your name').fill('Laylo who typed for long');
      const other = await context.newPage();
      await other.goto('/home');
      await switchTo(other, 'MDT');

      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page
        .locator('form', { has: page.getByLabel('Your name') })
        .getByRole('button', { name: 'Save' })
        .click();
      expect((await answered).status()).toBe(409);
      await expect(page.getByRole('main')).toContainText(
        `This form was shown for ${agencyNames.MOJ}, and you act for ${agencyNames.MDT} now.`,
      );
      await expect(page.getByLabel('What you typed')).toHaveValue('Laylo who typed for long');
      if (javaScriptEnabled) await expectAccessible(page);

      await other.goto('/profile');
      await expect(other.getByLabel('Your name')).not.toHaveValue('Laylo who typed for long');
      await other.getByLabel('Your name').fill('Laylo who typed for long');
      await other
        .locator('form', { has: other.getByLabel('Your name') })
        .getByRole('button', { name: 'Save' })
        .click();
      await expect(other.getByRole('img', { name: /Laylo who typed for long/ })).toBeVisible();
    });
  });
}

test('what belongs to the other agency is not there, in the words of what never was', async ({ browsers }) => {
  const { page } = await ofTwo(browsers);
  await page.goto('/boards');
  const board = (await page.locator('main a[href^="/boards/"]:not([href="/boards/new"])').first().getAttribute('href')) ?? '';
  const statusOf = async (path: string) => (await page.goto(path))?.status();
  expect([await statusOf(board), await statusOf('/backlogs/MOJ')]).toEqual([200, 200]);
  await switchTo(page, 'MDT');
  const told: string[] = [];
  for (const path of [board, '/backlogs/MOJ', '/boards/00000000-0000-7000-8000-000000000000', '/backlogs/ZZZ']) {
    expect([path, await statusOf(path)]).toEqual([path, 404]);
    told.push(await page.getByRole('main').innerText());
  }
  expect(new Set(told).size).toBe(1);
  await switchTo(page, 'MOJ');
  expect(await statusOf(board)).toBe(200);
});

test('a board that is open in another tab closes with the switch', async ({ browsers }) => {
  const { page, context } = await ofTwo(browsers);
  const stream = page.waitForRequest('**/live');
  await page.goto('/boards');
  await stream;
  await page.locator('main a[href^="/boards/"]:not([href="/boards/new"])').first().click();
  await expect(page.locator('section.column').first()).toBeVisible();
  const other = await context.newPage();
  await other.goto('/home');
  await switchTo(other, 'MDT');
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expect(acting(page)).toContainText(agencyNames.MDT);
});

test('somebody of one agency has nothing to switch to @all', async ({ browsers }) => {
  const { page } = await newcomer(browsers, await administratorOf(browsers, 'MOJ'));
  await page.goto('/home');
  await acting(page).click();
  await expect(page.locator('header')).toContainText(agencyNames.MOJ);
  await expect(page.locator('header form[action="/acting"]')).toHaveCount(0);
});

test('the data of a page is kept by no cache that others share', async ({ browsers }) => {
  const page = await administratorOf(browsers, 'MOJ');
  for (const address of ['/backlogs', '/backlogs.data']) {
    const { cache, vary } = await page.request.get(address).then((answer) => ({
      cache: answer.headers()['cache-control'],
      vary: answer.headers().vary,
    }));
    expect([address, cache]).toEqual([address, 'private, no-cache']);
    expect(vary, address).toContain('Cookie');
  }
});

test('all rooms stand in the header beside an agency’s long name, in Russian', async ({ page }) => {
  await signInAs(page.context(), 'Султан Бердимуратов');
  await page.goto('/home');
  const rooms = page.locator('nav.main');
  for (const width of [1101, 1280, 1640, 1641]) {
    await page.setViewportSize({ width, height: 720 });
    await expect(rooms.getByRole('link').last()).toBeInViewport({ ratio: 1 });
    expect(await rooms.evaluate((nav) => nav.scrollWidth - nav.clientWidth), `at ${width}`).toBe(0);
  }
});
