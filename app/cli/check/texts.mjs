import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { usedTexts } from './used-texts.mjs';

/** Languages whose catalogues people write; uz-Cyrl is made from uz-Latn. The first one is the measure of completeness. */
const languages = { en: ['one', 'other'], ru: ['one', 'few', 'many', 'other'], 'uz-Latn': ['one', 'other'] };
const plural = /_(zero|one|two|few|many|other)$/;

/**
 * Every language has every text with the plural forms of its grammar and the same {{values}}, every text that the code names
 * exists, and none is left that nobody names.
 */
export function textProblems(root) {
  const catalogues = Object.fromEntries(Object.keys(languages).map((language) => [language, catalogueOf(root, language)]));
  const keys = new Set(Object.values(catalogues).flatMap((catalogue) => [...catalogue.keys()]));
  const { names, patterns } = usedTexts(root, new Set([...keys].map((key) => key.split(':')[0])));
  return [
    ...Object.entries(catalogues).flatMap(([language, catalogue]) =>
      [...keys].flatMap((key) => problemsOf(key, language, catalogue, catalogues.en)),
    ),
    ...[...names].filter((name) => !keys.has(name)).map((name) => `the code names ${name}, which is in no catalogue`),
    ...[...keys]
      .filter((key) => !names.has(key) && !patterns.some((pattern) => pattern.test(key)))
      .map((key) => `nobody names ${key}`),
  ];
}

/** Key without its plural ending → its forms: one without an ending, or one for each ending. */
function catalogueOf(root, language) {
  const folder = join(root, 'app/locales', language);
  const catalogue = new Map();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith('.json')) continue;
    for (const [path, text] of flatten(JSON.parse(readFileSync(join(folder, name), 'utf8')))) {
      const key = `${basename(name, '.json')}:${path.replace(plural, '')}`;
      catalogue.set(key, { ...catalogue.get(key), [plural.exec(path)?.[1] ?? '']: text });
    }
  }
  return catalogue;
}

function flatten(tree, path = '') {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([name, value]) => flatten(value, path ? `${path}.${name}` : name));
}

function problemsOf(key, language, catalogue, measure) {
  const forms = catalogue.get(key);
  if (!forms) return [`${language} lacks ${key}`];
  const found = Object.keys(forms);
  const wanted = '' in forms && found.length === 1 ? [''] : languages[language];
  const problems = [
    ...wanted.filter((form) => !(form in forms)).map((form) => `${language} ${key} lacks the form _${form}`),
    ...found
      .filter((form) => !wanted.includes(form))
      .map((form) => `${language} ${key} has the form _${form}, which the language has not`),
    ...found.filter((form) => forms[form].trim() === '').map(() => `${language} ${key} is empty`),
  ];
  const [own, english] = [valuesIn(forms), valuesIn(measure.get(key) ?? forms)];
  return own === english ? problems : [...problems, `${language} ${key} uses {{${own}}}, en uses {{${english}}}`];
}

/** The values of all its forms together: "one day" need not say its number. */
function valuesIn(forms) {
  const values = Object.values(forms).flatMap((text) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]));
  return [...new Set(values)].sort().join(', ');
}
