import { expect, type Page } from '@playwright/test';

export interface OwnGoal {
  name: string;
  path: string;
  /** Paths of its objectives by name. */
  objectives: Record<string, string>;
}

/** Sets a goal with objectives for one test, as the coordinator who is signed in on the page. */
export async function ownGoal(page: Page, objectives: readonly string[]): Promise<OwnGoal> {
  const name = `Goal ${letters(6)}`;
  const year = String(new Date().getUTCFullYear());
  const path = await send(page, '/strategy/goals/new', { name, fromYear: year, toYear: year });
  const paths: Record<string, string> = {};
  for (const each of objectives) {
    const measured = { measure: 'Papers', unit: 'papers', baseline: '10', target: '0', targetYear: year };
    await send(page, path, { act: 'create-objective', name: each, ...measured });
    await page.goto(path);
    paths[each] = (await page.getByRole('link', { name: each }).getAttribute('href')) ?? '';
  }
  return { name, path, objectives: paths };
}

/** Sends a form of a page; gives the path that it leads to. */
export async function send(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const answer = await page.request.post(path, { form, maxRedirects: 0, headers: { Accept: 'text/html' } });
  expect(answer.status(), `${path} ${JSON.stringify(form)}`).toBe(302);
  return answer.headers().location ?? '';
}

/** Letters that nothing else of the demo world is named by. */
export function letters(count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
}
