import { permits } from '#app/domain/actor.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { objectivesToChoose } from '#app/domain/strategy/objectives-to-choose.server.ts';
import { access } from '../access.ts';
import { chainInput } from '../chain-forms.ts';
import { epicsToChoose } from '../epics-to-choose.server.ts';
import { longestTo } from '../longest.rules.ts';
import { type OpenWork, openWork, type Work } from '../open-work.server.ts';
import { byName } from '../order.rules.ts';
import { expectedDays, movedBy } from '../schedule.rules.ts';
import { graphPageSize } from '../tie.ts';
import { keysBelow, keysServing } from '../within.server.ts';

/** An item on its way to the end of a chain. */
export interface ChainLine extends Omit<Work, 'calendar' | 'restricted'> {
  /** By when it is to be expected, with what comes before it. */
  expected: string | null;
  /** By how many working days it may grow before the whole does. */
  slack: number;
}

/** An item that moves, and whether its agency can be asked for the new day. */
export interface MovedLine extends Pick<Work, 'key' | 'title' | 'agency'> {
  from: string | null;
  to: string;
  may: boolean;
}

/**
 * The longest chain of open work to an epic, an objective or a day, over what the reader sees; and what would move if one item were done on
 * another day. Nothing of it is kept.
 */
export const chainPage = query({
  name: 'chain-page',
  summary: 'Find the longest chain of open work to an epic, an objective or a day, and what moves if one day is slid',
  input: chainInput,
  example: (world) => ({ input: { epic: world.epic } }),
  async run(ctx, { pointsADay, slide, day, page: asked, ...to }) {
    const below = await within(ctx, to);
    const slid = slide && (await reach(ctx, 'see').item(slide)).key;
    const open = await openWork(ctx, new Set([...(below ?? []), ...(slid ? [slid] : [])]), pointsADay);
    const targets = new Set([...open.work.values()].filter((each) => isTarget(each, below, to.by)).map(({ key }) => key));
    const found = longestTo(targets, [...open.work.keys()], open.order, (id) => open.work.get(id)?.days ?? 0);
    const expected = expectedDays(open.work, open.order, open.today);
    const line = (key: string) => lineOf(open, key, expected.get(key) ?? null, found.slack.get(key) ?? 0);
    const leading = [...found.slack.keys()].map(line).sort((one, other) => one.slack - other.slack || byName(one.key, other.key));
    const pages = Math.max(1, Math.ceil(leading.length / graphPageSize));
    const page = Math.min(asked, pages);
    const chain = found.chain.map(line);
    return {
      epics: await epicsToChoose(ctx),
      objectives: await objectivesToChoose(ctx),
      chosen: below !== undefined || to.by !== undefined,
      ...{ chain, days: found.days, page, pages },
      ends: chain.at(-1)?.expected ?? null,
      agencies: sharesOf(chain),
      total: leading.length,
      lines: leading.slice((page - 1) * graphPageSize, page * graphPageSize),
      unestimated: leading.filter(({ days }) => days === null).length,
      closed: open.closed.filter(({ of, way }) => way === 'before' && found.slack.has(of)),
      choices: leading.map(({ key, title }) => ({ key, title })).slice(0, 200),
      moves: slid && day && open.work.has(slid) ? movesOf(ctx, open, { item: slid, day }) : null,
    };
  },
});

async function within(ctx: Reading, { epic, objective }: { epic?: string; objective?: string }) {
  if (epic) return keysBelow(ctx, epic);
  return objective ? keysServing(ctx, objective) : undefined;
}

function isTarget({ key, day }: Work, below: ReadonlySet<string> | undefined, by: string | undefined): boolean {
  if (below === undefined && by === undefined) return false;
  return (below === undefined || below.has(key)) && (by === undefined || (day !== null && day <= by));
}

function lineOf({ work }: OpenWork, key: string, expected: string | null, slack: number): ChainLine {
  const { calendar: _calendar, restricted: _restricted, ...line } = work.get(key) as Work;
  return { ...line, expected, slack };
}

/** Whose the items of a chain are, and how many of its working days: the largest share first. */
function sharesOf(chain: readonly ChainLine[]) {
  const shares = new Map<string, { code: string; name: string; items: number; days: number }>();
  for (const { agency, days } of chain) {
    const share = shares.get(agency.code) ?? { code: agency.code, name: agency.name, items: 0, days: 0 };
    shares.set(agency.code, { ...share, items: share.items + 1, days: share.days + (days ?? 0) });
  }
  return [...shares.values()].sort((one, other) => other.days - one.days || byName(one.code, other.code));
}

function movesOf(ctx: Reading, open: OpenWork, slid: { item: string; day: string }) {
  const moved = movedBy(open.work, open.order, open.today, slid);
  const ids = new Set(moved.map(({ id }) => id));
  const lines = moved.map(({ id, from, to }): MovedLine => {
    const { key, title, agency, restricted } = open.work.get(id) as Work;
    const may = !agency.own && !restricted && to >= open.today && permits(ctx.actor, access, 'ask-for-moves');
    return { key, title, agency, from, to, may };
  });
  return { lines, closed: open.closed.filter(({ of, way }) => way === 'after' && ids.has(of)) };
}
