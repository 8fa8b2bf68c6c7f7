import type { Catalogue } from '#app/locales/texts.ts';
import { textsPath } from '#app/paths.ts';

export interface RestOfLanguage {
  /** Resolves once all its texts are here. */
  here: Promise<Catalogue>;
  /** Has them fetched, if nobody did so before; asked again, ever more seldom, until they come. */
  fetch(): Promise<Catalogue>;
}

/** The texts of a language that did not come with the page. */
export function restOfLanguage({ locale, hash }: { locale: string; hash: string }): RestOfLanguage {
  let begun = false;
  let come: (texts: Catalogue) => void = () => undefined;
  const here = new Promise<Catalogue>((resolve) => {
    come = resolve;
  });
  const ask = async (wait: number): Promise<void> => {
    const texts = await fetch(textsPath(locale, hash))
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .catch(() => undefined);
    if (texts) come(texts);
    else window.setTimeout(ask, wait, Math.min(wait * 2, 60_000));
  };
  return {
    here,
    fetch() {
      if (!begun) void ask(1_000);
      begun = true;
      return here;
    },
  };
}
