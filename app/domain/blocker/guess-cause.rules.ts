import { foldText } from '#app/domain/folded-text.ts';
import type { Cause, FreerKind } from './blocker.ts';

/** Beginnings of words that speak of a cause, in the languages that people write here; folded, so that both Uzbek alphabets are one. */
const words: readonly (readonly [Cause, readonly string[]])[] = [
  [
    'money',
    ['money', 'budget', 'fund', 'invoice', 'деньг', 'бюджет', 'финанс', 'средств', 'оплат', 'mablag', 'byudjet', 'moliya', 'pul'],
  ],
  [
    'law',
    [
      'law',
      'legal',
      'decree',
      'regulation',
      'закон',
      'правов',
      'указ',
      'постановлен',
      'регламент',
      'qonun',
      'huquq',
      'farmon',
      'nizom',
    ],
  ],
  [
    'access',
    [
      'access',
      'permission',
      'credential',
      'vpn',
      'certificate',
      'доступ',
      'разрешен',
      'ключ',
      'сертификат',
      'ruxsat',
      'kirish',
      'kalit',
    ],
  ],
  ['data', ['data', 'dataset', 'registry', 'extract', 'данн', 'реестр', 'выгрузк', 'сведени', 'malumot', 'reestr', 'royxat']],
  [
    'supplier',
    [
      'supplier',
      'vendor',
      'contractor',
      'delivery',
      'поставщик',
      'подрядчик',
      'поставк',
      'вендор',
      'pudratchi',
      'yetkaz',
      'taminot',
    ],
  ],
  [
    'decision',
    [
      'decision',
      'decide',
      'approv',
      'sign',
      'choose',
      'решен',
      'согласован',
      'утвержд',
      'подпис',
      'выбор',
      'qaror',
      'tasdiq',
      'imzo',
    ],
  ],
];

const folded = words.map(([cause, beginnings]) => [cause, beginnings.map((word) => foldText(word))] as const);

/** What a blocker's cause may be, by who can free it and by the words of its line; whoever raises it may say something else. */
export function guessCause(freer: FreerKind | undefined, line: string): Cause {
  if (freer === 'agency') return 'agency';
  const said = foldText(line).split(/[^\p{L}\p{N}]+/u);
  const spoken = folded.find(([, beginnings]) => said.some((word) => beginnings.some((beginning) => word.startsWith(beginning))));
  return spoken?.[0] ?? (freer === 'party' ? 'supplier' : 'decision');
}
