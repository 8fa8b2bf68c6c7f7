import type { Context } from '#app/domain/command.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import type { Prisma, State } from '#app/platform/prisma/client.ts';

/** Sends items of a state to another one of its backlog; each tells so. */
export function sendItems(ctx: Context, state: State, to: State, which: Prisma.ItemWhereInput = {}): Promise<void> {
  return wholeLists(ctx.db, [state.backlogId], () => send(ctx, state, to, which));
}

async function send(ctx: Context, state: State, to: State, which: Prisma.ItemWhereInput): Promise<void> {
  const items = await ctx.db.item.findMany({
    where: { AND: [{ stateId: state.id }, which] },
    select: { id: true, classification: true },
  });
  await ctx.db.item.updateMany({
    where: { id: { in: items.map((item) => item.id) } },
    data: { stateId: to.id, stateSince: ctx.now },
  });
  for (const item of items) {
    ctx.record({
      name: 'item.moved',
      subject: 'item',
      subjectId: item.id,
      backlogId: state.backlogId,
      classification: item.classification,
      old: { state: state.id, stateName: state.name, category: state.category },
      new: { state: to.id, stateName: to.name, category: to.category },
    });
  }
}
