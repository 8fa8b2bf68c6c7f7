import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds package.json. Found by walking up, because this file runs from app/platform (tests, scripts) and from
 * inside the server bundle.
 */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'prisma'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The project folder was not found above the running file.');
  return findRoot(parent);
}
