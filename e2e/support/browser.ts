import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemBrowsers = [
  // Without what only a window needs: the tests take half the time in it.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Without the last three it floods the log of a network that leads nowhere. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How to launch Chromium here: Playwright's own where it is installed, else the system's. */
export function browserLaunch(): { executablePath?: string; args: string[] } {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
  const executablePath = systemBrowser();
  return executablePath ? { executablePath, args } : { args };
}

function systemBrowser(): string | undefined {
  if (process.env.HASHAR_BROWSER) return process.env.HASHAR_BROWSER;
  return existsSync(chromium.executablePath()) ? undefined : systemBrowsers.find((path) => existsSync(path));
}
