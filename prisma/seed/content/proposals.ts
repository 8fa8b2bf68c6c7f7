/** What the population register proposes for the ministry of justice's backlog; days count back from today. */
export interface DemoProposal {
  by: string;
  days: number;
  title: string;
  description: string;
  /** What the owner did about it since, who and when; nothing where it waits. */
  answer?: { by: string; days: number } & ({ state: 'asked' | 'declined'; text: string } | { state: 'accepted' | 'duplicate' });
}

export const proposed = { backlog: 'MOJ', owner: 'MOJ', partner: 'MIA' } as const;

/** Those that were accepted or repeat something take the title of the item that they became or repeat. */
export const proposals: readonly DemoProposal[] = [
  {
    by: 'Umid Mirzayev',
    days: 2,
    title: 'Tugʻilgan kuni bolaning JShShIR raqami guvohnomada chiqsin',
    description:
      'Raqam reyestrda oʻsha kuni ochiladi. Ota-ona uni alohida soʻrab kelmasligi uchun guvohnomaga yozib bera olasiz.',
  },
  {
    by: 'Екатерина Ли',
    days: 6,
    title: 'Сообщать родителям SMS, когда ребёнок появился в реестре',
    description: 'Сейчас они звонят в горячую линию: каждый пятый звонок в октябре был об этом.',
    answer: { by: 'Rustam Saidov', days: 4, state: 'asked', text: 'Кто платит за сообщения: вы или мы?' },
  },
  {
    by: 'Davron Yunusov',
    days: 24,
    title: 'Guvohnoma nusxasi faqat qogʻozda berilsin',
    description: 'Baʼzi tumanlarda internet yoʻq.',
    answer: {
      by: 'Rustam Saidov',
      days: 21,
      state: 'declined',
      text: 'Qonun elektron nusxani talab qiladi; internetsiz tumanlar uchun alohida ish bor.',
    },
  },
  {
    by: 'Екатерина Ли',
    days: 17,
    title: '',
    description: 'Это мешает сверке с реестром каждое утро.',
    answer: { by: 'Rustam Saidov', days: 15, state: 'duplicate' },
  },
  {
    by: 'Umid Mirzayev',
    days: 33,
    title: '',
    description: 'Reyestr tomonida hammasi tayyor, sizdan faqat soʻrov kerak.',
    answer: { by: 'Rustam Saidov', days: 30, state: 'accepted' },
  },
];
