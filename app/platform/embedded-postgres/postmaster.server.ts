import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What PostgreSQL itself writes about its running server into its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/**
 * The living server on that cluster, proven by its pid file: the process must be alive and must have been started on this very
 * folder. A lock left by a dead server, or whose number now belongs to another program, is removed.
 */
export function livingPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  const text = readOrEmpty(file);
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (isAlive(pid) && commandOf(pid).includes(cluster)) {
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  }
  const written = pid > 0 || !isNew(file);
  if (existsSync(file) && written && readOrEmpty(file) === text) rmSync(file, { force: true });
  return undefined;
}

/** A server that starts at this very moment makes its file first and writes into it then; that one is not stale. */
function isNew(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made === undefined || Date.now() - made < 1_000;
}

/** Asks for a fast shutdown (open transactions are rolled back, data is written) and waits for it. */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid) && existsSync(join(cluster, 'postmaster.pid')); waited += 20) {
    if (waited > 30_000) throw new Error(`PostgreSQL (process ${pid}) did not stop within 30 seconds.`);
    await pause(20);
  }
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A process that ended but that nobody waited for (PID 1 of a container often does not) still answers signal 0. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && / Z /.test(readOrEmpty(stat).replace(/^.*\)/, ')'));
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return readOrEmpty(`/proc/${pid}/cmdline`);
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It is not there, or ended between two looks.
    return '';
  }
}
