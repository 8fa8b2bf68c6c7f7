import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';

/** Every page address has its file, once, and every page in app/routes has its address. */
export async function pageProblems(root) {
  const table = join(root, 'app/routes.ts');
  if (!existsSync(table)) return ['app/routes.ts is missing'];
  const module = await tsImport(pathToFileURL(table).href, import.meta.url);
  const pages = flatten(await module.default);
  const files = new Set(pages.map((page) => page.file));
  return [
    ...pages
      .filter(({ file }) => !existsSync(join(root, 'app', file)))
      .map(({ file }) => `app/routes.ts names ${file}, which is not there`),
    ...repeated(pages).map((address) => `app/routes.ts has the address ${address} twice`),
    ...routeFiles(root)
      .filter((file) => !files.has(file))
      .map((file) => `app/${file} has no address in app/routes.ts`),
  ];
}

function flatten(entries, parent = '') {
  return entries.flatMap((entry) => {
    const address = [parent, entry.path].filter(Boolean).join('/');
    // A layout has children and no path of its own: it may share its parent's address.
    const own = { file: entry.file, address: entry.path || entry.index ? `${address}${entry.index ? '/' : ''}` : undefined };
    return [own, ...flatten(entry.children ?? [], address)];
  });
}

function repeated(pages) {
  const seen = new Set();
  return pages
    .map((page) => page.address)
    .filter((address) => address !== undefined && (seen.has(address) || !seen.add(address)));
}

function routeFiles(root) {
  const folder = join(root, 'app/routes');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && isPage(readFileSync(join(folder, name), 'utf8')))
    .map((name) => relative(join(root, 'app'), join(folder, name)));
}

/** Remix asks a file of app/routes for these; what has none of them is shared by pages. */
const isPage = (source) => /^export (default|(async )?function (loader|action)|const (loader|action))\b/m.test(source);
