import { z } from 'zod';
import { locales } from '#app/domain/actor.ts';
import { maybeLine } from '#app/domain/backlog/fields.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { line } from '#app/domain/identity/person.ts';
import * as field from '#app/domain/strategy/fields.ts';

/** A term or another form of it; of signs alone nothing could be found in a text. */
const form = line(2, 120).refine((text) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(foldText(text)), { message: 'form_unreadable' });
const some = z.array(form).min(1).max(10).optional();

/** By language, the name first; at least one language has one. */
const forms = z
  .strictObject({ en: some, ru: some, 'uz-Latn': some, 'uz-Cyrl': some })
  .refine((given) => Object.values(given).some((each) => each !== undefined), { message: 'required' });

export const addBacklogTermInput = z.strictObject({ backlog: field.prefix, forms });
export const addProgrammeTermInput = z.strictObject({ programme: field.id, forms });
export const changeFormsInput = z.strictObject({ term: field.id, forms });
export const termInput = z.strictObject({ term: field.id });

/** A web address, or nothing. */
const address = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().max(500))
  .refine((text) => text === '' || (/^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text)), { message: 'not_url' });

export const writeMeaningInput = z.strictObject({
  term: field.id,
  language: z.enum(locales),
  text: field.text(1, 2_000),
  document: maybeLine.default(''),
  article: maybeLine.default(''),
  address: address.default(''),
  /** The version that the edit began from; 0 where the agency has said nothing yet. */
  version: z.number().int().min(0).max(1_000_000),
});
export const adoptMeaningInput = z.strictObject({
  term: field.id,
  /** The code of the agency whose meaning it is. */
  agency: field.prefix,
});
export const assignQuestionInput = z.strictObject({ term: field.id, person: field.id });
export const keepDifferentInput = z.strictObject({ term: field.id, note: field.text(1, 1_000) });

const asked = {
  /** Words of a term or its meaning, in any script. */
  text: z.string().max(200).default(''),
  /** Only terms with an open question. */
  open: z.boolean().default(false),
  page: field.page,
};
export const backlogGlossaryInput = z.strictObject({ backlog: field.prefix, ...asked });
export const programmeGlossaryInput = z.strictObject({ programme: field.id, ...asked });
