import { z } from 'zod';
import { email, line, password, personName } from './person.ts';

/** Public code, e.g. MOJ: the keys of the agency's items begin with it, so it never changes. */
const agencyCode = z
  .string()
  .max(40)
  .transform((text) => text.trim().toUpperCase())
  .refine((code) => /^[A-Z][A-Z0-9]{1,7}$/.test(code), { message: 'agency_code' });

const agencyName = line(1, 160);

/** Where a stranger is sent: an address or a telephone number. */
const contactDesk = line(1, 160);

const zone = z.string().max(60).refine(isZone, { message: 'unknown_zone' });

/** Official names by language; left empty, a language falls back to the others. */
const names = z
  .strictObject({
    en: agencyName.optional(),
    ru: agencyName.optional(),
    'uz-Latn': agencyName.optional(),
    'uz-Cyrl': agencyName.optional(),
  })
  .refine((given) => Object.values(given).some((name) => name !== undefined), { message: 'required' });

export const editAgencyInput = z.strictObject({
  names,
  contactDesk,
  zone,
  /** Agreements are signed with a signatory's name and a letter's number; as before unless said. */
  signsByLetter: z.boolean().optional(),
});

export const setUpInput = z.strictObject({
  code: z.string().max(40),
  agencyCode,
  agencyName,
  contactDesk,
  zone: zone.default('Asia/Tashkent'),
  name: personName,
  email,
  password,
  locale: z.enum(['en', 'ru', 'uz-Latn', 'uz-Cyrl']).default('en'),
});

/** An agency beside those that are here, and its first administrator, who sets a password by a link. */
export const takeAgencyInInput = setUpInput
  .omit({ code: true, password: true })
  .extend({ coordinates: z.boolean().default(false) });

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
