import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '#app/domain/backlog/import/read-file.rules.ts';
import { encodingOf } from '#app/domain/backlog/import/table/encoding.rules.ts';
import { recordsIn } from '#app/domain/backlog/import/table/records.rules.ts';
import { separatorOf, separators } from '#app/domain/backlog/import/table/separator.rules.ts';
import { textTableReader } from '#app/domain/backlog/import/table/text-table.rules.ts';

const texts = {
  russian: 'Тема;Статус\nСверить коды районов;В работе\nВыгрузить справку;Готово\n',
  uzbek: 'Сарлавҳа;Ҳолати\nТуғилганлик тўғрисида гувоҳнома;Жараёнда\nЎқув қўлланма;Тайёр\n',
  latin: 'Sarlavha;Holati\nTugʻilganlik toʻgʻrisida guvohnoma;Jarayonda\n',
  western: 'Sujet;État\nDélivrer l’acte de naissance;à faire\nGrösse prüfen;erledigt\n',
};

/** Windows-1251 as its table has it: А…я from 0xC0, ё and Ё apart. */
const cp1251 = (text: string) =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      if (code >= 0x410 && code <= 0x44f) return code - 0x350;
      return letter === 'ё' ? 0xb8 : letter === 'Ё' ? 0xa8 : code < 0x80 ? code : 0x3f;
    }),
  );
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('how a file’s letters are written', () => {
  it.each([
    ['utf-8', Buffer.from(texts.russian), texts.russian],
    ['utf-8', Buffer.from(`\ufeff${texts.uzbek}`), texts.uzbek],
    ['utf-8', Buffer.from(texts.latin), texts.latin],
    ['utf-16le', Buffer.from(`\ufeff${texts.uzbek}`, 'utf16le'), texts.uzbek],
    ['utf-16le', Buffer.from(texts.latin, 'utf16le'), texts.latin],
    ['utf-16be', utf16be(`\ufeff${texts.russian}`), texts.russian],
    ['utf-16be', utf16be(texts.latin), texts.latin],
    ['windows-1251', cp1251(texts.russian), texts.russian],
    ['iso-8859-1', Buffer.from(texts.western.replace('’', "'"), 'latin1'), texts.western.replace('’', "'")],
    ['utf-8', Buffer.from('plain'), 'plain'],
  ])('%s', (encoding, bytes, text) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decodeFile(bytes)).toBe(text);
  });
});

describe('which character parts the cells', () => {
  it.each([
    ['a,b,c\n1,2,3', ',', 0],
    ['a;b;c\n"1;2";2,5;3', ';', 0],
    ['a\tb\n1, 2\t3', '\t', 0],
    ['a|b\n1|2', '|', 0],
    ['sep=;\r\na;b\r\n1,1;2', ';', 7],
    ['one\ntwo\nthree', ',', 0],
    ['Title;Estimate\nA, B and C;1\nD, E, F;2', ';', 0],
    ['Name,Note\n"a;b;c;d",x\n"e;f;g;h",y', ',', 0],
  ])('%j: %s', (text, separator, from) => {
    expect(separatorOf(text)).toEqual({ separator, from });
  });
});

describe('rows', () => {
  it.each([
    [
      'quoted cells with separators, quotes and line ends',
      'a,"b, ""c""\nd",e\nf,g,h',
      [
        [1, ['a', 'b, "c"\nd', 'e']],
        [3, ['f', 'g', 'h']],
      ],
    ],
    [
      'any line end',
      'a,b\r\nc,d\re,f\n',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
        [3, ['e', 'f']],
      ],
    ],
    [
      'empty lines passed over',
      'a\n\n\n,\nb',
      [
        [1, ['a']],
        [5, ['b']],
      ],
    ],
    ['a quote inside a plain cell', '5" pipe,x', [[1, ['5" pipe', 'x']]]],
    [
      'a quote never closed',
      'a,ok\nb,"open\nc,ok\nd,ok',
      [
        [1, ['a', 'ok']],
        [2, 'quote_open'],
        [3, ['c', 'ok']],
        [4, ['d', 'ok']],
      ],
    ],
    [
      'a quote closed by a later row',
      'b,"open\nc,"Next",1\nd,ok',
      [
        [1, 'quote_stray'],
        [2, ['c', 'Next', '1']],
        [3, ['d', 'ok']],
      ],
    ],
    [
      'letters after a closing quote',
      '"a"b,c\nd,e',
      [
        [1, 'quote_stray'],
        [2, ['d', 'e']],
      ],
    ],
    ['formulas as text', '=1+1,"=cmd|\' /C calc\'!A0"', [[1, ['=1+1', "=cmd|' /C calc'!A0"]]]],
  ])('%s', (_name, text, rows) => {
    const read = [...recordsIn(text, ',')].map((record) => [record.line, 'cells' in record ? record.cells : record.broken]);
    expect(read).toEqual(rows);
  });

  it('written by the book are read as they were, whatever they hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\t', '|', ' ', 'Ў') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(...separators), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator)).join(end);
        const read = [...recordsIn(written, separator)].map((record) => ('cells' in record ? record.cells : record));
        expect(read).toEqual(rows.filter((row) => row.some((one) => one !== '')));
      }),
    );
  });
});

describe('a table', () => {
  const read = (text: string) => {
    const reader = textTableReader(text);
    while (!reader.read(2));
    return reader.result();
  };

  it('keeps repeated headers in order, and names those without one by their place', () => {
    const { columns, rows } = read('Key,Labels,,labels ,Comment\nA-1,law,x,urgent,hello\n');
    expect(columns).toEqual([
      { name: 'Key', at: [0] },
      { name: 'Labels', at: [1, 3] },
      { name: '#3', at: [2] },
      { name: 'Comment', at: [4] },
    ]);
    expect(rows).toEqual([{ row: 2, cells: ['A-1', 'law', 'x', 'urgent', 'hello'] }]);
  });

  it('says of each ragged or broken row what became of it', () => {
    const { rows, problems } = read('a,b,c\n1,2\n1,2,3,4\n1,2,3,\n1,"2,3\n5,6,7');
    expect(rows.map((row) => row.row)).toEqual([2, 4, 6]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'cells_under'],
      [3, 'cells_over'],
      [5, 'quote_open'],
    ]);
  });

  it('may have more than a hundred columns', () => {
    const header = Array.from({ length: 140 }, (_, at) => `Column ${at}`);
    const { columns, rows } = read(`${header.join(',')}\n${header.map((_, at) => at).join(',')}`);
    expect(columns).toHaveLength(140);
    expect(rows[0]?.cells[139]).toBe('139');
  });
});
