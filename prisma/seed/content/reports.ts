export interface DecisionContent {
  /** The line of the blocker that it is about, and the backlog whose item that holds up. */
  blocker: readonly [backlog: string, line: string];
  sentence: string;
  ifNot: string;
  /** It was asked for a week ago already. */
  asked?: true;
}

/** Who writes the Monday report of the demo world, and for which agency. */
export const reporter = { agency: 'MOJ', name: 'Rustam Saidov' } as const;

/** What the coordinator says in it. */
export const decisions: readonly DecisionContent[] = [
  {
    blocker: ['MOJ', 'The personal number is not given back for births at home'],
    sentence: 'Договориться с министром внутренних дел: личный номер при родах на дому – в тот же день',
    ifNot: 'Семья ждёт свидетельство десять дней, регистраторы звонят вручную.',
    asked: true,
  },
  {
    blocker: ['MOJN', 'Нет правовой основы для второй подписи на одном экране'],
    sentence: 'Внести пункт 7 о второй подписи в проект постановления вместе с Минцифры',
    ifNot: 'Нотариусы ведут сделку на двух экранах, срок проекта сдвигается на квартал.',
    asked: true,
  },
  {
    blocker: ['MOJN', 'Реестр опекунов приходит раз в квартал, а нужен каждый день'],
    sentence: 'Подписать с Агентством соцзащиты ежедневную передачу реестра опекунов',
    ifNot: 'Сделки с имуществом подопечных и дальше проверяют по бумаге.',
    asked: true,
  },
  {
    blocker: ['MOJN', 'Палата не отдала образцы восьми действий'],
    sentence: 'Назначить в Палате нотариусов одного ответственного за образцы',
    ifNot: 'Восемь действий остаются на бумаге.',
  },
  {
    blocker: ['MOJN', 'Бюджет на сканеры для трёх архивов не согласован'],
    sentence: 'Утвердить смету на сканеры для трёх архивов',
    ifNot: 'Оцифровка трёх архивов уходит на следующий год.',
  },
];
