/** What agencies of the demo world show to everybody: how many of their services, the oldest first, and which objectives. Invented. */
export const shownServices: Readonly<Record<string, number>> = { MOJ: 10, MIA: 8, MOH: 7, TAX: 8, MDT: 6, SOC: 5 };

/** Services still on their way that are shown too, by their English names. */
export const shownEarly = ['Marriage contract', 'Name of a child before birth', 'Legal help by video'] as const;

export const shownObjectives = [
  'Services finished without a visit',
  'Births registered from the ward',
  'A village is no farther than a city',
  'Everyone can use it',
  'Papers no longer asked for',
  'One sign-in for all services',
  'Vaʼda qilingan kunlar ochiq',
  'Первый центр кибербезопасности',
  'Доверенность за пять минут',
  'Navbatda oʻn besh daqiqa',
  'Возврат за три дня',
  'Arizasiz tayinlangan nafaqalar',
] as const;

/** Services of the Ministry of Justice in every other state that a publication can have. */
export const unsettled = {
  waiting: 'Register of companies',
  embargo: 'Free legal advice',
  declined: 'Debts in enforcement',
  withdrawn: 'Trademark registration',
} as const;

export const declinedBecause = 'Судебные приставы ещё сверяют цифры за прошлый квартал.';
