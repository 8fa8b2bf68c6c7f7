import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..');

/** Says what is being done and, when it is done, how long it took. */
export async function step(what, work) {
  const begun = performance.now();
  const result = await work();
  console.log(`  ${what.padEnd(30)} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

const signals = ['SIGTERM', 'SIGINT'];

/** A failure whose message is all that a person needs to read. */
export class Failure extends Error {}

/**
 * Runs a program of Node in the project folder; its output goes to .cache/start.log.
 * @throws Failure with the reason in one line
 */
export async function runNode(what, args, env = {}) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const log = join(root, '.cache', 'start.log');
  const output = createWriteStream(log, { flags: 'a' });
  // On a full disk what counts is the reason, which stands in what the program says itself.
  output.on('error', () => undefined);
  let text = '';
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text = (text + chunk).slice(-100_000);
      output.write(chunk);
    });
  }
  const end = () => {
    child.kill();
    process.exit(1);
  };
  for (const signal of signals) process.once(signal, end);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('close', resolve);
  });
  for (const signal of signals) process.off(signal, end);
  output.end();
  if (code !== 0) throw new Failure(`${what} failed: ${reason(text)} (all of it: ${log})`);
  return text;
}

/** What npm begins with, and a person can make nothing of. */
const sayingNothing = /^npm error( (code|syscall|errno|path|dest|type)\b.*| \w+)?$/;

function reason(text) {
  if (/ENOSPC|no space left/i.test(text)) return 'no room is left on the disk';
  const lines = text.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => /error/i.test(line) && !sayingNothing.test(line)) ??
    lines.findLast((line) => line !== '') ??
    'no reason given'
  );
}
