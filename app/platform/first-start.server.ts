import { randomInt } from 'node:crypto';
import { db } from './db.server.ts';
import { digest } from './secret.server.ts';

/** Letters and digits that cannot be mistaken for one another when read from a terminal. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** True until the first agency is there. */
export async function isUntouched(): Promise<boolean> {
  return (await db().agency.count({ take: 1 })) === 0;
}

/**
 * Fills an empty database with the demo world and marks it, so that every page says so. The mark tells a fill that was cut off
 * from one that is complete (embedded-database.server.ts begins anew then).
 */
export async function fillAsDemo(fill: () => Promise<void>): Promise<void> {
  await keep('demo', 'filling');
  await fill();
  await keep('demo', true);
}

/**
 * A new one-time code with which the first visitor of an installation proves to be the one who started it. Only its hash is
 * kept; an earlier code is no longer good.
 */
export async function newSetupCode(): Promise<string> {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  const code = [group(), group(), group()].join('-');
  await keep('setup', { hash: digest(code) });
  return code;
}

async function keep(key: string, value: object | boolean | string): Promise<void> {
  await db().installation.upsert({ where: { key }, create: { key, value }, update: { value } });
}
