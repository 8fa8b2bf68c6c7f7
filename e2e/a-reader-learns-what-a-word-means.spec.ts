import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { ownBoard } from './support/own-board.ts';
import { send } from './support/own-goal.ts';
import { signInAs } from './support/sign-in.ts';

const meaning = 'A signed letter that must be answered within fifteen days.';

/** An item whose texts use a word of its backlog's glossary, in another script and inflected; a member looks at it. */
async function open(page: Page): Promise<{ term: string; item: string; glossary: string }> {
  await signInAs(page.context(), boardPeople.lead);
  const { keys, path } = await ownBacklog(page, boardPeople.agency, ['Answer in time']);
  const glossary = `${path}/glossary`;
  const term = await send(page, glossary, { act: 'add-backlog-term', 'uz-Latn': 'murojaat', en: 'appeal; written appeal' });
  await send(page, term, {
    act: 'write-meaning',
    text: meaning,
    language: 'en',
    document: 'ZRU-445',
    article: '3',
    version: '0',
  });
  const item = `/items/${keys[0]}`;
  const text = { title: 'Answer in time', needAs: 'a clerk', needWant: 'to see each written appeal', needSo: 'none is late' };
  await send(page, `${item}/edit`, {
    ...text,
    description: 'Мурожаатларни `murojaat` **bir joyda** koʻrsatish',
    textVersion: '1',
  });
  await send(page, item, { act: 'add-criterion', text: 'Every appeal has its date' });
  await signInAs(page.context(), boardPeople.member);
  await page.goto(item);
  return { term, item, glossary };
}

const word = (page: Page) => page.getByRole('link', { name: 'Мурожаатларни' });
const shown = (page: Page) => page.getByRole('tooltip');

test('a reader points at a word, reads what it means, and follows it to its glossary', async ({ page }) => {
  const { glossary } = await open(page);
  await expect(page.locator('code').getByRole('link')).toHaveCount(0);
  await word(page).hover();
  await expect(shown(page)).toContainText(meaning);
  await expect(shown(page)).toContainText('ZRU-445, 3');
  // The pointer goes onto the meaning, which stays.
  await shown(page).hover();
  await expect(shown(page)).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(shown(page)).toBeHidden();
  await word(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'appeal' })).toBeVisible();
  await expect(page.getByText(meaning)).toBeVisible();
  await page.getByRole('link', { name: /^Glossary of the backlog/ }).click();
  await expect(page).toHaveURL(new RegExp(`${glossary}$`));
});

test('by keyboard alone a reader hears and reads what a word means, and puts it away', async ({ page }) => {
  await open(page);
  const need = page.getByRole('link', { name: 'written appeal' });
  await expect(need).toHaveAccessibleDescription(new RegExp(meaning));
  await need.focus();
  await expect(shown(page)).toContainText(meaning);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(shown(page)).toBeHidden();
  await expect(need).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'appeal' })).toBeVisible();
});

test('over a board Escape puts away the meaning and leaves the item open @all', async ({ page }) => {
  await signInAs(page.context(), boardPeople.lead);
  const board = await ownBoard(page, boardPeople.agency, ['Answer in time']);
  const term = await send(page, `/backlogs/${board.prefix}/glossary`, { act: 'add-backlog-term', en: 'appeal' });
  await send(page, term, { act: 'write-meaning', text: meaning, language: 'en', version: '0' });
  const text = { title: 'Answer in time', description: 'Every appeal', textVersion: '1' };
  await send(page, `/items/${board.keys[0]}/edit`, text);
  await page.goto(`${board.path}?item=${board.keys[0]}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: 'appeal' }).focus();
  await expect(dialog.getByRole('tooltip')).toContainText(meaning);
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('tooltip')).toBeHidden();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a word leads to what it means @all', async ({ page }) => {
    await open(page);
    await word(page).click();
    await expect(page.getByRole('heading', { level: 1, name: 'appeal' })).toBeVisible();
    await expect(page.getByText(meaning)).toBeVisible();
  });

  test('two ministries find that they mean different things, and one answers @all', async ({ page }) => {
    // The ward's notice of the demo world: an open question between Justice and Health.
    await signInAs(page.context(), boardPeople.lead);
    await page.goto('/strategy');
    await page.getByRole('link', { name: 'A child is born' }).first().click();
    await page.getByRole('link', { name: 'Glossary' }).click();
    await page.getByRole('link', { name: /open question/ }).click();
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('link', { name: 'birth notice' }).click();
    await page.getByText('They stay different, on purpose').first().click();
    await page.getByRole('button', { name: 'They stay different, on purpose' }).click();
    await expect(page.getByLabel('Why')).toBeVisible();
    await page.getByLabel('Why').fill('Paper counts for the ward, the message for the registry.');
    await page.getByRole('button', { name: 'They stay different, on purpose' }).click();
    await expect(page.getByRole('heading', { name: 'Answered questions' })).toBeVisible();
    await expect(page.getByText('Paper counts for the ward')).toBeVisible();
  });

  test('a lead adds a term; a form that another term has is refused, and what was typed stays @all', async ({ page }) => {
    const { glossary } = await open(page);
    await signInAs(page.context(), boardPeople.lead);
    await page.goto(glossary);
    await page.getByText('Add a term').first().click();
    await page.getByLabel('Russian').fill('заявитель; заявители');
    await page.getByLabel('English').fill('Appeal');
    await page.getByRole('button', { name: 'Add a term' }).click();
    await expect(page.getByRole('alert')).toContainText('“Appeal” belongs to another term of this glossary.');
    await expect(page.getByLabel('Russian')).toHaveValue('заявитель; заявители');
    await page.getByLabel('English').fill('applicant');
    await page.getByRole('button', { name: 'Add a term' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'applicant' })).toBeVisible();
  });
});

test('a glossary passes axe and fits a narrow screen, also in Russian @all', async ({ page }) => {
  const { glossary } = await open(page);
  await signInAs(page.context(), boardPeople.russian);
  await page.goto(glossary);
  await expectAccessible(page);
  await expectNarrow(page);
});

test('a term, and an item with a word’s meaning shown, pass axe and fit a narrow screen, also in Russian @all', async ({
  page,
}) => {
  const { term, item } = await open(page);
  await signInAs(page.context(), boardPeople.russian);
  await page.goto(term);
  await expectAccessible(page);
  await expectNarrow(page);
  await page.goto(item);
  await word(page).focus();
  await expect(shown(page)).toContainText(meaning);
  await expectNarrow(page);
});
