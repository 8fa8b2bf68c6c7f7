import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { db } from './db.server.ts';

let secret: Promise<Buffer> | undefined;

/** The installation's own secret, made by whichever process needs it first. */
function installationSecret(): Promise<Buffer> {
  secret ??= readSecret().catch((error) => {
    secret = undefined;
    throw error;
  });
  return secret;
}

async function readSecret(): Promise<Buffer> {
  const fresh = randomBytes(16).toString('base64url');
  await db().installation.createMany({ data: [{ key: 'seal-secret', value: fresh }], skipDuplicates: true });
  const kept = await db().installation.findUniqueOrThrow({ where: { key: 'seal-secret' } });
  return Buffer.from(String(kept.value), 'base64url');
}

/** A number of one list, and one of whoever reads it; each fits in four bytes. */
type Pair = readonly [list: number, reader: number];

/**
 * Two numbers of one list as a word that says nothing: equal numbers give equal words, and how far two are apart cannot be read off, so
 * that nobody learns how much has happened that they may not see. One block of AES holds half of the list's id and the numbers.
 */
export async function seal(listId: string, [list, reader]: Pair): Promise<string> {
  const cipher = createCipheriv('aes-128-ecb', await installationSecret(), null).setAutoPadding(false);
  const block = Buffer.concat([idBytes(listId), Buffer.alloc(8)]);
  block.writeUInt32BE(reader, 8);
  block.writeUInt32BE(list, 12);
  return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
}

/** The numbers that {@link seal} hid, or undefined where the word is not one of this list's. */
export async function unseal(listId: string, word: string): Promise<Pair | undefined> {
  const bytes = Buffer.from(word, 'base64url');
  if (bytes.length !== 16) return undefined;
  const decipher = createDecipheriv('aes-128-ecb', await installationSecret(), null).setAutoPadding(false);
  const block = Buffer.concat([decipher.update(bytes), decipher.final()]);
  return block.subarray(0, 8).equals(idBytes(listId)) ? [block.readUInt32BE(12), block.readUInt32BE(8)] : undefined;
}

/** The second half of a UUID version 7, which is random. */
function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', '').slice(16), 'hex');
}
