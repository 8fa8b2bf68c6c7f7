import { z } from 'zod';
import { type LogKind, logKinds } from './log.ts';

/** Which lines of the log are asked for. */
export const logInput = z.strictObject({
  kind: z.enum(logKinds as [LogKind, ...LogKind[]]).optional(),
  /** Part of a name or of an e-mail address. */
  person: z.string().max(120).optional(),
  /** The first and the last day, as the agency's zone has them. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** The line after which to go on. */
  after: z.string().min(1).max(36).optional(),
  /** How many lines at once. */
  most: z.number().int().min(1).max(1_000).default(50),
});
