import type { Texts } from './texts.ts';

/** So many texts are kept; then remembering begins anew. */
const keptAtMost = 2_000;

/** Texts that are put together once: a board of cards asks for the same few over and over, and putting one together is slow. */
export function rememberedTexts(texts: Texts): Texts {
  const kept = new Map<string, string>();
  return (key, values) => {
    const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
    const known = kept.get(asked);
    if (known !== undefined) return known;
    const text = texts(key, values);
    if (kept.size >= keptAtMost) kept.clear();
    kept.set(asked, text);
    return text;
  };
}
