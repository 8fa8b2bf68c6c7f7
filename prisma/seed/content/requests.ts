import type { EntryAct } from '#app/domain/request/request.ts';

/** A line of the ledger: what was done, by whom, how many working days ago (of today's morning), what was said with it. */
export interface DemoLine {
  act: Exclude<EntryAct, 'asked'>;
  by: string;
  ago: number;
  text: string;
  /** A day that it names, in days from today. */
  day?: number;
  scope?: string;
  owner?: string;
  /** Of an explanation: whose it is. */
  side?: 'asker' | 'asked';
}

export interface DemoRequest {
  from: string;
  /** The code of an agency; or the name of one that is not in Hashar. */
  to: string;
  by: string;
  ago: number;
  what: string;
  why: string;
  /** In days from today. */
  needed: number;
  criteria?: string;
  legalBasis?: string;
  attached?: string;
  /** The key's backlog of the asker's item that it hangs on: its first one. */
  backlog?: string;
  lines: readonly DemoLine[];
  /** Whom it was passed on to. */
  passedTo?: string;
}

/** What agencies ask of each other, in every state in which a request can stand. */
export const requests: readonly DemoRequest[] = [
  {
    from: 'MOJ',
    to: 'MIA',
    by: 'Dilnoza Karimova',
    ago: 6.4,
    what: 'Birth records of 1991 to 2000 by their number, from the population register',
    why: 'A parent is not to bring a certificate that the state has issued itself.',
    needed: 9,
    criteria: 'A number in, a record out, in under a second; tried with 200 numbers of each region.',
    legalBasis: 'Decree PQ-60, article 4',
    backlog: 'MOJ',
    lines: [],
  },
  {
    from: 'MOJ',
    to: 'MOH',
    by: 'Dilnoza Karimova',
    ago: 14.2,
    what: 'The list of maternity wards, every night',
    why: 'A notice from a ward that was closed goes nowhere, and the parent waits.',
    needed: 8,
    criteria: 'Closed and merged wards carry the day on which they closed.',
    attached: 'https://example.org/wards/format\nLetter 12-448',
    backlog: 'MOJ',
    lines: [
      { act: 'acknowledged', by: 'Анвар Турсунов', ago: 13.5, text: 'Рассматривает отдел реестров.' },
      {
        act: 'promised',
        by: 'Анвар Турсунов',
        ago: 11.3,
        text: 'Выгрузка уже есть, осталось расписание.',
        day: 6,
        owner: 'Feruza Abdullayeva',
      },
    ],
  },
  {
    from: 'MOJ',
    to: 'TAX',
    by: 'Малика Ахмедова',
    ago: 20.1,
    what: 'Проверка уплаты пошлины по номеру квитанции',
    why: 'Нотариус звонит в налоговую по каждой квитанции.',
    needed: -1,
    criteria: 'Ответ «уплачена» или «нет» и дата, не дольше секунды.',
    backlog: 'MOJN',
    lines: [
      {
        act: 'promised',
        by: 'Sherzod Bekmurodov',
        ago: 18.4,
        text: 'Xizmat tayyor, sinovdan oʻtkazamiz.',
        day: -3,
        owner: 'Олег Сафаров',
      },
      { act: 'delivered', by: 'Олег Сафаров', ago: 4.6, text: 'Сервис доступен на стенде, описание у Тимура Валиева.' },
    ],
  },
  {
    from: 'MIA',
    to: 'MOJ',
    by: 'Umid Mirzayev',
    ago: 9.2,
    what: 'Tugʻilganlik yozuvlari navbatsiz, kun davomida',
    why: 'Reyestrdagi bola ertasi kuni paydo boʻladi, nafaqa esa kutadi.',
    needed: 12,
    criteria: 'Yozuv besh daqiqada yetib keladi.',
    backlog: 'MIA',
    lines: [
      { act: 'acknowledged', by: 'Rustam Saidov', ago: 8.5, text: 'Смотрит команда ЗАГС.' },
      {
        act: 'countered',
        by: 'Rustam Saidov',
        ago: 3.4,
        text: 'Три области ещё передают раз в сутки.',
        day: 40,
        scope: 'Сначала город Ташкент и Самаркандская область, остальные по мере готовности.',
      },
    ],
  },
  {
    from: 'MIA',
    to: 'MDT',
    by: 'Nargiza Sobirova',
    ago: 30.3,
    what: 'Pasport tayyor boʻlganda fuqaroga xabar',
    why: 'Odamlar tayyor-tayyor emasligini bilish uchun boʻlimga keladi.',
    needed: -2,
    backlog: 'MIAP',
    lines: [
      {
        act: 'promised',
        by: 'Botir Alimov',
        ago: 27.5,
        text: 'Xabarlar moduli bilan birga chiqadi.',
        day: -2,
        owner: 'Timur Rashidov',
      },
      { act: 'date_proposed', by: 'Botir Alimov', ago: 2.3, text: 'Operator shartnomani hali imzolamadi.', day: 15 },
    ],
  },
  {
    from: 'MOH',
    to: 'MIA',
    by: 'Feruza Abdullayeva',
    ago: 34.2,
    what: 'Bemorning manzili JShShIR boʻyicha',
    why: 'Poliklinika yashash joyini soʻraydi, odam esa maʼlumotnoma izlaydi.',
    needed: -10,
    criteria: 'Manzil va roʻyxatga olingan sana qaytadi.',
    backlog: 'MOH',
    lines: [
      { act: 'acknowledged', by: 'Shahnoza Ergasheva', ago: 33.5, text: 'Reyestr jamoasida.' },
      {
        act: 'promised',
        by: 'Shahnoza Ergasheva',
        ago: 31.4,
        text: 'Kelishuv imzolangach ochamiz.',
        day: -11,
        owner: 'Umid Mirzayev',
      },
    ],
  },
  {
    from: 'MOH',
    to: 'SOC',
    by: 'Анвар Турсунов',
    ago: 40.2,
    what: 'Список получателей льготных лекарств по районам',
    why: 'Поликлиника выписывает рецепт, аптека не видит льготы.',
    needed: -12,
    lines: [
      {
        act: 'promised',
        by: 'Ravshan Xudoyberdiyev',
        ago: 38.5,
        text: 'Har oyning birinchi kunida yuboramiz.',
        day: -14,
        owner: 'Maftuna Egamberdiyeva',
      },
      { act: 'delivered', by: 'Maftuna Egamberdiyeva', ago: 16.4, text: 'Roʻyxat almashinuv tizimida turibdi.' },
      { act: 'accepted', by: 'Анвар Турсунов', ago: 15.5, text: 'Проверили на трёх районах, всё сходится.' },
    ],
  },
  {
    from: 'TAX',
    to: 'MDT',
    by: 'Олег Сафаров',
    ago: 7.2,
    what: 'Подпись заявления одним входом, без второго пароля',
    why: 'Каждый четвёртый бросает заявление на втором пароле.',
    needed: 16,
    backlog: 'TAX',
    lines: [
      { act: 'acknowledged', by: 'Алексей Пак', ago: 6.5, text: 'Взяли в разбор.' },
      { act: 'questioned', by: 'Алексей Пак', ago: 2.5, text: 'Нужна ли подпись для юридических лиц или только для граждан?' },
    ],
  },
  {
    from: 'TAX',
    to: 'MIA',
    by: 'Sherzod Bekmurodov',
    ago: 18.2,
    what: 'Fuqarolarning chet elga chiqish sanalari',
    why: 'Rezidentlik kunlarini odam oʻzi isbotlaydi.',
    needed: 10,
    lines: [
      {
        act: 'declined',
        by: 'Shahnoza Ergasheva',
        ago: 15.4,
        text: 'Qonun bu maʼlumotni faqat sud qaroriga koʻra berishga ruxsat etadi.',
      },
    ],
  },
  {
    from: 'MDT',
    to: 'MOJ',
    by: 'Timur Rashidov',
    ago: 8.3,
    what: 'One list of region and district codes for all services',
    why: 'Three lists are in use, and an address changes between two pages.',
    needed: 11,
    backlog: 'MDT',
    lines: [
      { act: 'disputed', by: 'Rustam Saidov', ago: 5.4, text: 'Справочник ведёт комитет статистики, мы его только берём.' },
    ],
  },
  {
    from: 'SOC',
    to: 'MOH',
    by: 'Maftuna Egamberdiyeva',
    ago: 10.3,
    what: 'Nogironlik guruhi JShShIR boʻyicha',
    why: '«Inson» markazi maʼlumotnoma soʻramasligi kerak.',
    needed: 13,
    backlog: 'SOC',
    lines: [{ act: 'passed_on', by: 'Анвар Турсунов', ago: 7.4, text: 'Группы инвалидности хранит реестр населения.' }],
    passedTo: 'MIA',
  },
  {
    from: 'SOC',
    to: 'MIA',
    by: 'Ravshan Xudoyberdiyev',
    ago: 28.3,
    what: 'Oila tarkibi bir soʻrovda',
    why: 'Hozir toʻrtta soʻrov yuboriladi va biri doim javobsiz qoladi.',
    needed: -6,
    criteria: 'Bola va ota-onaning yozuvi birga qaytadi.',
    lines: [
      { act: 'promised', by: 'Shahnoza Ergasheva', ago: 26.4, text: 'Yangi xizmat bilan.', day: -6, owner: 'Umid Mirzayev' },
      { act: 'delivered', by: 'Umid Mirzayev', ago: 4.7, text: 'Xizmat ishga tushdi.' },
      { act: 'returned', by: 'Maftuna Egamberdiyeva', ago: 2.4, text: 'Ajrashgan ota-onaning bolasi ikki marta chiqmoqda.' },
      {
        act: 'explained',
        by: 'Umid Mirzayev',
        ago: 1.6,
        text: 'Eski yozuvlarda ajrashish sanasi yoʻq; arxivdan olinmoqda.',
        side: 'asked',
      },
    ],
  },
  {
    from: 'MOJ',
    to: 'Самаркандский областной архив',
    by: 'Малика Ахмедова',
    ago: 16.2,
    what: 'Описи нотариальных дел 1960–1975 годов в электронном виде',
    why: 'Наследники ждут ответа архива по три месяца.',
    needed: 20,
    legalBasis: 'Приказ Министерства юстиции 214',
    backlog: 'MOJN',
    lines: [
      { act: 'promised', by: 'Малика Ахмедова', ago: 9.5, text: 'Письмо архива 03-118: отсканируют к этой дате.', day: 18 },
    ],
  },
  {
    from: 'MDT',
    to: 'SOC',
    by: 'Botir Alimov',
    ago: 22.3,
    what: 'Nafaqa oluvchilar soni viloyatlar boʻyicha',
    why: 'Portaldagi eski raqamlar odamlarni chalgʻitadi.',
    needed: 4,
    lines: [{ act: 'withdrawn', by: 'Botir Alimov', ago: 12.4, text: 'Ochiq maʼlumotlardan olamiz.' }],
  },
  {
    from: 'MOJ',
    to: 'SOC',
    by: 'Малика Ахмедова',
    ago: 27.2,
    what: 'Ежедневная выгрузка реестра опекунов',
    why: 'Нотариус удостоверяет сделку по списку прошлого квартала.',
    needed: -2,
    criteria: 'Каждая запись с датой начала и конца опеки.',
    backlog: 'MOJN',
    lines: [
      {
        act: 'promised',
        by: 'Ravshan Xudoyberdiyev',
        ago: 25.4,
        text: 'Reyestr tayyor.',
        day: -9,
        owner: 'Maftuna Egamberdiyeva',
      },
      { act: 'date_proposed', by: 'Ravshan Xudoyberdiyev', ago: 9.3, text: 'Choraklik hisobot bilan band edik.', day: -2 },
      { act: 'date_consented', by: 'Rustam Saidov', ago: 8.5, text: 'Согласны, но это крайний срок.', day: -2 },
      {
        act: 'explained',
        by: 'Maftuna Egamberdiyeva',
        ago: 0.4,
        text: 'Almashinuv kaliti hali berilmagan, MDTdan kutyapmiz.',
        side: 'asked',
      },
    ],
  },
  {
    from: 'TAX',
    to: 'MOJ',
    by: 'Sherzod Bekmurodov',
    ago: 11.2,
    what: 'Утверждённая форма согласия на возврат',
    why: 'Без формы заявления о возврате принимают только на бумаге.',
    needed: 10,
    backlog: 'TAX',
    lines: [{ act: 'promised', by: 'Rustam Saidov', ago: 9.4, text: 'Форма на регистрации.', day: 3, owner: 'Dilnoza Karimova' }],
  },
];
