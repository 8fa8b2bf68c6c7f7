import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../start/steps.mjs';

const results = join(root, '.cache', 'results');

/** Runs those projects of Vitest and counts. */
export async function vitest(projects, env = {}) {
  const file = join(results, `vitest-${projects.join('-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((name) => ['--project', name]), ...reporters];
  const code = await run(file, args, env);
  const { numPassedTests, numFailedTests, numPendingTests = 0 } = readResult(file) ?? {};
  return tally(numPassedTests, numFailedTests, numPendingTests, code);
}

/** Runs the browser tests and counts; one that passed only at a second try counts as failed. */
export async function playwright(env = {}) {
  const file = join(results, 'playwright.json');
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'];
  const code = await run(file, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const { expected, unexpected = 0, flaky = 0, skipped = 0 } = readResult(file)?.stats ?? {};
  return tally(expected, unexpected + flaky, skipped, code);
}

/** What was not run has not passed; a run that ended badly without a failed test (it could not begin, it left something running) has failed once. */
function tally(passed = 0, failed = 0, skipped = 0, code = 1) {
  const all = failed + skipped;
  return { passed, failed: code !== 0 && all === 0 ? 1 : all };
}

function run(file, args, env) {
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', resolve));
}

const readResult = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
