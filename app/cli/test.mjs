import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { prepare } from './start/prepare.mjs';
import { root, step } from './start/steps.mjs';

// Node says "test" to many a package here; the production build is made and run as such by itself.
process.env.NODE_ENV = 'test';
const total = { passed: 0, failed: 0 };

await part('what is needed', async () => {
  await prepare();
  return { passed: 1, failed: 0 };
});
if (total.failed === 0) await (process.argv.includes('--data') ? testData() : testAll(process.argv.includes('--all')));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** `npm test`; `--all` adds what is slow: every page in every language and theme, properties at length. */
async function testAll(slow) {
  // Loaded only now: on a clean clone the packages that they import have just been installed.
  const { check } = await import('./check.mjs');
  const { haveBrowser } = await import('./test/browser.mjs');
  const { playwright, vitest } = await import('./test/suites.mjs');
  const env = slow ? { HASHAR_TEST: 'all' } : {};
  await part('check', check);
  await part('unit, integration and start', () => vitest(['app', 'apart', 'whole'], { env }));
  await part('browser', async () => {
    await haveBrowser();
    return playwright({ env });
  });
}

/** `npm run test:data`: the importers on whole files of other tools, which are not part of the project. */
async function testData() {
  const { vitest } = await import('./test/suites.mjs');
  const folder = resolve(root, process.env.HASHAR_DATA_FIXTURES ?? '../shared/data');
  await part('importers on real files', async () => {
    if (!existsSync(folder)) throw new Error(`${folder} is not there; say where the files are with HASHAR_DATA_FIXTURES.`);
    return vitest(['data'], { env: { HASHAR_DATA_FIXTURES: folder } });
  });
}

async function part(name, work) {
  try {
    const { passed, failed } = await step(name, work);
    total.passed += passed;
    total.failed += failed;
  } catch (error) {
    console.error(`  ${name}: ${error.message}`);
    total.failed += 1;
  }
}
