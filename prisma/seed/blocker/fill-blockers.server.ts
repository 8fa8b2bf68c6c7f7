import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Freer } from '#app/domain/blocker/blocker.ts';
import type { Db } from '#app/platform/db.server.ts';
import { calendarOf } from '../calendar.ts';
import { demoId } from '../chance.ts';
import { agencies } from '../content/agencies.ts';
import { type BlockerContent, blockers } from '../content/blockers.ts';
import { work } from '../content/work.ts';
import { fundingId } from '../strategy/fill-funding.server.ts';
import { type Telling, tellAll } from '../strategy/tell.server.ts';

const hour = 3_600_000;
/** Eleven in the morning in Tashkent. */
const morning = 6 * hour;
/** The first cards of a column are left to whoever tries the board. */
const leftFree = 2;

interface Placed {
  content: BlockerContent;
  id: string;
  item: { id: string; backlogId: string; classification: string; createdAt: Date };
  agencyId: string;
  by: string;
  raisedAt: Date;
}

/** Holds items of each backlog up, now and earlier, as the commands would have: the older a blocker, the older its item. */
export async function fillBlockers(db: Db, now: Date): Promise<void> {
  const placed = await placeAll(db, now);
  const at = momentOf(now);
  const rows = placed.map((each) => ({ ...each, ...freerOf(each.content, each.agencyId), paused: each.content.paused }));
  await db.blocker.createMany({
    data: rows.map(({ content, id, item, by, raisedAt, columns, paused }) => ({
      ...{ id, itemId: item.id, cause: content.cause, line: content.line, ...columns },
      neededBy: calendarOf(now).date(content.neededIn),
      ...{ raisedAt, raisedById: by },
      ...(content.cost && { costPerDay: content.cost[0], currency: 'UZS', costSource: content.cost[1] }),
      criteria: content.criteria ?? '',
      legalBasis: content.legalBasis ?? '',
      documentState: content.document ?? null,
      fundingLineId: content.funding ? fundingId(...content.funding) : null,
      pausedSince: paused && paused[1] === null ? later(at(paused[0]), raisedAt) : null,
      ...(content.freed && { freedAt: later(at(content.freed[0]), raisedAt), freedById: by, freedHow: content.freed[1] }),
    })),
  });
  await db.blockerPause.createMany({
    data: rows.flatMap(({ id, by, raisedAt, paused }) => {
      if (!paused) return [];
      const [from, to, reason] = paused;
      const since = later(at(from), raisedAt);
      const until = to === null ? null : later(at(to), since);
      return [{ id: demoId('pause', id), blockerId: id, since, until, reason, personId: by }];
    }),
  });
  await tellAll(
    db,
    rows.flatMap((row) => factsOf(row, at, calendarOf(now).date(row.content.neededIn))),
  );
}

/** The item of each: open, restricted to nobody, no older than its blocker; in each backlog another. */
async function placeAll(db: Db, now: Date): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const { prefix, agency, team } of work) {
    const backlogId = demoId('backlog', prefix);
    const open = await db.item.findMany({
      where: {
        backlogId,
        type: { not: 'epic' },
        archivedAt: null,
        classification: { not: 'restricted' },
        state: { category: { not: 'done' } },
      },
      orderBy: { rank: 'asc' },
      select: { id: true, backlogId: true, classification: true, createdAt: true, stateId: true },
    });
    const counts = new Map<string, number>();
    const free = open.filter(({ stateId }) => {
      const count = counts.get(stateId) ?? 0;
      counts.set(stateId, count + 1);
      return count >= leftFree;
    });
    const people = agencies.find(({ code }) => code === agency);
    const inTeam = people?.people.filter(
      ([, role, , teams]) => role !== 'observer' && teams.includes(people.teams.indexOf(team)),
    );
    const own = blockers.filter(({ backlog }) => backlog === prefix).toSorted((one, other) => other.ago - one.ago);
    own.forEach((content, index) => {
      const raised = momentOf(now)(content.ago);
      const old = free.findIndex(({ createdAt }) => createdAt < raised);
      const [item] = free.splice(old === -1 ? 0 : old, 1);
      if (!item) return;
      const raisedAt = later(raised, item.createdAt);
      const by = demoId('person', inTeam?.[index % inTeam.length]?.[0] ?? '');
      placed.push({
        content,
        id: demoId('blocker', `${prefix} ${content.line}`),
        item,
        agencyId: demoId('agency', agency),
        by,
        raisedAt,
      });
    });
  }
  return placed;
}

/** Eleven o'clock of the working day so many days ago; today's was an hour ago. */
function momentOf(now: Date): (ago: number) => Date {
  return (ago) => (ago === 0 ? new Date(now.getTime() - hour) : new Date(calendarOf(now).date(-ago).getTime() + morning));
}

function later(at: Date, than: Date): Date {
  return at > than ? at : new Date(than.getTime() + hour);
}

function freerOf({ freer: said }: BlockerContent, agencyId: string) {
  const columns = { personId: null, teamId: null, agencyId: null, party: null };
  const agency = agencies.find(({ code }) => said === `@${code}`);
  if (agency) {
    const id = demoId('agency', agency.code);
    const freer: Freer = { kind: 'agency', id: agency.code, name: nameIn(agency.names as Names, 'en') };
    return { columns: { ...columns, agencyId: id }, freer, people: [] as string[] };
  }
  if (said.startsWith('#')) {
    const name = said.slice(1);
    const id = demoId('team', name);
    const home = agencies.find(({ teams }) => teams.includes(name));
    const people = home?.people.filter(([, , , teams]) => teams.includes(home.teams.indexOf(name))) ?? [];
    const freer: Freer = { kind: 'team', id, name };
    return { columns: { ...columns, teamId: id }, freer, people: people.map(([person]) => demoId('person', person)) };
  }
  const colleague = agencies.find(
    ({ code, people }) => demoId('agency', code) === agencyId && people.some(([name]) => name === said),
  );
  if (!colleague)
    return {
      columns: { ...columns, party: said },
      freer: { kind: 'party', id: said, name: said } as Freer,
      people: [] as string[],
    };
  const id = demoId('person', said);
  return { columns: { ...columns, personId: id }, freer: { kind: 'person', id, name: said } as Freer, people: [id] };
}

function factsOf(
  {
    content,
    id,
    item,
    agencyId,
    by,
    raisedAt,
    freer,
    people,
    paused,
  }: Placed & ReturnType<typeof freerOf> & Pick<BlockerContent, 'paused'>,
  at: (ago: number) => Date,
  neededBy: Date,
): Telling[] {
  const around = {
    ...{ by, agencyId, subject: 'item' as const, subjectId: item.id },
    ...{ backlogId: item.backlogId, classification: item.classification },
  };
  const { cause, line, freed } = content;
  const raised = { blocker: id, cause, line, freer, neededBy: neededBy.toISOString().slice(0, 10), people };
  const since = paused && later(at(paused[0]), raisedAt);
  return [
    { ...around, name: 'blocker.raised', at: raisedAt, new: raised },
    ...(paused && since ? [{ ...around, name: 'blocker.paused', at: since, new: { blocker: id, line, reason: paused[2] } }] : []),
    ...(paused && since && paused[1] !== null
      ? [
          {
            ...{ ...around, name: 'blocker.resumed', at: later(at(paused[1]), since) },
            ...{ old: { pausedSince: since.toISOString() }, new: { blocker: id, line } },
          },
        ]
      : []),
    ...(freed
      ? [
          {
            ...{ ...around, name: 'blocker.freed', at: later(at(freed[0]), raisedAt) },
            new: { blocker: id, line, how: freed[1], left: 0, people: [by, ...people] },
          },
        ]
      : []),
  ];
}
