import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { limiter } from '#app/platform/attempts.server.ts';
import { digest, newSecret } from '#app/platform/secret.server.ts';
import type { Attempted } from './attempt.server.ts';
import { cookieOf } from './cookie.server.ts';
import { cameSecurely } from './session.server.ts';

const quarter = 15 * 60;
const yearHalf = 180 * 24 * 3_600;

/** Wrong passwords for one account from one address, or from one browser that has signed in to it before. */
const forAccount = limiter({ name: 'account', points: 5, seconds: quarter });
/** Wrong secrets from one address, whatever the account; a whole ministry may stand behind it. */
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
 * Returns the answer, or the refusal with status 429; and the Set-Cookie header by which the browser is known from now on.
 */
export async function tryPassword<T>(
  { request, address, account }: { request: Request; address: string; account: string },
  act: () => Promise<Attempted<T>>,
): Promise<{ done: Attempted<T>; cookie?: string }> {
  const name = account.trim().toLowerCase();
  const device = cookieOf(request, deviceCookie);
  const knownKey = (secret: string) => digest(`${name} ${secret}`);
  const own = device !== undefined && (await known.get(knownKey(device))) !== null;
  const counted = own
    ? [{ limiter: forAccount, key: knownKey(device) }]
    : [
        { limiter: forAccount, key: digest(`${name} at ${address}`) },
        { limiter: forAddress, key: address },
      ];
  const done = await limited(counted, act);
  if (!done.ok) return { done };
  const secret = device ?? newSecret();
  await known.set(knownKey(secret), 1, yearHalf);
  const secure = cameSecurely(request) ? '; Secure' : '';
  return { done, cookie: `${deviceCookie}=${secret}; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=${yearHalf}${secure}` };
}

/** Tries a secret that belongs to no account, e.g. the code of a new installation: counted by address. */
export function trySecret<T>(address: string, act: () => Promise<Attempted<T>>): Promise<Attempted<T>> {
  return limited([{ limiter: forAddress, key: address }], act);
}

/** Tries the password of somebody signed in, who may be sitting at another's machine. */
export function tryOwnPassword<T>(personId: string, act: () => Promise<Attempted<T>>): Promise<Attempted<T>> {
  return limited([{ limiter: forAccount, key: personId }], act);
}

/** Counts before trying, so that many tries at once are counted too; what succeeds is forgiven. */
async function limited<T>(counted: readonly Counted[], act: () => Promise<Attempted<T>>): Promise<Attempted<T>> {
  for (const { limiter, key } of counted) {
    const wait = await secondsToWait(limiter, key);
    if (wait > 0) return tooMany(wait);
  }
  const done = await act();
  if (done.ok) for (const { limiter, key } of counted) await forgive(limiter, key);
  return done;
}

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
