import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playwright, vitest } from '#app/cli/test/suites.mjs';
import { projectRoot } from '#app/platform/project-root.server.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hashar-suites-')));
  symlinkSync(realpathSync(join(projectRoot, 'node_modules')), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'tests'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const plant = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};

describe('a suite that ran', () => {
  const config = "export default { test: { projects: [{ test: { name: 'app', include: ['tests/*.test.mjs'] } }] } }";
  const head = "import { expect, it } from 'vitest';\n";
  const passes = `${head}it('a', () => undefined);\nit('b', () => undefined);`;

  it.each<[string, Record<string, string>, { passed: number; failed: number }]>([
    [
      'counts what passed, and what failed or was skipped as failed',
      { 'tests/a.test.mjs': `${passes}\nit('c', () => expect(1).toBe(2));\nit.skip('d', () => undefined);` },
      { passed: 2, failed: 2 },
    ],
    [
      'counts a file that does not compile as failed',
      { 'tests/a.test.mjs': passes, 'tests/b.test.mjs': 'const (' },
      { passed: 2, failed: 1 },
    ],
    ['has failed where it found nothing to run', {}, { passed: 0, failed: 1 }],
  ])('%s', async (_what, files, counts) => {
    plant({ 'vitest.config.mjs': config, ...files });
    expect(await vitest(['app'], { folder, stdio: 'ignore' })).toEqual(counts);
  });
});

describe('a suite of the browser', () => {
  const head = "import { expect, test } from '@playwright/test';\n";
  const passes = `${head}test('a', () => undefined);`;
  const config = "export default { testDir: 'tests', testMatch: '*.spec.mjs', retries: 1 }";

  it.each<[string, Record<string, string>, { passed: number; failed: number }]>([
    [
      'counts what passed only the second time as failed',
      { 'tests/a.spec.mjs': `${passes}\ntest('b', ({}, { retry }) => expect(retry).toBe(1));` },
      { passed: 1, failed: 1 },
    ],
    ['has failed where it could not begin', { 'playwright.config.mjs': "throw new Error('broken')" }, { passed: 0, failed: 1 }],
  ])('%s', async (_what, files, counts) => {
    plant({ 'playwright.config.mjs': config, ...files });
    expect(await playwright({ folder, stdio: 'ignore' })).toEqual(counts);
  });
});
