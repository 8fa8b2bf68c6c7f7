import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, packagesAreThere } from './packages.mjs';
import { hashOf, readIfThere } from './sources.mjs';
import { root, runNode, step } from './steps.mjs';
import { takeTurn } from './turn.mjs';

const schemaSources = ['prisma/schema', 'prisma.config.ts', 'package-lock.json'];
const buildSources = [
  'app',
  'public',
  'prisma/schema',
  'prisma/seed',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
  'package-lock.json',
];

const clientStamp = join(root, '.cache', 'prisma-client-of');
const buildStamp = join(root, 'build', 'sources');
const clientIsThere = () =>
  existsSync(join(root, 'app/platform/prisma/client.ts')) && readIfThere(clientStamp) === hashOf(schemaSources);
const buildIsThere = () => existsSync(join(root, 'build/server/index.js')) && readIfThere(buildStamp) === hashOf(buildSources);

/** Makes what is missing or older than its sources: packages, Prisma client, and (unless `build` is false) the production build. */
export async function prepare({ build = true } = {}) {
  if (packagesAreThere() && (build ? buildIsThere() : clientIsThere())) return;
  await takeTurn(async () => {
    if (!packagesAreThere()) await step('packages (npm ci)', installPackages);
    if (!clientIsThere()) await step('Prisma client', generateClient);
    if (build && !buildIsThere()) await step('build', makeBuild);
  });
}

async function generateClient() {
  await runNode('prisma generate', ['node_modules/prisma/build/index.js', 'generate']);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(clientStamp, hashOf(schemaSources));
}

async function makeBuild() {
  // Read before: what is changed while it is being built must count as changed after it.
  const sources = hashOf(buildSources);
  rmSync(buildStamp, { force: true });
  await runNode('the build', ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], { NODE_ENV: 'production' });
  writeFileSync(buildStamp, sources);
}
