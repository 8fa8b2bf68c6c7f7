import { expect, type Page, test } from '@playwright/test';
import { demoId } from '#prisma/seed/chance.ts';
import { expectAccessible, expectNarrow } from './support/axe.ts';

const board = `/boards/${demoId('board', 'MOJ')}`;
const storyOf = (page: Page, title: string) => page.getByRole('article', { name: title });
const whoIs = (page: Page) => page.locator('summary.who [role=img]');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts @all', () => {
    test.use({ javaScriptEnabled });

    test('begins the first story with one press, its steps at hand on every page until it is ended', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Government teams, building together');
      await storyOf(page, 'Move a card').getByRole('button', { name: 'Begin as Bekzod Yusupov' }).click();
      await expect(page).toHaveURL(board);
      await expect(whoIs(page)).toHaveAccessibleName(/^Bekzod Yusupov/);
      const strip = page.getByRole('complementary', { name: 'Move a card' });
      await expect(strip.getByRole('listitem')).toHaveCount(4);
      await expect(strip).toContainText('Press Move… on any card');
      await page.getByRole('link', { name: 'Backlogs' }).first().click();
      await expect(page).toHaveURL('/backlogs');
      if (javaScriptEnabled) {
        await strip.locator('summary').click();
        await expect(strip.getByRole('list')).toBeHidden();
        await page.reload();
        await expect(strip.getByRole('list')).toBeHidden();
      }
      await strip.getByRole('button', { name: 'End the story' }).click();
      await expect(page).toHaveURL('/backlogs');
      await expect(strip).toHaveCount(0);
      await page.goto(board);
      await expect(whoIs(page)).toHaveAccessibleName(/^Bekzod Yusupov/);
      await expect(strip).toHaveCount(0);
    });

    test('finds the second person one press away, in a window of their own', async ({ page }) => {
      await page.goto('/');
      await storyOf(page, 'Two people on one board').getByRole('button').click();
      await expect(page).toHaveURL(board);
      const opened = page.waitForEvent('popup');
      await page.getByRole('link', { name: /^The second person’s window: Bekzod Yusupov/ }).click();
      const second = await opened;
      await second.getByRole('button', { name: 'Go on as Bekzod Yusupov' }).click();
      await expect(second).toHaveURL(new RegExp(`^http://127\\.0\\.0\\.1:\\d+${board}$`));
      await expect(whoIs(second)).toHaveAccessibleName(/^Bekzod Yusupov/);
      await page.reload();
      await expect(whoIs(page)).toHaveAccessibleName(/^Dilnoza Karimova/);
    });
  });
}

test('reads on in the language of the first page, whoever the story is about @all', async ({ page }) => {
  await page.goto('/');
  await page.locator('summary', { hasText: 'EN' }).click();
  await page.getByRole('button', { name: 'Русский' }).click();
  await storyOf(page, 'Без мыши и без скриптов').getByRole('button', { name: 'Начать как Sardor Olimov' }).click();
  await expect(page).toHaveURL(board);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('complementary', { name: 'Без мыши и без скриптов' })).toContainText('Перенести…');
});

test('under another name of the machine, a private window is told of', async ({ request }) => {
  const port = new URL(test.info().project.use.baseURL ?? '').port;
  const page = await (await request.get('/', { headers: { Host: `demo.example:${port}` } })).text();
  expect(page).toContain('open this link in a private window');
  expect(page).toContain(`http://demo.example:${port}/sign-in?as=`);
});

test('a person of another ministry finds nothing at the address of a board', async ({ page }) => {
  await page.goto('/');
  await storyOf(page, 'Who may do what').getByRole('button').click();
  await expect(page).toHaveURL(board);
  await expect(page.locator('[data-handle]')).toHaveCount(0);
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: /^The second person’s window: Umid Mirzayev/ }).click();
  const second = await opened;
  await second.getByRole('button', { name: 'Go on as Umid Mirzayev' }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
});

test('another person chosen by a link takes the place of the one signed in, once it is pressed @all', async ({ page }) => {
  const link = (name: string) => `/sign-in?as=${demoId('person', name)}&next=%2Fprofile&lang=en`;
  await page.goto(link('Виктор Ким'));
  await page.getByRole('button', { name: 'Go on as Виктор Ким' }).click();
  await expect(page).toHaveURL('/profile');
  await page.goto(link('Lola Hamidova'));
  await expect(page.getByText('Виктор Ким is signed in on this browser')).toBeVisible();
  await page.getByRole('button', { name: 'Go on as Lola Hamidova' }).click();
  await expect(whoIs(page)).toHaveAccessibleName(/^Lola Hamidova/);
  await page.goto(link('Lola Hamidova'));
  await expect(page).toHaveURL('/profile');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the pages before signing in are for everyone @all', async ({ page }) => {
      for (const path of ['/', '/sign-in', `/sign-in?as=${demoId('person', 'Bekzod Yusupov')}`, '/keys', '/words']) {
        await page.goto(path);
        await expectAccessible(page);
        await expectNarrow(page);
      }
    });

    test('a board with a story’s steps over it is for everyone @all', async ({ page }) => {
      await page.goto('/');
      await storyOf(page, 'Two people on one board').getByRole('button').click();
      await expect(page).toHaveURL(board);
      await expectAccessible(page);
      await expectNarrow(page);
    });
  });
}

test('every page says that its data are invented, on paper too', async ({ page }) => {
  await page.goto('/');
  await storyOf(page, 'Move a card').getByRole('button').click();
  await expect(page).toHaveURL(board);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Demo, invented data')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Move a card' })).toBeHidden();
});
