import { z } from 'zod';
import { longestWords, namedRungs } from './escalation.ts';

const id = z.string().min(1).max(36);
const words = z
  .string()
  .max(longestWords * 4)
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(longestWords));
const reason = z
  .string()
  .max(1_200)
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .max(300)
      .refine((text) => text !== '', { message: 'required' }),
  );

/** A request or a blocker: exactly one, told as a field of its own where it is not. */
const whatWaits = { request: id.optional(), blocker: id.optional() };

/** The version of the words that the writing began from. */
const textVersion = z.number().int().min(1);

/** Without words those that stand are sent; with words the version goes along that they began from. */
export const sendEscalationInput = z.strictObject({ step: id, text: words.optional(), textVersion: textVersion.optional() });
export const wordEscalationInput = z.strictObject({ step: id, text: words, textVersion });
export const holdEscalationInput = z.strictObject({ ...whatWaits, until: z.iso.date(), reason });
export const escalationLadderInput = z.strictObject(whatWaits);
/** Nobody takes whoever stands there off. */
export const setLadderPersonInput = z.strictObject({ rung: z.enum(namedRungs), person: id.optional() });
export const agencyLadderInput = z.strictObject({});
/** The first so many, the earliest due first. */
export const waitingEscalationsInput = z.strictObject({ most: z.coerce.number().int().min(1).max(200).default(50) });
