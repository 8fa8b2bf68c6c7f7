import type { Reading } from '#app/domain/query.server.ts';
import { visibleGoals, visibleItems, visibleServices } from '#app/domain/reach/visible.server.ts';
import { idsNamed, keysNamed, tell } from '../history.rules.ts';
import type { HistoryLine } from '../item-page.ts';

/** The latest events of an item that was reached, newest first, in words; and whether there are more. */
export async function itemHistory(
  { actor, db }: Reading,
  itemId: string,
  take: number,
): Promise<{ history: HistoryLine[]; historyMore: boolean }> {
  const of = { subject: 'item', subjectId: itemId };
  const events = await db.event.findMany({ where: of, orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }], take });
  const named = await db.item.findMany({
    where: { AND: [visibleItems(actor), { key: { in: keysNamed(events) } }] },
    select: { key: true },
  });
  const objectives = await db.objective.findMany({
    where: { id: { in: idsNamed(events, 'objective') }, goal: visibleGoals(actor) },
    select: { id: true },
  });
  const services = await db.service.findMany({
    where: { AND: [visibleServices(actor), { id: { in: idsNamed(events, 'service') } }] },
    select: { id: true },
  });
  const people = await db.person.findMany({
    where: { id: { in: events.flatMap((event) => event.personId ?? []) } },
    select: { id: true, name: true },
  });
  const seen = new Set([...named.map((item) => item.key), ...[...objectives, ...services].map(({ id }) => id)]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  return {
    history: events.flatMap((event) => {
      const told = tell(event, seen);
      if (!told) return [];
      return {
        id: event.id,
        ...told,
        by: (event.personId && names.get(event.personId)) ?? null,
        at: event.occurredAt.toISOString(),
      };
    }),
    historyMore: events.length === take && (await db.event.count({ where: of })) > take,
  };
}
