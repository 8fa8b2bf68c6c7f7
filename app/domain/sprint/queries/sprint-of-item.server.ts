import type { Reading } from '#app/domain/query.server.ts';
import type { Reached } from '#app/domain/reach/reach.server.ts';
import { permitsHere } from '#app/domain/reach/terms.ts';
import { visibleSprints } from '#app/domain/reach/visible.server.ts';
import { access, partners } from '../access.ts';
import type { SprintName } from '../sprint.ts';

/** Which sprint an item stands in, and into which it could be put. */
export interface ItemSprint {
  stands: SprintName | null;
  /** Whether the reader may take it out. */
  mayTakeOut: boolean;
  offers: SprintName[];
}

/**
 * Of an item that was reached: its open sprint; else those of the teams whose boards show its backlog, or that took it onto one of theirs, for
 * who may put it there.
 */
export async function sprintOfItem(
  { actor, db }: Reading,
  item: Reached<{ id: string; backlogId: string; type: string; archivedAt: Date | null }>,
  category: string,
): Promise<ItemSprint> {
  const named = { id: true, number: true, team: { select: { name: true } } } as const;
  const stands = await db.sprint.findFirst({
    where: { AND: [visibleSprints(actor), { items: { some: { itemId: item.id, open: true } } }] },
    select: named,
  });
  const mayTakeOut = permitsHere(actor, { access, partners }, 'remove-from-sprint', item.terms);
  const takes =
    item.type !== 'epic' &&
    item.archivedAt === null &&
    category !== 'done' &&
    permitsHere(actor, { access, partners }, 'add-to-sprint', item.terms);
  if (stands || !takes) return { stands: stands && nameOf(stands), mayTakeOut, offers: [] };
  const offers = await db.sprint.findMany({
    where: {
      AND: [
        visibleSprints(actor),
        {
          team: {
            boards: {
              some: {
                OR: [
                  { backlogs: { some: { backlogId: item.backlogId, placed: false } } },
                  { placed: { some: { itemId: item.id } } },
                ],
              },
            },
          },
        },
      ],
      status: { not: 'completed' },
    },
    select: named,
    orderBy: [{ team: { name: 'asc' } }, { number: 'asc' }],
    take: 20,
  });
  return { stands: null, mayTakeOut, offers: offers.map(nameOf) };
}

function nameOf({ id, number, team }: { id: string; number: number; team: { name: string } }): SprintName {
  return { id, number, team: team.name };
}
