import { z } from 'zod';
import { id, line } from './person.ts';

const tokenScopes = ['read', 'write'] as const;

/** Days for which a token may be good, at most. */
export const tokenDays = 365;

/** What a token begins with, so that it is known when it turns up where it should not be. */
export const tokenMark = 'hsh_';

/** Letters of the secret by which its owner recognises a token. */
export const tokenPrefixLength = 10;

export const makeTokenInput = z.strictObject({
  name: line(1, 80),
  scope: z.enum(tokenScopes),
  /** Days until it expires. */
  days: z.number().int().min(1).max(tokenDays),
});
export const oneTokenInput = z.strictObject({ token: id });
