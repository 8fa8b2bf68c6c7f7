import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { binary } from './binaries.server.ts';
import type { Place } from './place.server.ts';
import { isAlive, livingPostmaster, type Postmaster } from './postmaster.server.ts';

/** Kept beside the cluster's files (mode 0600): the passwords of its two roles and the port it had last. */
export interface Keys {
  owner: string;
  app: string;
  port: number;
}

export const clusterFolder = (place: Place) => join(place.folder, 'postgres');
const keysFile = (cluster: string) => join(cluster, 'hashar-keys.json');

export function readKeys(cluster: string): Keys {
  return JSON.parse(readFileSync(keysFile(cluster), 'utf8'));
}

/**
 * Makes the cluster unless it is there. It is made aside and renamed when complete, so a start that was cut off leaves nothing
 * half done, and of two starts at the same time one wins.
 */
export async function createCluster(place: Place): Promise<void> {
  const cluster = clusterFolder(place);
  removeDrafts(cluster);
  if (existsSync(keysFile(cluster))) return;
  const draft = `${cluster}.${process.pid}`;
  const passwordFile = `${draft}.password`;
  const keys: Keys = { owner: newPassword(), app: newPassword(), port: 0 };
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, keys.owner, { mode: 0o600 });
    own(place, draft, passwordFile);
    await initialise(place, draft, passwordFile);
    writeKeys(place, draft, keys);
    renameUnlessThere(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Whole or not at all: without its passwords a cluster opens to nobody, and others may be reading. */
function writeKeys(place: Place, cluster: string, keys: Keys): void {
  const fresh = `${keysFile(cluster)}.${process.pid}`;
  try {
    writeFileSync(fresh, JSON.stringify(keys), { mode: 0o600 });
    own(place, fresh);
    renameSync(fresh, keysFile(cluster));
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Takes away what starts that were killed at it left: drafts of processes that are gone. */
function removeDrafts(cluster: string): void {
  const folder = dirname(cluster);
  for (const name of readdirSync(folder)) {
    const maker = /^postgres\.(\d+)(\.password)?$/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function initialise(place: Place, draft: string, passwordFile: string): Promise<void> {
  // The built-in locale sorts and folds the same on every machine, whatever the system has installed.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const args = ['-D', draft, '-U', 'hashar', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale];
  const program = promisify(execFile)(binary(place.native, 'initdb'), args, {
    ...place.owner,
    cwd: place.folder,
    env: bareEnv(),
  });
  await program.catch((error: Error & { stdout?: string; stderr?: string }) => {
    const output = `${error.stdout ?? ''}\n${error.stderr ?? ''}`.trim();
    throw new Error(`PostgreSQL could not make its data folder: ${output ? reasonIn(output) : error.message}`);
  });
}

/**
 * Starts PostgreSQL on the cluster, in a session of its own so that Ctrl-C in the terminal does not reach it.
 * @throws Error with the last line of its log when it ends before it is ready
 */
export async function launch(place: Place, settings: Record<string, string>): Promise<Postmaster> {
  const cluster = clusterFolder(place);
  const keys = readKeys(cluster);
  const port = (await isFree(keys.port)) ? keys.port : await freePort();
  if (port !== keys.port) writeKeys(place, cluster, { ...keys, port });
  const log = join(place.folder, 'postgres.log');
  const output = openSync(log, 'w');
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    jit: 'off',
    ...settings,
  };
  const args = ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(binary(place.native, 'postgres'), args, {
    ...place.owner,
    cwd: cluster,
    env: bareEnv(),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  child.on('error', () => {
    ended = true;
  });
  return untilReady(cluster, log, () => ended);
}

async function untilReady(cluster: string, log: string, hasEnded: () => boolean): Promise<Postmaster> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const found = livingPostmaster(cluster);
    if (found?.ready) return found;
    // Another process that started at the same moment may have won: then its server is the one to use.
    if (hasEnded() && !found) break;
    await pause(20);
  }
  throw new Error(`PostgreSQL did not start: ${reasonIn(readFileSync(log, 'utf8'))} (all of it: ${log})`);
}

const newPassword = () => randomBytes(24).toString('base64url');

/** PostgreSQL reads PG… and LC_… variables; those of the person who starts Hashar are about another database. */
const bareEnv = (): NodeJS.ProcessEnv => ({ NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

function own(place: Place, ...paths: string[]): void {
  if (place.owner) for (const path of paths) chownSync(path, place.owner.uid, place.owner.gid);
}

function renameUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(keysFile(to))) throw error;
  }
}

/** The one line of PostgreSQL's output that says most: a full disk shows itself through many a later error. */
function reasonIn(output: string): string {
  // Where a page was written in part, it only hints at it.
  if (/no space left|check free disk space/i.test(output)) return 'no space left on device';
  const lines = output.trim().split('\n');
  return lines.findLast((line) => /error|could not|fatal|panic/i.test(line)) ?? 'no reason given';
}

async function isFree(port: number): Promise<boolean> {
  return port > 0 && (await listenOnce(port)) !== undefined;
}

async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error('No free port for PostgreSQL on 127.0.0.1.');
  return port;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
