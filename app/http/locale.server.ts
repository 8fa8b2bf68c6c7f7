import type { Locale } from '#app/domain/actor.ts';
import { isLocale } from '#app/locales/texts.server.ts';
import { isPublicPath } from '#app/paths.ts';
import { preferredLocale } from './accept-language.ts';
import { actorOf } from './actor.server.ts';
import { cookieOf } from './cookie.server.ts';

/** Keeps the language that was chosen on this browser, before and after signing in. */
export const languageCookie = 'hashar-language';
export const themeCookie = 'hashar-theme';

/**
 * The language a reader asks for: on a page for everybody the one that its address names, since no cookie is set there; the one chosen on
 * this browser, else the first of the browser's own that there is, else English.
 */
export function localeAsked(request: Request): Locale {
  const { pathname, searchParams } = new URL(request.url);
  const named = searchParams.get('lang');
  if (isPublicPath(pathname) && isLocale(named)) return named;
  const chosen = cookieOf(request, languageCookie);
  return isLocale(chosen) ? chosen : (preferredLocale(request.headers.get('accept-language') ?? undefined) ?? 'en');
}

/** The language that a page is read in: of the person signed in, else the one asked for. */
export async function localeOf(request: Request): Promise<Locale> {
  return (await actorOf(request))?.person.locale ?? localeAsked(request);
}

/** The colours that were chosen on this browser; undefined follows the machine. */
export function themeAsked(request: Request): 'light' | 'dark' | undefined {
  const chosen = cookieOf(request, themeCookie);
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
}

/** A year's choice of this browser; no secret, so scripts may read it. */
export function cookieFor(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
