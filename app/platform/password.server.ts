import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes and one lane: the first recommendation of the OWASP password storage cheat sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let stranger: Promise<string> | undefined;

/** A password as it is kept. */
export function hashPassword(password: string): Promise<string> {
  return hash(written(password), cost);
}

/** Whether this is the password. Where there is none to compare with, it takes as long and is not. */
export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  stranger ??= hash('nobody has this password', cost);
  const right = await verify(kept ?? (await stranger), written(password));
  return right && kept != null;
}

/** The same letters whichever keyboard or system put them together. */
const written = (password: string) => password.normalize('NFKC');
