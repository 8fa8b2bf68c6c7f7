import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleGoals, visibleItems, visibleProgrammes, visibleServices } from '#app/domain/reach/visible.server.ts';
import type { ItemStrategy, Served } from '../item-strategy.ts';
import { lineUpward } from '../line-upward.rules.ts';

interface Item {
  objectiveId: string | null;
  serviceId: string | null;
  parentId: string | null;
  backlogId: string;
}

const served = { id: true, name: true, closedAt: true, goal: { select: { id: true, name: true } } } as const;

/** The line upward and the service of an item that was reached, as the reader sees them. */
export async function itemStrategy(ctx: Reading, item: Item, mayLink: boolean): Promise<ItemStrategy> {
  const { actor, db } = ctx;
  const own = await objectiveOf(ctx, item.objectiveId);
  const programmes = await db.programme.findMany({
    where: { AND: [visibleProgrammes(actor), { backlogs: { some: { backlogId: item.backlogId } } }] },
    select: {
      id: true,
      name: true,
      objectives: {
        where: { objective: { goal: visibleGoals(actor) } },
        select: { objective: { select: served } },
        orderBy: { objective: { name: 'asc' } },
      },
    },
    orderBy: { name: 'asc' },
  });
  const line = lineUpward({
    own,
    parents: own ? [] : await parentsOf(ctx, item.parentId),
    programmes: programmes.map(({ objectives, ...programme }) => ({
      ...programme,
      objectives: objectives.map(({ objective }) => servedBy(objective)),
    })),
  });
  const service =
    item.serviceId && (await db.service.findFirst({ where: { AND: [{ id: item.serviceId }, visibleServices(actor)] } }));
  return {
    line,
    own: own?.id ?? null,
    service: service ? { id: service.id, names: service.names as Names } : null,
    choices: mayLink ? await choicesOf(ctx) : { objectives: [], services: [] },
  };
}

async function objectiveOf({ actor, db }: Reading, id: string | null): Promise<Served | null> {
  const found = id && (await db.objective.findFirst({ where: { id, goal: visibleGoals(actor) }, select: served }));
  return found ? servedBy(found) : null;
}

/** What an item is a part of, the nearest first, up to the first that the reader may not see. */
async function parentsOf(ctx: Reading, parentId: string | null) {
  const parents: { key: string; title: string; objective: Served | null }[] = [];
  const seen = parentId === null ? {} : await visibleItems(ctx);
  for (let id = parentId; id !== null; ) {
    const above = await ctx.db.item.findFirst({
      where: { AND: [seen, { id }] },
      select: { key: true, title: true, objectiveId: true, parentId: true },
    });
    if (!above) break;
    parents.push({ key: above.key, title: above.title, objective: await objectiveOf(ctx, above.objectiveId) });
    id = above.parentId;
  }
  return parents;
}

async function choicesOf({ actor, db }: Reading): Promise<ItemStrategy['choices']> {
  const { locale } = actor.person;
  const objectives = await db.objective.findMany({
    where: { goal: visibleGoals(actor), closedAt: null },
    select: { id: true, name: true, goal: { select: { name: true } } },
    orderBy: [{ goal: { national: 'desc' } }, { goal: { name: 'asc' } }, { name: 'asc' }],
  });
  const services = await db.service.findMany({ where: { agencyId: actor.agency.id }, select: { id: true, names: true } });
  return {
    objectives: objectives.map(({ goal, ...objective }) => ({ ...objective, goal: goal.name })),
    services: services
      .map(({ id, names }) => ({ id, names: names as Names }))
      .sort((one, other) => nameIn(one.names, locale).localeCompare(nameIn(other.names, locale), locale)),
  };
}

function servedBy({ closedAt, ...objective }: Omit<Served, 'closed'> & { closedAt: Date | null }): Served {
  return { ...objective, closed: closedAt !== null };
}
