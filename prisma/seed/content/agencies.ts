import type { Names, Role } from '#app/domain/actor.ts';

export interface AgencyContent {
  code: string;
  names: Names;
  desk: string;
  teams: readonly string[];
  /** Name, role, language, teams by their place in `teams`. */
  people: readonly (readonly [name: string, role: Role, locale: 'en' | 'ru' | 'uz-Latn' | 'uz-Cyrl', teams: readonly number[]])[];
}

/** Agencies with the names of real bodies of Uzbekistan; every person is invented. */
export const agencies: readonly AgencyContent[] = [
  {
    code: 'MOJ',
    names: { en: 'Ministry of Justice', ru: 'Министерство юстиции', 'uz-Latn': 'Adliya vazirligi', 'uz-Cyrl': 'Адлия вазирлиги' },
    desk: 'desk@moj.demo.hashar.example',
    teams: ['Civil registry digital team', 'Команда нотариата и архивов'],
    people: [
      ['Dilnoza Karimova', 'lead', 'en', [0]],
      ['Bekzod Yusupov', 'member', 'en', [0]],
      ['Aziza Nazarova', 'member', 'uz-Latn', [0]],
      ['Павел Тихонов', 'member', 'ru', [0, 1]],
      ['Sardor Olimov', 'member', 'uz-Latn', [0]],
      ['Малика Ахмедова', 'lead', 'ru', [1]],
      ['Шахзода Рахимова', 'member', 'ru', [1]],
      ['Gulnora Ismoilova', 'administrator', 'uz-Latn', []],
      ['Rustam Saidov', 'coordinator', 'ru', []],
      ['Nilufar Qodirova', 'observer', 'uz-Cyrl', []],
    ],
  },
  {
    code: 'MIA',
    names: {
      en: 'Ministry of Internal Affairs',
      ru: 'Министерство внутренних дел',
      'uz-Latn': 'Ichki ishlar vazirligi',
      'uz-Cyrl': 'Ички ишлар вазирлиги',
    },
    desk: 'desk@mia.demo.hashar.example',
    teams: ['Population register team', 'Pasport xizmati jamoasi'],
    people: [
      ['Umid Mirzayev', 'lead', 'uz-Latn', [0]],
      ['Екатерина Ли', 'member', 'ru', [0, 1]],
      ['Davron Yunusov', 'member', 'en', [0]],
      ['Nargiza Sobirova', 'lead', 'uz-Latn', [1]],
      ['Jasur Toshpoʻlatov', 'member', 'uz-Latn', [1]],
      ['Otabek Raximov', 'administrator', 'ru', []],
      ['Shahnoza Ergasheva', 'coordinator', 'uz-Latn', []],
      ['Виктор Ким', 'observer', 'ru', []],
    ],
  },
  {
    code: 'MOH',
    names: {
      en: 'Ministry of Health',
      ru: 'Министерство здравоохранения',
      'uz-Latn': 'Sogʻliqni saqlash vazirligi',
      'uz-Cyrl': 'Соғлиқни сақлаш вазирлиги',
    },
    desk: 'desk@moh.demo.hashar.example',
    teams: ['Elektron navbat jamoasi'],
    people: [
      ['Feruza Abdullayeva', 'lead', 'uz-Latn', [0]],
      ['Ильдар Хасанов', 'member', 'ru', [0]],
      ['Madina Sultonova', 'member', 'uz-Latn', [0]],
      ['Kamola Yoʻldosheva', 'administrator', 'uz-Latn', []],
      ['Анвар Турсунов', 'coordinator', 'ru', []],
      ['Lola Hamidova', 'observer', 'uz-Cyrl', []],
    ],
  },
  {
    code: 'TAX',
    names: {
      en: 'Tax Committee',
      ru: 'Налоговый комитет',
      'uz-Latn': 'Soliq qoʻmitasi',
      'uz-Cyrl': 'Солиқ қўмитаси',
    },
    desk: 'desk@tax.demo.hashar.example',
    teams: ['Команда возврата налога'],
    people: [
      ['Олег Сафаров', 'lead', 'ru', [0]],
      ['Zarina Mamatova', 'member', 'uz-Latn', [0]],
      ['Тимур Валиев', 'member', 'ru', [0]],
      ['Nodira Xoliqova', 'administrator', 'uz-Latn', []],
      ['Sherzod Bekmurodov', 'coordinator', 'ru', []],
      ['Ирина Назарова', 'observer', 'ru', []],
    ],
  },
  {
    code: 'MDT',
    names: {
      en: 'Ministry of Digital Technologies',
      ru: 'Министерство цифровых технологий',
      'uz-Latn': 'Raqamli texnologiyalar vazirligi',
      'uz-Cyrl': 'Рақамли технологиялар вазирлиги',
    },
    desk: 'desk@mdt.demo.hashar.example',
    teams: ['Single portal team', 'Команда входа и обмена'],
    people: [
      ['Timur Rashidov', 'lead', 'en', [0]],
      ['Kamila Usmanova', 'member', 'en', [0]],
      ['Ўткир Содиқов', 'member', 'uz-Cyrl', [0, 1]],
      ['Алексей Пак', 'lead', 'ru', [1]],
      ['Мария Цой', 'member', 'ru', [1]],
      ['Dildora Rahmatova', 'administrator', 'en', []],
      ['Botir Alimov', 'coordinator', 'uz-Latn', []],
      ['Sevara Joʻrayeva', 'observer', 'uz-Latn', []],
    ],
  },
  {
    code: 'SOC',
    names: {
      en: 'National Agency for Social Protection',
      ru: 'Национальное агентство социальной защиты',
      'uz-Latn': 'Ijtimoiy himoya milliy agentligi',
      'uz-Cyrl': 'Ижтимоий ҳимоя миллий агентлиги',
    },
    desk: 'desk@soc.demo.hashar.example',
    teams: ['«Inson» markazlari jamoasi'],
    people: [
      ['Maftuna Egamberdiyeva', 'lead', 'uz-Latn', [0]],
      ['Barno Islomova', 'member', 'uz-Latn', [0]],
      ['Султан Бердимуратов', 'member', 'ru', [0]],
      ['Gavhar Normatova', 'administrator', 'uz-Latn', []],
      ['Ravshan Xudoyberdiyev', 'coordinator', 'uz-Latn', []],
      ['Ойгул Салимова', 'observer', 'uz-Cyrl', []],
    ],
  },
];

/** People who belong to a second agency too: whose, and as what. */
export const guests: readonly (readonly [name: string, agency: string, role: Role])[] = [
  ['Dilnoza Karimova', 'MDT', 'observer'],
  ['Rustam Saidov', 'MDT', 'coordinator'],
  ['Umid Mirzayev', 'MDT', 'member'],
];

/** Programmes over several agencies: name, aim, who leads, which backlogs. */
export const programmes: readonly (readonly [name: string, aim: string, leads: string, backlogs: readonly string[]])[] = [
  [
    'A child is born',
    'A parent leaves the maternity ward with the certificate, the benefit and the queue place',
    'MOJ',
    ['MOJ', 'MOH', 'MIA', 'SOC'],
  ],
  ['Один вход', 'Человек входит один раз и не приносит того, что государство уже знает', 'MDT', ['MDT', 'MDTX', 'MIA', 'TAX']],
  ['Qogʻozsiz xizmat', 'Fuqarodan davlatda bor hujjat soʻralmaydi', 'MDT', ['MOJN', 'MIAP', 'TAX', 'SOC']],
];
