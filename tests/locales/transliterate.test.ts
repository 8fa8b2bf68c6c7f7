import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCyrillic } from '#app/locales/transliterate.ts';

const words =
  `Vazirlik Вазирлик|Adliya Адлия|Oʻzbekiston Ўзбекистон|soʻrov сўров|so'rov сўров|so’rov сўров|so‘rov сўров|so\`rov сўров|gʻoya ғоя|
togʻ тоғ|Fargʻona Фарғона|shahar шаҳар|chegara чегара|yoʻl йўл|yosh ёш|yulduz юлдуз|yangi янги|yer ер|yetakchi етакчи|elchi элчи|Ekspert Эксперт|
maktab мактаб|taʼlim таълим|maʼlumot маълумот|eʼlon эълон|sanʼat санъат|qaror қарор|xalq халқ|hujjat ҳужжат|jarayon жараён|bajarildi бажарилди|
navbat навбат|ustun устун|doska доска|vazifa вазифа|xato хато|muddat муддат|chegaradan чегарадан|mas'ul масъул|javobgar жавобгар|kun кун|
ish иш|ishlar ишлар|SHAHAR ШАҲАР|Shahar Шаҳар|CHEGARA ЧЕГАРА|oʻzgartirish ўзгартириш|Oʻchirish Ўчириш|saqlash сақлаш|bekor бекор|
qidirish қидириш|kirish кириш|chiqish чиқиш|parol пароль|parolni парольни|element элемент|elementlar элементлар|sessiya сессия|versiya версия|
funksiya функция|integratsiya интеграция|litsenziya лицензия|rayon район|rayonlar районлар|obyekt объект|import импорт|fayl файл|
poeziya поэзия|aeroport аэропорт|kompyuter компьютер|rolni рольни|guruh гуруҳ|aʼzo аъзо|boʻlim бўлим|tashabbus ташаббус|yanvar январь|Hashar Hashar|
Trello-dan Trello-дан|API API|CSV CSV|kelishuv келишув|toʻsiq тўсиқ|reja режа|dastur дастур|xizmat хизмат|fuqaro фуқаро|mahkama маҳкама|soliq солиқ|
sogʻliq соғлиқ|ichki ички|raqamli рақамли|idora идора|hokimiyat ҳокимият`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]);

describe('toCyrillic', () => {
  it.each(words)('%s → %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
  });

  it('leaves placeholders, markup, addresses and Latin names as they are', () => {
    expect(toCyrillic('{{name}} <b>qoʻshdi</b> https://moj.uz/ish Hashar orqali')).toBe(
      '{{name}} <b>қўшди</b> https://moj.uz/ish Hashar орқали',
    );
  });

  it('leaves words of other screens between backticks as they are, and takes one backtick for an apostrophe', () => {
    expect(toCyrillic('`Export as JSON` bosing')).toBe('`Export as JSON` босинг');
    expect(toCyrillic('so`rov, ko`rish')).toBe('сўров, кўриш');
  });

  it('does nothing to what is Cyrillic already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(toCyrillic(toCyrillic(text))).toBe(toCyrillic(text));
      }),
    );
  });
});
