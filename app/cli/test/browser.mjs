import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const advice = 'No Chromium was found. Install one (Debian: apt-get install -y chromium) or run: npx playwright install chromium';

/**
 * Makes sure that the browser tests find a Chromium: Playwright's own, the system's, or (as root on Debian) a newly installed one.
 * @throws Error with one line that says what to install
 */
export async function haveBrowser() {
  const { chromium } = await import('@playwright/test');
  const { browserLaunch, headlessShell } = await tsImport('../../../e2e/support/browser.ts', import.meta.url);
  const found = () => browserLaunch().executablePath ?? chromium.executablePath();
  if ([chromium.executablePath(), headlessShell, process.env.HASHAR_BROWSER].some((path) => path && existsSync(path))) return;
  const packageName = basename(headlessShell);
  if (existsSync(found())) install(packageName);
  else if (apt('update') && !install(packageName)) install('chromium');
  if (!existsSync(found())) throw new Error(advice);
}

const install = (name) => apt('install', '-y', '--no-install-recommends', name);

function apt(...args) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', '-o', 'Acquire::http::Timeout=15', ...args], { env, stdio: 'ignore' }).status === 0;
}
