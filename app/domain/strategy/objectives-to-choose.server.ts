import type { Actor } from '#app/domain/actor.ts';
import { visibleGoals } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';

/** Objectives that are not closed and that the reader may see, by name. */
export function objectivesToChoose({ actor, db }: { actor: Actor; db: Db }): Promise<{ id: string; name: string }[]> {
  return db.objective.findMany({
    where: { goal: visibleGoals(actor), closedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
