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

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: { port: 5173 },
});
