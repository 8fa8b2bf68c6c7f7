import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
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
      writeFileSync(join(dir, `${name}.br`), smallest(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

/** Of several windows the one in which a file comes out smallest: for most it is not the widest. */
function smallest(content: Buffer): Buffer {
  const [first, ...others] = [16, 18, 22].map((window) =>
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_LGWIN]: window } }),
  );
  return others.reduce((least, each) => (each.length < least.length ? each : least), first ?? content);
}

const vendor = /node_modules\/(react|react-dom|scheduler|@remix-run|i18next)\//;
const shared =
  /app\/(paths\.ts|locales\/|domain\/(actor|backlog\/item|backlog\/find\/found)\.ts|ui\/(shell|live)\/(?!(begun-from|unsent|words-of-other)\.)|ui\/kit\/(avatar|button|chip|dialog|empty-state|field|menu|meter|notice|page-head|panel)\.tsx|ui\/backlog\/hydrated\.ts|ui\/find\/recent\.ts)/;

/** By what boards, backlogs and blockers are narrowed: it goes together. */
const narrowing = /app\/(domain\/backlog\/filter\/filter|ui\/filter\/filter-words|ui\/views\/views-bar)\.tsx?/;

/**
 * What every page needs is put together: a file of its own costs a browser more than the bytes in it. What only some pages need is
 * left to Rollup, file by file: to put small bits together as it sees fit makes the board load parts of pages that are never opened.
 */
function chunkOf(id: string): string | undefined {
  if (vendor.test(id)) return 'vendor';
  if (narrowing.test(id)) return 'narrowing';
  return shared.test(id) || id.includes('preload-helper') ? 'shared' : undefined;
}

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry, compressedAssets],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
  server: { port: 5173 },
});
