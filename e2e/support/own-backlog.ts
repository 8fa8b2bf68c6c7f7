import { expect, type Locator, type Page } from '@playwright/test';

export interface OwnBacklog {
  prefix: string;
  path: string;
  /** Keys of its items, the most important first. */
  keys: string[];
}

/** Makes a backlog and its items for one test, as the lead who is signed in on the page. `code` is the lead's agency. */
export async function ownBacklog(page: Page, code: string, titles: readonly string[]): Promise<OwnBacklog> {
  const letters = Array.from({ length: 5 }, () => String.fromCharCode(65 + Math.floor(Math.random() * 26))).join('');
  const prefix = `${code}${letters}`;
  await send(page, '/backlogs/new', { name: `Backlog ${prefix}`, prefix });
  const keys: string[] = [];
  for (const title of titles) keys.push((await send(page, `/backlogs/${prefix}/new`, { title })).split('/').at(-1) ?? '');
  return { prefix, path: `/backlogs/${prefix}`, keys };
}

/** Expects the list to show exactly these items, in this order. */
export async function expectOrder(page: Page, keys: readonly string[]): Promise<void> {
  await expect.poll(() => rows(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-row')))).toEqual(keys);
}

/** The row of an item. */
export function rowOf(page: Page, key: string): Locator {
  return page.locator(`[data-row="${key}"]`);
}

/** The handle by which an item is moved. */
export function rankHandle(page: Page, key: string): Locator {
  return page.locator(`[data-rank="${key}"]`);
}

function rows(page: Page): Locator {
  return page.locator('[data-row]');
}

async function send(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const answer = await page.request.post(path, { form, maxRedirects: 0, headers: { Accept: 'text/html' } });
  expect(answer.status(), `${path} ${JSON.stringify(form)}`).toBe(302);
  return answer.headers().location ?? '';
}
