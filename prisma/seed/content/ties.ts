import type { LinkKind } from '#app/domain/backlog/item/item-link.ts';

/** A tie between two backlogs: of an item by its backlog and title, in the past so many days, made by somebody of its agency. */
export interface TieContent {
  from: readonly [backlog: string, title: string];
  kind: LinkKind;
  to: readonly [backlog: string, title: string];
  by: readonly [person: string, agency: string];
  ago: number;
}

const umid = ['Umid Mirzayev', 'MIA'] as const;
const dilnoza = ['Dilnoza Karimova', 'MOJ'] as const;
const access = ['MIA', 'Access to the population register for registrars'] as const;
const fetch = ['MOJ', 'Fetch the mother’s record from the population register'] as const;
const missing = ['MOJ', 'Show the parent which documents are still missing'] as const;
const benefits = ['MOJ', 'Send the registration to the benefits agency within an hour'] as const;
const certificate = ['MOJ', 'Certificate with QR code that anyone can verify'] as const;
const taken = ['MIAP', 'Tugʻilganlik guvohnomasini adliyadan olish'] as const;

/** From the keys of the single sign-on over the population register to a birth that brings its benefits: three ministries wait in a row. */
export const ties: readonly TieContent[] = [
  { from: access, kind: 'needs', to: ['MDTX', 'Ключи выдаются без письма на бумаге'], by: umid, ago: 12 },
  { from: ['MIA', 'Open the address lookup for registrars'], kind: 'needs', to: access, by: umid, ago: 11 },
  { from: fetch, kind: 'needs', to: access, by: dilnoza, ago: 10 },
  { from: missing, kind: 'needs', to: fetch, by: dilnoza, ago: 10 },
  { from: missing, kind: 'needs', to: ['MIA', 'Open the address lookup for registrars'], by: dilnoza, ago: 9 },
  { from: benefits, kind: 'follows', to: missing, by: dilnoza, ago: 9 },
  { from: benefits, kind: 'blocks', to: ['SOC', 'Tugʻilish nafaqasini avtomatik taklif qilish'], by: dilnoza, ago: 9 },
  { from: missing, kind: 'needs', to: ['MOH', 'Tugʻruqxonadan adliyaga xabarnoma yuborish'], by: dilnoza, ago: 8 },
  { from: certificate, kind: 'blocks', to: taken, by: dilnoza, ago: 7 },
  { from: ['MIAP', 'Fotosuratni avvalgi pasportdan taklif qilish'], kind: 'follows', to: taken, by: umid, ago: 6 },
  {
    from: ['MIA', 'Citizen sees who looked at the record'],
    kind: 'same_as',
    to: ['MDTX', 'Гражданин видит, кто запрашивал его данные'],
    by: umid,
    ago: 5,
  },
];
