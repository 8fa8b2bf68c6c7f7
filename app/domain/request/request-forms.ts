import { z } from 'zod';
import * as field from '#app/domain/backlog/fields.ts';
import { outsideAnswers, requestLists, requestParts } from './request.ts';

const plain = z.string().transform((text) => text.replace(/\r\n?/g, '\n').trim());
/** Words of several lines that must not be left empty; and ones that may. */
const words = plain.pipe(z.string().min(1).max(2_000));
const maybeWords = plain.pipe(z.string().max(2_000)).default('');

const request = field.id;
const day = z.iso.date();
/** An agency's code. */
const agency = z.string().min(1).max(12);

export const askAgencyInput = z.strictObject({
  /** The code of an agency that is here, or the name of one that is not. */
  to: agency.optional(),
  outside: field.name.optional(),
  what: field.title,
  why: maybeWords,
  neededBy: day,
  criteria: maybeWords,
  legalBasis: maybeWords,
  attached: maybeWords,
  /** An item of one's own that it hangs on; the other side never learns of it. */
  item: field.key.optional(),
});
export type AskAgency = z.output<typeof askAgencyInput>;

export const requestInput = z.strictObject({ request });
export const acknowledgeInput = z.strictObject({ request, note: maybeWords });
export const promiseInput = z.strictObject({
  request,
  day,
  /** Who answers for it: somebody of the asked agency. */
  owner: field.id,
  note: maybeWords,
  item: field.key.optional(),
});
export const counterInput = z.strictObject({ request, day: day.optional(), scope: maybeWords, reason: words });
export const questionInput = z.strictObject({ request, question: words });
export const reasonInput = z.strictObject({ request, reason: words });
export const noteInput = z.strictObject({ request, note: maybeWords });
export const passOnInput = z.strictObject({ request, to: agency, reason: words });
export const moveInput = z.strictObject({ request, day, reason: words });
export const deliverInput = z.strictObject({ request, what: words });
export const answerInput = z.strictObject({ request, answer: words });
export const recordInput = z.strictObject({ request, answer: z.enum(outsideAnswers), day: day.optional(), text: words });
export const explainInput = z.strictObject({
  request,
  explanation: words,
  /** The line of the ledger that it is about. */
  about: z.number().int().min(1).max(100_000).optional(),
});
/** No item takes it off. */
export const linkInput = z.strictObject({ request, item: field.key.optional() });

export const requestsInput = z.strictObject({
  list: z.enum(requestLists).optional(),
  part: z.enum(requestParts).optional(),
  page: z.number().int().min(1).max(100_000).default(1),
});
/** The key of one's own item that a request is to hang on. */
export const newRequestInput = z.strictObject({ item: field.key.optional() });
