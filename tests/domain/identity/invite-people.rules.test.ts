import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitedAtMost } from '#app/domain/identity/invitation.ts';
import { readPastedPeople } from '#app/domain/identity/invite-people.rules.ts';

const runs = process.env.HASHAR_TEST === 'all' ? 5_000 : 300;
const read = (text: string) => readPastedPeople(text).people.map(({ row, email, name }) => [row, email, name]);
const problems = (text: string) => readPastedPeople(text).problems.map(({ code, values }) => [code, values?.row]);

describe('pasted people are read', () => {
  it.each([
    ['address, name', 'nodira@adliya.uz, Nodira Karimova'],
    ['name; address', 'Nodira Karimova; nodira@adliya.uz'],
    ['as a mail program writes it', 'Nodira Karimova <nodira@adliya.uz>'],
    ['last name first, in quotes', '"Nodira Karimova" <nodira@adliya.uz>'],
    ['in the quotes of another program', "'Nodira Karimova' <nodira@adliya.uz>"],
    ['in brackets', 'Nodira Karimova (nodira@adliya.uz)'],
    ['with a dash between', 'nodira@adliya.uz — Nodira Karimova'],
    ['as a link', 'Nodira Karimova <mailto:nodira@adliya.uz>'],
    ['as columns of a sheet', '7\tNodira\tKarimova\tnodira@adliya.uz'],
    ['with a column of links', 'Nodira Karimova\tnodira@adliya.uz\tmailto:nodira@adliya.uz'],
    ['from a numbered list', '12) Nodira Karimova, nodira@adliya.uz'],
    ['from a dotted list', '• Nodira Karimova: nodira@adliya.uz'],
    ['in capital letters', 'Nodira Karimova <NODIRA@Adliya.UZ>'],
    ['with doubled spaces', '  nodira@adliya.uz ,   Nodira   Karimova  '],
    ['with marks that nobody sees', '\ufeffnodira@adliya.uz\u200b, Nodira\u00a0Karimova'],
  ])('%s', (_shape, line) => {
    expect(readPastedPeople(line)).toEqual({
      people: [{ row: 1, email: 'nodira@adliya.uz', name: 'Nodira Karimova' }],
      problems: [],
    });
  });

  it.each([
    ['without a name, from their address', 'nodira.karimova@adliya.uz', 'nodira.karimova@adliya.uz', 'Nodira Karimova'],
    ['whose name is their address', 'n-k@adliya.uz <n-k@adliya.uz>', 'n-k@adliya.uz', 'N K'],
    ['with an apostrophe in the name', 'Gʻulom Oʻgʻli <g@adliya.uz>', 'g@adliya.uz', 'Gʻulom Oʻgʻli'],
    ['with an apostrophe in the address', "o'brien@adliya.uz, Tom O'Brien", "o'brien@adliya.uz", "Tom O'Brien"],
    ['in Cyrillic letters', 'Нодира Каримова <нодира@адлия.бел>', 'нодира@адлия.бел', 'Нодира Каримова'],
    ['last name first', '"Karimova, Nodira" <n@adliya.uz>', 'n@adliya.uz', 'Karimova Nodira'],
  ])('%s', (_shape, line, email, name) => {
    expect(read(line)).toEqual([[1, email, name]]);
  });

  it('several on a line, each with the name before it or after it', () => {
    const two = [
      [1, 'n@adliya.uz', 'Karimova Nodira'],
      [1, 'r@adliya.uz', 'Aliyev Rustam'],
    ];
    expect(read('"Karimova, Nodira" <n@adliya.uz>; "Aliyev, Rustam" <r@adliya.uz>')).toEqual(two);
    expect(read('n@adliya.uz Karimova Nodira, r@adliya.uz Aliyev Rustam')).toEqual(two);
    expect(read('n@adliya.uz,r@adliya.uz').map(([, email]) => email)).toEqual(['n@adliya.uz', 'r@adliya.uz']);
  });

  it.each(['E-mail;Name', 'ФИО\tАдрес почты', 'Ism, elektron manzil', 'Email address, Name', 'Elektron pochta;F.I.Sh.'])(
    'below a line of headings: %s',
    (heading) => {
      expect(readPastedPeople(`${heading}\r\n\r\nnodira@adliya.uz\r\n`)).toEqual({
        people: [{ row: 3, email: 'nodira@adliya.uz', name: 'Nodira' }],
        problems: [],
      });
    },
  );
});

describe('what is not understood is named by its row', () => {
  it.each([
    ['nothing at all', '', [['required', undefined]]],
    ['only headings', 'E-mail', [['required', undefined]]],
    ['one line that speaks of addresses', 'not an address, Somebody', [['row_without_address', 1]]],
    ['a first line without an address', 'the e-mail of Nodira\nn@adliya.uz', [['row_without_address', 1]]],
    ['a line without an address', 'n@adliya.uz\nNodira Karimova', [['row_without_address', 2]]],
    ['headings in the middle', 'n@adliya.uz\nE-mail', [['row_without_address', 2]]],
    ['half an address', 'nodira@adliya', [['row_without_address', 1]]],
    ['an address twice', 'n@adliya.uz\nr@adliya.uz\nN@ADLIYA.UZ, Nodira', [['row_twice', 3]]],
    ['an address without end', `${'n'.repeat(90)}@${'a'.repeat(200)}.uz`, [['row_address_long', 1]]],
    ['a name without end', `n@adliya.uz ${'N'.repeat(121)}`, [['row_name_long', 1]]],
  ])('%s', (_what, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('and each of them, while the others are read', () => {
    const text = 'n@adliya.uz\nnobody\nr@adliya.uz\n?';
    expect([read(text).length, problems(text)]).toEqual([
      2,
      [
        ['row_without_address', 2],
        ['row_without_address', 4],
      ],
    ]);
  });

  it('too many at once', () => {
    const list = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@adliya.uz`).join('\n');
    expect(problems(list(invitedAtMost))).toEqual([]);
    expect(problems(list(invitedAtMost + 1))).toEqual([['too_many', undefined]]);
  });
});

describe('whatever is pasted', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'a@b.uz',
      'A@B.uz',
      'n@adliya.uz',
      '@',
      '<',
      '>',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '"',
      "'",
      '(',
      'mailto:',
      '\u200b',
    ),
  );
  const pasted = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('is read without a fault; each address once, with a name, from a row that is there', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { people, problems } = readPastedPeople(text);
        const rows = text.split(/\r\n|\n|\r/).length;
        expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
        expect(people.length + problems.length).toBeGreaterThan(0);
        for (const { row, email, name } of people) {
          expect(row).toBeGreaterThanOrEqual(1);
          expect(row).toBeLessThanOrEqual(rows);
          expect(email).toMatch(/^[^\s@<>]+@[^\s@<>]+$/u);
          expect(email).toBe(email.toLowerCase());
          expect(name.trim()).toBe(name);
          expect(name).not.toBe('');
        }
      }),
      { numRuns: runs },
    );
  });

  it('lists people as they were written, in their order', () => {
    const people = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 40 });
    const shapes: ((local: string) => string)[] = [
      (local) => `${local}@adliya.uz, Name ${local}`,
      (local) => `Name ${local} <${local}@adliya.uz>`,
      (local) => `"Name ${local}"\t${local}@ADLIYA.uz`,
    ];
    fc.assert(
      fc.property(people, fc.nat(), (locals, from) => {
        const text = locals.map((local, at) => shapes[(at + from) % shapes.length]?.(local)).join('\n');
        expect(read(text)).toEqual(locals.map((local, at) => [at + 1, `${local}@adliya.uz`, `Name ${local}`]));
      }),
      { numRuns: runs / 10 },
    );
  });
});
