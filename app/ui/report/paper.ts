import { type Locale, nameIn } from '#app/domain/actor.ts';
import {
  type BlockerRow,
  type Decision,
  decisionsAtMost,
  type MondayReport,
  type PromiseRow,
  partsOf,
  type ReportPart,
  type ReportSide,
  type ShownRow,
} from '#app/domain/report/report.ts';
import type { Formats } from '#app/locales/formats.ts';
import type { Texts } from '#app/locales/texts.ts';
import { blockerPath, requestPath } from '#app/paths.ts';
import { movedWords } from '../blocker/moved-words.ts';

/** A language that a report is written in: not always its reader's. */
export interface Speech {
  locale: Locale;
  t: Texts;
  format: Formats;
}

/** A row in words. */
export interface PaperRow {
  id: string;
  href: string | null;
  what: string;
  /** The item's key and title; a request's number. */
  about: string;
  /** Who can act, and who waits for that. */
  who: string;
  waits: string;
  /** ISO date. */
  by: string | null;
  days: number | null;
  note: string;
}

interface PaperList {
  part: ReportPart;
  title: string;
  rows: (PaperRow & { facts: string })[];
  /** How many more there are than stand here. */
  more: string | null;
}

/** The page as it is written, all in one language: what is drawn on screen, printed and read alike. */
export interface Paper {
  locale: Locale;
  agency: string;
  title: string;
  asOf: string;
  period: string;
  numbers: { part: ReportPart; label: string; count: number }[];
  /** The one line where there is nothing to say. */
  nothing: string | null;
  decisions: {
    title: string;
    heads: string[];
    rows: { id: string; href: string | null; said: string; about: string; who: string; by: string; ifNot: string }[];
  };
  picture: { title: string; heads: string[]; rows: { week: string; raised: number; freed: number; open: number }[] };
  lists: PaperList[];
  foot: string;
}

/** Rows of a part that stand on the page itself: the coordinator's has the decisions besides. */
const rowsBeside: Record<ReportSide, number> = { coordinator: 3, head: decisionsAtMost };
/** More lists than these do not fit beside the rest. */
const listsAtMost = 4;
/** The parts whose first rows stand on the coordinator's page. */
const listed = { coordinator: ['ageing', 'missed', 'new', 'freed', 'kept'], head: partsOf.head } as const satisfies Record<
  ReportSide,
  readonly ReportPart[]
>;

/** A report as its page says it, in one language. */
export function paperOf({ agency, facts, frozen }: MondayReport, side: ReportSide, speech: Speech): Paper {
  const { t, format, locale } = speech;
  const moment = format.moment(frozen?.at ?? facts.asOf);
  const numbers = partsOf[side].map((part) => ({ part, label: t(`report:part.${part}`), count: facts.rows[part].length }));
  const quiet = facts.open === 0 && numbers.every(({ count }) => count === 0);
  return {
    locale,
    agency: nameIn(agency.names, locale),
    title: t(`report:title.${side}`, { day: format.date(facts.monday) }),
    asOf: t(frozen ? 'report:frozenAt' : 'report:asOf', { moment }),
    period: t('report:since', { day: format.date(facts.since) }),
    numbers,
    nothing: quiet ? t('report:nothing') : null,
    decisions: {
      title: t('report:decisions.title'),
      heads: (['what', 'who', 'by', 'ifNot'] as const).map((head) => t(`report:decisions.${head}`)),
      rows: side === 'head' ? [] : facts.decisions.map((decision) => decisionWords(decision, speech)),
    },
    picture: {
      title: t('report:picture.title'),
      heads: (['week', 'raised', 'freed', 'open'] as const).map((head) => t(`report:picture.${head}`)),
      rows: facts.course.map(({ monday, ...counts }) => ({ week: format.date(monday), ...counts })),
    },
    lists: listed[side]
      .filter((part) => facts.rows[part].length > 0)
      .slice(0, listsAtMost)
      .map((part) => listOf(part, facts.rows[part], rowsBeside[side], speech)),
    foot: [
      t('report:open', { count: facts.open }),
      ...(facts.sealed > 0 ? [t('report:sealed', { count: facts.sealed })] : []),
    ].join(' · '),
  };
}

function listOf(part: ReportPart, rows: readonly ShownRow[], most: number, speech: Speech): PaperList {
  const { t } = speech;
  return {
    part,
    title: t(`report:part.${part}`),
    rows: rows.slice(0, most).map((row, at) => ({ ...rowWords(row, at, speech), facts: factsOf(row, part, speech) })),
    more: rows.length > most ? t('report:more', { count: rows.length - most }) : null,
  };
}

/** A row in words, for the table that a number leads to and for the file. */
export function rowWords(row: ShownRow, at: number, speech: Speech): PaperRow {
  const { t, locale } = speech;
  if (row.kind === 'sealed') {
    const nothing = { href: null, about: '', who: '', by: null, days: null, note: '' };
    return { id: `sealed-${at}`, what: t('report:sealedRow'), waits: nameIn(row.agency.names, locale), ...nothing };
  }
  return row.kind === 'blocker' ? blockerWords(row, speech) : promiseWords(row, speech);
}

function blockerWords(row: BlockerRow, { t, locale }: Speech): PaperRow {
  const { id, line, key, title, freer, waiting, neededBy, age, cause, freedHow } = row;
  return {
    ...{ id, href: blockerPath(id), what: line, about: `${key} ${title}` },
    ...{ who: nameIn(freer.names, locale), waits: nameIn(waiting.names, locale), by: neededBy, days: age },
    note: freedHow || t(`blocker:cause.${cause}`),
  };
}

function promiseWords(row: PromiseRow, { t, locale }: Speech): PaperRow {
  const { id, ref, what, asker, asked, promisedOn, neededBy, trend } = row;
  return {
    ...{ id, href: requestPath(id), what, about: ref },
    ...{ who: nameIn(asked.names, locale), waits: nameIn(asker.names, locale), by: promisedOn ?? neededBy, days: trend.late },
    note: [trend.moved > 0 && movedWords(trend, t), trend.said?.text].filter(Boolean).join(' · '),
  };
}

/** What the page says of a row in one line: who, for how long, by when. */
function factsOf(row: ShownRow, part: ReportPart, { t, format, locale }: Speech): string {
  if (row.kind === 'sealed') return '';
  if (row.kind === 'blocker') {
    const who = nameIn(row.freer.names, locale);
    if (part === 'freed') return row.freedHow;
    return [row.key, who, t('blocker:list.days', { count: row.age })].join(' · ');
  }
  const other = nameIn((row.side === 'asker' ? row.asked : row.asker).names, locale);
  const day = t('report:by', { day: format.date(row.promisedOn ?? row.neededBy) });
  const late = row.trend.late > 0 ? t('blocker:promises.lateDays', { count: row.trend.late }) : '';
  return [t(`report:side.${row.side}`, { name: other }), day, late].filter(Boolean).join(' · ');
}

function decisionWords({ row, sentence, ifNot }: Decision<ShownRow>, speech: Speech): Paper['decisions']['rows'][number] {
  const { t, format, locale } = speech;
  if (row.kind !== 'blocker')
    return { id: 'sealed', href: null, said: t('report:sealedRow'), about: '', who: '', by: '', ifNot: '' };
  return {
    id: row.id,
    href: blockerPath(row.id),
    said: sentence || row.line,
    about: [row.key, t('blocker:list.days', { count: row.age }), ...(sentence ? [row.line] : [])].join(' · '),
    who: nameIn(row.freer.names, locale),
    by: format.date(row.neededBy),
    ifNot: ifNot || goesOn(row, speech),
  };
}

/** What happens if nothing is decided, where nobody has said it: what is known goes on. */
function goesOn({ items, cost }: BlockerRow, { t, format }: Speech): string {
  const wait = t('report:decisions.goesOn', { count: items });
  return cost ? `${wait} ${t('report:decisions.costs', { amount: format.number(cost.perDay), currency: cost.currency })}` : wait;
}
