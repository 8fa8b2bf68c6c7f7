import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { type OwnTeam, ownTeam, toState } from './support/own-sprint.ts';
import { administrators } from './support/people.ts';
import { signInAs, signInInEnglish } from './support/sign-in.ts';

async function open(page: Page): Promise<OwnTeam> {
  await signInInEnglish(page.context(), administrators.MOJ);
  const team = await ownTeam(page, 'MOJ', [5, 3, 8, 2, null]);
  await page.goto(`/teams/${team.id}/sprints/new`);
  return team;
}

const card = (page: Page, key: string) => page.locator('.sprint-card', { hasText: key });
const takenOut = (page: Page) => page.locator('.panel', { has: page.getByRole('heading', { name: 'Taken out' }) });
const pick = (page: Page, key: string) => page.getByRole('checkbox', { name: new RegExp(`^${key} `) });

/** From a started sprint with the first, third and fifth in it to its end, by forms that need no scripts. */
async function changeAndComplete(page: Page, [first = '', second = '', third = '', , fifth = '']: string[]): Promise<void> {
  const sprint = page.url();
  await page.getByLabel('Key of the item').fill(second);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(card(page, second)).toContainText('added after the start');
  await page.getByRole('button', { name: `Take ${fifth} out of the sprint` }).click();
  await expect(takenOut(page)).toContainText(fifth);
  await toState(page, first, 'Done');
  await page.goto(sprint);
  await page.getByRole('link', { name: 'Complete the sprint' }).click();
  await expect(page.getByText('Done: 1 of 4.')).toBeVisible();
  const choice = (key: string) => page.getByRole('group', { name: new RegExp(`^${key} `) });
  await choice(third).getByLabel('split').check();
  await choice(second).getByLabel('backlog').check();
  await page.getByRole('button', { name: 'Complete', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(`${third} has 8 points`);
  await expect(choice(second).getByLabel('backlog')).toBeChecked();
  await page.getByLabel(`${third}: points of the done part`).fill('3');
  await page.getByRole('button', { name: 'Complete', exact: true }).click();
  await expect(page).toHaveURL(sprint);
}

test('a sprint from its plan to its end, with scope that changes and all that can become of what is not done', async ({
  page,
}) => {
  const { keys, prefix, id } = await open(page);
  const [first = '', second = '', , fourth = ''] = keys;
  await expect(page.getByLabel('Goal')).toBeFocused();
  await expect(page.locator('output')).toContainText('Taken: 18 points · 5 items. 1 of them without an estimate.');
  await expectNarrow(page);
  await pick(page, second).uncheck();
  await expect(page.locator('output')).toContainText('Taken: 15 points · 4 items.');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('alert')).toContainText('The sprint has no goal.');
  await expect(page.getByLabel('Goal')).toBeFocused();
  await expect(pick(page, second)).not.toBeChecked();
  await page.getByLabel('Goal').fill('A certificate in one visit');
  await page.getByLabel('Goal').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sprint 1: A certificate in one visit');
  await expect(page.locator('.sprint-card')).toHaveCount(4);
  await expectAccessible(page);
  await expectNarrow(page);
  await changeAndComplete(page, keys);
  const outcome = page.locator('.notice', { hasText: 'This sprint is completed' });
  await expect(outcome).toContainText('Done: 1. To the next sprint: 1. Back to the backlog: 1. Split: 1.');
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('row', { name: 'the start' })).toContainText('15');
  await page.getByRole('link', { name: 'Sprint 2 still needs a goal' }).click();
  await expect(card(page, fourth)).toBeVisible();
  await page.getByLabel('Goal').fill('The rest of it');
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Complete the sprint' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('[data-announcer]')).toContainText('Sprint 2 is started.');
  await page.goto(`/teams/${id}/sprints`);
  await expect(page.getByText('The last three sprints came to 8 points')).toBeVisible();
  await page.goto(`/items/${prefix}-6`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Work 3 of ${prefix} (2)`);
  await page.goto(`/items/${first}?whole`);
  await expect(page.locator('.history')).toContainText('took it into sprint 1');
});

test('by keyboard alone @all', async ({ page }) => {
  const { keys } = await open(page);
  const [first = '', , , , fifth = ''] = keys;
  await expect(page.getByLabel('Goal')).toBeFocused();
  await page.keyboard.type('One visit');
  await pick(page, first).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('output')).toContainText('Taken: 13 points · 4 items.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep as a plan' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('planned', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('under way', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Take ${fifth} out of the sprint` }).focus();
  await page.keyboard.press('Enter');
  await expect(takenOut(page)).toContainText(fifth);
  await page.getByRole('link', { name: 'Complete the sprint' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('to a new sprint 2').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('back to the backlog').first()).toBeChecked();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Done: 0\..*Back to the backlog: 3\./)).toBeVisible();
});

test('over another sprint it is warned of, and started where that is meant @all', async ({ page }) => {
  const { id, keys } = await open(page);
  await page.getByLabel('Goal').fill('The first');
  await pick(page, keys[0] ?? '').uncheck();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('under way', { exact: true })).toBeVisible();
  await page.goto(`/teams/${id}/sprints/new`);
  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel('Goal').fill('The second');
  await page.getByLabel('First day').fill(today);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('alert')).toContainText('It shares days with another sprint of the team: 1.');
  await page.getByLabel('Start anyway').check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sprint 2: The second');
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the same by plain forms @all', async ({ page }) => {
    const { keys } = await open(page);
    await page.getByLabel('Goal').fill('A certificate in one visit');
    await pick(page, keys[1] ?? '').uncheck();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sprint 1: A certificate in one visit');
    await changeAndComplete(page, keys);
    await expect(page.locator('.notice', { hasText: 'This sprint is completed' })).toContainText('Split: 1.');
    await expectNarrow(page);
  });

  test('an item is put into a sprint and taken out on its page @all', async ({ page }) => {
    const { keys } = await open(page);
    const [first = ''] = keys;
    await page.getByLabel('Goal').fill('One visit');
    await pick(page, first).uncheck();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sprint 1: One visit');
    await page.goto(`/items/${first}`);
    await page.getByRole('button', { name: 'Put in' }).click();
    await expect(page.getByRole('link', { name: /^Sprint 1 · / })).toBeVisible();
    await page.getByRole('button', { name: 'Take out' }).click();
    await expect(page.getByRole('button', { name: 'Put in' })).toBeVisible();
  });
});

test('planned in Russian, by a member, who may not start it @all', async ({ page }) => {
  const { keys, id } = await open(page);
  await signInAs(page.context(), boardPeople.russian);
  await page.goto(`/teams/${id}/sprints/new`);
  await page.getByLabel('Цель').fill('Один визит');
  await expect(page.getByRole('button', { name: 'Начать' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Сохранить как план' }).click();
  await expect(page.getByText('запланирован', { exact: true })).toBeVisible();
  await expect(page.locator('.sprint-card')).toHaveCount(keys.length);
  await expectNarrow(page);
});
