import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { signInInEnglish } from './sign-in.ts';

/** Administrators of three agencies of the demo world, by the agencies' codes. */
export const administrators = { MOJ: 'Gulnora Ismoilova', MDT: 'Dildora Rahmatova', MOH: 'Kamola Yoʻldosheva' } as const;
export type Code = keyof typeof administrators;

export const agencyNames: Record<Code, string> = {
  MOJ: 'Ministry of Justice',
  MDT: 'Ministry of Digital Technologies',
  MOH: 'Ministry of Health',
};

/** Opens browsers for several people. */
export type Browsers = Pick<Browser, 'newContext'>;

/** With browsers that are closed when the test ends: left open, each goes on hearing what happens, and slows down the next test. */
export const test = base.extend<{ browsers: Browsers }>({
  browsers: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use({
      async newContext(options) {
        const context = await browser.newContext(options);
        opened.push(context);
        return context;
      },
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export const password = 'a bridge of nine planks';

/** Somebody new to the demo world, in a browser of their own. */
export interface Newcomer {
  context: BrowserContext;
  page: Page;
  name: string;
  email: string;
  /** The address of their page in the agency. */
  path: string;
}

/** A name and address that nobody else has. */
export function somebody(): { name: string; email: string } {
  const letters = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
  return { name: `Laylo ${letters}`, email: `${letters}@newcomers.example` };
}

/** A browser in which an administrator of that agency is signed in, reading English. */
export async function administratorOf(
  browsers: Browsers,
  code: Code,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  return browserOf(browsers, administrators[code], options);
}

/** A browser in which somebody of the demo world is signed in, reading English. */
export async function browserOf(browsers: Browsers, name: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browsers.newContext(options);
  await signInInEnglish(context, name);
  return context.newPage();
}

/** Invites people into an agency by its page's form; gives their links in order, none for whoever belongs already. */
export async function invite(
  administrator: Page,
  people: readonly { name: string; email: string }[],
  role = 'member',
): Promise<string[]> {
  const lines = people.map(({ name, email }) => `${name} <${email}>`).join('\n');
  const answer = await administrator.request.post('/people', { form: { people: lines, role }, headers: { Accept: 'text/html' } });
  expect(answer.status()).toBe(200);
  return [...(await answer.text()).matchAll(/value="(https?:[^"]+\/join\/[\w-]+)"/g)].map(([, link = '']) => link);
}

/** Somebody whom the agency has taken in and who has set their password, in a browser of their own. */
export async function newcomer(
  browsers: Browsers,
  administrator: Page,
  options: { role?: string; javaScriptEnabled?: boolean; person?: ReturnType<typeof somebody> } = {},
): Promise<Newcomer> {
  const { name, email } = options.person ?? somebody();
  const [link = ''] = await invite(administrator, [{ name, email }], options.role);
  const context = await browsers.newContext({ javaScriptEnabled: options.javaScriptEnabled });
  await context.request.post(link, { form: { name, password }, maxRedirects: 0 });
  await administrator.goto(`/people?find=${email}`);
  const path = (await administrator.getByRole('link', { name }).getAttribute('href')) ?? '';
  return { context, page: await context.newPage(), name, email, path };
}

/** Signs in by the form of the page. */
export async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(typed);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}
