import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { ownItems, visibleProgrammes } from '#app/domain/reach/visible.server.ts';
import { linesSql } from '#app/domain/strategy/lines.server.ts';
import { objectivesToChoose } from '#app/domain/strategy/objectives-to-choose.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { ServesChoices, ServesFilter } from './commitment.ts';

/**
 * Which of these items serve what is asked for, by their line upward as the reader sees it; undefined where nothing is asked for. What the
 * reader may not see is served by nothing, as if it were not there. A programme holds whole backlogs, a service the items that name it.
 */
export async function itemsServing(
  ctx: Reading,
  items: readonly string[],
  { objective, programme, service }: ServesFilter,
): Promise<Set<string> | undefined> {
  const { actor, db } = ctx;
  if (objective === undefined && programme === undefined && service === undefined) return undefined;
  const ids = [...new Set(items)];
  const found = await db.item.findMany({
    where: {
      id: { in: objective === undefined ? ids : await servingObjective(ctx, ids, objective) },
      ...(programme !== undefined && {
        backlog: { programmes: { some: { programme: { AND: [visibleProgrammes(actor), { id: idOf(programme) }] } } } },
      }),
      ...(service !== undefined && { AND: [ownItems(actor), { serviceId: idOf(service) }] }),
    },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}

async function servingObjective({ actor, db }: Reading, items: string[], objective: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    ${linesSql(actor)}
    SELECT DISTINCT line.id::text FROM line WHERE line.objective_id = ${idOf(objective)}::uuid AND line.id = ANY (${items}::uuid[])`);
  return rows.map(({ id }) => id);
}

/** What a list can be narrowed by: open objectives and programmes that the reader sees, and services of their agency that items name. */
export async function servesChoices({ actor, db }: Reading): Promise<ServesChoices> {
  const { locale } = actor.person;
  const objectives = await objectivesToChoose({ actor, db });
  const programmes = await db.programme.findMany({
    where: visibleProgrammes(actor),
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const services = await db.service.findMany({
    where: { agencyId: actor.agency.id, items: { some: ownItems(actor) } },
    select: { id: true, names: true },
  });
  return {
    objectives,
    programmes,
    services: services
      .map(({ id, names }) => ({ id, name: nameIn(names as Names, locale) }))
      .sort((one, other) => one.name.localeCompare(other.name, locale)),
  };
}
