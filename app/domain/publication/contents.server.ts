import type { Names } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { ItemContent, ObjectiveContent, ServiceContent } from './publication.ts';

/*
 * The public fields of things as they stand now, by their ids; these and no others are ever shown to everybody. Who may ask is a matter
 * of whoever gives the ids.
 */

const owner = { select: { code: true, names: true, zone: true } } as const;

export async function serviceContents(db: Db, ids: readonly string[]): Promise<Map<string, ServiceContent>> {
  const services = await db.service.findMany({
    where: { id: { in: [...ids] } },
    include: { agency: owner, figures: { orderBy: { month: 'asc' } } },
  });
  return new Map(
    services.map(({ id, names, userNeed, phase, launchedOn, agency, figures }) => [
      id,
      {
        kind: 'service',
        names: names as Names,
        need: userNeed,
        phase,
        launchedOn: launchedOn && dateOf(launchedOn),
        agency: publicAgency(agency),
        users: figures.map(({ month, registeredUsers, source }) => ({
          month: dateOf(month).slice(0, 7),
          count: registeredUsers,
          source,
        })),
      },
    ]),
  );
}

export async function objectiveContents(db: Db, ids: readonly string[]): Promise<Map<string, ObjectiveContent>> {
  const objectives = await db.objective.findMany({
    where: { id: { in: [...ids] } },
    include: { goal: { select: { agency: owner } }, figures: { orderBy: { day: 'asc' } } },
  });
  return new Map(
    objectives.map(({ id, name, measure, unit, baseline, target, targetYear, closedAt, goal: { agency }, figures }) => [
      id,
      {
        kind: 'objective',
        title: name,
        measure,
        unit,
        baseline: baseline.toNumber(),
        target: target.toNumber(),
        targetYear,
        closedOn: closedAt && dayIn(agency.zone, closedAt),
        agency: publicAgency(agency),
        figures: figures.map(({ day, value, source }) => ({ day: dateOf(day), value: value.toNumber(), source })),
      },
    ]),
  );
}

/** Of items for which something was promised. */
export async function itemContents(db: Db, ids: readonly string[]): Promise<Map<string, ItemContent>> {
  const items = await db.item.findMany({
    where: { id: { in: [...ids] }, dueOn: { not: null } },
    include: { state: { select: { category: true } }, backlog: { select: { agency: owner } } },
  });
  return new Map(
    items.flatMap(({ id, title, dueOn, stateSince, state, backlog: { agency } }) =>
      dueOn === null
        ? []
        : [
            [
              id,
              {
                kind: 'item',
                title,
                promisedOn: dateOf(dueOn),
                deliveredOn: state.category === 'done' ? dayIn(agency.zone, stateSince) : null,
                agency: publicAgency(agency),
              },
            ] as const,
          ],
    ),
  );
}

function publicAgency({ code, names }: { code: string; names: unknown }): ServiceContent['agency'] {
  return { code, names: names as Names };
}

const dateOf = (date: Date) => date.toISOString().slice(0, 10);
