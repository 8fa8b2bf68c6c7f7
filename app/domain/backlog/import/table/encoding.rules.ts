/** How a text file's letters are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'iso-8859-1';

/** So many bytes tell how a file is written. */
const looked = 200_000;

/**
 * How a file's letters are written: by its mark; by zero bytes, which UTF-16 has in every second place of plain text; as UTF-8 where all of
 * it is; else in one of the two old ways, told apart by the company that their letters keep.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return byZeros(bytes) ?? (isUtf8(bytes) ? 'utf-8' : isCyrillic(bytes) ? 'windows-1251' : 'iso-8859-1');
}

function byZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0] as [number, number];
  const length = Math.min(bytes.length, looked) & ~1;
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (odd > even * 4 && odd * 2 > length * 0.05) return 'utf-16le';
  if (even > odd * 4 && even * 2 > length * 0.05) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Cyrillic words are letters above 0xC0 side by side; in Western texts such a letter stands alone between plain ones. */
function isCyrillic(bytes: Uint8Array): boolean {
  let high = 0;
  let accompanied = 0;
  const isLetter = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
  for (let at = 0; at < Math.min(bytes.length, looked); at += 1) {
    if (!isLetter(bytes[at])) continue;
    high += 1;
    if (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])) accompanied += 1;
  }
  return high > 0 && accompanied / high > 0.6;
}
