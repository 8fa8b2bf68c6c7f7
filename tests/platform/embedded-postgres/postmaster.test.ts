import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { livingPostmaster } from '#app/platform/embedded-postgres/postmaster.server.ts';

let cluster: string;
beforeEach(() => {
  cluster = mkdtempSync(join(tmpdir(), 'hashar-postmaster-'));
});
afterEach(() => rmSync(cluster, { recursive: true }));

const lock = () => join(cluster, 'postmaster.pid');

function leave(text: string, { ago }: { ago: number }) {
  const then = Date.now() / 1_000 - ago;
  writeFileSync(lock(), text);
  utimesSync(lock(), then, then);
}

describe('a lock on a cluster', () => {
  it.each([
    ['whose number belongs to another program by now', () => `${process.pid}\n${cluster}\n0\n5432\n`],
    ['whose process is gone', () => `4194305\n${cluster}\n0\n5432\n`],
    ['that was never written', () => ''],
  ])('%s is no living server, and is cleared', (_what, text) => {
    leave(text(), { ago: text() ? 0 : 60 });
    expect(livingPostmaster(cluster)).toBeUndefined();
    expect(existsSync(lock())).toBe(false);
  });

  it('that a server is just writing is left to it', () => {
    leave('', { ago: 0 });
    expect(livingPostmaster(cluster)).toBeUndefined();
    expect(existsSync(lock())).toBe(true);
  });
});
