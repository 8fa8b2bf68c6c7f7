import type { Classification } from '#app/domain/classification.ts';
import type { HiddenField, Level, VersionKind } from '#app/domain/sharing/agreement.ts';

/** A version of the terms; its days count from today. */
export interface DemoVersion {
  kind: VersionKind;
  /** Who offers it, and when. */
  by: string;
  at: number;
  level: Level;
  ceiling?: Classification;
  hides?: HiddenField[];
  /** What waits too long between the two goes up by itself. */
  escalates?: true;
  types?: string[];
  from: number;
  to: number;
  note: string;
  /** Who of the other side accepted it, and when. */
  accepted?: readonly [by: string, at: number];
}

export interface DemoAgreement {
  backlog: string;
  owner: string;
  partner: string;
  versions: readonly DemoVersion[];
  revoked?: { by: string; agency: string; at: number; reason: string };
  use?: readonly (readonly [person: string, kind: 'looked' | 'exported', daysAgo: number, times: number])[];
}

/** Seven agreements; but for two that are in force each stands in another way. */
export const agreements: readonly DemoAgreement[] = [
  {
    backlog: 'MOJ',
    owner: 'MOJ',
    partner: 'MIA',
    versions: [
      {
        kind: 'offer',
        by: 'Rustam Saidov',
        at: -96,
        level: 'propose',
        from: -96,
        to: 88,
        note: 'Регистратор записывает рождение, а ребёнок появляется в реестре населения. Давайте вести эту работу в одном списке.',
      },
      {
        kind: 'answer',
        by: 'Shahnoza Ergasheva',
        at: -94,
        level: 'edit',
        hides: ['internal_comments'],
        escalates: true,
        from: -90,
        to: 180,
        note: 'Reyestr jamoasi ishlarni oʻz doskasida ham yuritadi, shuning uchun tahrirlash kerak. Ichki izohlaringiz bizga shart emas.',
        accepted: ['Rustam Saidov', -93],
      },
    ],
    use: [
      ['Umid Mirzayev', 'looked', 1, 6],
      ['Umid Mirzayev', 'looked', 2, 4],
      ['Екатерина Ли', 'looked', 3, 5],
      ['Екатерина Ли', 'exported', 6, 60],
      ['Davron Yunusov', 'looked', 8, 2],
    ],
  },
  {
    backlog: 'MDT',
    owner: 'MDT',
    partner: 'SOC',
    versions: [
      {
        kind: 'offer',
        by: 'Botir Alimov',
        at: -6,
        level: 'propose',
        types: ['epic', 'story'],
        hides: ['estimates'],
        from: 12,
        to: 194,
        note: 'Yagona portalda «Inson» markazlari xizmatlari ochiladi. Hikoyalarni birga koʻrib chiqamiz, baholar bizda qoladi.',
        accepted: ['Ravshan Xudoyberdiyev', -4],
      },
    ],
  },
  {
    backlog: 'MDTX',
    owner: 'MDT',
    partner: 'TAX',
    versions: [
      {
        kind: 'offer',
        by: 'Botir Alimov',
        at: -2,
        level: 'see',
        from: -2,
        to: 180,
        note: 'Soliq toʻlovchi kabineti yagona kirishga oʻtadi. Qaysi ish qachon bitishini koʻrib turasiz.',
      },
    ],
  },
  {
    backlog: 'MDTX',
    owner: 'MDT',
    partner: 'MIA',
    versions: [
      {
        kind: 'offer',
        by: 'Botir Alimov',
        at: -41,
        level: 'see',
        from: -40,
        to: 142,
        note: 'Reyestr yagona kirish kalitlarini kutmoqda. Kalitlar ishi qachon bitishini koʻrib turasiz.',
        accepted: ['Shahnoza Ergasheva', -40],
      },
    ],
  },
  {
    backlog: 'MIA',
    owner: 'MIA',
    partner: 'MOJ',
    versions: [
      {
        kind: 'offer',
        by: 'Shahnoza Ergasheva',
        at: -9,
        level: 'see',
        ceiling: 'internal',
        from: -9,
        to: 173,
        note: 'Reyestrdagi ishlarni koʻrib turishingiz mumkin.',
      },
      {
        kind: 'answer',
        by: 'Rustam Saidov',
        at: -3,
        level: 'propose',
        from: 0,
        to: 181,
        note: 'Нам нужно ещё комментировать и предлагать задачи: половина наших вопросов — к реестру.',
      },
    ],
  },
  {
    backlog: 'TAX',
    owner: 'TAX',
    partner: 'MDT',
    versions: [
      {
        kind: 'offer',
        by: 'Sherzod Bekmurodov',
        at: -170,
        level: 'comment',
        hides: ['estimates', 'assignees'],
        from: -168,
        to: -20,
        note: 'Soliq qaytarish boʻyicha ishlar: portal jamoasi izoh yozib tursin.',
        accepted: ['Botir Alimov', -169],
      },
    ],
    use: [
      ['Timur Rashidov', 'looked', 40, 9],
      ['Kamila Usmanova', 'looked', 25, 4],
    ],
  },
  {
    backlog: 'SOC',
    owner: 'SOC',
    partner: 'MOH',
    versions: [
      {
        kind: 'offer',
        by: 'Ravshan Xudoyberdiyev',
        at: -80,
        level: 'propose',
        from: -78,
        to: 104,
        note: 'Nogironlik boʻyicha maʼlumot poliklinikadan kelsin.',
        accepted: ['Анвар Турсунов', -77],
      },
      {
        kind: 'narrowing',
        by: 'Ravshan Xudoyberdiyev',
        at: -30,
        level: 'see',
        from: -78,
        to: 104,
        note: 'Sinov tugadi, endi koʻrib turish kifoya.',
      },
    ],
    revoked: {
      by: 'Анвар Турсунов',
      agency: 'MOH',
      at: -12,
      reason: 'Работа закончена, дальше обмен идёт через шину данных.',
    },
  },
];
