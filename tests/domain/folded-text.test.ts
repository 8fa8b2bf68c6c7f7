import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldedWords, foldText } from '#app/domain/folded-text.ts';
import { asOwner, testDatabase } from '#tests/support/database.ts';

describe('one word in three scripts and with any apostrophe is one', () => {
  it.each([
    ["so'rov", 'soʻrov', 'сўров', 'Soʼrov', 'so‘rov', 'SO’ROV', 'so`rov', 'so´rov'],
    ['maʼlumot', 'маълумот', "ma'lumot", 'malumot'],
    ['yoʻl', 'йўл', 'YOʻL'],
    ['daryo', 'дарё'],
    ['yordam', 'ёрдам'],
    ['tayyor', 'тайёр'],
    ['sheʼr', 'шеър'],
    ['obyekt', 'объект'],
    ['gʻisht', 'ғишт', "g'isht", 'ğişt'],
    ['choʻqqi', 'чўққи'],
    ['hujjat', 'ҳужжат'],
    ['xizmat', 'хизмат'],
    ['konstitutsiya', 'конституция', 'КОНСТИТУЦИЯ'],
    ['учёт', 'учет', 'uchet'],
    ['ёмкость', 'емкость'],
    ['защита', 'zashchita'],
    ['жизнь', 'zhizn'],
    ['й', 'и\u0306'],
    ['ﬁle', 'file'],
  ])('%s', (...written) => {
    expect(new Set(written.map(foldText))).toEqual(new Set([foldText(written[0] ?? '')]));
  });

  it('tells other words apart', () => {
    expect(new Set(['oʻq', 'oq'].map(foldText)).size).toBe(1);
    expect(new Set(['qor', 'kor', 'xor', 'hor'].map(foldText)).size).toBe(4);
    expect(foldText('  Birth\u00a0certificate\n of 2026 ')).toBe('birth certificate of 2026');
  });

  it('gives the words that are looked for once, at most six', () => {
    expect(foldedWords("сўров  so'rov MOJ-142")).toEqual(['sorov', 'moj-142']);
    expect(foldedWords('a b c d e f g')).toHaveLength(6);
    expect(foldedWords(" ' ")).toEqual([]);
  });
});

describe('folding', () => {
  beforeAll(async () => void (await testDatabase()));

  const written = fc.string({
    unit: fc.constantFrom(
      ..."abcdehkoqsyz AEKOSYZ '`´ʻʼ‘’-./0129\u0306\u0301\u00a0\n",
      ...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяўқғҳ',
      ...'АЕЁЖЙЦЧШЩЪЫЬЭЮЯЎҚҒҲ',
      ...'şğçöüñé漢字αΩ€',
    ),
    maxLength: 40,
  });

  it('is stable: what is folded stays as it is', () => {
    fc.assert(
      fc.property(written, (text) => void expect(foldText(foldText(text))).toBe(foldText(text))),
      { numRuns: 2_000 },
    );
  });

  it('is the same in the database', async () => {
    const texts = fc.sample(written, { numRuns: 2_000, seed: 7 });
    const folded = await asOwner(process.env.DATABASE_ADMIN_URL ?? '', async (client) => {
      const { rows } = await client.query<{ folded: string }>(
        'SELECT fold_text(each) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS t (each, at) ORDER BY at',
        [texts],
      );
      return rows.map((row) => row.folded);
    });
    expect(folded).toEqual(texts.map(foldText));
  });
});
