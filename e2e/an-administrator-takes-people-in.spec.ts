import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import {
  administratorOf,
  administrators,
  agencyNames,
  invite,
  newcomer,
  password,
  signIn,
  somebody,
  test,
} from './support/people.ts';

const refusal = 'This is the agency’s last administrator. Make somebody else an administrator first.';

/** The page on which one's own account stands as the agency knows it. */
async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto(`/people?find=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function signInAndAccept(page: Page, typed = password): Promise<void> {
  await page.getByLabel('Password').fill(typed);
  await page.getByRole('button', { name: 'Sign in and accept' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts @all', () => {
    test('pastes addresses and names, hands a link over, and the newcomer is in', async ({ browsers }) => {
      const page = await administratorOf(browsers, 'MOJ', { javaScriptEnabled });
      const [one, two] = [somebody(), somebody()];
      await page.goto('/people');
      const pasted = page.getByLabel('Addresses and names, one person a line');
      await pasted.fill(`${one.name}\n${two.email}, ${two.name}`);
      await page.getByRole('button', { name: 'Invite' }).click();
      await expect(page.getByRole('alert')).toContainText(`Row 1 has no e-mail address: ${one.name}.`);
      await expect(pasted).toHaveValue(`${one.name}\n${two.email}, ${two.name}`);
      await pasted.fill(`${one.name} <${one.email}>\n${two.email}, ${two.name}`);
      await page.getByLabel('Role').selectOption('lead');
      await page.getByRole('button', { name: 'Invite' }).click();
      await expect(page.getByRole('heading', { name: '2 people invited' })).toBeVisible();
      const link = await page.getByLabel(`Link for ${one.name}`, { exact: true }).inputValue();
      expect(link).toMatch(/\/join\/[\w-]{43}$/);

      const context = await browsers.newContext({ javaScriptEnabled });
      const other = await context.newPage();
      await other.goto(link);
      await expect(other.getByLabel('E-mail address')).toHaveValue(one.email);
      await other.getByLabel('Your name').fill(`${one.name} herself`);
      await other.getByLabel('New password').fill('password1234');
      await other.getByRole('button', { name: 'Set it and sign in' }).click();
      await expect(other.getByRole('alert')).toContainText('Too many people use this password.');
      await expect(other.getByLabel('Your name')).toHaveValue(`${one.name} herself`);
      await other.getByLabel('New password').fill(password);
      await other.getByRole('button', { name: 'Set it and sign in' }).click();
      await expect(other).toHaveURL('/home');
      await expect(other.locator('summary.acting')).toContainText(agencyNames.MOJ);

      await other.goto(link);
      await expect(other.getByRole('heading', { name: 'This link is no longer good' })).toBeVisible();
      await page.goto(`/people?find=${one.email}`);
      const row = page.getByRole('row', { name: `${one.name} herself` });
      await expect(row).toContainText('Team lead');
      await expect(row).toContainText('joined');
      await expect(page.getByText(link)).toHaveCount(0);
    });

    test('takes in somebody of another agency, who accepts with the account that they have @all', async ({ browsers }) => {
      const moj = await administratorOf(browsers, 'MOJ', { javaScriptEnabled });
      const person = await newcomer(browsers, moj, { javaScriptEnabled });
      const page = await administratorOf(browsers, 'MDT', { javaScriptEnabled });
      const called = `${person.name} of Justice`;
      await page.goto('/people');
      await page.getByLabel('Addresses and names, one person a line').fill(`${called} <${person.email}>`);
      await page.getByLabel('Role').selectOption('lead');
      await page.getByRole('button', { name: 'Invite' }).click();
      await expect(page.getByText('Has an account already: accepts by this link with its password')).toBeVisible();
      const link = await page.getByLabel(`Link for ${called}`, { exact: true }).inputValue();

      await page.goto(`/people?find=${person.email}`);
      await expect(page.getByRole('row', { name: called })).toContainText('invited, has not accepted yet');
      await person.page.goto('/acting');
      await expect(person.page.getByRole('button', { name: agencyNames.MDT })).toHaveCount(0);

      await person.page.goto(link);
      await expect(person.page.getByRole('heading', { name: `${agencyNames.MDT} invites you` })).toBeVisible();
      await expect(person.page.getByRole('main')).toContainText(`Invited by ${administrators.MDT}.`);
      await expect(person.page.getByRole('main')).toContainText('Your role: Team lead.');
      await person.page.getByRole('button', { name: 'Accept' }).click();
      await expect(person.page).toHaveURL('/home');
      await expect(person.page.locator('summary.acting')).toContainText(agencyNames.MDT);

      await page.reload();
      const row = page.getByRole('row', { name: person.name });
      await expect(row).toContainText('Team lead');
      await expect(row).toContainText('joined');
      await person.page.goto(link);
      await expect(person.page.getByRole('heading', { name: 'This link is no longer good' })).toBeVisible();
    });

    test('takes in somebody on a browser that another is signed in on: they type the password @all', async ({ browsers }) => {
      const moj = await administratorOf(browsers, 'MOJ', { javaScriptEnabled });
      const person = await newcomer(browsers, moj);
      const { page } = await newcomer(browsers, moj, { javaScriptEnabled });
      const [link = ''] = await invite(await administratorOf(browsers, 'MDT'), [person]);
      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'You are signed in as somebody else' })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(`the invitation is for ${person.email}`);
      await page.getByRole('button', { name: 'Sign out and come back' }).click();
      await expect(page).toHaveURL(link);
      await signInAndAccept(page, 'not the password of it');
      await expect(page.getByRole('alert')).toContainText('The address and password do not go together.');
      await expect(page.getByLabel('E-mail address')).toHaveValue(person.email);
      await signInAndAccept(page);
      await expect(page).toHaveURL('/home');
      await expect(page.locator('summary.acting')).toContainText(agencyNames.MDT);
    });

    test('finds an address taken by another agency, and has a way out that opens nobody’s account @all', async ({ browsers }) => {
      const person = somebody();
      const first = await newcomer(browsers, await administratorOf(browsers, 'MOJ'), { person });
      const page = await administratorOf(browsers, 'MDT', { javaScriptEnabled });
      const [link = ''] = await invite(page, [person]);

      const real = await (await browsers.newContext({ javaScriptEnabled })).newPage();
      await real.goto(link);
      await real.getByText('I cannot sign in with this address').click();
      await expect(real.getByText('Never set a password?')).toContainText('desk@mdt.demo.hashar.example');
      await expect(real.getByRole('main')).not.toContainText(agencyNames.MOJ);
      await first.page.goto('/acting');
      await expect(first.page.getByRole('button', { name: agencyNames.MDT })).toHaveCount(0);

      await page.goto(`/people?find=${person.email}`);
      await page.getByRole('link', { name: person.name }).click();
      await expect(page.getByRole('main')).toContainText('invite them by another address');
      await page.getByRole('button', { name: 'Make a link' }).click();
      const next = await page.getByLabel(`Link for ${person.name}`, { exact: true }).inputValue();
      await real.goto(link);
      await expect(real.getByRole('heading', { name: 'This link is no longer good' })).toBeVisible();
      await page.getByRole('button', { name: 'Withdraw' }).click();
      await expect(page).toHaveURL('/people');
      await real.goto(next);
      await expect(real.getByRole('heading', { name: 'This link is no longer good' })).toBeVisible();
      await page.goto(`/people?find=${person.email}`);
      await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
    });

    test('changes a role, and is not left as the last administrator without knowing', async ({ browsers }) => {
      const page = await administratorOf(browsers, 'MDT', { javaScriptEnabled });
      const { path } = await newcomer(browsers, page);
      await page.goto(path);
      await page.getByLabel('Role').selectOption('coordinator');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('main')).toContainText('Role: Coordinator');

      await openPerson(page, administrators.MDT);
      const role = page.getByLabel('Role');
      await role.selectOption('member');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(role).toHaveAttribute('aria-invalid', 'true');
      await expect(role).toHaveAccessibleDescription(new RegExp(refusal));
      await expect(role).toHaveValue('member');
      await page.getByRole('button', { name: 'End it' }).click();
      const end = page.locator('section.panel', { has: page.getByRole('heading', { name: 'End the membership' }) });
      await expect(end.getByRole('alert')).toContainText(refusal);
      await page.reload();
      await expect(page.getByRole('main')).toContainText('Role: Administrator');
    });

    test('resets a password, and whoever knew the old one is out', async ({ browsers }) => {
      const page = await administratorOf(browsers, 'MOJ', { javaScriptEnabled });
      const { page: before, email, name, path } = await newcomer(browsers, page, { javaScriptEnabled });
      await page.goto(path);
      await page.getByRole('button', { name: 'Make a link' }).click();
      const link = await page.getByLabel(`Link for ${name}`, { exact: true }).inputValue();

      const after = await (await browsers.newContext({ javaScriptEnabled })).newPage();
      await after.goto(link);
      await expect(after.getByRole('heading', { name: `A new password for ${name}` })).toBeVisible();
      await after.getByLabel('New password').fill('seven lanterns over the canal');
      await after.getByRole('button', { name: 'Set it and sign in' }).click();
      await expect(after).toHaveURL('/home');

      await before.goto('/profile');
      await expect(before).toHaveURL('/sign-in?next=%2Fprofile');
      await signIn(before, email);
      await expect(before.getByRole('alert')).toContainText('The address and password do not go together.');
      await signIn(before, email, 'seven lanterns over the canal');
      await expect(before).toHaveURL('/home');
    });
  });
}

test('copies a link with one click', async ({ browsers }) => {
  const page = await administratorOf(browsers, 'MOJ');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { name, email } = somebody();
  await page.goto('/people');
  await page.getByLabel('Addresses and names, one person a line').fill(`${name} <${email}>`);
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByRole('button', { name: `Copy: Link for ${name}` }).click();
  await expect(page.locator('[data-announcer]')).toHaveText('Copied.');
  const shown = await page.getByLabel(`Link for ${name}`, { exact: true }).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
});

for (const [how, forbid] of [
  ['forbids the clipboard', () => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('denied')) })],
  ['has no clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
] as const)
  test(`selects a link to be copied by hand where the browser ${how} @all`, async ({ browsers }) => {
    const page = await administratorOf(browsers, 'MOJ');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(forbid);
    const { name, email } = somebody();
    await page.goto('/people');
    await page.getByLabel('Addresses and names, one person a line').fill(`${name} <${email}>`);
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('button', { name: `Copy: Link for ${name}` }).click();
    await expect(page.locator('[data-announcer]')).toHaveText(/The text is selected: copy it with Ctrl\+C\.$/);
    const field = page.getByLabel(`Link for ${name}`, { exact: true });
    await expect(field).toBeFocused();
    expect(await page.evaluate(() => String(getSelection()))).toBe(await field.inputValue());
    expect(errors).toEqual([]);
  });

test('ends a membership: what its person had open closes, and says whom to ask', async ({ browsers }) => {
  const page = await administratorOf(browsers, 'MOJ');
  const { page: board, name, path } = await newcomer(browsers, page);
  const stream = board.waitForRequest('**/live');
  await board.goto('/boards');
  await board.getByRole('main').locator('a[href^="/boards/"]:not([href="/boards/new"])').first().click();
  await expect(board.locator('section.column').first()).toBeVisible();
  await stream;

  await page.goto(path);
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByRole('button', { name: 'Invite again' })).toBeVisible();

  await expect(board.getByText(`You no longer belong to ${agencyNames.MOJ}.`)).toBeVisible();
  await expect(board.getByText('Ask its contact desk: desk@moj.demo.hashar.example.')).toBeVisible();
  await expect(board.locator('section.column')).toHaveCount(0);
  const answer = await board.request.get(board.url());
  expect(answer.status()).toBe(403);
  await expectAccessible(board);
  await board.getByRole('link', { name: 'Act for another agency' }).click();
  await expect(board.getByRole('heading', { name: 'You belong to no agency at the moment' })).toBeVisible();
  await board.getByRole('button', { name: 'Sign out' }).click();
  await expect(board).toHaveURL('/sign-in');

  await page.getByRole('button', { name: 'Invite again' }).click();
  const link = await page.getByLabel(`Link for ${name}`, { exact: true }).inputValue();
  await board.goto(link);
  await signInAndAccept(board);
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'End it' })).toBeVisible();
});

test('disables an account: its person is out at once @all', async ({ browsers }) => {
  const page = await administratorOf(browsers, 'MOJ');
  const { page: other, email, path } = await newcomer(browsers, page);
  await other.goto('/home');
  await page.goto(path);
  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  await expect(page.getByText('account disabled')).toBeVisible();
  await other.goto('/people');
  await expect(other).toHaveURL('/sign-in?next=%2Fpeople');
  await signIn(other, email);
  await expect(other.getByRole('alert')).toContainText('The address and password do not go together.');
  await page.getByRole('button', { name: 'Enable' }).click();
  await expect(page.getByText('account disabled')).toHaveCount(0);
  await signIn(other, email);
  await expect(other).toHaveURL('/home');
});

for (const pages of [
  ['/people', '/people?show=left', 'person'],
  ['/teams', 'team', '/agency', '/acting'],
]) {
  test(`${pages.join(', ')}: each passes axe, and none is wider than a phone @all`, async ({ browsers }) => {
    const page = await administratorOf(browsers, 'MOJ');
    const { path: person } = await newcomer(browsers, page);
    const named: Record<string, string> = { person, team: await firstTeam(page) };
    for (const each of pages) {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(named[each] ?? each);
      expect([each, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([each, 360]);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expectAccessible(page);
    }
  });
}

test('an invitation passes axe, refused and done @all', async ({ browsers }) => {
  const page = await administratorOf(browsers, 'MOJ');
  await page.goto('/people');
  await page.getByLabel('Addresses and names, one person a line').fill('nobody');
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Addresses and names, one person a line').fill(somebody().email);
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('heading', { name: '1 person invited' })).toBeVisible();
  await expectAccessible(page);
});

test('the pages that a stranger sees pass axe, in the dark @all', async ({ browsers }) => {
  const moj = await administratorOf(browsers, 'MOJ');
  const [link = ''] = await invite(moj, [somebody()]);
  const person = await newcomer(browsers, moj);
  const [invitation = ''] = await invite(await administratorOf(browsers, 'MDT'), [person]);
  const stranger = await (await browsers.newContext({ colorScheme: 'dark' })).newPage();
  for (const each of ['/sign-in', link, invitation, '/join/none']) {
    await stranger.goto(each);
    await expectAccessible(stranger);
  }
  await stranger.goto(invitation);
  await stranger.getByText('I cannot sign in with this address').click();
  await expectAccessible(stranger);
  for (const { page } of [person, await newcomer(browsers, moj)]) {
    await page.goto(invitation);
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});

test('whoever may change nothing is offered nothing to change, and finds out who may @all', async ({ browsers }) => {
  test.slow();
  const page = await administratorOf(browsers, 'MOJ');
  const { page: observer, path } = await newcomer(browsers, page, { role: 'observer' });
  const team = await firstTeam(page);
  for (const each of ['/people', path, '/teams', team, '/agency']) {
    await observer.goto(each);
    await expect(observer.getByRole('main').locator('form[method=post]')).toHaveCount(0);
  }
  await observer.goto('/people');
  await observer.getByRole('main').getByRole('link', { name: 'Who may do what' }).click();
  await expect(observer.getByRole('columnheader', { name: 'Observer (you)' }).first()).toBeVisible();
  await expect(observer.getByRole('row', { name: 'Invite people' }).getByRole('img', { name: 'may not' })).toHaveCount(4);
  await expectAccessible(observer);
  await observer.setViewportSize({ width: 360, height: 740 });
  expect(await observer.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

async function firstTeam(page: Page): Promise<string> {
  await page.goto('/teams');
  return (await page.getByRole('main').locator('a[href^="/teams/"]').first().getAttribute('href')) ?? '';
}
