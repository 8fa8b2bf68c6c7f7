import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const advice = 'No Chromium was found. Install one (Debian: apt-get install -y chromium) or run: npx playwright install chromium';

/** Debian's package of Chromium without what only a window needs. */
const headlessShell = 'chromium-headless-shell';

/**
 * Makes sure that the browser tests find a Chromium: Playwright's own, the system's, or (as root on Debian) a newly installed one.
 * @throws Error with one line that says what to install
 */
export async function haveBrowser() {
  const { chromium } = await import('@playwright/test');
  const { browserLaunch } = await tsImport('../../../e2e/support/browser.ts', import.meta.url);
  const found = () => browserLaunch().executablePath ?? chromium.executablePath();
  const isOnlySlow = () => /\/chromium(-browser)?$/.test(found());
  if (existsSync(found()) && !isOnlySlow()) return;
  if (existsSync(found())) install(headlessShell);
  else if (apt('update') && !install(headlessShell)) install('chromium');
  if (!existsSync(found())) throw new Error(advice);
}

const install = (name) => apt('install', '-y', '--no-install-recommends', name);

function apt(...args) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', '-o', 'Acquire::http::Timeout=15', ...args], { env, stdio: 'ignore' }).status === 0;
}
