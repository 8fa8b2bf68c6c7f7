import { Buffer } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#app/domain/actor.ts';
import { csvOf } from '#app/http/export/csv.ts';
import type { Cell, Sheet } from '#app/http/export/sheet.ts';
import { xlsxOf } from '#app/http/export/xlsx.server.ts';

async function* oneByOne(rows: readonly Cell[][]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}
const sheet = (...rows: Cell[][]): Sheet => ({ name: 'MOJ', heads: ['Title', 'Points', 'Due'], rows: oneByOne(rows) });

async function csv(made: Sheet, locale: Locale): Promise<string> {
  let text = '';
  for await (const piece of csvOf(made, locale)) text += piece;
  return text;
}

async function xlsx(made: Sheet): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of xlsxOf(made)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a CSV file', () => {
  it('is what Excel opens right where English is spoken, and where Russian or Uzbek is', async () => {
    const row: Cell[] = ['Ship; it, "now"', 2.5, { day: '2026-12-31' }];
    expect(await csv(sheet(row), 'en')).toBe('\ufeffTitle,Points,Due\r\n"Ship; it, ""now""",2.5,2026-12-31\r\n');
    expect(await csv(sheet(row), 'ru')).toBe('\ufeffTitle;Points;Due\r\n"Ship; it, ""now""";2,5;2026-12-31\r\n');
    expect(await csv(sheet(row), 'uz-Latn')).toContain('Title;Points;Due');
  });

  it.each(['=1+1', '+7', '-2+3', '@sum', '\t=1', '\r=1'])(
    'takes the power from the formula %j, and leaves numbers numbers',
    async (text) => {
      const rows = parse(await csv(sheet([text, -3, null]), 'en'), { bom: true, record_delimiter: '\r\n' }) as string[][];
      expect(rows[1]).toEqual([`'${text}`, '-3', '']);
    },
  );

  it('takes it too where another language’s Excel begins a cell anew', async () => {
    const rows = parse(await csv(sheet(['x;=1+1\t@sum', 'a; b, -5', null]), 'en'), {
      bom: true,
      record_delimiter: '\r\n',
    }) as string[][];
    expect(rows[1]).toEqual(["x;'=1+1\t'@sum", 'a; b, -5', '']);
  });
});

describe('an Excel file', () => {
  it('holds texts, numbers and dates as such, whatever stands in them', async () => {
    const odd = ' <Ўқув> & "қўлланма" \u0007=1+1\nsecond line ';
    const rows = await readXlsxFile(
      await xlsx(sheet([odd, 2.5, { day: '2026-12-31' }], ['', 0, { moment: '2026-12-31 18:00' }])),
    );
    const cells =
      Array.isArray(rows) && 'data' in (rows[0] as object) ? (rows[0] as unknown as { data: unknown[][] }).data : rows;
    expect(cells).toEqual([
      ['Title', 'Points', 'Due'],
      [odd.replace('\u0007', '').trim(), 2.5, new Date('2026-12-31T00:00:00Z')],
      [null, 0, new Date('2026-12-31T18:00:00Z')],
    ]);
  });

  it('of the same list is the same file', async () => {
    expect(await xlsx(sheet(['A', 1, null]))).toEqual(await xlsx(sheet(['A', 1, null])));
  });

  it('breaks off where its rows do', async () => {
    async function* broken(): AsyncGenerator<readonly Cell[]> {
      yield ['A', 1, null];
      throw new Error('the database is away');
    }
    await expect(xlsx({ ...sheet(), rows: broken() })).rejects.toThrow('the database is away');
  });
});
