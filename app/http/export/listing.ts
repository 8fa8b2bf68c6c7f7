import { createHash } from 'node:crypto';
import type { Entry } from './zip.server.ts';

/** A file of an archive as its manifest lists it. */
export interface ListedFile {
  name: string;
  bytes: number;
  /** SHA-256, hexadecimal. */
  sha256: string;
}

/** Entries as they are, each written down in `listed` once it has been read to its end. */
export async function* listing(entries: AsyncIterable<Entry>, listed: ListedFile[]): AsyncGenerator<Entry> {
  for await (const { name, content } of entries) yield { name, content: measured(name, content, listed) };
}

async function* measured(name: string, content: Entry['content'], listed: ListedFile[]): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of content) {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
    yield piece;
  }
  listed.push({ name, bytes, sha256: hash.digest('hex') });
}
