import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { bench, type Part, parts } from '#tests/bench/bench.ts';
import { tableOf } from '#tests/bench/table.ts';
import { prepare } from './start/prepare.mjs';

/**
 * `npm run bench`: how fast Hashar is beside what the same machine can do at best. `--json` prints figures for programs, `--check` fails
 * when an aim is missed that is not known to be, `--only views,moves` measures these parts.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, check: { type: 'boolean' }, only: { type: 'string' } },
});
const names = Object.keys(parts) as Part[];
const asked = values.only?.split(',') ?? names;
const unknown = asked.filter((name) => !names.some((part) => part === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${names.join(', ')}.`);
  process.exit(1);
}

await prepare();
const began = performance.now();
const judged = await bench(
  names.filter((part) => asked.includes(part)),
  (line) => console.error(`  ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`),
);
const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
console.log(values.json ? JSON.stringify({ machine, rows: judged }, null, 2) : tableOf(judged));
process.exit(values.check && judged.some(({ verdict }) => verdict === 'missed') ? 1 : 0);
