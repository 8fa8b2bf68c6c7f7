import type { Cause, DocumentState } from '#app/domain/blocker/blocker.ts';

export interface BlockerContent {
  /** The backlog that holds its item. */
  backlog: string;
  /** How many days ago it was raised, and by how many days from now it is needed away; days that nobody works move to those that somebody does. */
  ago: number;
  neededIn: number;
  cause: Cause;
  /** `@` before an agency's code, `#` before a team; a person's name where it is one of ours; else somebody outside. */
  freer: string;
  line: string;
  cost?: readonly [perDay: number, source: string];
  criteria?: string;
  legalBasis?: string;
  document?: DocumentState;
  /** The funding line that it waits for: its programme, its year from this one, its source. */
  funding?: readonly [programme: string, year: number, source: string];
  /** Its clock stood: from so many days ago, to so many days ago unless it stands still. */
  paused?: readonly [from: number, to: number | null, reason: string];
  /** So many days ago, and by what. */
  freed?: readonly [ago: number, how: string];
}

type More = Omit<BlockerContent, 'backlog' | 'ago' | 'neededIn' | 'cause' | 'freer' | 'line'>;

const blocker = (
  backlog: string,
  [ago, neededIn]: readonly [number, number],
  cause: Cause,
  freer: string,
  line: string,
  more: More = {},
): BlockerContent => ({ backlog, ago, neededIn, cause, freer, line, ...more });

/** What holds the invented work up, and did: of all ages, causes and states. */
export const blockers: readonly BlockerContent[] = [
  blocker('MOJ', [34, -12], 'agency', '@MIA', 'The personal number is not given back for births at home', {
    cost: [4_200_000, 'Hours of the registrars, report of the second quarter'],
    criteria: 'The number comes within a minute for a birth without a ward',
    legalBasis: 'Resolution 258, point 14',
    document: 'signed',
  }),
  blocker('MOJ', [9, 4], 'data', '@MOH', 'The nightly list of wards comes without their codes', {
    criteria: 'Each row has the code of the national list',
  }),
  blocker('MOJ', [3, 2], 'decision', 'Dilnoza Karimova', 'Nobody has decided which of the two seals stands on the extract'),
  blocker(
    'MOJ',
    [1, 6],
    'access',
    'Printing house Sharq',
    'The printers of the registry offices are not reachable from our network',
  ),
  blocker('MOJ', [0, 7], 'law', 'Rustam Saidov', 'The order on electronic extracts is not registered yet', {
    document: 'in_approval',
    legalBasis: 'Order of the Ministry of Justice, draft',
  }),
  blocker('MOJ', [52, -20], 'supplier', 'Uzbektelecom', 'Two wards in Surkhandarya have no line', {
    freed: [4, 'A radio link was put up instead of a cable'],
  }),
  blocker('MOJ', [24, -10], 'decision', '#Civil registry digital team', 'Which languages the certificate is printed in', {
    freed: [20, 'Both Uzbek scripts, Russian on demand: agreed at the Tuesday meeting'],
  }),

  blocker('MOJN', [47, -18], 'law', '@MDT', 'Нет правовой основы для второй подписи на одном экране', {
    document: 'drafted',
    legalBasis: 'Проект постановления, п. 7',
    cost: [2_800_000, 'Оценка палаты нотариусов'],
  }),
  blocker('MOJN', [13, -1], 'supplier', 'Палата нотариусов', 'Палата не отдала образцы восьми действий'),
  blocker('MOJN', [6, 3], 'money', 'Малика Ахмедова', 'Бюджет на сканеры для трёх архивов не согласован', {
    cost: [950_000, 'Смета архивного отдела'],
  }),
  blocker('MOJN', [2, 5], 'access', '@TAX', 'Нет доступа к проверке ИНН доверителя'),
  blocker('MOJN', [30, -8], 'data', '@SOC', 'Реестр опекунов приходит раз в квартал, а нужен каждый день', {
    paused: [20, 11, 'Ждём сдачи квартального отчёта, раньше никто не ответит'],
  }),
  blocker('MOJN', [40, -22], 'decision', 'Rustam Saidov', 'Не решено, кто хранит бумажный оригинал', {
    freed: [28, 'Решение коллегии: хранит архив района'],
  }),

  blocker('MIA', [28, -9], 'decision', '@MOJ', 'No decision on one address format, so the lookup gives two', {
    cost: [6_100_000, 'Returned letters, post office figures'],
    criteria: 'One format in both registers',
  }),
  blocker('MIA', [16, 1], 'agency', '@TAX', 'Old surnames of taxpayers are not in what we get'),
  blocker('MIA', [8, 6], 'access', 'Umid Mirzayev', 'The alarm on scans has no place in the log of security'),
  blocker('MIA', [4, 8], 'supplier', 'Data centre Tashkent-2', 'The second copy of the register has no room in the rack', {
    paused: [2, null, 'The rack is delivered next month, as the contract says'],
  }),
  blocker('MIA', [19, -6], 'data', '@SOC', 'Addresses of care homes are missing', {
    freed: [5, 'A list of 214 homes came, with coordinates'],
  }),

  blocker('MIAP', [21, -4], 'money', 'Shahnoza Ergasheva', 'Oltita boʻlim uchun kiosklarga mablagʻ ajratilmagan', {
    funding: ['Qogʻozsiz xizmat', 0, 'Mahalliy budjet'],
    cost: [3_400_000, 'Navbatdagi kutish vaqti, 10 ta boʻlim oʻlchovi'],
  }),
  blocker('MIAP', [11, 2], 'agency', '@MDT', 'Portal tashrif vaqtini bekor qilishni qaytarmayapti', {
    criteria: 'Bekor qilingan vaqt bir daqiqada boʻshaydi',
  }),
  blocker('MIAP', [5, 5], 'supplier', 'Idemia', 'Barmoq izi qurilmasi uchun yangi kalit kelmadi'),
  blocker('MIAP', [36, -19], 'law', '@MOJ', 'ID-kartani pochta bilan yuborishga ruxsat yoʻq edi', {
    document: 'registered',
    freed: [12, 'Vazirlar Mahkamasining qarori chiqdi'],
  }),

  blocker('MOH', [41, -15], 'data', '@MIA', 'Bemorning yashash manzili soʻrovga javob bermayapti', {
    cost: [1_700_000, 'Takroriy tashriflar, poliklinikalar hisobi'],
  }),
  blocker('MOH', [12, 3], 'decision', 'Feruza Abdullayeva', 'Uchta poliklinika jadvalni kim kiritishini hal qilmagan'),
  blocker('MOH', [7, 1], 'access', '@MDT', 'Yagona kirish tizimida shifokorlar uchun rol yoʻq'),
  blocker('MOH', [2, 9], 'money', 'Анвар Турсунов', 'SMS xabarlar uchun shartnoma tugagan', {
    funding: ['A child is born', 1, 'State budget'],
  }),
  blocker('MOH', [26, -11], 'supplier', 'Med-Soft', 'Navbat ekranlari yangi shriftni koʻrsatmadi', {
    freed: [9, 'Ekranlarning dasturi yangilandi'],
  }),

  blocker('TAX', [38, -14], 'agency', '@MOH', 'Договоры на лечение приходят без ИНН клиники', {
    cost: [5_500_000, 'Ручная сверка, 14 инспекторов'],
    criteria: 'ИНН в каждой записи',
    paused: [30, 26, 'Праздники и перенос рабочих дней'],
  }),
  blocker('TAX', [15, -2], 'data', 'Университет Тимура', 'Двое из сорока вузов шлют таблицу раз в семестр'),
  blocker('TAX', [10, 4], 'law', '@MOJ', 'Форма согласия на возврат не утверждена', {
    document: 'in_approval',
    legalBasis: 'Налоговый кодекс, ст. 378',
  }),
  blocker('TAX', [1, 5], 'decision', 'Олег Сафаров', 'Не выбрана нижняя сумма, которую возвращают без проверки'),
  blocker('TAX', [22, -12], 'access', '@MDT', 'Не было ключа к единому входу', {
    freed: [8, 'Ключ выдан, вход проверен на ста людях'],
  }),

  blocker('MDT', [31, -7], 'agency', '@TAX', 'The answer on debts takes nine seconds, so the page gives up', {
    cost: [7_300_000, 'Calls to the help desk, October'],
  }),
  blocker('MDT', [14, 2], 'decision', 'Timur Rashidov', 'Which of two words a housing loan is found by'),
  blocker('MDT', [6, 6], 'supplier', 'Payme', 'The test payments have no receipts'),
  blocker('MDT', [25, -13], 'law', '@MOJ', 'No consent text for showing a child’s papers', {
    document: 'signed',
    freed: [3, 'The text was signed; it stands on the page'],
  }),

  blocker('MDTX', [44, -16], 'access', '@MIA', 'Сертификат для обмена с реестром истёк', {
    cost: [8_900_000, 'Отказы входа за месяц'],
    paused: [12, null, 'МВД меняет удостоверяющий центр, дата объявлена'],
  }),
  blocker('MDTX', [18, -3], 'money', 'Botir Alimov', 'Средства на второй канал связи только запрошены', { document: 'drafted' }),
  blocker('MDTX', [4, 4], 'supplier', 'UZINFOCOM', 'Не переключён резервный центр'),

  blocker('SOC', [33, -10], 'agency', '@MIA', 'Koʻchib kelganlarning manzili uch kunda yangilanadi', {
    cost: [1_200_000, 'Kechikkan nafaqalar hisobi'],
  }),
  blocker('SOC', [9, 2], 'data', '@MOJ', 'Tugʻilish xabarnomasida onaning telefon raqami yoʻq'),
  blocker('SOC', [3, 7], 'access', 'Maftuna Egamberdiyeva', 'Ikki markaz xodimlariga kirish huquqi berilmagan'),
  blocker('SOC', [20, -9], 'law', 'Ravshan Xudoyberdiyev', 'Nafaqani avtomatik taklif qilishga asos yoʻq edi', {
    document: 'registered',
    freed: [6, 'Nizomga oʻzgartirish kiritildi'],
  }),
];
