import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const advice = 'No Chromium was found. Install one (Debian: apt-get install -y chromium) or run: npx playwright install chromium';

/**
 * Makes sure that the browser tests find a Chromium: Playwright's own, the system's, or (as root on Debian) a newly installed one.
 * @throws Error with one line that says what to install
 */
export async function haveBrowser() {
  if (await isThere()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' });
    if (await isThere()) return;
  }
  throw new Error(advice);
}

async function isThere() {
  const { chromium } = await import('@playwright/test');
  const { browserLaunch } = await tsImport('../../../e2e/support/browser.ts', import.meta.url);
  return existsSync(browserLaunch().executablePath ?? chromium.executablePath());
}
