import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

/** Makes app/server.ts (which imports the Remix build) the entry of the server bundle: pages, API and stream share one process. */
const serverEntry: Plugin = {
  name: 'hashar-server-entry',
  enforce: 'post',
  config: (_config, env) =>
    env.isSsrBuild && env.command === 'build' ? { build: { rollupOptions: { input: './app/server.ts' } } } : undefined,
};

/** Compresses the client files once, as small as they get, so that no request has to (app/platform/web/assets.server.ts). */
const compressedAssets: Plugin = {
  name: 'hashar-compressed-assets',
  apply: (_config, env) => env.command === 'build' && !env.isSsrBuild,
  writeBundle({ dir = '' }) {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|svg|webmanifest)$/.test(name)) continue;
      const content = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry, compressedAssets],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Bits that pages share are put together: a file of its own costs a browser more than the bytes in it.
    rollupOptions: { output: { experimentalMinChunkSize: 10_000 } },
  },
  server: { port: 5173 },
});
