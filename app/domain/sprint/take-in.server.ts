import { lockLists } from '#app/domain/backlog/lists.server.ts';
import type { Context } from '#app/domain/command.server.ts';
import { Refused } from '#app/domain/errors.ts';
import { type Reached, reach } from '#app/domain/reach/reach.server.ts';
import type { Level } from '#app/domain/reach/terms.ts';
import { visibleSprints } from '#app/domain/reach/visible.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Item, Team } from '#app/platform/prisma/client.ts';
import { checkEntrants } from './entrants.rules.ts';
import { factOfEntry } from './locked-sprint.server.ts';

interface Into {
  id: string;
  number: number;
  status: string;
}

/** Items that the actor sees, each once, under the locks of their lists; a partner's where a level is named. */
export async function reachLockedItems(ctx: Context, keys: readonly string[], partner?: Level): Promise<Reached<Item>[]> {
  const wanted = [...new Set(keys.map((key) => key.toUpperCase()))];
  const items = await reach(ctx, partner).items(wanted);
  await lockLists(ctx.db, [...new Set(items.map((item) => item.backlogId))]);
  return reach(ctx, partner).items(wanted);
}

/**
 * A team takes another agency's items into its sprints once it took them onto a board of its own.
 * @throws Refused naming each that stands on none
 */
export async function checkPlaced(
  { db }: Context,
  items: readonly Reached<Item>[],
  { id, name }: Team,
  field: string,
): Promise<void> {
  const foreign = items.filter(({ terms }) => terms !== null);
  const placed = await db.placement.findMany({
    where: { itemId: { in: foreign.map((item) => item.id) }, board: { teamId: id } },
    select: { itemId: true },
  });
  const missing = foreign.filter((item) => !placed.some(({ itemId }) => itemId === item.id));
  if (missing.length > 0)
    throw new Refused(missing.map(({ key }) => ({ field, code: 'sprint_item_not_placed', values: { key, team: name } })));
}

/**
 * Puts items into a sprint, with what they are worth now. To be called under their lists' locks.
 * @throws Refused naming each that cannot be in it
 */
export async function takeIn(ctx: Context, sprint: Into, team: string, items: readonly Item[], field: string): Promise<void> {
  await checkTheyMay(ctx, items, field);
  await putIn(ctx, sprint, team, items);
}

/** As {@link takeIn}, for items of which it is known that they may. */
export async function putIn(ctx: Context, sprint: Into, team: string, items: readonly Item[]): Promise<void> {
  await ctx.db.sprintItem.createMany({
    data: items.map((item) => ({
      id: newId(),
      sprintId: sprint.id,
      itemId: item.id,
      addedAt: ctx.now,
      points: item.estimate,
    })),
  });
  for (const item of items) {
    const later = sprint.status === 'active' ? { afterStart: true } : {};
    const points = item.estimate?.toNumber() ?? null;
    ctx.record(await factOfEntry(ctx, item, 'item.added_to_sprint', sprint, team, { points, ...later }));
  }
}

async function checkTheyMay({ actor, db }: Context, items: readonly Item[], field: string): Promise<void> {
  const states = await db.state.findMany({ where: { id: { in: items.map((item) => item.stateId) } } });
  const stays = await db.sprintItem.findMany({
    // In which sprint another agency has it is no matter of this one.
    where: { itemId: { in: items.map((item) => item.id) }, open: true, sprint: visibleSprints(actor) },
    include: { sprint: { include: { team: true } } },
  });
  checkEntrants(
    field,
    items.map((item) => {
      const stay = stays.find(({ itemId }) => itemId === item.id);
      return {
        key: item.key,
        type: item.type,
        archived: item.archivedAt !== null,
        category: states.find(({ id }) => id === item.stateId)?.category ?? 'to_do',
        standsIn: stay ? { number: stay.sprint.number, team: stay.sprint.team.name } : null,
      };
    }),
  );
}
