import { sessionSecret, sessionCookie as setCookie } from '#app/platform/auth.server.ts';
import { digest } from '#app/platform/secret.server.ts';

/** Whether the browser came over https: as Express says in the address, or by the header of a proxy that is believed. */
export function cameSecurely(request: Request): boolean {
  if (request.url.startsWith('https:')) return true;
  const believed = Number(process.env.TRUSTED_PROXIES ?? 0) > 0;
  return believed && request.headers.get('X-Forwarded-Proto')?.split(',')[0]?.trim() === 'https';
}

/** The session's secret in the request's cookie. */
export function secretOf(request: Request): string | null {
  return sessionSecret(request.headers.get('Cookie'), cameSecurely(request));
}

/** The id under which the request's session is kept, to tell it from the person's other ones. */
export function sessionIdOf(request: Request): string | null {
  const secret = secretOf(request);
  return secret && digest(secret);
}

/** The Set-Cookie header that gives the browser this session, or with null takes its session away. */
export function sessionCookie(request: Request, secret: string | null): string {
  return setCookie(secret, cameSecurely(request));
}
