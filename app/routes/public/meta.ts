import type { MetaDescriptor } from '@remix-run/node';
import { type Locale, locales } from '#app/domain/actor.ts';

interface Shown {
  locale: Locale;
  demo: boolean;
  head: { title: string; about: string };
}

/**
 * What a tab, a search engine and the preview of a link tell of a public page: words of what was published, and none of anything else.
 * Where there is nothing, none are told.
 */
export function publicMeta(
  data: Shown | undefined,
  { pathname, search }: { pathname: string; search: string },
): MetaDescriptor[] {
  if (!data) return [{ title: 'Hashar' }];
  const { locale, demo, head } = data;
  const about = head.about.slice(0, 300);
  return [
    { title: `${head.title} · Hashar` },
    { name: 'description', content: about },
    { property: 'og:title', content: head.title },
    { property: 'og:description', content: about },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Hashar' },
    { property: 'og:locale', content: locale },
    // What is invented is not to be found as if it were true.
    ...(demo ? [{ name: 'robots', content: 'noindex' }] : []),
    ...locales.map((each) => ({ tagName: 'link', rel: 'alternate', hrefLang: each, href: inLanguage(pathname, search, each) })),
  ];
}

function inLanguage(pathname: string, search: string, locale: Locale): string {
  const asked = new URLSearchParams(search);
  asked.set('lang', locale);
  return `${pathname}?${asked}`;
}
