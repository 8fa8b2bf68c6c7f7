import { daysAfter } from '#app/domain/day.ts';
import {
  ageingFrom,
  type BlockerRow,
  decisionsAtMost,
  dueWithin,
  type PromiseRow,
  type ReportFacts,
  type ReportPart,
  type Row,
  reportParts,
  type WeekCount,
  weeksShown,
} from './report.ts';

/** The Monday of the week in which an ISO date is. */
export function mondayOf(day: string): string {
  return daysAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The Monday that the report is for which is being made: this week's, and once that one is frozen the first after it that is not. */
export function mondayMade(today: string, isFrozen: (monday: string) => boolean): string {
  let monday = mondayOf(today);
  while (isFrozen(monday)) monday = daysAfter(monday, 7);
  return monday;
}

/** Whether the report of a Monday can be frozen: not before that day, since what happens until then would be in none. */
export function mayFreeze(monday: string, today: string): boolean {
  return monday <= today;
}

/** What a report counts from, and what day it is. */
interface Around {
  /** The Monday before the one that it is for. */
  since: string;
  today: string;
  /** The code of the agency whose report it is. */
  agency: string;
}

/** By which part of a report a blocker is counted; one can stand in several. */
export function partsOfBlocker(row: BlockerRow, { since, agency }: Around): ReportPart[] {
  const open = row.freedOn === null;
  const own = row.waiting.code === agency;
  const parts: [ReportPart, boolean][] = [
    ['new', row.raisedOn >= since],
    ['freed', row.freedOn !== null && row.freedOn >= since],
    ['ageing', open && !row.paused && row.age >= ageingFrom],
    ['held', open && own && (row.freer.kind === 'agency' || row.freer.kind === 'party')],
    ['asked', open && own && isOwnDecision(row)],
  ];
  return parts.flatMap(([part, is]) => (is ? part : []));
}

/** What somebody of the agency itself can decide. */
function isOwnDecision({ freer, cause }: BlockerRow): boolean {
  const ours = freer.kind === 'person' || freer.kind === 'team';
  return ours && (cause === 'decision' || cause === 'law' || cause === 'money');
}

/** A request with how it stands. */
export interface PromiseFacts {
  row: PromiseRow;
  /** Neither delivered nor closed. */
  standing: boolean;
  /** Open, and the asked side is waited for. */
  inHand: boolean;
}

/**
 * By which part of a report a request is counted. Kept: delivered since then, by its day. Missed: its day has passed since then, and it was
 * not delivered by it. What was withdrawn before its day is neither.
 */
export function partsOfPromise({ row, standing, inHand }: PromiseFacts, { since, today }: Around): ReportPart[] {
  const { promisedOn: day, deliveredOn: delivered, side } = row;
  const parts: [ReportPart, boolean][] = [
    ['kept', day !== null && delivered !== null && delivered >= since && delivered <= day],
    ['missed', day !== null && day >= since && day < today && (delivered === null ? standing : delivered > day)],
    ['due', day !== null && standing && day >= today && day <= daysAfter(today, dueWithin)],
    ['holding', side === 'asked' && inHand],
  ];
  return parts.flatMap(([part, is]) => (is ? part : []));
}

/** The rows of a part in the order in which they weigh: what is late or old first. */
export function ordered<R extends Row>(part: ReportPart, rows: readonly R[]): R[] {
  const weight = (row: Row): number => {
    if (row.kind === 'promise') return part === 'due' ? -dayNumber(row.promisedOn) : row.trend.late * 1_000 + row.waits;
    return part === 'held' || part === 'asked' ? row.items * row.age : row.age;
  };
  return rows.toSorted((one, other) => weight(other) - weight(one) || compare(one.id, other.id));
}

const dayNumber = (day: string | null) => (day === null ? 0 : Date.parse(day) / 86_400_000);

/**
 * The five decisions that a report asks for: first those of which the coordinator has written, then those whose day has passed, then by the
 * items that wait times the days they do; the older first among equals. What stands still by agreement asks for nothing.
 */
export function decisionsAsked(blockers: readonly BlockerRow[], isWritten: (id: string) => boolean): BlockerRow[] {
  const rank = (row: BlockerRow) => [Number(isWritten(row.id)), Number(row.late), row.items * row.age, row.age];
  return blockers
    .filter(({ freedOn, paused }) => freedOn === null && !paused)
    .toSorted((one, other) => {
      const [ones, others] = [rank(one), rank(other)];
      const at = ones.findIndex((value, index) => value !== others[index]);
      return at < 0 ? compare(one.id, other.id) : (others[at] ?? 0) - (ones[at] ?? 0);
    })
    .slice(0, decisionsAtMost);
}

/** What is read for a report. */
interface Read {
  monday: string;
  today: string;
  /** ISO moment. */
  asOf: string;
  agency: string;
  blockers: readonly BlockerRow[];
  promises: readonly PromiseFacts[];
  sealed: number;
  /** Empty where they were taken back. */
  written: ReadonlyMap<string, { sentence: string; ifNot: string; textVersion: number }>;
}

const unwritten = { sentence: '', ifNot: '', textVersion: 0 };

/** All that a report says of what was read for it. */
export function factsOf({ monday, today, asOf, agency, blockers, promises, sealed, written }: Read): ReportFacts {
  const since = daysAfter(monday, -7);
  const around = { since, today, agency };
  // What others wait for from us is asked by their own coordinator.
  const own = blockers.filter(({ waiting }) => waiting.code === agency);
  const counted: [Row, ReportPart[]][] = [
    ...blockers.map((row): [Row, ReportPart[]] => [row, partsOfBlocker(row, around)]),
    ...promises.map((each): [Row, ReportPart[]] => [each.row, partsOfPromise(each, around)]),
  ];
  const rowsOf = (part: ReportPart) =>
    ordered(
      part,
      counted.flatMap(([row, parts]) => (parts.includes(part) ? row : [])),
    );
  return {
    ...{ monday, since, asOf, sealed },
    open: blockers.filter(({ freedOn }) => freedOn === null).length,
    rows: Object.fromEntries(reportParts.map((part) => [part, rowsOf(part)])) as ReportFacts['rows'],
    decisions: decisionsAsked(own, (id) => (written.get(id)?.sentence ?? '') !== '').map((row) => {
      const { sentence, ifNot, textVersion } = written.get(row.id) ?? unwritten;
      return { row, sentence, ifNot, textVersion };
    }),
    course: courseOf(blockers, today),
  };
}

/** The course of the last weeks, up to the one in which `today` is. */
export function courseOf(blockers: readonly Pick<BlockerRow, 'raisedOn' | 'freedOn'>[], today: string): WeekCount[] {
  const last = mondayOf(today);
  return Array.from({ length: weeksShown }, (_, at) => {
    const monday = daysAfter(last, 7 * (at + 1 - weeksShown));
    const next = daysAfter(monday, 7);
    const within = (day: string | null) => day !== null && day >= monday && day < next;
    return {
      monday,
      raised: blockers.filter(({ raisedOn }) => within(raisedOn)).length,
      freed: blockers.filter(({ freedOn }) => within(freedOn)).length,
      open: blockers.filter(({ raisedOn, freedOn }) => raisedOn < next && (freedOn === null || freedOn >= next)).length,
    };
  });
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
