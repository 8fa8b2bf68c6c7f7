import { pino } from 'pino';

/** Whoever has the address of a one-time link has the link. */
const withoutSecret = (path: string) => path.replace(/\/(join|unsubscribe)\/[^/]+/, '/$1/…');

/**
 * One JSON line for what went wrong. Quiet by default (LOG_LEVEL=info or debug tells more); never bodies, cookies, or tokens.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || 'warn',
  base: undefined,
  serializers: { path: withoutSecret },
  redact: ['*.password', '*.token', '*.cookie', '*.authorization', 'headers'],
});
