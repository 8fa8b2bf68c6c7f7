import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../start/steps.mjs';

/**
 * Runs those projects of Vitest and counts.
 * @param {string[]} projects
 * @param {{ folder?: string, env?: Record<string, string>, stdio?: 'inherit' | 'ignore' }} [how]
 */
export async function vitest(projects, { folder = root, ...how } = {}) {
  const file = resultOf(folder, `vitest-${projects.join('-')}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((name) => ['--project', name]), ...reporters];
  const code = await run(folder, args, how);
  const { numPassedTests, numFailedTests, numPendingTests } = readResult(file) ?? {};
  return tally(code, numPassedTests, numFailedTests, numPendingTests);
}

/**
 * Runs the browser tests and counts; one that passed only at a second try counts as failed.
 * @param {{ folder?: string, env?: Record<string, string>, stdio?: 'inherit' | 'ignore' }} [how]
 */
export async function playwright({ folder = root, env, ...how } = {}) {
  const file = resultOf(folder, 'playwright');
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'];
  const code = await run(folder, args, { ...how, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  const { expected, unexpected = 0, flaky = 0, skipped } = readResult(file)?.stats ?? {};
  return tally(code, expected, unexpected + flaky, skipped);
}

/** What was not run has not passed; a run that ended badly without a failed test (it could not begin, it left something running) has failed once. */
function tally(code, passed = 0, failed = 0, skipped = 0) {
  const lost = failed + skipped;
  return { passed, failed: code !== 0 && lost === 0 ? 1 : lost };
}

/** Where a run writes its result; an earlier one is taken away. */
function resultOf(folder, name) {
  const results = join(folder, '.cache', 'results');
  mkdirSync(results, { recursive: true });
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function run(folder, args, { env = {}, stdio = 'inherit' }) {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env }, stdio });
  return new Promise((resolve) => child.on('close', resolve));
}

const readResult = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
