import { calendarsOf } from '#app/domain/identity/calendar/calendar-of.server.ts';
import type { Reading } from '#app/domain/query.server.ts';
import {
  type Candidate,
  currenciesOf,
  freerCode,
  heaviest,
  holdHeaviest,
  joinCounts,
  noneWait,
  type Waiting,
  type Weighed,
} from '../waiting.rules.ts';
import { nobodysCodes, type OpenBlocker, type WaitingFilter, type Weight } from '../waiting.ts';
import { ageOf, type Counts, factsAsked, type Heavy, type Often, readCounts } from './coordinated-facts.server.ts';
import { type AgenciesById, coordinatedLines } from './coordinated-lines.server.ts';

/** Who waits or is waited for. */
export interface AgencyCounted {
  code: string;
  name: string;
  waiting: boolean;
  freer: boolean;
}

type Row = OpenBlocker & { itemId: null; raisedAt: Date };

/** What a page says of blockers that coordination terms show, besides those that its reader sees by ordinary rights. */
interface Coordinated {
  open: number;
  late: number;
  agencies: readonly AgencyCounted[];
  /** Under the filter, as all that follow. */
  total: number;
  costKnown: number;
  /** With the pairs that the matrix can draw, and no others. */
  waits: Waiting;
  currencies: ReadonlyMap<string, number>;
  /** In order of age, enough of them that the page can be put together with the reader's own; so many come before. */
  rows: readonly Row[];
  before: number;
  heaviest: readonly Row[];
}

export const nothingCoordinated: Coordinated = {
  ...{
    open: 0,
    late: 0,
    agencies: [],
    total: 0,
    costKnown: 0,
    waits: noneWait,
    currencies: new Map(),
    rows: [],
    before: 0,
    heaviest: [],
  },
};

interface Asked {
  agencies: AgenciesById;
  filter: WaitingFilter;
  /** Nothing of it is asked for. */
  none: boolean;
  by: Weight;
  /** What the reader sees by ordinary rights under the filter. */
  own: readonly OpenBlocker[];
  page: number;
  most: number;
  /** So many agencies that wait, and that are waited for, are drawn. */
  matrix: number;
}

/** So many are weighed at first; where they cannot be all that matter, so many times more. */
const weighedAtFirst = 1_000;
const weighedMore = 8;

/**
 * Counts in PostgreSQL what coordination terms show, in one statement, and reads the rows of one page and of the heaviest alone. Age is
 * counted in working days by rules here: where it decides, PostgreSQL is told by which day an agency's blockers are old enough, and it
 * names those that could weigh most.
 */
export async function countCoordinated(
  ctx: Reading,
  { agencies, filter, none, by, own, page, most, matrix }: Asked,
): Promise<Coordinated> {
  const facts = await factsAsked(ctx, agencies, none ? null : filter);
  const drawn = {
    most: matrix,
    waiting: [...new Set(own.map(({ waiting }) => waiting.code))],
    freers: [...new Set([...own.map(freerCode), ...nobodysCodes])],
  };
  // As many of one's own at most stand before the page.
  const beforePage = (at: number) => Math.max(0, (at - 1) * most - own.length);
  const take = most + own.length;
  const read = (at: number, weighed: number) => readCounts(ctx, { facts, by, drawn, skip: beforePage(at), take, weighed });
  let weighed = weighedAtFirst;
  let found = await read(page, weighed);
  const last = Math.max(1, Math.ceil((own.length + found.total) / most));
  if (page > last) found = await read(last, weighed);
  let candidates = await weigh(ctx, agencies, found.heavy ?? []);
  while (!holdHeaviest(candidates, by, weighed)) {
    weighed *= weighedMore;
    candidates = await weigh(ctx, agencies, (await read(last, weighed)).heavy ?? []);
  }
  const currencies = new Map(found.currencies);
  const theirs = new Set(candidates.map(({ id }) => id));
  const heavy = heaviest<Weighed>([...own, ...candidates], by, joinCounts(currenciesOf(own), currencies)).flatMap(({ id }) =>
    theirs.has(id) ? id : [],
  );
  const ids = found.ids ?? [];
  const lines = new Map((await coordinatedLines(ctx, [...new Set([...ids, ...heavy])], agencies)).map((line) => [line.id, line]));
  const linesOf = (those: readonly string[]) => those.flatMap((id) => lines.get(id) ?? []);
  return {
    ...{ open: found.open, late: found.late, total: found.total, costKnown: found.cost_known, currencies },
    agencies: counted(agencies, found),
    waits: {
      waiting: asked(found.waiting),
      freers: asked(found.freers),
      pairs: (found.pairs ?? []).map(([waiting, freer, count]) => ({ waiting, freer, count })),
    },
    ...{ rows: linesOf(ids), before: beforePage(Math.min(page, last)), heaviest: linesOf(heavy) },
  };
}

function asked(often: readonly Often[] | null): Map<string, number> {
  return new Map((often ?? []).flatMap(([code, , count]) => (count > 0 ? [[code, count] as const] : [])));
}

function counted(agencies: AgenciesById, found: Counts): AgencyCounted[] {
  const codes = (often: readonly Often[] | null) => new Set((often ?? []).map(([code]) => code));
  const [waiting, freers] = [codes(found.waiting), codes(found.freers)];
  return [...agencies.values()].flatMap(({ code, name }) =>
    waiting.has(code) || freers.has(code) ? [{ code, name, waiting: waiting.has(code), freer: freers.has(code) }] : [],
  );
}

/** With their working days, as they are weighed. */
async function weigh(ctx: Reading, agencies: AgenciesById, heavy: readonly Heavy[]): Promise<Candidate[]> {
  const calendars = await calendarsOf(
    ctx.db,
    heavy.map(([, agency]) => agency),
  );
  return heavy.map(([id, agency, at, pauses, items, costPerDay, currency, atMost]) => {
    const zone = agencies.get(agency)?.zone ?? ctx.actor.agency.zone;
    const age = ageOf(ctx, calendars, { agency, zone, at, pauses });
    return { id, age, items, cost: costPerDay === null ? null : { amount: costPerDay * age, currency: currency ?? '' }, atMost };
  });
}
