import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

interface Row {
  earlier: string;
  later: string;
  earlier_owner: string | null;
  later_owner: string | null;
}

/**
 * The ties that lead on from an item which the actor sees: by what comes first, or from the whole to its parts. PostgreSQL itself finds them
 * (the function `steps_after`); of what is closed it tells the owner and a number that holds within this answer, and goes no further than to
 * what is seen behind it.
 * @returns steps between ids or such numbers, and whose each of the closed ones is, by its number
 */
export async function stepsAfter(
  { db }: { actor: Actor; db: Db },
  item: string,
  relation: 'order' | 'part',
): Promise<{ steps: { earlier: string; later: string }[]; owners: Map<string, string> }> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`SELECT * FROM steps_after(${item}::uuid, ${relation})`);
  const owners = new Map<string, string>();
  for (const { earlier, later, earlier_owner, later_owner } of rows) {
    if (earlier_owner) owners.set(earlier, earlier_owner);
    if (later_owner) owners.set(later, later_owner);
  }
  return { steps: rows.map(({ earlier, later }) => ({ earlier, later })), owners };
}
