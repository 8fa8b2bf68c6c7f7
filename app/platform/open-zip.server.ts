import { type FileHandle, open } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';

export interface OpenZip {
  names: readonly string[];
  /**
   * An entry's text (UTF-8).
   * @throws Error with one line where it is not there or broken
   */
  read(name: string): Promise<string>;
  close(): Promise<void>;
}

interface Listed {
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/** The end of the directory with the longest remark that it can carry. */
const longestEnd = 22 + 0xffff;

/**
 * Opens a ZIP archive (without ZIP64) on the disk; an entry is read when it is asked for.
 * @throws Error with one line where it is none
 */
export async function openZip(path: string): Promise<OpenZip> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read (${error.code ?? 'unknown reason'}).`);
  });
  try {
    const entries = await directoryOf(file);
    return { names: [...entries.keys()], read: (name) => textOf(file, name, entries.get(name)), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function directoryOf(file: FileHandle): Promise<Map<string, Listed>> {
  const { size } = await file.stat();
  const tail = await bytesOf(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end < 0 || end + 22 > tail.length) throw new Error('the file is no ZIP archive, or it is not whole: download it again.');
  const directory = await bytesOf(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = new Map<string, Listed>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, remark] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [number, number, number];
    entries.set(directory.toString('utf8', at + 46, at + 46 + name), {
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + remark;
  }
  return entries;
}

async function textOf(file: FileHandle, name: string, entry: Listed | undefined): Promise<string> {
  if (!entry) throw new Error(`the file holds no ${name}.`);
  const head = await bytesOf(file, entry.at, 30);
  const begin = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = await bytesOf(file, begin, entry.packed);
  try {
    const content = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    if (crc32(content) === entry.crc) return content.toString('utf8');
  } catch {
    // Told below, in the same words as content that was changed.
  }
  throw new Error(`${name} in the file is broken: download it again.`);
}

async function bytesOf(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (bytesRead < length) throw new Error('the file is not whole: download it again.');
  return bytes;
}
