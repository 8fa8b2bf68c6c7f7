import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { Locale } from '#app/domain/actor.ts';
import { log } from '#app/platform/log.server.ts';
import { isDemo } from '../demo.server.ts';
import { csvOf } from './csv.ts';
import type { Cell, Sheet } from './sheet.ts';
import { xlsxOf } from './xlsx.server.ts';

export const formats = ['csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
} as const;

/** What an export of an installation with invented data says, in every language alike so that it is found. */
export const demoMark = 'Demo, invented data';

/** A list as a file to keep, sent while it is read. */
export async function sheetDownload(sheet: Sheet, format: Format, locale: Locale): Promise<Response> {
  const marked = await markedAsDemo(sheet);
  return download(format === 'csv' ? csvOf(marked, locale) : xlsxOf(marked), `${sheet.name}.${format}`, format);
}

/** Pieces of a file, as a download. What breaks while it is sent ends it short, so that nobody takes it for whole. */
export function download(pieces: AsyncIterable<string | Buffer>, name: string, format: keyof typeof types): Response {
  const stream = Readable.from(pieces, { objectMode: false });
  stream.on('error', (error) => log.error({ err: error, name }, 'an export broke off'));
  return new Response(Readable.toWeb(stream) as WebStream as ReadableStream, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}

/** In the demo world, with a column more whose header says it: rows stay rows, and the file is read as before. */
export async function markedAsDemo(sheet: Sheet): Promise<Sheet> {
  if (!(await isDemo())) return sheet;
  const { name, heads, rows } = sheet;
  return { name, heads: [...heads, demoMark], rows: marked(rows) };
}

async function* marked(rows: Sheet['rows']): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield [...row, null];
}
