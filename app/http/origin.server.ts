import type { IncomingMessage, ServerResponse } from 'node:http';
import { textsFor } from '#app/locales/texts.server.ts';
import { preferredLocale } from './accept-language.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send here, since its cookies would come along: anything but reading must come from a page
 * of ours. The API is not asked, as it reads no cookies.
 */
export function refuseForeignOrigin(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const only = reading.has(request.method ?? '');
  if (only || isOurs(request)) {
    // Remix compares it as well, and has a blank page for a browser that keeps its origin to itself.
    if (!only) delete request.headers.origin;
    next();
    return;
  }
  const t = textsFor(preferredLocale(request.headers['accept-language']) ?? 'en');
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${t('refusals:foreign_origin.reason')} ${t('refusals:foreign_origin.next')}\n`);
}

/** Browsers say where a request comes from in one of two ways; what says neither is no browser, and carries nobody's cookies. */
function isOurs({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  // Of a site that is served over https, a page of the same name over http may be anybody's.
  const { host, protocol } = new URL(origin);
  return host === hostOf(headers) && (protocol === 'https:' || headers['x-forwarded-proto'] !== 'https');
}

function hostOf(headers: IncomingMessage['headers']): string | undefined {
  const forwarded = Number(process.env.TRUSTED_PROXIES ?? 0) > 0 ? headers['x-forwarded-host'] : undefined;
  return (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim() ?? headers.host;
}
