import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCluster } from '#app/platform/embedded-postgres/cluster.server.ts';
import { plainLine } from '#app/platform/start-problem.server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashar-cluster-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A place whose initdb is a script of ours. */
function placeWith(script: string) {
  const native = join(folder, 'native');
  mkdirSync(join(native, 'bin'), { recursive: true });
  writeFileSync(join(native, 'bin', 'initdb'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(native, 'bin', 'initdb'), 0o755);
  return { native, folder, moved: false };
}

describe('making a cluster', () => {
  it('on a full disk fails for that one reason, and leaves nothing half made', async () => {
    const full = placeWith(
      'echo "creating directory ... ok"; echo "initdb: error: could not write file: No space left on device" >&2; exit 1',
    );
    const error = await createCluster(full).catch((reason: unknown) => reason);
    expect(plainLine(error)).toBe('No room is left on the disk. Free some and start again.');
    expect(readdirSync(folder)).toEqual(['native']);
  });

  it('says what initdb said where it fails otherwise', async () => {
    const broken = placeWith('echo "initdb: error: invalid locale name" >&2; exit 1');
    await expect(createCluster(broken)).rejects.toThrow(
      /^PostgreSQL could not make its data folder: initdb: error: invalid locale/,
    );
  });

  it('takes away what a start left that was killed at it, and not what another is at', async () => {
    const gone = 4_194_305;
    for (const name of [`postgres.${gone}`, `postgres.${process.ppid}`]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, `postgres.${gone}.password`), 'secret');
    await createCluster(placeWith('exit 0'));
    expect(readdirSync(folder).sort()).toEqual(['native', 'postgres', `postgres.${process.ppid}`]);
  });
});
