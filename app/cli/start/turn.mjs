import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './steps.mjs';

const lock = join(root, '.cache', 'preparing');

/** Lets one process at a time install and build in this folder; a lock whose process is gone does not count. */
export async function takeTurn(work) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  while (!lockIsMine()) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function lockIsMine() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isRunning(holder())) rmSync(lock, { force: true });
    return false;
  }
}

function holder() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    // Given back at this very moment.
    return 0;
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
