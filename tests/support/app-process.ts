import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#app/platform/project-root.server.ts';

export interface AppProcess {
  child: ChildProcess;
  /** Resolves with the address when it is ready; rejects with what it said when it ends before. */
  ready: Promise<string>;
  /** Resolves with its exit code. */
  ended: Promise<number | null>;
  said(): string;
  complained(): string;
}

/** Starts Hashar as `npm start` does, in a process of its own. */
export function startApp(env: Record<string, string>, nodeArgs: string[] = []): AppProcess {
  return follow(process.execPath, [...nodeArgs, join(projectRoot, 'app/cli/start.mjs')], env);
}

/** `npm start` itself; the process is npm's. */
export function npmStart(env: Record<string, string>): AppProcess {
  return follow('npm', ['start'], env);
}

function follow(program: string, args: string[], env: Record<string, string>): AppProcess {
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = { out: '', err: '' };
  child.stderr.on('data', (chunk) => {
    heard.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      heard.out += chunk;
      const address = /ready at (\S+)/.exec(heard.out)?.[1];
      if (address) resolve(address);
    });
    ended.then((code) => reject(new Error(`ended with ${code}: ${heard.out}${heard.err}`)));
  });
  // A test that expects the end does not wait for readiness.
  ready.catch(() => undefined);
  return { child, ready, ended, said: () => heard.out, complained: () => heard.err };
}
