import { z } from 'zod';
import { id, line } from '#app/domain/identity/person.ts';
import { coordinationCeilings, coordinationFields } from './coordination.ts';

const text = (least: number, most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(least).max(most));
const day = z.iso
  .date()
  .refine((iso) => iso >= '2000-01-01', { message: 'day_too_early' })
  .refine((iso) => iso < '2100-01-01', { message: 'day_too_late' });

const termsFields = {
  shows: z.array(z.enum(coordinationFields)).max(6).default([]),
  ceiling: z.enum(coordinationCeilings).default('internal'),
  legalBasis: line(1, 500),
  /** Of the zone of the agency that is seen; today unless said. */
  start: day.optional(),
  /** The last day; six months after the start unless said. */
  end: day.optional(),
  note: text(0, 2_000).default(''),
  /** Needed where the agency signs by letter. */
  signatory: line(1, 160).optional(),
  letter: line(1, 80).optional(),
};
/** The version that was read: another one is another matter. */
const version = z.number().int().min(1).max(10_000);

export const offerCoordinationInput = z.strictObject({
  /** The other agency's code. One of the two coordinates; where the other does, it is to see one's own. */
  other: z.string().min(1).max(12),
  ...termsFields,
});
export const coordinationInput = z.strictObject({ coordination: id });
export const acceptCoordinationInput = z.strictObject({
  coordination: id,
  version,
  signatory: termsFields.signatory,
  letter: termsFields.letter,
});
export const declineCoordinationInput = z.strictObject({ coordination: id, version, reason: text(1, 2_000) });
export const changeCoordinationInput = z.strictObject({ coordination: id, version, ...termsFields });
export const endCoordinationInput = z.strictObject({ coordination: id, reason: text(0, 2_000).default('') });
/** Beyond the last page the last one is given. */
export const coordinationsInput = z.strictObject({ page: z.number().int().min(1).max(100_000).default(1) });

export type CoordinationTermsInput = Pick<
  z.output<typeof offerCoordinationInput>,
  'shows' | 'ceiling' | 'legalBasis' | 'start' | 'end'
>;
