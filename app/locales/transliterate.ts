import exceptions from './uz-Cyrl/exceptions.json' with { type: 'json' };

/*
 * Uzbek Latin → Cyrillic by the letters of the 1995 alphabet; words that the letters alone get wrong stand in exceptions.json
 * (soft signs, ts, э inside a word, names that stay Latin). Good for an interface that people check, and for drafts.
 */

const pairs: Readonly<Record<string, string>> = {
  sh: 'ш',
  ch: 'ч',
  yo: 'ё',
  yu: 'ю',
  ya: 'я',
  ye: 'е',
  oʻ: 'ў',
  gʻ: 'ғ',
};
const letters: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'ҳ',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  x: 'х',
  y: 'й',
  z: 'з',
  ʼ: 'ъ',
  c: 'с',
  w: 'в',
};

const kept =
  /((?<![A-Za-z])`[^`]*`(?![A-Za-z])|\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\)|https?:\/\/\S+|\S+@\S+|[\w./-]*\.(?:csv|json|uz)\b)/;
const word = /[A-Za-zʻʼ‘’'`]+(?:-[A-Za-zʻʼ‘’'`]+)*/g;
const latin = new Set(exceptions.latin.map((each) => each.toLowerCase()));
const whole: Readonly<Record<string, string>> = exceptions.words;
const stems = Object.entries(exceptions.stems).sort(([a], [b]) => b.length - a.length);

/** Uzbek text in Cyrillic letters; placeholders, markup, `what stands between backticks`, addresses and the names in the exceptions stay. */
export function toCyrillic(text: string): string {
  return text
    .split(kept)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(word, cyrillicWord)))
    .join('');
}

function cyrillicWord(given: string): string {
  const plain = sameApostrophes(given);
  // Abbreviations of Latin letters (API, WIP, CSV) and names stay Latin; a suffix after a hyphen does not.
  const [head = '', ...tail] = plain.split('-');
  if (latin.has(head.toLowerCase())) return [head, ...tail.map(cyrillicWord)].join('-');
  const exact = whole[plain.toLowerCase()];
  if (exact !== undefined) return asTyped(plain, exact);
  const stem = stems.find(([from]) => plain.toLowerCase().startsWith(from));
  if (stem) return asTyped(plain, stem[1]) + spelled(plain.slice(stem[0].length), false);
  return plain
    .split('-')
    .map((each) => spelled(each, true))
    .join('-');
}

/** The turned comma belongs to oʻ and gʻ, every other apostrophe is the hard sign; people type six kinds of both. */
function sameApostrophes(text: string): string {
  return text.replace(/([OoGg])[ʻʼ‘’'`]/g, '$1ʻ').replace(/([^OoGg])[ʻʼ‘’'`]/g, '$1ʼ');
}

function spelled(text: string, begins: boolean): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const two = text.slice(at, at + 2);
    // yoʻ is y and oʻ, not yo and a sign.
    const size = pairs[two.toLowerCase()] && !(text[at + 2] === 'ʻ' && two.toLowerCase() === 'yo') ? 2 : 1;
    const from = text.slice(at, at + size);
    const first = (begins && at === 0) || /[aeiou]/i.test(text[at - 1] ?? '');
    const to = from.toLowerCase() === 'e' && first ? 'э' : (pairs[from.toLowerCase()] ?? letters[from.toLowerCase()] ?? from);
    out += isUpper(from) ? to.toUpperCase() : to;
    at += size;
  }
  return out;
}

const isUpper = (text: string) => text[0] !== text[0]?.toLowerCase();

function asTyped(typed: string, cyrillic: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return cyrillic.toUpperCase();
  return isUpper(typed) ? cyrillic.charAt(0).toUpperCase() + cyrillic.slice(1) : cyrillic;
}
