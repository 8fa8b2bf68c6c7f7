import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#app/platform/project-root.server.ts';

/** Runs a command of app/cli as its script of package.json does, in a process of its own. */
export function runCli(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('app/cli', file), ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    heard.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    heard.err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...heard })));
}
