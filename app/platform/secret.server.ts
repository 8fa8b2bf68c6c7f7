import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, in letters that an address can carry. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, hexadecimal: how sessions, one-time links and tokens are kept. Only for what is random; passwords take argon2. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
