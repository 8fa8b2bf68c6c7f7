import i18next, { type i18n } from 'i18next';
import type { Locale } from '#app/domain/actor.ts';
import type { TextKey } from './keys.ts';

/** One language's catalogue, by namespace. */
export type Catalogue = Record<string, object>;

/** A text of the catalogue in one language; `count` chooses the plural form, `{{name}}` takes values. */
export type Texts = (key: TextKey, values?: Record<string, string | number>) => string;

/** An i18next instance over a catalogue; its namespaces may grow. Used by the server and by the browser. */
export function textsOver(locale: Locale, catalogue: Catalogue): { instance: i18n; texts: Texts } {
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    load: 'currentOnly',
    resources: { [locale]: catalogue },
    ns: Object.keys(catalogue),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return { instance, texts: (key, values) => instance.t(key, values) };
}
