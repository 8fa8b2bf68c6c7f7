import { z } from 'zod';
import { locales, roles } from '#app/domain/actor.ts';

/** One line of text: typed line breaks and doubled spaces become one space. */
export const line = (least: number, most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least).max(most));

/** The name one signs in with, in lower case. */
export const email = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email({ pattern: z.regexes.unicodeEmail }));

export const personName = line(1, 120);
/** Held to its rules in password.rules.ts, which say why; here only to what is still read. */
export const password = z.string().min(1).max(1_000);
export const role = z.enum(roles);
const locale = z.enum(locales);

/** What is not found is found out by `reach`, in the same words for a thing that is hidden, absent or misspelt. */
export const id = z.string().min(1).max(36);

/** The secret of a one-time link or a session. */
export const secret = z.string().min(1).max(200);

/** `from` is the address it came from, for the administrator's log. */
export const signInInput = z.strictObject({ email: z.string().max(254), password, from: z.string().max(64).optional() });
export const redeemLinkInput = z.strictObject({ link: secret, name: personName.optional(), password });
/** The account is held by a session, or by its password. */
export const acceptInvitationInput = z.strictObject({ link: secret, session: secret.optional(), password: password.optional() });
export const renamePersonInput = z.strictObject({ name: personName });
export const changeLanguageInput = z.strictObject({ locale });
export const setSingleKeysInput = z.strictObject({ on: z.boolean() });
export const changePasswordInput = z.strictObject({ current: password, password });
export const changeRoleInput = z.strictObject({ person: id, role });
export const onePersonInput = z.strictObject({ person: id });

/** Days for which a one-time link is good. */
export const linkDays = 7;
