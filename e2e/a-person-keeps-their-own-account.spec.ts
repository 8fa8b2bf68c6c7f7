import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { administratorOf, type Browsers, type Newcomer, newcomer, password, signIn, test } from './support/people.ts';

const refused = 'The address and password do not go together.';

async function somebodyIn(browsers: Browsers, javaScriptEnabled?: boolean): Promise<Newcomer> {
  return newcomer(browsers, await administratorOf(browsers, 'MOJ'), { javaScriptEnabled });
}

/** Another browser of the same person, signed in by the form. */
async function elsewhere(browsers: Browsers, { email }: Newcomer, javaScriptEnabled?: boolean): Promise<Page> {
  const page = await (await browsers.newContext({ javaScriptEnabled })).newPage();
  await signIn(page, email);
  await expect(page).toHaveURL('/home');
  return page;
}

/** The form of the profile page that holds this field. */
const formOf = (page: Page, label: string): Locator => page.locator('form', { has: page.getByLabel(label, { exact: true }) });

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.goto('/profile');
  await page.getByLabel('Current password').fill(current);
  await page.getByLabel('New password').fill(next);
  await page.getByRole('button', { name: 'Change the password' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts @all', () => {
    test('signs in by address and password, after a wrong one, where they were going, and out again', async ({ browsers }) => {
      const { page, email, name } = await somebodyIn(browsers, javaScriptEnabled);
      await page.goto('/home');
      await page.locator('summary.who').click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page).toHaveURL('/sign-in');
      await page.goto('/teams');
      await expect(page).toHaveURL('/sign-in?next=%2Fteams');
      const send = page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true });
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill('not the right one');
      await send.click();
      await expect(page.getByRole('alert')).toContainText(refused);
      await expect(page.getByLabel('E-mail address')).toHaveValue(email);
      await page.getByLabel('Password').fill(password);
      await send.click();
      await expect(page).toHaveURL('/teams');
      await expect(page.getByRole('img', { name: new RegExp(name) })).toBeVisible();
    });

    test('says how they are called and which language they read @all', async ({ browsers }) => {
      const person = await somebodyIn(browsers, javaScriptEnabled);
      const { page, name } = person;
      await page.goto('/profile');
      await page.getByLabel('Your name').fill(`${name} Karimova`);
      await formOf(page, 'Your name').getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('img', { name: new RegExp(`${name} Karimova`) })).toBeVisible();
      await page.getByLabel('You read in').selectOption('ru');
      await formOf(page, 'You read in').getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Профиль');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
      await page.locator('summary.who').click();
      await page.getByRole('button', { name: 'Выйти' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вход');
      // From the first page on, also in a browser that asks for another language.
      const other = await elsewhere(browsers, person, javaScriptEnabled);
      await expect(other.locator('html')).toHaveAttribute('lang', 'ru');
      await expect(other.getByRole('navigation').first()).toContainText('Доски');
    });

    test('changes the password, which ends the other sessions', async ({ browsers }) => {
      const person = await somebodyIn(browsers, javaScriptEnabled);
      const { page, email } = person;
      const other = await elsewhere(browsers, person, javaScriptEnabled);
      await changePassword(page, 'not the right one', 'seven lanterns over the canal');
      const current = page.getByLabel('Current password');
      await expect(current).toHaveAttribute('aria-invalid', 'true');
      await expect(current).toHaveAccessibleDescription(/This is not your current password\./);
      await changePassword(page, password, 'password1234');
      await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/Too many people use this password\./);
      await changePassword(page, password, 'seven lanterns over the canal');
      await expect(page.getByRole('status').getByRole('heading', { name: 'The password is changed' })).toBeVisible();
      await page.goto('/teams');
      await expect(page).toHaveURL('/teams');
      await other.goto('/teams');
      await expect(other).toHaveURL('/sign-in?next=%2Fteams');
      await signIn(other, email);
      await expect(other.getByRole('alert')).toContainText(refused);
      await signIn(other, email, 'seven lanterns over the canal');
      await expect(other).toHaveURL('/home');
    });

    test('ends a session that was left open elsewhere @all', async ({ browsers }) => {
      const person = await somebodyIn(browsers, javaScriptEnabled);
      const other = await elsewhere(browsers, person, javaScriptEnabled);
      await other.goto('/profile');
      const rows = other.getByRole('region', { name: 'Where you are signed in' }).locator('tbody tr');
      await expect(rows).toHaveCount(2);
      await expect(rows.filter({ hasText: 'this browser' })).toHaveCount(1);
      await rows.getByRole('button', { name: /^End the session of/ }).click();
      await expect(rows).toHaveCount(1);
      await person.page.goto('/home');
      await expect(person.page).toHaveURL('/sign-in?next=%2Fhome');
    });

    test('makes a token, which is shown once, works, and is revoked', async ({ browsers, request }) => {
      const { page, name } = await somebodyIn(browsers, javaScriptEnabled);
      await page.goto('/profile');
      await page.getByLabel('Name', { exact: true }).fill('Monthly report');
      await page.getByLabel('Good for').selectOption('7');
      await page.getByRole('button', { name: 'Make a token' }).click();
      const secret = await page.getByRole('textbox', { name: 'New token' }).inputValue();
      expect(secret).toMatch(/^hsh_[\w-]{43}$/);
      if (javaScriptEnabled) await expect(page.locator('.notice', { hasText: 'shown' })).toBeFocused();
      const call = () => request.get('/api/v1/profile', { headers: { Authorization: `Bearer ${secret}` } });
      expect(await (await call()).json()).toMatchObject({ name });

      await page.goto('/profile');
      const row = page.getByRole('row', { name: `Monthly report ${secret.slice(0, 10)}…` });
      await expect(row).toContainText('read');
      expect(await page.content()).not.toContain(secret);
      await row.getByRole('button', { name: 'Revoke the token Monthly report' }).click();
      await expect(row).toHaveCount(0);
      expect((await call()).status()).toBe(401);
    });
  });
}

test('a session that is over gives back what was being typed', async ({ browsers }) => {
  const person = await somebodyIn(browsers);
  const { page } = person;
  await page.goto('/profile');
  await page.getByLabel('Your name').fill('Laylo who typed for long');
  const other = await elsewhere(browsers, person);
  await changePassword(other, password, 'seven lanterns over the canal');
  await expect(other.getByRole('heading', { name: 'The password is changed' })).toBeVisible();
  await formOf(page, 'Your name').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('You are signed out, so this was not done.')).toBeVisible();
  await expect(page.getByLabel('What you typed')).toHaveValue('Laylo who typed for long');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/sign-in?next=%2Fprofile');
});

test('the profile passes axe, also with a token shown, and is no wider than a phone @all', async ({ browsers }) => {
  const { page } = await somebodyIn(browsers);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/profile');
  await page.getByLabel('Name', { exact: true }).fill('Monthly report');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await expect(page.getByRole('textbox', { name: 'New token' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectAccessible(page);
});
