import type { Locale } from '#app/domain/actor.ts';
import { DomainError, type Problem, Refused, type Values } from '#app/domain/errors.ts';
import type { TextKey } from '#app/locales/keys.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { statusOf, Unfit } from './replies.server.ts';

/** An answer on its way out. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** JSON text; none for 204 and 304. */
  body?: string;
}

/** An error as RFC 9457 wants it, in the reader's language. What is hidden and what is absent give the same bytes. */
export function problemOf(error: unknown, locale: Locale): Reply {
  const status = statusOf(error);
  const code = error instanceof DomainError ? error.code : 'fault';
  const text = textOf(locale);
  const own = text(code, error instanceof DomainError ? error.values : {});
  const problems = error instanceof Refused ? error.problems : [];
  const body = {
    type: `urn:hashar:problem:${code}`,
    title: textsFor(locale)(`api:title.${status}` as TextKey),
    status,
    detail: [own.reason, own.next].filter(Boolean).join(' '),
    code,
    ...(problems.length > 0 && {
      errors: problems.map(({ field, code, values }: Problem) => ({ field, code, ...text(code, values) })),
    }),
  };
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="Hashar"' }),
      ...(error instanceof Unfit && error.headers),
    },
    body: JSON.stringify(body),
  };
}

/** A code is only known when it happens, hence no typed key; tests hold that each has its texts. */
function textOf(locale: Locale) {
  const texts = textsFor(locale);
  return (code: string, values: Values = {}) => ({
    reason: texts(`refusals:${code}.reason` as TextKey, values),
    next: texts(`refusals:${code}.next` as TextKey, values),
  });
}
