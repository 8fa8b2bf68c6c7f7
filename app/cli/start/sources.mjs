import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** Made from other sources, so not a source itself. */
const made = new Set(['app/platform/prisma']);

/** A hash of everything below those files and folders: changes when one of them does. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = join(root, path);
  if (made.has(path) || !existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`);
  } else {
    hash.update(`${path}\0`).update(readFileSync(full));
  }
}

export function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
