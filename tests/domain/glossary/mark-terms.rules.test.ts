import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#app/domain/actor.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { findTerms, indexTerms } from '#app/domain/glossary/mark-terms.rules.ts';

const formOf = (term: string, language: Locale, text: string) => ({ term, language, text, folded: foldText(text) });

/** What of a text is marked, by a glossary of these forms. */
function marked(text: string, ...forms: (readonly [Locale, string])[]): string[] {
  const index = indexTerms(forms.map(([language, form], at) => formOf(String(at), language, form)));
  return findTerms(text, index).map(({ start, end }) => text.slice(start, end));
}

describe('a term stands in a text', () => {
  it.each<[language: Locale, term: string, text: string, found: string]>([
    ['uz-Latn', 'murojaat', 'Yangi murojaat keldi', 'murojaat'],
    ['uz-Latn', 'murojaat', 'MUROJAATLARNI koʻrish', 'MUROJAATLARNI'],
    ['uz-Latn', 'murojaat', 'Мурожаатлардан бири', 'Мурожаатлардан'],
    ['uz-Cyrl', 'мурожаат', 'har bir murojaatingizni', 'murojaatingizni'],
    ['uz-Latn', "so'rov", 'Yangi soʻrovga javob', 'soʻrovga'],
    ['uz-Latn', 'soʻrov', 'so`rovlar, ‘so‘rov’', 'so`rovlar'],
    ['uz-Latn', 'fuqaro', 'Fuqarolarning arizalari', 'Fuqarolarning'],
    ['uz-Latn', 'huquq', 'uning huquqi bor', 'huquqi'],
    ['uz-Latn', 'boʻlak', 'matnning boʻlagi', 'boʻlagi'],
    ['uz-Latn', 'xizmat koʻrsatish muddati', 'Xizmat koʻrsatish muddatidan oshmasin', 'Xizmat koʻrsatish muddatidan'],
    ['uz-Latn', 'xizmat koʻrsatish muddati', 'Хизмат кўрсатиш муддатлари', 'nothing'],
    ['uz-Latn', 'elektron hukumat', 'elektron-hukumatga', 'elektron-hukumatga'],
    ['uz-Latn', 'togʻ', "Chotqol tog'", "tog'"],
    ['ru', 'обращение', 'Срок ответа на обращения граждан', 'обращения'],
    ['ru', 'обращение', 'все обращениями', 'обращениями'],
    ['ru', 'заявитель', 'Заявителю отказано', 'Заявителю'],
    ['ru', 'государственная услуга', 'каталог государственных услуг', 'государственных услуг'],
    ['ru', 'срок оказания услуги', 'до срока\nоказания услуги', 'срока\nоказания услуги'],
    ['ru', 'реестр', 'В реестре, в реёстрах', 'реестре'],
    ['ru', 'акт', 'по акту', 'акту'],
    ['en', 'applicant', 'All applicants', 'applicants'],
    ['en', 'registry', 'two registries', 'registries'],
    ['en', 'life event', 'Life events', 'Life events'],
    ['uz-Latn', 'DXM', 'DXMga kelgan', 'DXMga'],
    ['ru', 'ЕПГУ', 'через ЕПГУ', 'ЕПГУ'],
  ])('%s %s in “%s”', (language, term, text, found) => {
    expect(marked(text, [language, term])).toEqual(found === 'nothing' ? [] : [found]);
  });

  it.each<[why: string, language: Locale, term: string, text: string]>([
    ['another suffix makes another word', 'uz-Latn', 'fuqaro', 'fuqarolik'],
    ['another suffix makes another word', 'uz-Latn', 'murojaat', 'murojaatchi'],
    ['the middle of a word is no word', 'ru', 'акт', 'характер'],
    ['the beginning of a word is no word', 'en', 'form', 'formation'],
    ['a full stop parts words', 'uz-Latn', 'davlat xizmati', 'davlat. Xizmati'],
    ['an abbreviation is written in capitals', 'en', 'IT', 'it is late'],
    ['half of a term is not the term', 'ru', 'государственная услуга', 'услуга'],
  ])('not where %s', (_why, language, term, text) => {
    expect(marked(text, [language, term])).toEqual([]);
  });
});

describe('of a text', () => {
  it('the first place of each term is marked, over all pieces of the text', () => {
    const index = indexTerms([formOf('a', 'ru', 'заявка'), formOf('b', 'ru', 'срок')]);
    const seen = new Set<string>();
    const found = ['Заявка и заявки', 'срок заявки'].map((text) => findTerms(text, index, seen).map(({ terms }) => terms));
    expect(found).toEqual([[['a']], [['b']]]);
  });

  it('the longest of several terms is marked, and nothing inside it', () => {
    const forms = [
      ['uz-Latn', 'xizmat'],
      ['uz-Latn', 'davlat xizmati'],
    ] as const;
    expect(marked('Davlat xizmatini kutish; xizmat', ...forms)).toEqual(['Davlat xizmatini', 'xizmat']);
  });

  it('terms of several glossaries that are written alike are one mark', () => {
    const index = indexTerms([formOf('own', 'uz-Latn', 'ariza'), formOf('shared', 'uz-Cyrl', 'ариза')]);
    expect(findTerms('Arizani oling', index).map(({ terms }) => terms)).toEqual([['own', 'shared']]);
  });
});

const letters = fc.string({ unit: fc.constantFrom(..."abgoʻ'‘ьзшчяЗВ- .\n\u00ad1@<&"), maxLength: 60 });

describe('whatever is written', () => {
  it('marks lie in the text in its order, apart from each other, on whole words, and no term twice', () => {
    const language = fc.constantFrom<Locale>('en', 'ru', 'uz-Latn', 'uz-Cyrl');
    const glossary = fc.array(
      fc.tuple(language, fc.string({ unit: fc.constantFrom(...'abgoзшч '), minLength: 2, maxLength: 6 })),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(letters, glossary, (text, forms) => {
        const marks = findTerms(text, indexTerms(forms.map(([tongue, form], at) => formOf(String(at), tongue, form))));
        let end = 0;
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          expect(text.slice(0, mark.start)).not.toMatch(/[\p{L}\p{N}]$/u);
          expect(text.slice(mark.end)).not.toMatch(/^[\p{L}\p{N}]/u);
          end = mark.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a term is found where it stands by itself, in whatever script and with whatever apostrophes', () => {
    const same = ['soʻrov', "So'rov", 'so‘rov', 'сўров', 'Сўров'];
    for (const one of same)
      for (const other of [...same, "SO'ROV"]) expect(marked(`1. ${other}.`, ['uz-Latn', one])).toEqual([other]);
  });
});

describe('with five hundred terms', () => {
  it('a long text is read once, not once a term', () => {
    const forms = Array.from({ length: 500 }, (_, at) => formOf(String(at), 'ru', `слово${'абвгдежзик'[at % 10]}${at}`));
    const index = indexTerms(forms);
    const text = Array.from({ length: 5_000 }, (_, at) => `Предложение ${at} о слове`).join('. ');
    let looked = 0;
    const counting = {
      size: index.size,
      get: (stem: string) => {
        looked += 1;
        return index.get(stem);
      },
    };
    findTerms(text, counting as unknown as typeof index);
    // Once for each ending that a word could have, whatever the number of terms.
    expect(looked).toBeLessThan(20_000 * 16);
  });
});
