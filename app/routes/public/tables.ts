import { type Names, nameIn } from '#app/domain/actor.ts';
import type { PublicContents } from '#app/domain/publication/public-page.ts';
import type { Cell } from '#app/http/export/sheet.ts';

/** The licence under which everything here may be used again. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

interface OpenTable {
  /** Names of columns never change and never move; a new one is added at the end. */
  columns: readonly Column[];
  rows: (shown: PublicContents) => Cell[][];
}

/** Columns that tables have, each described in the catalogue `public:column.<name>`. */
export const columns = [
  'id',
  'name_en',
  'name_ru',
  'name_uz_latn',
  'name_uz_cyrl',
  'need',
  'phase',
  'launched_on',
  'agency',
  'agency_name',
  'registered_users',
  'registered_users_month',
  'service',
  'month',
  'source',
  'title',
  'measure',
  'unit',
  'baseline',
  'target',
  'target_year',
  'closed_on',
  'latest_value',
  'latest_day',
  'objective',
  'day',
  'value',
  'promised_on',
  'delivered_on',
] as const;
export type Column = (typeof columns)[number];

/** The open data: what the public pages show, as tables. */
export const tables = {
  services: {
    columns: [
      ...(['id', 'name_en', 'name_ru', 'name_uz_latn', 'name_uz_cyrl', 'need', 'phase', 'launched_on'] as const),
      ...(['agency', 'agency_name', 'registered_users', 'registered_users_month'] as const),
    ],
    rows: ({ services }) =>
      services.map(({ id, names, need, phase, launchedOn, agency, users }) => [
        id,
        ...namesOf(names),
        need,
        phase,
        dayCell(launchedOn),
        agency.code,
        nameIn(agency.names, 'en'),
        users.at(-1)?.count ?? null,
        users.at(-1)?.month ?? null,
      ]),
  },
  'registered-users': {
    columns: ['service', 'month', 'registered_users', 'source'],
    rows: ({ services }) =>
      services.flatMap(({ id, users }) => users.map(({ month, count, source }) => [id, month, count, source])),
  },
  objectives: {
    columns: [
      ...(['id', 'title', 'measure', 'unit', 'baseline', 'target', 'target_year', 'closed_on'] as const),
      ...(['agency', 'agency_name', 'latest_value', 'latest_day'] as const),
    ],
    rows: ({ objectives }) =>
      objectives.map(({ id, title, measure, unit, baseline, target, targetYear, closedOn, agency, figures }) => [
        ...[id, title, measure, unit, baseline, target, targetYear, dayCell(closedOn)],
        ...[agency.code, nameIn(agency.names, 'en'), figures.at(-1)?.value ?? null, dayCell(figures.at(-1)?.day ?? null)],
      ]),
  },
  'objective-figures': {
    columns: ['objective', 'day', 'value', 'source'],
    rows: ({ objectives }) =>
      objectives.flatMap(({ id, figures }) => figures.map(({ day, value, source }) => [id, { day }, value, source])),
  },
  promises: {
    columns: ['title', 'promised_on', 'delivered_on', 'agency', 'agency_name'],
    rows: ({ items }) =>
      items.map(({ title, promisedOn, deliveredOn, agency }) => [
        ...[title, { day: promisedOn }, dayCell(deliveredOn)],
        ...[agency.code, nameIn(agency.names, 'en')],
      ]),
  },
} satisfies Record<string, OpenTable>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

function namesOf(names: Names): Cell[] {
  return [names.en ?? null, names.ru ?? null, names['uz-Latn'] ?? null, names['uz-Cyrl'] ?? null];
}

const dayCell = (day: string | null): Cell => day && { day };
