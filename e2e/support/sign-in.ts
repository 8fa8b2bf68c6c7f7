import { type BrowserContext, expect } from '@playwright/test';
import { demoId } from '#prisma/seed/chance.ts';

/** Signs the browser in as one of the demo world's people, by name, in place of whoever was signed in. */
export async function signInAs(context: BrowserContext, name: string): Promise<void> {
  await context.clearCookies();
  const answer = await context.request.post('/sign-in', { form: { person: demoId('person', name) }, maxRedirects: 0 });
  expect(answer.status(), `signing in as ${name}`).toBe(302);
}

/** {@link signInAs}, reading English. */
export async function signInInEnglish(context: BrowserContext, name: string): Promise<void> {
  await signInAs(context, name);
  await context.request.post('/language', { form: { locale: 'en', back: '/' }, maxRedirects: 0 });
}
