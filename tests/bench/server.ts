import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { projectRoot } from '#app/platform/project-root.server.ts';
import packageJson from '../../package.json' with { type: 'json' };

/** A process that serves over HTTP on a port of its own choice. */
export interface Server {
  url: string;
  /** Resident memory in megabytes. */
  memory(): number;
  stop(): Promise<void>;
}

/** What `npm start` says to Node; the limit runs with the same. */
const startFlags = packageJson.scripts.start.match(/--\S+/g) ?? [];

/**
 * Starts a program of Node and waits until it says where it is ready.
 * @throws Error with what it said where it ends before
 */
export async function startServer(program: string, env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, [...startFlags, program], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await portOf(child);
  return {
    url: `http://127.0.0.1:${port}`,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const port = /ready at http:\/\/\S+:(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}
