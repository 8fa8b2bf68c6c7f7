import type { Problem } from '#app/domain/errors.ts';
import { commonPasswords } from './common-passwords.ts';

const shortestPassword = 12;
/** Fewer different characters than this make a pattern, however long. */
const fewestDifferent = 5;

/**
 * Why a new password is not taken, or nothing. Length counts, not a mix of signs; what is refused is what is tried first: the person's own
 * name and address, what everybody takes, one key pressed many times.
 */
export function passwordProblem(
  password: string,
  person: { email: string; name: string },
  field = 'password',
): Problem | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return { field, code: 'too_short', values: { least: shortestPassword } };
  const plain = password.normalize('NFKC').toLowerCase().trim();
  if (isOwnName(plain, person)) return { field, code: 'password_is_own_name' };
  if (commonPasswords.has(plain) || runsOn(plain)) return { field, code: 'password_common' };
  if (new Set(plain).size < fewestDifferent) return { field, code: 'password_repeats' };
  return undefined;
}

/** Nobody who guesses by name forgets the year or the exclamation mark after it. */
function isOwnName(plain: string, { email, name }: { email: string; name: string }): boolean {
  const [local = '', domain = ''] = email.split('@');
  const own = [email, local, domain, name, local + domain].map((word) => squeezed(word.normalize('NFKC').toLowerCase()));
  return [squeezed(plain), squeezed(plain).replace(/^\P{L}+|\P{L}+$/gu, '')].some((word) => word !== '' && own.includes(word));
}

/** Without what people put between words. */
function squeezed(text: string): string {
  return text.replace(/[\s._@-]+/g, '');
}

/** abcdefghijkl, 987654321098: each character follows the one before, round after nine. */
function runsOn(text: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at += 1) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    steps.add(step === 9 || step === -9 ? -Math.sign(step) : step);
  }
  return steps.size === 1 && [1, -1].includes([...steps][0] ?? 0);
}
