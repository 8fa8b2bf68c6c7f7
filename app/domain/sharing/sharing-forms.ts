import { z } from 'zod';
import { classifications } from '#app/domain/classification.ts';
import { email, id, line } from '#app/domain/identity/person.ts';
import { agreementStates, hiddenFields, levels, scopeTypes, sides } from './agreement.ts';

/** Words of several lines, with the line ends of the web made plain. */
const text = (least: number, most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(least).max(most));

/** What names a backlog or an item; held to a length only, reach finds the rest. */
const prefix = z.string().min(1).max(12);
const key = z.string().min(1).max(24);

const day = z.iso
  .date()
  .refine((iso) => iso >= '2000-01-01', { message: 'day_too_early' })
  .refine((iso) => iso < '2100-01-01', { message: 'day_too_late' });

const level = z.enum(levels);

const termsFields = {
  ceiling: z.enum(classifications).default('shared'),
  /** Of the owner's zone; today unless said. */
  start: day.optional(),
  /** The last day; six months after the start unless said. */
  end: day.optional(),
  hides: z.array(z.enum(hiddenFields)).max(3).default([]),
  /** Steps of the ladder between the two agencies go by themselves. */
  escalates: z.boolean().default(false),
  types: z.array(z.enum(scopeTypes)).max(4).default([]),
  classifications: z.array(z.enum(classifications)).max(4).default([]),
  labels: z.array(id).max(50).default([]),
  epics: z.array(key).max(50).default([]),
};

const note = text(0, 2_000).default('');
const reason = text(0, 2_000).default('');
/** Needed where the agency signs by letter. */
const signature = { signatory: line(1, 160).optional(), letter: line(1, 80).optional() };

export const backlogInput = z.strictObject({ backlog: prefix });
export const sharePreviewInput = z.strictObject({ backlog: prefix, ...termsFields });
export const offerAgreementInput = z.strictObject({
  backlog: prefix,
  /** An agency that is here, or the address of the coordinator of one that is not. */
  partner: id.optional(),
  email: email.optional(),
  level,
  ...termsFields,
  note,
  showsList: z.boolean().default(true),
  ...signature,
});

export const agreementInput = z.strictObject({ agreement: id });
/** The version that was read: another one is another matter. */
const version = z.number().int().min(1).max(10_000);
export const acceptAgreementInput = z.strictObject({ agreement: id, version, ...signature });
export const sendBackInput = z.strictObject({ agreement: id, version, level, ...termsFields, note, ...signature });
export const declineAgreementInput = z.strictObject({ agreement: id, version, reason: text(1, 2_000) });
export const revokeAgreementInput = z.strictObject({ agreement: id, reason });
export const newTermsInput = z.strictObject({ agreement: id, level, ...termsFields, note, ...signature });
export const renewAgreementInput = z.strictObject({
  agreement: id,
  /** The new last day; as long as before unless said. */
  end: day.optional(),
  note,
  ...signature,
});
export const admittedItemsInput = z.strictObject({ agreement: id, items: z.array(key).min(1).max(200) });
/** Beyond the last page the last one is given. */
const page = z.number().int().min(1).max(100_000).default(1);
export const agreementsInput = z.strictObject({
  side: z.enum(sides).optional(),
  state: z.enum(agreementStates).optional(),
  page,
});
export const partnersSeeInput = z.strictObject({ page });
/** A partner by its agency's code. */
export const partnerSeesInput = z.strictObject({ partner: prefix, page });

export type TermsInput = Pick<z.output<typeof newTermsInput>, keyof typeof termsFields>;
export type Signature = { signatory?: string; letter?: string };
