import { expect, type Page } from '@playwright/test';

/** A team with a backlog and its board, for one test. */
export interface OwnTeam {
  id: string;
  prefix: string;
  /** Keys of its items, the most important first. */
  keys: string[];
}

/** Makes a team, a backlog, items of these points and a board over them, as the administrator who is signed in on the page. */
export async function ownTeam(page: Page, code: string, points: readonly (number | null)[]): Promise<OwnTeam> {
  const prefix = `${code}${letters(5)}`;
  await send(page, '/backlogs/new', { name: `Backlog ${prefix}`, prefix });
  const keys: string[] = [];
  for (const at of points.keys()) {
    const form = { title: `Work ${at + 1} of ${prefix}`, type: 'story' };
    keys.push((await send(page, `/backlogs/${prefix}/new`, form)).split('/').at(-1) ?? '');
  }
  const estimate = (key: string, each: number | null | undefined) =>
    each == null ? null : send(page, `/items/${key}`, { act: 'set-estimate', estimate: String(each) });
  await Promise.all(keys.map((key, at) => estimate(key, points[at])));
  const id = (await send(page, '/teams', { name: `Team ${prefix}` })).split('/').at(-1) ?? '';
  await send(page, '/boards/new', { team: id, name: `Board ${prefix}`, backlogs: prefix });
  return { id, prefix, keys };
}

/** Takes an item to a state by the form of its page. */
export async function toState(page: Page, key: string, state: string): Promise<void> {
  await page.goto(`/items/${key}`);
  const option = page.getByLabel('State', { exact: true }).locator('option', { hasText: state });
  await send(page, `/items/${key}`, { act: 'change-state', state: (await option.getAttribute('value')) ?? '' });
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
