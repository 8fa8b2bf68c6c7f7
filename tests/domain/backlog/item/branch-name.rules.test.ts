import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchName } from '#app/domain/backlog/item/branch-name.rules.ts';

describe('the name of an item’s branch', () => {
  it.each([
    ['MOJ-142', 'Show which documents are missing', 'moj-142-show-which-documents-are-missing'],
    [
      'MOJ-58',
      'Fetch the mother’s record from the population register',
      'moj-58-fetch-the-mothers-record-from-the-population-register',
    ],
    ['MOJ-7', 'Certificate with QR code that anyone can verify', 'moj-7-certificate-with-qr-code-that-anyone-can-verify'],
    ['MOJ-9', 'Справочник ЗАГС: сверить коды районов с реестром', 'moj-9-spravochnik-zags-sverit-kody-rayonov-s-reestrom'],
    ['MOJN-3', 'Отозвать доверенность с телефона', 'mojn-3-otozvat-doverennost-s-telefona'],
    ['TAX-12', 'Щётка, чашка и хлеб: ёжик объезжает цех', 'tax-12-shchyotka-chashka-i-khleb-yozhik-obezzhaet-tsekh'],
    ['MOH-4', 'Guvohnomani lotin va kirill yozuvida koʻrsatish', 'moh-4-guvohnomani-lotin-va-kirill-yozuvida-korsatish'],
    ['MOH-5', "Tug'ruqxonadan adliyaga xabarnoma yuborish", 'moh-5-tugruqxonadan-adliyaga-xabarnoma-yuborish'],
    ['MOH-6', 'Ўғил болага гувоҳнома: қўшимча ҳужжат', 'moh-6-ogil-bolaga-guvohnoma-qoshimcha-hujjat'],
    ['MOH-8', 'Жойни танлаш учун харита ва чизма, ўнгда', 'moh-8-joyni-tanlash-uchun-xarita-va-chizma-ongda'],
    ['KRK-2', 'Tuwılǵanlıq haqqında gúwalıq', 'krk-2-tuwilganliq-haqqinda-guwaliq'],
    ['MOJ-1', '!!!', 'moj-1'],
    ['MOJ-1', '出生登记', 'moj-1'],
  ])('%s %s', (key, title, name) => {
    expect(branchName(key, title)).toBe(name);
  });

  it('is short, plain, and begins with the key, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        expect(branchName('MOJ-142', title)).toMatch(/^(?=.{7,60}$)moj-142(-[a-z0-9]+)*$/);
      }),
    );
  });
});
