import { pino } from 'pino';

/**
 * One JSON line for what went wrong. Quiet by default (LOG_LEVEL=info or debug tells more); never bodies, cookies, or tokens.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || 'warn',
  base: undefined,
  redact: ['*.password', '*.token', '*.cookie', '*.authorization', 'headers'],
});
