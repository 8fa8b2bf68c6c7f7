import { type Locale, locales } from '#app/domain/actor.ts';

/** The language of ours that an Accept-Language header prefers; undefined where it names none of them. */
export function preferredLocale(header: string | undefined): Locale | undefined {
  const wished = (header ?? '').slice(0, 500).split(',').flatMap(wish);
  return wished.sort((one, other) => other.weight - one.weight)[0]?.locale;
}

function wish(part: string): { locale: Locale; weight: number }[] {
  const [tag = '', ...params] = part.trim().split(/\s*;\s*/);
  const locale = localeOfTag(tag);
  const weight = Number(params.find((param) => param.startsWith('q='))?.slice(2) ?? 1);
  return locale && weight > 0 ? [{ locale, weight }] : [];
}

/** `uz` alone is written in Latin letters, as the law has it. */
function localeOfTag(tag: string): Locale | undefined {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  if (language === 'uz') return rest.includes('cyrl') ? 'uz-Cyrl' : 'uz-Latn';
  return locales.find((locale) => locale === language);
}
