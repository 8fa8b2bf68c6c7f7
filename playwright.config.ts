import { defineConfig } from '@playwright/test';
import { browserLaunch } from './e2e/support/browser.ts';

const port = Number(process.env.E2E_PORT ?? 4180);

/** The production build over a fresh demo world. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Every page in four languages and two themes takes minutes: only `npm run test:all` looks at them all.
  testIgnore: process.env.HASHAR_TEST === 'all' ? [] : ['every-page-in-every-language.spec.ts'],
  // What is seen once more without scripts, by keyboard or in another language, or is held by a faster test too, bears this mark: only
  // `npm run test:all` runs it.
  grepInvert: process.env.HASHAR_TEST === 'all' ? undefined : /@all/,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: browserLaunch(),
    locale: 'en-GB',
    timezoneId: 'Asia/Tashkent',
    screenshot: 'only-on-failure',
    // A trace of every test takes a quarter of the time; `npx playwright test --trace retain-on-failure` takes them.
    trace: 'off',
  },
  webServer: {
    command: 'node e2e/support/serve.mjs',
    url: `http://localhost:${port}/readyz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    env: { PORT: String(port), DATABASE_URL: '', DATABASE_ADMIN_URL: '', DATABASE_DIRECT_URL: '', DATABASE_POOLER: '' },
  },
});
