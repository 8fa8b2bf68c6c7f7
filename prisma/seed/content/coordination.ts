import type { CoordinationField } from '#app/domain/sharing/coordination/coordination.ts';

/** The agency that coordinates in the demo world. */
export const coordinator = 'MDT';

/** Terms between an agency and the coordinator; days count from today. */
export interface DemoCoordination {
  agency: string;
  /** Which of the two offered them. */
  by: 'agency' | 'coordinator';
  person: string;
  shows: CoordinationField[];
  ceiling: 'public' | 'internal' | 'shared';
  legalBasis: string;
  note: string;
  at: number;
  to: number;
  accepted?: readonly [person: string, at: number];
}

/** In force with two, waiting with one; the others have none, and are counts. */
export const coordinations: readonly DemoCoordination[] = [
  {
    agency: 'MOJ',
    by: 'coordinator',
    person: 'Botir Alimov',
    shows: ['item', 'line', 'responsible', 'cost', 'request', 'inside'],
    ceiling: 'shared',
    legalBasis: 'Указ Президента о цифровизации, пункт 7',
    note: 'Для еженедельной сводки: видим всё, что ждёт дольше пяти дней, и кому писать.',
    at: -60,
    to: 300,
    accepted: ['Rustam Saidov', -58],
  },
  {
    agency: 'SOC',
    by: 'agency',
    person: 'Ravshan Xudoyberdiyev',
    shows: ['line', 'request'],
    ceiling: 'internal',
    legalBasis: 'Vazirlar Mahkamasi qarori, 12-band',
    note: 'Nima uchun kutayotganimizni koʻrib turing. Odamlarning ismi va xarajatlar bizda qoladi.',
    at: -40,
    to: 140,
    accepted: ['Botir Alimov', -39],
  },
  {
    agency: 'MIA',
    by: 'coordinator',
    person: 'Botir Alimov',
    shows: ['item', 'line', 'request'],
    ceiling: 'internal',
    legalBasis: 'Указ Президента о цифровизации, пункт 7',
    note: 'Предлагаем те же условия, что и Минюсту, без стоимости и имён.',
    at: -3,
    to: 360,
  },
];
