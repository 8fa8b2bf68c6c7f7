import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { letters, type OwnGoal, ownGoal, send } from './support/own-goal.ts';
import { signInAs, signInInEnglish } from './support/sign-in.ts';

/** Signs a coordinator in, reading English. */
async function asCoordinator(page: Page): Promise<void> {
  await signInInEnglish(page.context(), 'Rustam Saidov');
}

/** A goal with an open and a closed objective, and an item that serves neither; its lead looks at the item. */
async function open(page: Page): Promise<{ goal: OwnGoal; item: string; near: string; over: string }> {
  const [near, over] = [`Fewer papers ${letters(4)}`, `First window ${letters(4)}`];
  await asCoordinator(page);
  const goal = await ownGoal(page, [near, over]);
  await signInAs(page.context(), boardPeople.lead);
  const { keys } = await ownBacklog(page, boardPeople.agency, ['Ask for nothing twice']);
  const item = `/items/${keys[0]}`;
  await page.goto(item);
  return { goal, item, near, over };
}

const objective = (page: Page) => page.getByLabel('Objective of its own', { exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save Objective of its own' });

async function serve(page: Page, name: string): Promise<void> {
  const list = objective(page);
  await list.focus();
  const value = await list.locator('option', { hasText: name }).getAttribute('value');
  await list.selectOption(value);
  await save(page).click();
}

/** Links an item, follows its line up and down again, and is refused a closed objective. */
async function serveBothWays(page: Page): Promise<void> {
  const { goal, item, near, over } = await open(page);
  await expect(page.getByText('No objective yet')).toBeVisible();
  await serve(page, near);
  await expect(page.getByRole('link', { name: goal.name })).toBeVisible();
  await page.getByRole('link', { name: near }).click();
  await expect(page.getByRole('heading', { level: 1, name: near })).toBeVisible();
  await page.getByRole('link', { name: 'Ask for nothing twice' }).click();
  // The objective's page links to the goal too: the item's page must be there before somebody else signs in.
  await expect(page).toHaveURL(item);
  await expect(page.getByRole('link', { name: goal.name })).toBeVisible();

  // Somebody closes the other one while this page still offers it.
  await asCoordinator(page);
  await send(page, goal.objectives[over] ?? '', { act: 'close-objective', note: 'Reached a year early.' });
  await signInAs(page.context(), boardPeople.lead);
  await serve(page, over);
  await expect(page.getByText(`The objective “${over}” was closed on`)).toBeVisible();
  await expect(page.getByText(`Look at the goal “${goal.name}” for one that is open`)).toBeVisible();
  await page.goto(item);
  await expect(page.getByRole('link', { name: near })).toBeVisible();
  await expect(objective(page).locator('option', { hasText: over })).toHaveCount(0);
}

test('a lead links work to an objective, follows the line both ways, and is refused a closed one', async ({ page }) => {
  await serveBothWays(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a lead links work to an objective, and is refused a closed one @all', async ({ page }) => {
    await serveBothWays(page);
  });

  test('a coordinator sets a goal and an objective, records a figure, and closes it once its work is done @all', async ({
    page,
  }) => {
    await asCoordinator(page);
    await page.goto('/strategy/goals/new');
    await page.getByLabel('Goal', { exact: true }).fill('No journeys');
    await page.getByLabel('Last year').fill('2099');
    await page.getByRole('button', { name: 'Set the goal' }).click();
    await expect(page.getByRole('alert')).toContainText('A goal spans at most 10 years.');
    await expect(page.getByLabel('Goal', { exact: true })).toHaveValue('No journeys');
    await page.getByLabel('Last year').fill(String(new Date().getUTCFullYear() + 3));
    await page.getByRole('button', { name: 'Set the goal' }).click();

    const form = page.getByRole('form', { name: 'Add an objective' });
    await page.getByText('Add an objective').first().click();
    await form.getByLabel('What is to be reached').fill('Half the journeys');
    await form.getByLabel('What is counted').fill('Journeys a year');
    await form.getByLabel('Unit').fill('journeys');
    await form.getByLabel('Where one begins').fill('10');
    await form.getByLabel('Where one wants to be').fill('5');
    await form.getByLabel('By which year').fill(String(new Date().getUTCFullYear() + 1));
    await form.getByRole('button').click();
    await page.getByRole('link', { name: 'Half the journeys' }).click();
    await expect(page.getByText('no figure yet')).toBeVisible();

    await page.getByText('Record a figure').first().click();
    await page.getByLabel('journeys', { exact: true }).fill('7,5');
    await page.getByLabel('Source').fill('Ticket office');
    await page.getByRole('button', { name: 'Record a figure' }).click();
    await expect(page.getByText('50 % of the way')).toBeVisible();

    await page.getByText('Close the objective').first().click();
    await page.getByLabel('How it ended').fill('Reached early.');
    await page.getByRole('button', { name: 'Close the objective' }).click();
    await expect(page.getByText(/^Closed on/)).toBeVisible();
  });
});

test('by keyboard alone an item is linked @all', async ({ page }) => {
  const { goal, near } = await open(page);
  const list = objective(page);
  await list.focus();
  await page.keyboard.type(near);
  await page.keyboard.press('Tab');
  await expect(save(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: goal.name })).toBeVisible();
});

test('work that is open keeps an objective open, and is named @all', async ({ page }) => {
  const { goal, item, near } = await open(page);
  await serve(page, near);
  await expect(page.getByRole('link', { name: goal.name })).toBeVisible();
  await asCoordinator(page);
  await page.goto(goal.objectives[near] ?? '');
  await page.getByText('Close the objective').first().click();
  await page.getByLabel('How it ended').fill('It is over.');
  await page.getByRole('button', { name: 'Close the objective' }).click();
  await expect(page.getByRole('alert')).toContainText(item.split('/').at(-1) ?? '');
  await expect(page.getByLabel('How it ended')).toHaveValue('It is over.');
});

test('the strategy passes axe and fits a narrow screen, as a picture and as a table @all', async ({ page }) => {
  await asCoordinator(page);
  await page.goto('/strategy');
  await expect(page.getByRole('img', { name: 'Goals and objectives by year' })).toBeVisible();
  const rows = page.getByRole('region', { name: 'Objectives of all goals' }).getByRole('row');
  expect(await rows.count()).toBe(1 + (await page.locator('.strip .objective').count()));
  for (const path of ['/strategy', '/strategy/work-without-objective', '/strategy/objectives-without-work']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNarrow(page);
  }
});
