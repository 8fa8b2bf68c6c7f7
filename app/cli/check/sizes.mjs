import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Compressed, in bytes: the most styles that a first view may load (its HTML is measured in the browser tests), and the scripts of the board. */
const limits = { styles: 9 * 1024, boardScripts: 130 * 1024 };

/** Holds the sizes on the wire, measured on the production build; without one there is nothing to measure. */
export function sizeProblems(root) {
  const client = join(root, 'build/client');
  if (!existsSync(join(client, 'assets'))) return [];
  const styles = largestStyles(client);
  const scripts = sum(client, boardScripts(client));
  return [
    ...(styles > limits.styles ? [`the most styles of a first view are ${styles} bytes compressed, above ${limits.styles}`] : []),
    ...(scripts > limits.boardScripts
      ? [`the scripts of the board page are ${scripts} bytes compressed, above ${limits.boardScripts}`]
      : []),
  ];
}

/** What every page links, and the largest three of the rooms': no page links more of them. */
function largestStyles(client) {
  const sheets = readdirSync(join(client, 'assets')).filter((name) => name.endsWith('.css'));
  const sizeOf = (name) => sum(client, [`assets/${name}`]);
  const everywhere = sheets.filter((name) => /^(kit|shell)-/.test(name)).map(sizeOf);
  const rooms = sheets.filter((name) => !/^(kit|shell)-/.test(name)).map(sizeOf);
  return [...everywhere, ...rooms.sort((a, b) => b - a).slice(0, 3)].reduce((total, size) => total + size, 0);
}

/** What the browser loads for the board: the entry, the root, the board's route, and all that they import, at once or later. */
function boardScripts(client) {
  const { entry, routes } = remixManifest(client);
  const own = Object.values(routes).filter(({ id }) => id === 'root' || /board\/board$/.test(id));
  const found = new Set();
  const follow = (name) => {
    const file = join(client, 'assets', name);
    if (found.has(name) || !existsSync(file)) return;
    found.add(name);
    for (const [imported] of readFileSync(file, 'utf8').matchAll(/[\w.-]+\.js(?=["'`])/g)) follow(imported);
  };
  for (const part of [entry, ...own]) follow(basename(part.module));
  return [...found].map((name) => `assets/${name}`);
}

function remixManifest(client) {
  const name = readdirSync(join(client, 'assets')).find((file) => /^manifest-.*\.js$/.test(file));
  if (!name) return { entry: { module: '' }, routes: {} };
  return JSON.parse(
    readFileSync(join(client, 'assets', name), 'utf8')
      .replace(/^window\.__remixManifest=/, '')
      .replace(/;\s*$/, ''),
  );
}

function sum(client, files) {
  return files
    .map((file) => join(client, `${file}.br`))
    .filter(existsSync)
    .reduce((total, file) => total + readFileSync(file).length, 0);
}
