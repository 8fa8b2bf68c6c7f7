import type { Reading } from '#app/domain/query.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { hiddenItemsOf, isOthers } from '../import/hidden-from-reader.server.ts';
import type { ImportLine } from '../import/import-page.ts';

/** So many of a backlog's imports are listed. */
const most = 100;

/** Imports as lines of a list, the latest first. `where` must hold `visibleImports`. */
export async function importLines(ctx: Reading, where: Prisma.ImportWhereInput): Promise<ImportLine[]> {
  const { db } = ctx;
  const rows = await db.import.findMany({
    where,
    select: {
      id: true,
      fileName: true,
      status: true,
      personId: true,
      createdAt: true,
      rowsDone: true,
      rowsAll: true,
      counts: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  const people = await db.person.findMany({
    where: { id: { in: rows.map((row) => row.personId) } },
    select: { id: true, name: true },
  });
  const hidden = await hiddenItemsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => {
    const { id, fileName, status, personId, createdAt, rowsDone, rowsAll, counts } = row;
    const made = madeIn(counts, hidden.get(id) ?? 0);
    const rows = isOthers(row, ctx.actor) ? { rowsDone: made ?? 0, rowsAll: made ?? 0 } : { rowsDone, rowsAll };
    return { id, fileName, status, by: nameOf.get(personId) ?? '', at: createdAt.toISOString(), ...rows, made };
  });
}

function madeIn(counts: unknown, hidden: number): number | null {
  const { made } = counts as { made?: { items: number } };
  return made ? made.items - hidden : null;
}
