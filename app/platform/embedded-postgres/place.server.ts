import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { binary, copyBinaries, installedBinaries } from './binaries.server.ts';

/** Where PostgreSQL runs: its binaries, the folder around its cluster, and the user it runs as when the app itself is root. */
export interface Place {
  native: string;
  folder: string;
  owner?: { uid: number; gid: number };
  /** True when the data could not be kept in the folder asked for. */
  moved: boolean;
}

/**
 * Finds a place that the user running PostgreSQL can reach. PostgreSQL refuses to run as root, so root hands it to the system
 * user `postgres`; where that user may not enter the wished folder (a clone below a mode-700 home), data and binaries go to
 * a system folder named after it.
 */
export function findPlace(wished: string): Place {
  mkdirSync(wished, { recursive: true });
  const folder = realpathSync(wished);
  const native = installedBinaries();
  if (process.getuid?.() !== 0) return { native, folder, moved: false };
  const owner = postgresUser();
  if (canUse(owner, folder, binary(native, 'initdb'))) return { native, folder, owner, moved: false };
  return { ...systemPlace(folder, native), owner, moved: true };
}

function systemPlace(folder: string, native: string): { native: string; folder: string } {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const system = join('/var/lib', `hashar-${name}`);
  const copied = join(system, `postgresql-${packagedVersion(native)}`);
  mkdirSync(system, { recursive: true });
  chmodSync(system, 0o755);
  copyBinaries(native, copied);
  return { native: copied, folder: system };
}

function packagedVersion(native: string): string {
  return JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version;
}

/** True when that user may enter the folder and run the program. */
function canUse(owner: { uid: number; gid: number }, folder: string, program: string): boolean {
  const run = spawnSync('/bin/sh', ['-c', 'cd "$0" && "$1" --version', folder, program], { ...owner, cwd: '/', stdio: 'ignore' });
  return run.status === 0;
}

/** The system user `postgres`, made when it is not there. */
function postgresUser(): { uid: number; gid: number } {
  const found = lookUp('postgres');
  if (found) return found;
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--user-group', 'postgres']);
  const owner = lookUp('postgres');
  if (made.error || !owner) {
    throw new Error('PostgreSQL does not run as root, and the user "postgres" could not be made. Start Hashar as another user.');
  }
  return owner;
}

function lookUp(user: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${user}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
