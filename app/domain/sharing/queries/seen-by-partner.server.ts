import { type Classification, classifications } from '#app/domain/classification.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { termsOfBacklogs } from '#app/domain/reach/shared.server.ts';
import { itemsSeenBy, ownBacklogs, ownItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { type HiddenField, hiddenFields } from '../agreement.ts';
import type { Seen, SeenBacklog } from '../seen.ts';
import { daysOf } from '../terms/period.rules.ts';

/** How many items of a backlog have a classification. */
interface Cell {
  backlogId: string;
  classification: Classification;
  count: number;
}

/** The reader's items that a partner sees: what `reach` opens to it, as far as the reader sees it too. */
export async function seenByPartner({ actor, db }: Reading, partner: { id: string }): Promise<Prisma.ItemWhereInput> {
  return { AND: [ownItems(actor), await itemsSeenBy(db, partner)] };
}

/** What a partner sees of one's agency: in numbers, beside what the reader sees of the same backlogs. */
export async function countSeen(ctx: Reading, partner: { id: string }): Promise<Seen> {
  const { actor, db } = ctx;
  const terms = await termsOfBacklogs({ actor: { agency: partner }, db }, { backlog: ownBacklogs(actor) });
  const backlogs = await db.backlog.findMany({ where: { id: { in: [...terms.keys()] } }, orderBy: { prefix: 'asc' } });
  const theirs = await seenByPartner(ctx, partner);
  const we = await cellsOf(ctx, { AND: [ownItems(actor), { backlogId: { in: backlogs.map(({ id }) => id) } }] });
  const they = await cellsOf(ctx, theirs);
  const kept = new Map<HiddenField, Cell[]>();
  for (const field of hiddenFields) {
    const hidden = { NOT: await itemsSeenBy(db, partner, field) };
    kept.set(field, await cellsOf(ctx, { AND: [theirs, hidden] }));
  }
  return {
    we: sum(we),
    they: sum(they),
    archived: sum(await cellsOf(ctx, { AND: [theirs, { archivedAt: { not: null } }] })),
    byClass: classifications.map((classification) => {
      const ofClass = (cells: readonly Cell[]) => sum(cells.filter((cell) => cell.classification === classification));
      return { classification, we: ofClass(we), they: ofClass(they) };
    }),
    backlogs: backlogs.flatMap(({ id, prefix, name }): SeenBacklog[] => {
      const seen = terms.get(id);
      if (!seen) return [];
      const here = (cells: readonly Cell[] = []) => sum(cells.filter(({ backlogId }) => backlogId === id));
      const { level, until } = seen;
      const { end } = daysOf({ startsAt: ctx.now, endsAt: new Date(until) }, actor.agency.zone);
      const fields = Object.fromEntries(hiddenFields.map((field) => [field, here(kept.get(field))]));
      return [{ prefix, name, level, end, we: here(we), they: here(they), kept: fields as SeenBacklog['kept'] }];
    }),
  };
}

async function cellsOf({ db }: Reading, where: Prisma.ItemWhereInput): Promise<Cell[]> {
  const groups = await db.item.groupBy({ by: ['backlogId', 'classification'], where, _count: { _all: true } });
  return groups.map(({ backlogId, classification, _count }) => ({ backlogId, classification, count: _count._all }));
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}
