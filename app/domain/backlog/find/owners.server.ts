import type { Names } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { grantsInForce, visibleItemsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import type { FoundOwner } from './found.ts';
import { haveWords } from './words-sql.server.ts';

type Owner = Pick<FoundOwner, 'code' | 'names'> & { id: string };

/** The agencies of whose backlogs the reader sees something: one's own first, then those with terms in force, by their codes. */
export async function ownersSeen({ actor, db }: Reading): Promise<Owner[]> {
  const own = await db.agency.findUniqueOrThrow({ where: { id: actor.agency.id }, select: shown });
  const sharing = await db.agency.findMany({
    where: { backlogs: { some: { grants: { some: grantsInForce(actor) } } } },
    select: shown,
    orderBy: { code: 'asc' },
  });
  return [own, ...sharing.filter(({ id }) => id !== own.id)].map(({ names, ...owner }) => ({ ...owner, names: names as Names }));
}

const shown = { id: true, code: true, names: true } satisfies Prisma.AgencySelect;

/** How many items of each owner have that key or every word, of those that the reader sees: all of them, however many are shown. */
export async function itemsByOwner({ actor, db }: Reading, text: string, words: readonly string[]): Promise<Map<string, number>> {
  const seen = (has: Prisma.Sql) =>
    Prisma.sql`SELECT i.id, i.backlog_id FROM seen_text x JOIN item i ON i.id = x.item_id WHERE ${has} AND ${visibleItemsSql(actor)}`;
  const rows = await raw<{ owner: string; items: number }>(
    db,
    Prisma.sql`
    SELECT bl.agency_id AS owner, count(*)::int AS items FROM (
      ${seen(haveWords(Prisma.sql`x.title`, Prisma.sql`x.body`, words))}
      UNION ${seen(Prisma.sql`i.key = ${text.trim().toUpperCase()}`)}) found
    JOIN backlog bl ON bl.id = found.backlog_id GROUP BY 1`,
  );
  return new Map(rows.map(({ owner, items }) => [owner, items]));
}

/** Whether rows of `backlog` are of one owner; of whichever where none is asked for. */
export function ofOwner(backlog: Prisma.Sql, owner: string | undefined): Prisma.Sql {
  return owner === undefined
    ? Prisma.sql`true`
    : Prisma.sql`${backlog} IN (SELECT of.id FROM backlog of WHERE of.agency_id = ${owner}::uuid)`;
}
