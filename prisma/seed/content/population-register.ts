import type { BacklogContent } from './backlog-content.ts';

export const populationRegister: BacklogContent = {
  agency: 'MIA',
  prefix: 'MIA',
  name: 'Population register for all agencies',
  board: 'Population register',
  team: 'Population register team',
  language: 'en',
  classification: 'internal',
  states: ['Asked for', 'Agreed', 'Building', 'Security check', 'In service'],
  labels: { api: 'API', address: 'address', quality: 'data quality', rights: 'access rights', uptime: 'uptime' },
  limits: [
    [2, 4, 'hard'],
    [3, 3, 'soft'],
  ],
  epics: [
    {
      title: 'One address format #address',
      aim: 'Eleven agencies write addresses in nine ways. One format, one lookup, and everybody’s letters arrive.',
      parts: [
        {
          title: '*Decision on one address format #address',
          at: 'done',
          why: 'Cadastre, post and we have each a format of our own. The working group wants one answer.',
          said: [
            'Umid: Decided on the third meeting: the cadastre’s codes, the post’s order of words. Minutes are with the secretariat.',
          ],
        },
        {
          title: 'Open the address lookup for registrars #address #api',
          at: 'doing',
          points: 5,
          due: 4,
          why: 'Asked for by the Ministry of Justice. Registrars look up an address by mahalla and house; they must not be able to list who lives there.\n\n- Answers with the address and its code, never with people\n- 20 requests a second for all registry offices together',
          said: [
            'Umid: The lookup itself is ready. What takes time is that it must not become a way to search people.',
            'Екатерина: Проверила: по номеру дома список жильцов получить нельзя, по неполному адресу тоже.',
          ],
          list: ['Security asks', '+No names in any answer', '+Limit for each office', 'Alarm on a scan through a whole street'],
        },
        'Match old street names to new ones #address',
        {
          title: 'Mahalla boundaries with dates of change #address',
          at: 'done',
          points: 5,
          said: ['Umid: 9,400 mahallas with the day from which each boundary holds. The oldest is from 1994.'],
        },
        {
          title: '!House numbers with letters are lost #address',
          at: 'done',
          points: 2,
          why: '“14a” is kept as “14”. Two families got each other’s passports because of it.',
        },
        {
          title: 'Адрес новостройки до присвоения номера #address',
          said: ['Екатерина: Застройщики пишут «блок 3, позиция 12». Предлагаю временный код, который гаснет сам.'],
        },
        'Confidence mark on every matched address #address #quality',
        'Nightly difference file instead of the whole register #api',
      ],
    },
    {
      title: 'Requests by other agencies #api',
      aim: 'An agency gets what it needs for a decision, says why, and the citizen can see it. No more copies of the register on somebody’s disk.',
      parts: [
        {
          title: 'Test keys with invented people #api',
          at: 'done',
          points: 2,
          said: ['Umid: 500 invented families, among them twins, a man of 104 and a woman with five surnames.'],
        },
        {
          title: 'Read a person’s record by PINFL with a reason #api #rights',
          at: 'done',
          points: 8,
          said: [
            'Екатерина: Без основания запрос отклоняется, и отказ объясняет, что прислать.',
            'Umid: In service. Tax and Justice moved over on the first day.',
          ],
        },
        {
          title: 'Access to the population register for registrars #rights',
          at: 'doing',
          points: 3,
          due: -1,
          why: 'The Ministry of Justice waits for this: without it the registrar types the mother’s record by hand.',
          said: ['Umid: Keys are issued. The security check wants the two pilot offices to sign for theirs in person.'],
        },
        'Agency sees how often it asked and for what #api',
        { title: 'Limit of requests per second with a clear refusal #api #uptime', at: 'check', points: 3 },
        {
          title: '*Data protection review of the maternity ward flow #rights',
          at: 'check',
          restricted: true,
          due: 8,
          why: 'Which of the mother’s data may reach the ward, and who may read the log. For the reviewers only until it is closed.',
          said: ['Umid: Two findings, both about how long the ward keeps the answer. Their fix: it does not.'],
        },
        {
          title: '!Time-out of the register returns an empty person #api',
          at: 'done',
          back: true,
          said: [
            'Umid: An empty record looks like “no such person”. It must be an error that says so.',
            'Екатерина: Вернула: для умерших ответ всё ещё пустой.',
          ],
        },
        { title: 'Citizen sees who looked at the record #rights', at: 'ready', points: 8 },
        'Sandbox that answers like the real register #api',
      ],
    },
    {
      title: 'Data quality #quality',
      aim: 'A record that is right the first time spares somebody a day of queues.',
      parts: [
        {
          title: '*Count records without a place of birth #quality',
          at: 'done',
          said: ['Екатерина: 212 тысяч, почти все до 1961 года. По районам разложила.'],
        },
        { title: 'Find two records of one person #quality', at: 'done', points: 8 },
        {
          title: 'Merge two records and tell who used them #quality',
          at: 'ready',
          points: 5,
          said: ['Umid: The hard part is not to merge but to be able to undo it. Both records stay, one points to the other.'],
        },
        {
          title: 'Names in three scripts, one spelling #quality',
          at: 'doing',
          points: 5,
          said: ['Davron: 1.9 million people are written in two ways. We show both and let the person choose, once.'],
        },
        'Deaths arrive within a day #quality #api',
        {
          title: '!Birth date 30 February from the old system #quality',
          at: 'done',
          points: 1,
          why: '38 people are said to be born on a day that never was. Each needs the paper record; the system must not guess.',
        },
        'Report of corrections by district #quality',
        { title: 'Исправление ошибки по заявлению гражданина #quality', at: 'ready', points: 5 },
      ],
    },
    {
      title: 'Runs day and night #uptime',
      aim: 'When the register stands still, registry offices, banks and border posts stand still. It may not.',
      parts: [
        {
          title: '*Restore test on the last Thursday of the month #uptime',
          at: 'done',
          said: ['Екатерина: Восстановили за 52 минуты, в прошлый раз было три часа.'],
        },
        { title: 'Second data centre answers within a minute #uptime', at: 'doing', points: 8, due: 20 },
        {
          title: '!Sunday’s backup is not readable #uptime',
          at: 'done',
          points: 3,
          why: 'The archive ends in the middle of a file. Nobody noticed for two days because nobody reads the log.',
        },
        'Status page for agencies #uptime',
        'Alarm when answers slow down #uptime',
        'Load test with 2,000 requests a second #uptime',
        'Keys of agencies rotate without a stop #rights',
      ],
    },
    {
      title: 'Foreign citizens and residence #rights',
      aim: 'People who live here with another passport are in three card files and in no register.',
      parts: [
        '*Agree with the migration service which fields are whose',
        'One number for a foreign citizen from first entry to residence',
        'Employer reports a start of work once #api',
        {
          title: 'Residence ends: who must be told #rights',
          at: 'idea',
          said: ['Umid: Ask the bank, the clinic and the school what they do today. I guess: nothing.'],
        },
        '!Passport numbers with spaces are taken for new people #quality',
        'Names as in the passport, and as people say them #quality',
        {
          title: 'Import the card files of 1998–2006',
          at: 'dropped',
          said: ['Umid: Dropped: checked a hundred cards, 94 of them had left long ago.'],
        },
      ],
    },
  ],
};
