import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { signInAs, signInInEnglish } from './support/sign-in.ts';

/** Sheets of a PDF, by the count that its page tree gives. */
const sheetsOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

/** Follows a number of the report to exactly its rows. */
async function followANumber(page: Page, name: RegExp): Promise<void> {
  const link = page.getByRole('link', { name });
  const count = Number(await link.locator('strong').innerText());
  expect(count).toBeGreaterThan(0);
  await link.click();
  await expect(page.locator('#rows tbody tr')).toHaveCount(count);
}

/** Writes on a decision, and finds the words on the page. */
async function writeADecision(page: Page): Promise<void> {
  const form = page.locator('form.monday-words').last();
  await form.getByLabel('What is to be decided').fill('Which of the two banks pays');
  await form.getByLabel('What happens if it is not').fill('Both wait for the other');
  await form.getByRole('button', { name: 'Keep it' }).click();
  const decisions = page.getByRole('region', { name: 'Decisions asked' });
  await expect(decisions.getByText('Which of the two banks pays')).toBeVisible();
  await expect(decisions.getByText('Both wait for the other')).toBeVisible();
}

test('the report prints on one sheet in Russian, from either side, and last Monday’s stands as it was', async ({ page }) => {
  await signInAs(page.context(), 'Rustam Saidov');
  for (const path of ['/reports/monday?lang=ru', '/reports/monday?lang=ru&side=head']) {
    await page.goto(path);
    await expect(page.locator('.monday-numbers')).toBeVisible();
    expect(sheetsOf(await page.pdf({ format: 'A4' })), path).toBe(1);
  }
  await page.goto('/reports');
  await page.locator('tbody a').first().click();
  await expect(page).toHaveURL(/\/reports\/monday\/[0-9a-f-]{36}/);
  expect(sheetsOf(await page.pdf({ format: 'A4' }))).toBe(1);
});

test('a coordinator follows a number, says what is to be decided, and freezes the page as it stands', async ({ page }) => {
  await signInInEnglish(page.context(), 'Sherzod Bekmurodov');
  await page.goto('/blockers');
  await page.getByRole('link', { name: 'Monday report' }).click();
  await followANumber(page, /Ageing/);
  await writeADecision(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Freeze it' }).click();
  await expect(page.getByText(/It never changes\.$/)).toBeVisible();
  await followANumber(page, /Ageing/);
  await expect(page.getByText('Which of the two banks pays')).toBeVisible();
  const file = await page.request.get((await page.getByRole('link', { name: 'Excel' }).getAttribute('href')) ?? '');
  expect(file.status()).toBe(200);
});

/** Two tabs write of one decision, as two coordinators would; whoever is second sees both, and keeps theirs. */
async function bothWrite(page: Page): Promise<void> {
  await page.goto('/reports/monday');
  const other = await page.context().newPage();
  await other.goto('/reports/monday');
  const key = await page.locator('form.monday-words .key').first().innerText();
  const form = (at: Page) => at.locator('form.monday-words').filter({ has: at.getByText(key, { exact: true }) });
  const write = async (at: Page, words: string) => {
    await form(at).getByLabel('What is to be decided').fill(words);
    await form(at).getByLabel('What happens if it is not').fill(`${words}: if not`);
  };
  const keep = (at: Page) => form(at).getByRole('button', { name: 'Keep it' }).click();
  const decisions = (at: Page) => at.getByRole('region', { name: 'Decisions asked' });
  await write(other, 'Said second');
  await write(page, 'Said first');
  await keep(page);
  await expect(decisions(page).getByText('Said first', { exact: true })).toBeVisible();
  // The page that is written on has heard of it by now, or not: what is typed stays typed.
  await keep(other);
  await expect(other.getByText('A colleague has kept other words since you began.').first()).toBeVisible();
  await expect(form(other).getByText('Said first: if not', { exact: true })).toBeVisible();
  await expect(form(other).getByLabel('What is to be decided')).toHaveValue('Said second');
  await expect(form(other).getByLabel('What happens if it is not')).toHaveValue('Said second: if not');
  await keep(other);
  await expect(decisions(other).getByText('Said second', { exact: true })).toBeVisible();
  await expect(other.getByText('A colleague has kept')).toHaveCount(0);
}

test('two write of one decision: the second sees the first’s words, and what they typed stays', async ({ page }) => {
  await signInInEnglish(page.context(), 'Rustam Saidov');
  await bothWrite(page);
});

test('late promises and those of this week lead to exactly their rows', async ({ page }) => {
  await signInInEnglish(page.context(), 'Rustam Saidov');
  await page.goto('/blockers');
  const late = page.getByRole('link', { name: /^Late \d+$/ });
  const count = Number(await late.locator('.num').innerText());
  await late.click();
  await expect(page).toHaveURL(/\/commitments\?part=late/);
  await expect(page.locator('tbody tr')).toHaveCount(count);
  await expectAccessible(page);
});

test.describe('without scripts @all', () => {
  test.use({ javaScriptEnabled: false });

  test('a coordinator says what is to be decided', async ({ page }) => {
    await signInInEnglish(page.context(), 'Rustam Saidov');
    await page.goto('/reports/monday');
    await followANumber(page, /Ageing/);
    await writeADecision(page);
  });

  test('two write of one decision', async ({ page }) => {
    await signInInEnglish(page.context(), 'Rustam Saidov');
    await bothWrite(page);
  });
});
