import { type Problem, Refused } from '#app/domain/errors.ts';
import type { Signature } from './sharing-forms.ts';

/** @throws Refused where an agency signs by letter, and the signatory or the letter's number is missing */
export function checkSigned(signsByLetter: boolean, { signatory, letter }: Signature): void {
  const missing = [...(signatory ? [] : ['signatory']), ...(letter ? [] : ['letter'])];
  if (signsByLetter && missing.length > 0)
    throw new Refused(missing.map((field): Problem => ({ field, code: 'signature_needed' })));
}
