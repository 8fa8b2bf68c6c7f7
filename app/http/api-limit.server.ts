import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Unfit } from './replies.server.ts';

/** Calls that one token may make in a minute, in each process; API_CALLS_PER_MINUTE changes it. */
const callsPerMinute = 1_200;

/** Counts calls by token, and by address those with a token that is none; so many of each in a minute. */
export function callLimits(perMinute = Number(process.env.API_CALLS_PER_MINUTE) || callsPerMinute, failuresPerMinute = 60) {
  const calls = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const failures = new RateLimiterMemory({ points: failuresPerMinute, duration: 60 });
  return {
    /** @throws Unfit (429) naming the seconds to wait */
    call: (secret: string) => take(calls, createHash('sha256').update(secret).digest('base64url')),
    /** @throws Unfit (429) */
    failure: (address: string) => take(failures, address),
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new Unfit('too_many_requests', { seconds }, { 'Retry-After': String(seconds) });
  }
}
