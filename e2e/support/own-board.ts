import { expect, type Locator, type Page } from '@playwright/test';

export interface OwnBoard {
  id: string;
  path: string;
  prefix: string;
  /** Keys of its cards, all in the first column, from the top. */
  keys: string[];
}

/**
 * Makes a backlog, its items and a board over it for one test, as the lead who is signed in on the page: what a test moves about is
 * nobody else's. `code` is the lead's agency.
 */
export async function ownBoard(page: Page, code: string, titles: readonly string[]): Promise<OwnBoard> {
  const prefix = `${code}${letters(5)}`;
  await send(page, '/backlogs/new', { name: `Backlog ${prefix}`, prefix });
  const keys: string[] = [];
  for (const title of titles) keys.push((await send(page, `/backlogs/${prefix}/new`, { title })).split('/').at(-1) ?? '');
  await page.goto('/boards/new');
  const team = await page.locator('select[name=team]').inputValue();
  const path = await send(page, '/boards/new', { team, name: `Board ${prefix}`, backlogs: prefix });
  return { id: path.split('/').at(-1) ?? '', path, prefix, keys };
}

/** Sets a limit on a column, by the form of the board's settings. */
export async function limitColumn(
  page: Page,
  board: OwnBoard,
  name: string,
  limit: number,
  kind: 'soft' | 'hard',
): Promise<void> {
  await page.goto(board.path);
  const column = await page
    .locator('section', { has: heading(page, name) })
    .locator('[data-column]')
    .getAttribute('data-column');
  await send(page, `${board.path}/settings`, { act: 'set-wip-limit', column: column ?? '', limit: String(limit), kind });
}

/** A column of the board that the page shows. */
export function columnOf(page: Page, name: string): Locator {
  return page.locator('section.column', { has: heading(page, name) });
}

/** The keys that stand in a column, from the top. */
function keysIn(page: Page, name: string): Promise<(string | undefined)[]> {
  return columnOf(page, name)
    .locator('[data-key]')
    .evaluateAll((cards) => cards.map((card) => (card instanceof HTMLElement ? card.dataset.key : undefined)));
}

/** Expects a column to hold exactly these cards, in this order, and to say how many they are. */
export async function expectColumn(page: Page, name: string, keys: readonly string[]): Promise<void> {
  await expect.poll(() => keysIn(page, name)).toEqual(keys);
  await expect(columnOf(page, name).locator('.column-head .num')).toHaveText(new RegExp(`^${keys.length}\\b`));
}

/** What was said last to those who hear the board. */
export function spoken(page: Page): Locator {
  return page.locator('p[role=status][aria-live=assertive]');
}

/** The handle of a card. */
export function handleOf(page: Page, key: string): Locator {
  return page.locator(`#card-${key} [data-handle]`);
}

/** Gives a card's handle the focus, once the scripts are there that hear its keys. */
export async function toHandle(page: Page, key: string): Promise<void> {
  await page.locator('.drag-stand').waitFor({ state: 'attached' });
  await handleOf(page, key).focus();
}

/** Moves a card so many columns to the right, by keys. */
export async function toTheRight(page: Page, key: string, times: number): Promise<void> {
  await toHandle(page, key);
  await page.keyboard.press('Space');
  for (let i = 0; i < times; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
}

function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 2, name, exact: true });
}

/** Sends a form as the browser would, and gives the address that it leads to. */
async function send(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const answer = await page.request.post(path, { form, maxRedirects: 0, headers: { Accept: 'text/html' } });
  expect(answer.status(), `${path} ${JSON.stringify(form)}`).toBe(302);
  return answer.headers().location ?? '';
}

function letters(count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(65 + Math.floor(Math.random() * 26))).join('');
}
