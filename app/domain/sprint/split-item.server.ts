import { factOf } from '#app/domain/backlog/locked-item.server.ts';
import { rankAt } from '#app/domain/backlog/ranks.server.ts';
import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import type { Item, State } from '#app/platform/prisma/client.ts';
import { restTitle, splitPoints } from './split.rules.ts';

const longestText = 20_000;

/**
 * Splits an item that is not finished: it becomes its done part, with the points of that, and what is left becomes a new item directly
 * below it with the rest of the points, the same parent, labels and people. Each text points at the other. Under the list's lock.
 * @throws Refused where the points do not part, or the backlog has no state that means done
 */
export async function splitItem(ctx: Context, item: Item & { state: State }, asked: number | null): Promise<number | null> {
  const { done, rest } = splitPoints(item.key, item.estimate?.toNumber() ?? null, asked);
  const state = await ctx.db.state.findFirst({
    where: { backlogId: item.backlogId, category: 'done', archivedAt: null },
    orderBy: { position: 'asc' },
  });
  if (!state) throw refuse('items', 'sprint_no_done_state', { key: item.key });
  const made = await makeRest(ctx, item, rest);
  await ctx.db.item.update({
    where: { id: item.id },
    data: { estimate: done, stateId: state.id, stateSince: ctx.now, ...pointing(item, '→', made.key) },
  });
  if (done !== null)
    ctx.record(factOf(item, 'item.estimate_set', { estimate: item.estimate?.toNumber() ?? null }, { estimate: done }));
  ctx.record(factOf(item, 'item.moved', standing(item.state), standing(state)));
  ctx.record(factOf(item, 'item.split', undefined, { into: made.key, points: done, rest }));
  return done;
}

async function makeRest(ctx: Context, item: Item & { state: State }, rest: number | null): Promise<Item> {
  const { db, now } = ctx;
  const rank = await rankAt(db, ctx.actor, item.backlogId, { after: item.key });
  const backlog = await db.backlog.update({ where: { id: item.backlogId }, data: { lastNumber: { increment: 1 } } });
  const key = `${backlog.prefix}-${backlog.lastNumber}`;
  const labels = await db.itemLabel.findMany({ where: { itemId: item.id } });
  const people = await db.assignment.findMany({ where: { itemId: item.id } });
  const { text: description } = withPointer(item.description, '←', item.key);
  const made = await db.item.create({
    data: {
      id: newId(),
      backlogId: item.backlogId,
      number: backlog.lastNumber,
      key,
      type: item.type,
      title: restTitle(item.title),
      description,
      stateId: item.stateId,
      stateSince: now,
      rank,
      classification: item.classification,
      estimate: rest,
      dueOn: item.dueOn,
      parentId: item.parentId,
      createdById: item.createdById,
      createdAt: now,
    },
  });
  await db.itemLabel.createMany({ data: labels.map(({ labelId }) => ({ itemId: made.id, labelId })) });
  await db.assignment.createMany({
    data: people.map(({ personId, name }) => ({ id: newId(), itemId: made.id, personId, name })),
  });
  ctx.record(
    factOf(made, 'item.created', undefined, { key, title: made.title, type: made.type, ...standing(item.state), from: item.key }),
  );
  return made;
}

/** The item's text with a line that points at another, and the version that it then is. */
function pointing(item: Item, sign: string, key: string) {
  const { text, changed } = withPointer(item.description, sign, key);
  return changed ? { description: text, textVersion: { increment: 1 } } : {};
}

function withPointer(text: string, sign: string, key: string): { text: string; changed: boolean } {
  const longer = `${text}${text === '' ? '' : '\n\n'}${sign} [${key}](/items/${key})`;
  return longer.length > longestText ? { text, changed: false } : { text: longer, changed: true };
}

function standing({ id, name, category }: State) {
  return { state: id, stateName: name, category };
}
