import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/**
 * Headers that every answer carries. The nonce of the content security policy is new with every request; pages get it through
 * their load context. Style attributes are allowed (the server renders widths and colours of charts so), scripts only by nonce.
 */
export const securityHeaders: RequestHandler = (request, response, next) => {
  const nonce = randomBytes(16).toString('base64');
  response.locals.cspNonce = nonce;
  response.setHeader('Content-Security-Policy', policy(nonce));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  if (request.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
  next();
};

/** For development: pages ask for the nonce there too. */
export const nonceOnly: RequestHandler = (_request, response, next) => {
  response.locals.cspNonce = randomBytes(16).toString('base64');
  next();
};

const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
