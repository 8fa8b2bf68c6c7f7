import type { Catalogue, Texts } from '#app/locales/texts.ts';

/**
 * The texts of one page being rendered, and `carry`: the JSON of the namespaces that were asked for and of those that the page has
 * used by then, for the browser to begin with. A refusal or an error page thus brings its words along, and no other page does.
 */
export function recordedTexts(texts: Texts, catalogue: Catalogue) {
  const used = new Set<string>();
  const recorded: Texts = (key, values) => {
    used.add(key.slice(0, key.indexOf(':')));
    return texts(key, values);
  };
  const carry = (namespaces: readonly string[]) => {
    const carried = [...new Set([...namespaces, ...used])].map((name) => [name, catalogue[name] ?? {}]);
    // A `<` would end the script element that the JSON stands in.
    return JSON.stringify(Object.fromEntries(carried)).replaceAll('<', '\\u003c');
  };
  return { texts: recorded, carry };
}
