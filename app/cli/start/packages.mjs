import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, root, runNode } from './steps.mjs';

/** True when node_modules holds what package-lock.json says, the build tools too; packages for other machines may be missing. */
export function packagesAreThere() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const [wanted, there] = [join(root, 'package-lock.json'), installed].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const found = there[path];
    return found ? found.version === version : optional === true || existsOptionalPeer(wanted[path]);
  });
}

const existsOptionalPeer = (entry) => entry.devOptional === true || entry.peer === true;

/** `npm ci` with the build tools, also where NODE_ENV says production. */
export async function installPackages() {
  const npm = npmProgram();
  if (!npm) throw new Failure('npm was not found beside Node. Install it, or run "npm ci" yourself.');
  await runNode('npm ci', [npm, 'ci', '--include=dev', '--no-audit', '--no-fund'], { NODE_ENV: 'development' });
}

function npmProgram() {
  const beside = dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    join(beside, '..', 'lib/node_modules/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return places.find((place) => place?.endsWith('npm-cli.js') && existsSync(place));
}
