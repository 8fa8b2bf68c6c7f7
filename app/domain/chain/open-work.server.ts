import { type Actor, type Names, nameIn } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { visibleItems, visibleSprints } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { Planned } from './schedule.rules.ts';
import type { Node, Tie } from './tie.ts';
import { tiesSeen } from './ties-seen.server.ts';
import { type DaySource, dayOf, workingDaysOf } from './work.rules.ts';

/** An open item with what is known of its time. */
export interface Work extends Planned {
  key: string;
  title: string;
  agency: { code: string; name: string; own: boolean };
  source: DaySource | null;
  /** Its own day has passed. */
  late: boolean;
  /** Its words are for those who are named on it. */
  restricted: boolean;
}

export interface OpenWork {
  work: Map<string, Work>;
  /** What comes before what, among open items. */
  order: Tie[];
  /** What is closed to the reader, not done, and stands directly before or after an open item. */
  closed: (Pick<Node, 'agency' | 'desk' | 'category'> & { of: string; way: 'before' | 'after' })[];
  today: string;
}

/**
 * The open items that the reader sees and that stand in an order, and those of `also`, with what is known of their time: the estimate as far
 * as terms show it; the promise of a request that their own agency hung on an item; the sprint of their own agency; the due date. What is done
 * or archived keeps nobody waiting. Nothing leads on past what is closed.
 */
export async function openWork(
  ctx: { actor: Actor; db: Db; now: Date },
  also: ReadonlySet<string>,
  pointsADay: number,
): Promise<OpenWork> {
  const { nodes, ties } = await tiesSeen(ctx, ['order']);
  const keys = [...new Set([...[...nodes.values()].flatMap(({ key }) => key ?? []), ...also])];
  const where = { key: { in: keys }, archivedAt: null, state: { category: { not: 'done' as const } } };
  const rows = await ctx.db.item.findMany({ where: { AND: [await visibleItems(ctx), where] }, select: known(ctx.actor) });
  const shown = await ctx.db.item.findMany({
    where: { AND: [await visibleItems(ctx, 'estimates'), where] },
    select: { key: true, estimate: true },
  });
  const points = new Map(shown.map(({ key, estimate }) => [key, estimate?.toNumber() ?? null]));
  const calendars = await calendarsOf(
    ctx.db,
    rows.map(({ backlog }) => backlog.agency.id),
  );
  const work = new Map(
    rows.map(({ key, title, classification, dueOn, sprints, requests, backlog: { agency } }): [string, Work] => {
      const facts = {
        points: points.get(key) ?? null,
        promisedOn: latest(requests.map(({ request }) => request.promisedOn)),
        sprintEndsOn: latest(sprints.map(({ sprint }) => sprint.endsOn)),
        dueOn: latest([dueOn]),
      };
      const { day, source } = dayOf(facts) ?? { day: null, source: null };
      const { id, code, names, zone } = agency;
      const named = { code, name: nameIn(names as Names, ctx.actor.person.locale), own: id === ctx.actor.agency.id };
      const calendar = calendars.get(id) ?? usualWeek;
      const late = day !== null && day < dayIn(zone, ctx.now);
      const days = workingDaysOf(facts, pointsADay);
      return [key, { key, title, agency: named, days, day, source, calendar, late, restricted: classification === 'restricted' }];
    }),
  );
  return {
    work,
    order: ties.filter(({ from, to }) => work.has(from) && work.has(to)),
    closed: ties.flatMap((tie) => closedBeside(tie, nodes, work)),
    today: dayIn(ctx.actor.agency.zone, ctx.now),
  };
}

function closedBeside({ from, to }: Tie, nodes: ReadonlyMap<string, Node>, work: ReadonlyMap<string, Work>): OpenWork['closed'] {
  const [before, after] = [nodes.get(from), nodes.get(to)];
  if (before?.key === null && before.category !== 'done' && work.has(to)) return [{ ...aside(before), of: to, way: 'before' }];
  if (after?.key === null && after.category !== 'done' && work.has(from)) return [{ ...aside(after), of: from, way: 'after' }];
  return [];
}

const aside = ({ agency, desk, category }: Node) => ({ agency, desk, category });

const known = (actor: Actor) =>
  ({
    key: true,
    title: true,
    classification: true,
    dueOn: true,
    backlog: { select: { agency: { select: { id: true, code: true, names: true, zone: true } } } },
    sprints: { where: { open: true, sprint: visibleSprints(actor) }, select: { sprint: { select: { endsOn: true } } } },
    requests: {
      where: {
        agencyId: actor.agency.id,
        request: { toAgencyId: actor.agency.id, state: { in: ['promised', 'moving', 'delivered'] } },
      },
      select: { request: { select: { promisedOn: true } } },
    },
  }) satisfies Prisma.ItemSelect;

function latest(days: readonly (Date | null)[]): string | null {
  return (
    days
      .flatMap((day) => day?.toISOString().slice(0, 10) ?? [])
      .sort()
      .at(-1) ?? null
  );
}
