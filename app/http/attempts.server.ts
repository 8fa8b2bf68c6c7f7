import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { performOpen } from '#app/domain/command.server.ts';
import { noteFailedSignIn } from '#app/domain/identity/commands/note-failed-sign-in.server.ts';
import { limiter } from '#app/platform/attempts.server.ts';
import { digest, newSecret } from '#app/platform/secret.server.ts';
import type { Attempted } from './attempt.server.ts';
import { cookieOf } from './cookie.server.ts';
import { networkOf } from './network.ts';
import { cameSecurely } from './session.server.ts';

const quarter = 15 * 60;
const yearHalf = 180 * 24 * 3_600;

/** Wrong passwords for one account from one address, or from one browser that has signed in to it before. */
const forAccount = limiter({ name: 'account', points: 5, seconds: quarter });
/** Wrong passwords from one address, whatever the account; a whole ministry may stand behind it. */
const forAddress = limiter({ name: 'address', points: 60, seconds: quarter });
/** Browsers that have signed in to an account before. */
const known = limiter({ name: 'known', points: 1, seconds: yearHalf });

const deviceCookie = 'hashar-device';

/** What an attempt is counted under. */
interface Counted {
  limiter: RateLimiterAbstract;
  key: string;
}

/**
 * Tries a password for an account. Failures are counted by account and address, and by address; but a browser that has signed in to
 * the account before is counted by itself, so that nobody who guesses, even behind the same address, locks its person out.
 * Too many are refused with status 429, also the right one among them.
 */
export async function tryPassword<T>(
  { request, address, account }: { request: Request; address: string; account: string },
  act: () => Promise<Attempted<T>>,
): Promise<Attempted<T>> {
  const device = cookieOf(request, deviceCookie);
  const own = device !== undefined && (await known.get(knownKey(account, device))) !== null;
  const network = networkOf(address);
  const counted = own
    ? [{ limiter: forAccount, key: knownKey(account, device) }]
    : [
        { limiter: forAccount, key: digest(`${nameOf(account)} at ${network}`) },
        { limiter: forAddress, key: network },
      ];
  const done = await limited(counted, 'sign_in_failed', act);
  const lockedOut = !done.ok && done.status === 429;
  if (lockedOut || (!done.ok && done.problems.some(({ code }) => code === 'sign_in_failed')))
    await performOpen(noteFailedSignIn, { email: account.slice(0, 254), lockedOut, from: address });
  return done;
}

/** The Set-Cookie header by which a browser is known from now on to the account that it has just signed in to, by password or by link. */
export async function knowBrowser(request: Request, account: string): Promise<string> {
  const secret = cookieOf(request, deviceCookie) ?? newSecret();
  await known.set(knownKey(account, secret), 1, yearHalf);
  const secure = cameSecurely(request) ? '; Secure' : '';
  return `${deviceCookie}=${secret}; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=${yearHalf}${secure}`;
}

/** Tries the code of a new installation, which is short enough to be read from a screen: counted by address. */
export function trySetupCode<T>(address: string, act: () => Promise<Attempted<T>>): Promise<Attempted<T>> {
  return limited([{ limiter: forAddress, key: networkOf(address) }], 'setup_code_wrong', act);
}

/** Tries the password of somebody signed in, who may be sitting at another's machine. */
export function tryOwnPassword<T>(personId: string, act: () => Promise<Attempted<T>>): Promise<Attempted<T>> {
  return limited([{ limiter: forAccount, key: personId }], 'password_wrong', act);
}

/**
 * Counts before trying, so that many tries at once are counted too. What succeeds is forgiven, and so is a refusal for another reason
 * than `wrong`: whoever mistypes an address or chooses too short a password is guessing nothing.
 */
async function limited<T>(counted: readonly Counted[], wrong: string, act: () => Promise<Attempted<T>>): Promise<Attempted<T>> {
  for (const { limiter, key } of counted) {
    const wait = await secondsToWait(limiter, key);
    if (wait > 0) return tooMany(wait);
  }
  const done = await act();
  if (done.ok) for (const { limiter, key } of counted) await forgive(limiter, key);
  else if (!done.problems.some(({ code }) => code === wrong)) for (const { limiter, key } of counted) await limiter.reward(key);
  return done;
}

const nameOf = (account: string) => account.trim().toLowerCase();
const knownKey = (account: string, secret: string) => digest(`${nameOf(account)} ${secret}`);

async function secondsToWait(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

async function forgive(limiter: RateLimiterAbstract, key: string): Promise<void> {
  if (limiter === forAddress) await limiter.reward(key);
  else await limiter.delete(key);
}

function tooMany(seconds: number): Attempted<never> {
  const values = { minutes: Math.ceil(seconds / 60) };
  return {
    ok: false,
    status: 429,
    problems: [{ field: '', code: 'too_many_attempts', values }],
    detail: { seconds },
    values: {},
  };
}
