import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The texts that the code names: whole ones (`'board:column.full'`), and patterns of those put together at run time
 * (`board:move.${where}`). Codes of refusals count as naming their reason and next step.
 * @param namespaces names of the catalogues
 */
export function usedTexts(root, namespaces) {
  const names = new Set();
  const patterns = [];
  for (const source of sourcesIn(join(root, 'app'))) {
    for (const [, quote, text] of source.matchAll(/(['"`])([a-z][\w-]*:(?:\$\{[^}]*\}|[\w.$-])+)\1/g)) {
      if (!namespaces.has(text.split(':')[0])) continue;
      if (quote === '`' && text.includes('${')) patterns.push(patternOf(text));
      else names.add(text);
    }
    for (const code of refusalsIn(source)) for (const part of ['reason', 'next']) names.add(`refusals:${code}.${part}`);
  }
  for (const source of cataloguesIn(join(root, 'app/locales')))
    for (const [, text] of source.matchAll(/\$t\(([a-z][\w-]*:[^)]+)\)/g))
      patterns.push(patternOf(text.replaceAll(/\{\{\w+\}\}/g, '${}')));
  return { names, patterns };
}

/** `new Conflict('stale_text')`, `new NotAllowed('last_administrator', …)`, `{ field: 'name', code: 'taken' }`. */
function refusalsIn(source) {
  const thrown = source.matchAll(/new (?:Conflict|NotAllowed|Unfit)\(\s*'([a-z_]+)'/g);
  const listed = source.matchAll(/\bfield: [^,{}]+,\s*code: '([a-z_]+)'/g);
  return [...thrown, ...listed].map((match) => match[1]);
}

function patternOf(template) {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.+')}(\\..+)?$`);
}

/** Catalogues name texts of their own: `$t(refusals:words.type.{{type}})`. */
function cataloguesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('platform/prisma/'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
