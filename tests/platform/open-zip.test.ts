import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ListedFile, listing } from '#app/http/export/listing.ts';
import { type Entry, zipOf } from '#app/http/export/zip.server.ts';
import { openZip } from '#app/platform/open-zip.server.ts';
import { atEnd } from '#tests/support/at-end.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashar-zip-'));
atEnd(() => rmSync(folder, { recursive: true }));

const long = 'сўров '.repeat(100_000);
const entries = async function* (): AsyncGenerator<Entry> {
  yield { name: 'a.txt', content: ['one', ' ', 'two'] };
  yield { name: 'папка/б.json', content: [long] };
  yield { name: 'empty', content: [] };
};

async function written(name: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of zipOf(entries())) pieces.push(piece);
  const path = join(folder, name);
  writeFileSync(path, change(Buffer.concat(pieces)));
  return path;
}

describe('an archive that was written piece by piece', () => {
  it('is read entry by entry', async () => {
    const zip = await openZip(await written('whole.zip'));
    expect(zip.names).toEqual(['a.txt', 'папка/б.json', 'empty']);
    expect(await Promise.all(zip.names.map((name) => zip.read(name)))).toEqual(['one two', long, '']);
    await expect(zip.read('none')).rejects.toThrow('the file holds no none.');
    await zip.close();
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -30), 'the file is no ZIP archive, or it is not whole: download it again.'],
    ['empty', () => Buffer.alloc(0), 'the file is no ZIP archive, or it is not whole: download it again.'],
    ['no archive', () => Buffer.from('{}'), 'the file is no ZIP archive, or it is not whole: download it again.'],
  ])('that is %s is refused in one line', async (name, change, line) => {
    await expect(openZip(await written(`${name}.zip`, change))).rejects.toThrow(line);
  });

  it('in which something was changed is refused in one line', async () => {
    const path = await written('changed.zip', (bytes) => {
      bytes.writeUInt8(bytes.readUInt8(36) ^ 0xff, 36);
      return bytes;
    });
    const zip = await openZip(path);
    await expect(zip.read('a.txt')).rejects.toThrow('a.txt in the file is broken: download it again.');
    await zip.close();
  });

  it('lists each file with its length and hash', async () => {
    const listed: ListedFile[] = [];
    for await (const { content } of listing(entries(), listed)) for await (const _piece of content);
    expect(listed.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a.txt', 7],
      ['папка/б.json', Buffer.byteLength(long)],
      ['empty', 0],
    ]);
    // printf 'one two' | sha256sum
    expect(listed[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
