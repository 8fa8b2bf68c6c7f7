import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file inside an archive; its content comes in pieces. */
export interface Entry {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

/** Sizes follow the content, and names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** The format's sizes and places have 32 bits; more would be written down wrong, and found out when it is too late. */
const largest = 0xffff_ffff;
/** 1 January 1980, the first day that the format knows: the same list gives the same file. */
const noDate = 0x0021;

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/** A ZIP archive, written piece by piece while its entries come. */
export async function* zipOf(entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at };
    const head = headOf(0x04034b50, entry.name, [20, flags, deflated, 0, noDate], [0, 0, 0]);
    yield head;
    const deflate = createDeflateRaw();
    // An error of the content destroys the deflating stream, and is thrown where that is read.
    pipeline(Readable.from(counted(content, entry)), deflate, () => undefined);
    for await (const piece of deflate as AsyncIterable<Buffer>) {
      entry.packed += piece.length;
      yield piece;
    }
    const sizes = numbers([0x08074b50, entry.crc, entry.packed, entry.size]);
    yield sizes;
    at += head.length + entry.packed + sizes.length;
    if (at > largest || entry.size > largest) throw new Error(`${name} makes the archive larger than its format can hold`);
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield endOf(written.length, directory.length, at);
}

async function* counted(content: Entry['content'], entry: Written): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const piece = Buffer.from(text);
    entry.crc = crc32(piece, entry.crc);
    entry.size += piece.length;
    yield piece;
  }
}

function directoryEntry({ name, crc, packed, size, at }: Written): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  const head = headOf(0x02014b50, name, [20, 20, flags, deflated, 0, noDate], [crc, packed, size], rest);
  return head;
}

/** Signature, short numbers, long numbers, the name's length and no extra field, more, and the name. */
function headOf(signature: number, name: Buffer, shorts: number[], longs: number[], more = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(4 + shorts.length * 2);
  head.writeUInt32LE(signature, 0);
  shorts.forEach((value, place) => {
    head.writeUInt16LE(value, 4 + place * 2);
  });
  const length = Buffer.alloc(4);
  length.writeUInt16LE(name.length, 0);
  return Buffer.concat([head, numbers(longs), length, more, name]);
}

function endOf(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

function numbers(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, place) => {
    buffer.writeUInt32LE(value >>> 0, place * 4);
  });
  return buffer;
}
