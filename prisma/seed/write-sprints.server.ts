import { dayIn, daysAfter } from '#app/domain/day.ts';
import type { Db } from '#app/platform/db.server.ts';
import { demoId } from './chance.ts';
import type { Mate } from './crew.ts';
import type { DemoFact } from './demo-fact.ts';
import type { Filling } from './filling.ts';
import type { DemoItem } from './items.ts';
import { type DemoSprint, type DemoStay, endOf, pointsAt, sprintsOf } from './sprints.ts';
import { eventOf, insertEvents, leadOf } from './write-events.server.ts';

/** Writes half a year of a team's sprints with their stays, and the facts as the commands would have recorded them. */
export async function writeSprints(db: Db, filling: Filling, items: readonly DemoItem[]): Promise<void> {
  const { calendar, teamId, content } = filling;
  const sprints = sprintsOf(content, items);
  await db.sprint.createMany({
    data: sprints.map((sprint) => ({
      id: sprint.id,
      teamId,
      number: sprint.number,
      goal: sprint.goal,
      startsOn: new Date(daysOf(filling, sprint).startsOn),
      endsOn: new Date(daysOf(filling, sprint).endsOn),
      status: sprint.status,
      startedAt: sprint.status === 'planned' ? null : calendar.moment(sprint.from),
      completedAt: sprint.status === 'completed' ? calendar.moment(endOf(sprint)) : null,
      createdAt: calendar.moment(sprint.plannedAt),
    })),
  });
  await db.sprintItem.createMany({
    data: sprints.flatMap((sprint) =>
      sprint.stays.map(({ item, addedAt, late, outcome }) => ({
        id: demoId('stay', `${sprint.id}:${item.id}`),
        sprintId: sprint.id,
        itemId: item.id,
        addedAt: calendar.moment(addedAt),
        inBaseline: !late && sprint.status !== 'planned',
        points: pointsAt(item, Math.max(addedAt, sprint.from)),
        outcome,
        pointsAtEnd: outcome === undefined ? null : item.points,
        open: sprint.status !== 'completed',
      })),
    ),
  });
  await insertEvents(
    db,
    filling.agencyId,
    sprints.flatMap((sprint) => eventsOf(filling, sprint)),
  );
}

function eventsOf(filling: Filling, sprint: DemoSprint) {
  const by = leadOf(filling);
  return [
    ...factsOf(filling, sprint, by).map((fact) => eventOf(filling, fact, 'sprint', sprint.id)),
    ...sprint.stays.flatMap((stay) =>
      factsOfStay(filling, sprint, stay, by).map((fact) => ({
        ...eventOf(filling, fact, 'item', stay.item.id),
        backlog_id: filling.backlogId,
        classification: stay.item.classification,
      })),
    ),
  ];
}

function factsOf(filling: Filling, sprint: DemoSprint, by: Mate): DemoFact[] {
  const { number, goal, stays, status, from } = sprint;
  const named = { team: filling.content.team, number, goal, ...daysOf(filling, sprint) };
  // As the commands tell it: without what is closed to some of the agency.
  const told = stays.filter(({ item }) => item.classification !== 'restricted');
  const baseline = told.filter(({ late }) => !late).map(({ item }) => ({ item: item.id, points: pointsAt(item, from) ?? null }));
  const ended = (outcome: string) => told.filter((stay) => stay.outcome === outcome);
  const points = ended('done').reduce((sum, { item }) => sum + (item.points ?? 0), 0);
  const counts = { done: ended('done').length, next: ended('next').length, backlog: ended('backlog').length, split: 0, points };
  return [
    { name: 'sprint.planned', at: sprint.plannedAt, by, new: named },
    ...(status === 'planned' ? [] : [{ name: 'sprint.started', at: from, by, new: { ...named, baseline } }]),
    ...(status === 'completed'
      ? [{ name: 'sprint.completed', at: endOf(sprint), by, new: { number, team: named.team, ...counts } }]
      : []),
  ];
}

function factsOfStay({ content }: Filling, sprint: DemoSprint, { item, addedAt, late, outcome }: DemoStay, by: Mate): DemoFact[] {
  const named = { sprint: sprint.id, number: sprint.number, team: content.team };
  const added = { ...named, points: pointsAt(item, addedAt) ?? null, ...(late && { afterStart: true }) };
  return [
    { name: 'item.added_to_sprint', at: addedAt, by: late ? item.author : by, new: added },
    ...(outcome === 'next' || outcome === 'backlog'
      ? [{ name: 'item.left_over', at: endOf(sprint), by, new: { ...named, outcome } }]
      : []),
  ];
}

/** Ten working days are a fortnight: its last day is the one before the next begins. */
function daysOf({ calendar }: Filling, { from, status }: DemoSprint) {
  const running = dayIn('Asia/Tashkent', calendar.moment(status === 'planned' ? from - 10 : from));
  const startsOn = status === 'planned' ? daysAfter(running, 14) : running;
  return { startsOn, endsOn: daysAfter(startsOn, 13) };
}
