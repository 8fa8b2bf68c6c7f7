import type { Content } from '#app/domain/publication/publication.ts';
import { type About, contentsNow, thingId } from '#app/domain/publication/things.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { demoId } from '../chance.ts';
import { agencies } from '../content/agencies.ts';
import { declinedBecause, shownEarly, shownObjectives, shownServices, unsettled } from '../content/publications.ts';
import { services } from '../content/services.ts';
import { serviceId } from '../strategy/fill-services.server.ts';
import { objectiveId } from '../strategy/fill-strategy.server.ts';
import { type Telling, tellAll } from '../strategy/tell.server.ts';
import { giveNotice } from '../told/give-notice.server.ts';
import { promiseDays } from './promise-days.server.ts';

const day = 86_400_000;

interface Planned {
  about: About;
  agency: string;
  /** Days ago; who proposed it and, a day later, who decided. */
  ago: number;
  status: 'waiting' | 'approved' | 'declined' | 'withdrawn';
  showFrom?: Date;
  /** Frozen before the latest month was known, so that the thing has changed since. */
  stale?: boolean;
}

/** Writes what agencies show to everybody, as two people of each have published it, and what is still on its way there. */
export async function fillPublications(db: Db, now: Date): Promise<void> {
  const promised = await promiseDays(db, now);
  const planned = [
    ...shown(),
    ...onTheWay(now),
    ...promised.map(({ id, agency }) => ({ ...of('itemId', id), agency, ...settled(9) })),
  ];
  const contents = await contentsNow(
    db,
    planned.map(({ about }) => about),
  );
  const rows = planned.map((plan) => rowOf(plan, contents.get(thingId(plan.about)), now));
  await db.publication.createMany({ data: rows });
  await tellAll(db, rows.flatMap(factsOf));
  const second = { in: ['administrator' as const, 'coordinator' as const] };
  for (const { id, agencyId } of rows.filter(({ status }) => status === 'waiting'))
    await giveNotice(db, { publicationId: id }, 'publication.proposed', { agencyId, role: second });
}

/** Services and objectives that are shown. */
function shown(): Planned[] {
  const apart = new Set<string>(Object.values(unsettled));
  const listed = Object.entries(shownServices).flatMap(([agency, count]) =>
    (services[agency]?.names ?? [])
      .filter(([name]) => !apart.has(name))
      .slice(0, count)
      .map(([name], at) => ({ ...of('serviceId', serviceId(name)), agency, ...settled(6 + at), stale: at === 2 })),
  );
  const early = shownEarly.map((name) => ({ ...of('serviceId', serviceId(name)), agency: 'MOJ', ...settled(20) }));
  const objectives = shownObjectives.map((name, at) => ({
    ...of('objectiveId', objectiveId(name)),
    agency: ownerOf(at),
    ...settled(8),
  }));
  return [...listed, ...early, ...objectives];
}

/** Whose the objectives of the list are, by their places in it. */
function ownerOf(at: number): string {
  return { 8: 'MOJ', 9: 'MIA', 10: 'TAX', 11: 'SOC' }[at] ?? 'MDT';
}

function onTheWay(now: Date): Planned[] {
  const service = (name: string) => ({ ...of('serviceId', serviceId(name)), agency: 'MOJ' });
  return [
    { ...service(unsettled.waiting), ago: 1, status: 'waiting' },
    { ...service(unsettled.embargo), ...settled(3), showFrom: new Date(now.getTime() + 9 * day) },
    { ...service(unsettled.declined), ago: 12, status: 'declined' },
    { ...service(unsettled.withdrawn), ago: 30, status: 'withdrawn' },
  ];
}

function of(which: keyof About, id: string): { about: About } {
  return { about: { serviceId: null, objectiveId: null, itemId: null, [which]: id } };
}

const settled = (ago: number) => ({ ago, status: 'approved' as const });

function rowOf({ about, agency, ago, status, showFrom, stale }: Planned, now_: Content | undefined, now: Date) {
  if (!now_) throw new Error(`the demo world has nothing to show of ${JSON.stringify(about)}`);
  const content = stale && now_.kind === 'service' ? { ...now_, users: now_.users.slice(0, -1) } : now_;
  const [proposedAt, decidedAt] = [new Date(now.getTime() - ago * day), new Date(now.getTime() - (ago - 0.4) * day)];
  return {
    id: demoId('publication', thingId(about)),
    agencyId: demoId('agency', agency),
    ...about,
    status,
    content: content as unknown as Prisma.InputJsonObject,
    proposedById: personOf(agency, status === 'waiting' ? 'lead' : 'administrator'),
    proposedAt,
    showFrom: showFrom ?? null,
    decidedById: status === 'waiting' ? null : personOf(agency, 'coordinator'),
    decidedAt: status === 'waiting' ? null : decidedAt,
    reason: status === 'declined' ? declinedBecause : null,
    withdrawnById: status === 'withdrawn' ? personOf(agency, 'coordinator') : null,
    withdrawnAt: status === 'withdrawn' ? new Date(now.getTime() - 2 * day) : null,
  };
}

function personOf(code: string, role: string): string {
  const people = agencies.find((agency) => agency.code === code)?.people ?? [];
  return demoId('person', people.find(([, each]) => each === role)?.[0] ?? '');
}

function factsOf(row: ReturnType<typeof rowOf>): Telling[] {
  const { id, agencyId, serviceId, objectiveId, itemId, showFrom, reason } = row;
  const fact = { agencyId, subject: 'publication', subjectId: id } as const;
  const about = { serviceId, objectiveId, itemId, showFrom: showFrom?.toISOString() ?? null };
  const decided = row.status === 'declined' ? 'publication.declined' : 'publication.approved';
  return [
    { ...fact, name: 'publication.proposed', at: row.proposedAt, by: row.proposedById, new: about },
    ...(row.decidedAt && row.decidedById
      ? [{ ...fact, name: decided, at: row.decidedAt, by: row.decidedById, ...(reason && { new: { reason } }) }]
      : []),
    ...(row.withdrawnAt && row.withdrawnById
      ? [{ ...fact, name: 'publication.withdrawn', at: row.withdrawnAt, by: row.withdrawnById }]
      : []),
  ];
}
