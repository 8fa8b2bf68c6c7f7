import { cpus } from 'node:os';
import { steps } from './check/steps.mjs';
import { prepare } from './start/prepare.mjs';
import { root } from './start/steps.mjs';

/**
 * Runs all checks, as many at a time as there are processors, and prints what each found.
 * @returns how many passed and failed
 */
export async function check() {
  await prepare({ build: false });
  const waiting = [...steps];
  const tally = { passed: 0, failed: 0 };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const problems = await timed(next);
      tally[problems.length === 0 ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(cpus().map(work));
  return tally;
}

async function timed({ name, problems: find }) {
  const begun = performance.now();
  const problems = await find(root);
  console.log(
    `  ${name.padEnd(30)} ${((performance.now() - begun) / 1000).toFixed(1)} s${problems.length === 0 ? '' : '  FAILED'}`,
  );
  for (const problem of problems) console.log(`    ${problem}`);
  return problems;
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
