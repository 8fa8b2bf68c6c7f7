import type { LoaderFunctionArgs } from '@remix-run/node';
import { isLocale, languageOf } from '#app/locales/texts.server.ts';

/** A whole language for the browser, kept for ever under the hash of what it says. */
export function loader({ params }: LoaderFunctionArgs) {
  const [locale, hash] = (params.file ?? '').split('.');
  if (!isLocale(locale)) throw new Response(null, { status: 404 });
  const language = languageOf(locale);
  const lasting = hash === language.hash ? 'public, max-age=31536000, immutable' : 'no-store';
  return new Response(language.json, { headers: { 'Content-Type': 'application/json', 'Cache-Control': lasting } });
}
