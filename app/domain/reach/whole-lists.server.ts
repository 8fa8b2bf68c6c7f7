import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';

/** Backlogs by their ids, or all of the agency that one acts for. */
type Lists = readonly string[] | 'own';

const openIn = new WeakMap<Db, Lists[]>();

/**
 * Has PostgreSQL show all of some backlogs to `work`, also items that are closed to whoever acts (the second wall, row-level security, hides
 * them). For what concerns a list as a whole, such as ranks, and for telling that something is hidden; whatever is answered of it goes through
 * the predicates of visible.server.ts. The door is shut when `work` is done, whatever came of it.
 */
export async function wholeLists<T>(db: Db, lists: Lists, work: () => Promise<T>): Promise<T> {
  const open = openIn.get(db) ?? [];
  openIn.set(db, open);
  open.push(lists);
  show(db, open);
  try {
    return await work();
  } finally {
    open.splice(open.lastIndexOf(lists), 1);
    show(db, open);
  }
}

/** Nobody waits for it; where it fails, another statement did so before it, or fails behind it. */
function show(db: Db, open: readonly Lists[]): void {
  const ids = open.flatMap((lists) => (lists === 'own' ? [] : lists));
  const own = open.includes('own');
  raw(
    db,
    Prisma.sql`SELECT set_config('hashar.whole', ARRAY (SELECT unnest(${ids}::uuid[])
      UNION ALL SELECT id FROM backlog WHERE ${own} AND agency_id = acting_agency())::text, true)`,
  ).catch(() => undefined);
}
