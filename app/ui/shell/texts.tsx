import type { i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '#app/domain/actor.ts';
import { type Formats, formatsOf } from '#app/locales/formats.ts';
import type { TextKey } from '#app/locales/keys.ts';
import { rememberedTexts } from '#app/locales/remembered-texts.ts';
import { type Catalogue, type Texts, textsOver } from '#app/locales/texts.ts';
import type { RestOfLanguage } from './rest-of-language.ts';

/** What the browser needs of a language: where the whole of it is, and the namespaces that came with the page. */
export interface Language {
  locale: Locale;
  zone: string;
  hash: string;
}

interface Spoken extends Language {
  texts: Texts;
  /** On the server: the namespaces as the page carries them to the browser. */
  carry?: (namespaces: readonly string[]) => string;
}

const Speaking = createContext<Spoken | null>(null);

/** On the server: every text of the language is at hand. */
export function ServerTexts({ children, ...spoken }: Spoken & { children: ReactNode }) {
  return <Speaking.Provider value={spoken}>{children}</Speaking.Provider>;
}

/** In the browser: the page's own texts at once, the rest of the language when there is time. */
export function BrowserTexts({
  language,
  catalogue,
  rest,
  children,
}: {
  language: Language;
  catalogue: Catalogue;
  rest: RestOfLanguage;
  children: ReactNode;
}) {
  const [{ instance, texts }] = useState(() => textsOver(language.locale, catalogue));
  const [arrived, setArrived] = useState(0);
  useEffect(() => {
    void rest.here.then((all) => {
      addAll(instance, language.locale, all);
      setArrived((times) => times + 1);
    });
    const idle = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 200));
    idle(() => void rest.fetch());
  }, [instance, language, rest]);
  const value = useMemo(
    () => (arrived >= 0 ? { ...language, texts: rememberedTexts(orNothing(instance, texts)) } : null),
    [arrived, instance, language, texts],
  );
  return <Speaking.Provider value={value}>{children}</Speaking.Provider>;
}

function addAll(instance: i18n, locale: Locale, catalogue: Catalogue): void {
  for (const [namespace, texts] of Object.entries(catalogue)) instance.addResourceBundle(locale, namespace, texts);
}

/** Until the rest of the language is here, a text that is not is left empty rather than shown as its key. */
function orNothing(instance: i18n, texts: Texts): Texts {
  // As a plain string: to compare every key of the catalogue with i18next's own types takes the compiler minutes.
  const exists = (key: string, values?: Record<string, string | number>) => instance.exists(key, values);
  return (key, values) => (exists(key, values) ? texts(key, values) : '');
}

function useSpoken(): Spoken {
  const spoken = useContext(Speaking);
  if (!spoken) throw new Error('texts are used outside of a page');
  return spoken;
}

/** The texts of the reader's language: `t('board:column.full')`. */
export const useTexts = (): Texts => useSpoken().texts;

/** The reader's language and how dates and numbers are written in it, in the agency's zone. */
export function useFormat(): Formats {
  const { locale, zone } = useSpoken();
  return useMemo(() => formatsOf(locale, zone), [locale, zone]);
}

export const useLanguage = (): Language => useSpoken();

/** The page's own texts, for the browser to begin with. Stands after all that uses texts, so that it knows what was used. */
export function CarriedTexts({ namespaces }: { namespaces: readonly string[] }) {
  const { carry } = useSpoken();
  const json = carry ? carry(namespaces) : (document.getElementById(carriedId)?.textContent ?? '{}');
  return (
    <script
      id={carriedId}
      type="application/json"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own catalogue, with < escaped
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}

export const carriedId = 'texts';

/** A key put together from a code; the catalogue check knows which codes there are. */
export const textKey = (key: string) => key as TextKey;
