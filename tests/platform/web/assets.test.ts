import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtAssets } from '#app/platform/web/assets.server.ts';
import { atEnd } from '#tests/support/at-end.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashar-assets-'));
const script = 'export const answer = 42;\n'.repeat(50);
let server: Server;
let origin: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/board-a1.js'), script);
  writeFileSync(join(folder, 'assets/board-a1.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'assets/board-a1.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'mark.svg'), '<svg/>');
  await new Promise<void>((resolve) => {
    server = express().use(builtAssets(folder)).listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
atEnd(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, encoding = 'identity') => fetch(origin + path, { headers: { 'Accept-Encoding': encoding } });

describe('built files', () => {
  it.each(['br', 'gzip', 'identity'])('are sent as compressed at build time: %s', async (encoding) => {
    const reply = await get('/assets/board-a1.js', encoding);
    expect(reply.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(await reply.text()).toBe(script);
  });

  it('may be kept for ever where their name has their hash, for an hour otherwise', async () => {
    expect((await get('/assets/board-a1.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/mark.svg')).headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it.each(['/assets/none.js', '/../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/assets'])(
    'are not %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
