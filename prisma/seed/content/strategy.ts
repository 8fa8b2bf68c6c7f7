export interface ObjectiveContent {
  name: string;
  measure: string;
  unit: string;
  /** From where to where. */
  way: readonly [baseline: number, target: number];
  /** Years after the goal's first. */
  by: number;
  /** What was measured at the ends of the latest quarters, the last one last; none where nobody has counted yet. */
  figures?: readonly number[];
  source?: string;
  /** How it ended. */
  closed?: string;
}

export interface GoalContent {
  agency: string;
  /** Who set it, and how it is spelt out. */
  by: string;
  name: string;
  text: string;
  national?: boolean;
  /** First year before or after this one, and how many years. */
  years: readonly [first: number, count: number];
  objectives: readonly ObjectiveContent[];
}

const portal = 'Single portal, monthly report';

/** The national strategy of the Ministry of Digital Technologies, and goals of other agencies for themselves. Invented, with figures to match. */
export const goals: readonly GoalContent[] = [
  {
    agency: 'MDT',
    by: 'Botir Alimov',
    name: 'Nobody travels for a public service',
    text: 'What the state asks of people is done from where they are. An office is for those who want one, not for those who have to.',
    national: true,
    years: [-1, 10],
    objectives: [
      {
        name: 'Services finished without a visit',
        measure: 'Applications finished without coming to an office',
        unit: '%',
        way: [34, 95],
        by: 8,
        figures: [36, 41, 45, 49, 52],
        source: portal,
      },
      {
        name: 'Births registered from the ward',
        measure: 'Births registered before the mother goes home',
        unit: '%',
        way: [4, 90],
        by: 4,
        figures: [4, 7, 15, 22, 31],
        source: 'Population register',
      },
      {
        name: 'A village is no farther than a city',
        measure: 'Services that work at 256 kbit/s',
        unit: 'services',
        way: [12, 400],
        by: 9,
        figures: [19, 44, 71],
        source: 'Quarterly trial on old telephones',
      },
      {
        name: 'Everyone can use it',
        measure: 'Forms of the twenty most used services that a screen reader can finish',
        unit: 'forms',
        way: [7, 20],
        by: 2,
        figures: [7, 9, 11, 14],
        source: 'Our two testers',
      },
    ],
  },
  {
    agency: 'MDT',
    by: 'Botir Alimov',
    name: 'The state asks once',
    text: 'A paper that one agency has is never asked for by another.',
    national: true,
    years: [-1, 10],
    objectives: [
      {
        name: 'Papers no longer asked for',
        measure: 'Kinds of certificate that agencies still ask citizens to bring',
        unit: 'kinds',
        way: [83, 5],
        by: 5,
        figures: [83, 77, 74, 61],
        source: 'Register of required documents',
      },
      {
        name: 'One sign-in for all services',
        measure: 'Services entered by the single sign-in',
        unit: '%',
        way: [22, 100],
        by: 3,
        figures: [22, 30, 47, 58],
        source: 'Sign-in log',
      },
      {
        name: 'Agencies answer each other in a second',
        measure: 'Requests between agencies answered within one second',
        unit: '%',
        way: [40, 99],
        by: 6,
      },
    ],
  },
  {
    agency: 'MDT',
    by: 'Botir Alimov',
    name: 'Davlat vaʼdasini koʻrsatib bajaradi',
    text: 'Nima, qachonga vaʼda qilingani va bajarilgani hammaga koʻrinib turadi.',
    national: true,
    years: [0, 10],
    objectives: [
      {
        name: 'Ochiq maʼlumotlar ishlatiladi',
        measure: 'Oyiga kamida yuz marta yuklab olinadigan toʻplamlar',
        unit: 'ta toʻplam',
        way: [6, 150],
        by: 7,
        figures: [8, 11, 17],
        source: 'data.gov.example',
      },
      {
        name: 'Vaʼda qilingan kunlar ochiq',
        measure: 'Ishga tushish kuni eʼlon qilingan xizmatlar',
        unit: '%',
        way: [0, 100],
        by: 3,
      },
      {
        name: 'Toʻlovlar bitta reyestrdan',
        measure: 'Toʻlovi reyestrdan olinadigan sahifalar',
        unit: '%',
        way: [10, 100],
        by: 1,
        figures: [10, 35, 62],
        source: 'Portal muharririyati',
      },
    ],
  },
  {
    agency: 'MDT',
    by: 'Botir Alimov',
    name: 'Люди доверяют цифровому государству',
    text: 'Данные защищены, обращение к ним видно человеку, сбой не останавливает жизнь.',
    national: true,
    years: [-1, 10],
    objectives: [
      {
        name: 'Каждый видит, кто смотрел его данные',
        measure: 'Ведомства, чьи обращения видны человеку',
        unit: 'ведомств',
        way: [2, 45],
        by: 4,
        figures: [2, 6, 9],
        source: 'Журнал шины',
      },
      {
        name: 'Шина не останавливается',
        measure: 'Минуты простоя в месяц',
        unit: 'минут',
        way: [310, 10],
        by: 3,
        figures: [310, 190, 205, 120],
        source: 'Дежурная смена',
      },
      {
        name: 'Вход без пароля',
        measure: 'Входы без пароля',
        unit: '%',
        way: [0, 80],
        by: 5,
        figures: [0, 3, 11, 19],
        source: 'Журнал входа',
      },
      {
        name: 'Первый центр кибербезопасности',
        measure: 'Центров, дежурящих круглосуточно',
        unit: 'центров',
        way: [0, 1],
        by: 1,
        figures: [0, 1],
        source: 'Приказ о вводе',
        closed: 'Центр дежурит круглосуточно с весны, на два квартала раньше срока.',
      },
    ],
  },
  {
    agency: 'MOJ',
    by: 'Rustam Saidov',
    name: 'Нотариус без очереди',
    text: 'Человек приходит один раз, к назначенному времени, или не приходит совсем.',
    years: [0, 5],
    objectives: [
      {
        name: 'Доверенность за пять минут',
        measure: 'Медиана времени у нотариуса',
        unit: 'минут',
        way: [42, 5],
        by: 2,
        figures: [40, 33, 27],
        source: 'Журнал нотариальных палат',
      },
      {
        name: 'Архив читается из дома',
        measure: 'Записи ЗАГС, доступные без поездки',
        unit: 'млн записей',
        way: [3.5, 61],
        by: 4,
        figures: [4.1, 9.8, 14.2],
        source: 'Цех оцифровки',
      },
      { name: 'Апостиль в день обращения', measure: 'Апостили, выданные в тот же день', unit: '%', way: [8, 90], by: 3 },
    ],
  },
  {
    agency: 'MIA',
    by: 'Shahnoza Ergasheva',
    name: 'Pasport navbatsiz',
    text: 'Pasport uchun bir marta kelinadi, oʻn besh daqiqaga.',
    years: [0, 4],
    objectives: [
      {
        name: 'Navbatda oʻn besh daqiqa',
        measure: 'Kutish vaqti, medianasi',
        unit: 'daqiqa',
        way: [95, 15],
        by: 2,
        figures: [88, 71, 54],
        source: 'Navbat tizimi',
      },
      { name: 'Pasport uyga keladi', measure: 'Yetkazib berilgan pasportlar', unit: '%', way: [0, 40], by: 3 },
    ],
  },
  {
    agency: 'TAX',
    by: 'Sherzod Bekmurodov',
    name: 'Налог возвращается сам',
    text: 'Государство само знает, кому и сколько вернуть.',
    years: [0, 3],
    objectives: [
      {
        name: 'Возврат за три дня',
        measure: 'Возвраты, пришедшие за три дня',
        unit: '%',
        way: [12, 90],
        by: 1,
        figures: [12, 21, 38],
        source: 'Казначейство',
      },
      { name: 'Декларация без человека', measure: 'Декларации, заполненные целиком', unit: '%', way: [0, 75], by: 2 },
    ],
  },
  {
    agency: 'SOC',
    by: 'Ravshan Xudoyberdiyev',
    name: 'Yordam soʻramasdan keladi',
    text: 'Nafaqaga haqli oila ariza yozmaydi.',
    years: [0, 5],
    objectives: [
      {
        name: 'Arizasiz tayinlangan nafaqalar',
        measure: 'Arizasiz tayinlangan nafaqalar ulushi',
        unit: '%',
        way: [0, 85],
        by: 3,
        figures: [9, 24, 41],
        source: 'Nafaqa reyestri',
      },
    ],
  },
];

/** Which objective a programme serves as a whole. */
export const programmesServe: readonly (readonly [programme: string, objective: string])[] = [
  ['A child is born', 'Births registered from the ward'],
];

/** Which objective an epic serves; epics that stand in no line are the work that serves no objective. */
export const epicsServe: Readonly<Record<string, readonly (readonly [epic: string, objective: string])[]>> = {
  MOJN: [
    ['Доверенность за пять минут', 'Доверенность за пять минут'],
    ['Архив ЗАГС с 1920 года', 'Архив читается из дома'],
    ['Наследство без хождения', 'Papers no longer asked for'],
  ],
  MIAP: [
    ['Elektron navbat', 'Navbatda oʻn besh daqiqa'],
    ['Maʼlumotni qayta soʻramaslik', 'Papers no longer asked for'],
    ['Hududma-hudud', 'Navbatda oʻn besh daqiqa'],
  ],
  MIA: [['Requests by other agencies', 'Agencies answer each other in a second']],
  TAX: [
    ['Государство считает за человека', 'Декларация без человека'],
    ['Деньги за три дня', 'Возврат за три дня'],
    ['Обмен с ведомствами', 'Agencies answer each other in a second'],
    ['Готовы к весне', 'Возврат за три дня'],
  ],
  MDT: [
    ['Find a service in plain words', 'Services finished without a visit'],
    ['Everyone can use it', 'Everyone can use it'],
    ['Open data that is used', 'Ochiq maʼlumotlar ishlatiladi'],
    ['Content that stays right', 'Toʻlovlar bitta reyestrdan'],
    ['The portal on any phone', 'A village is no farther than a city'],
  ],
  MDTX: [
    ['Вход без пароля', 'Вход без пароля'],
    ['Подключение ведомства за день', 'One sign-in for all services'],
    ['Журнал обращений к данным', 'Каждый видит, кто смотрел его данные'],
    ['Шина не падает', 'Шина не останавливается'],
  ],
  SOC: [['Nafaqa arizasiz', 'Arizasiz tayinlangan nafaqalar']],
};
