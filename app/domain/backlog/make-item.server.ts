import type { Classification } from '#app/domain/classification.ts';
import type { Context } from '#app/domain/command.server.ts';
import type { Backlog, Item, State } from '#app/platform/prisma/client.ts';
import { letWatch } from './item/watching.server.ts';
import type { ItemType } from './item.ts';
import { factOf } from './locked-item.server.ts';

interface Made {
  id: string;
  title: string;
  type: ItemType;
  description?: string;
  classification: Classification;
  rank: string;
  state?: State | null;
  parentId?: string;
  estimate?: number | null;
  /** ISO date. */
  dueOn?: string | null;
}

/** Writes a new item into a backlog whose lists are locked, in its first state to do unless said; whoever makes it watches it. */
export async function makeItem(ctx: Context, backlog: Pick<Backlog, 'id' | 'prefix'>, made: Made): Promise<Item> {
  const { id, title, type, classification, rank } = made;
  const { lastNumber } = await ctx.db.backlog.update({ where: { id: backlog.id }, data: { lastNumber: { increment: 1 } } });
  const stands = made.state ?? (await firstState(ctx, backlog.id));
  const item = await ctx.db.item.create({
    data: {
      ...{ id, title, type, classification, rank },
      backlogId: backlog.id,
      number: lastNumber,
      key: `${backlog.prefix}-${lastNumber}`,
      description: made.description ?? '',
      stateId: stands.id,
      stateSince: ctx.now,
      estimate: made.estimate ?? null,
      dueOn: made.dueOn ? new Date(made.dueOn) : null,
      parentId: made.parentId ?? null,
      createdById: ctx.actor.person.id,
      createdAt: ctx.now,
    },
  });
  await letWatch(ctx, id, [ctx.actor.person.id]);
  const { id: state, name: stateName, category } = stands;
  ctx.record(factOf(item, 'item.created', undefined, { key: item.key, title, type, state, stateName, category }));
  return item;
}

function firstState({ db }: Context, backlogId: string): Promise<State> {
  return db.state.findFirstOrThrow({
    where: { backlogId, archivedAt: null },
    orderBy: [{ category: 'asc' }, { position: 'asc' }],
  });
}
