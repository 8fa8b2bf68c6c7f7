import { type Actor, type Names, nameIn } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { Sealed } from './sealed.ts';

/**
 * How a sealed item is tied to the seen one: above it, a part of it, or by a link, kept from the seen one or to it. The link's own id is told
 * where the seen one is of the actor's agency.
 */
export type SealedTie = Sealed & { of: string } & (
    | { way: 'parent' | 'part' }
    | { way: 'to' | 'from'; kind: 'relates_to' | 'blocks' | 'same_as' | 'follows' | 'part_of'; link: string | null }
  );

/** The items that stand on a board which was reached, by a placement, and that the actor may not see any more. */
export async function sealedPlacements({ actor, db }: { actor: Actor; db: Db }, board: string): Promise<Sealed[]> {
  const rows = await db.$queryRaw<Pick<Row, 'category' | 'names' | 'desk'>[]>(Prisma.sql`
    SELECT p.category, a.names, a.contact_desk AS desk
    FROM sealed_placements(${board}::uuid) WITH ORDINALITY p (agency_id, category, place)
    JOIN agency a ON a.id = p.agency_id ORDER BY p.place`);
  return rows.map(({ names, ...row }) => ({ ...row, owner: nameIn(names, actor.person.locale), promisedOn: null }));
}

/** Of a board: whether anything was ever taken onto it. Most boards pay for no more than this. */
const holdsPlaced = (board: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT 1 FROM board_backlog pb WHERE pb.board_id = ${board} AND pb.placed)`;

/** How many of a board's {@link sealedPlacements} count for a column's limit, which are those that it is the first to take by what their state means. */
export function sealedInColumnSql(board: Prisma.Sql, column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${holdsPlaced(board)}
    THEN COALESCE((SELECT f.sealed FROM sealed_in_columns(${board}) f WHERE f.column_id = ${column}), 0) ELSE 0 END`;
}

/** A number that changes whenever what is told of a board's {@link sealedPlacements} does; 0 without any. */
export function sealedMarkSql(board: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${holdsPlaced(board)}
    THEN COALESCE((SELECT hashtext(string_agg(p.category::text, ' ')) FROM sealed_placements(${board}) p), 0) ELSE 0 END`;
}

type Row = Pick<SealedTie, 'of' | 'way' | 'category'> & {
  kind: string | null;
  link: string | null;
  names: Names;
  desk: string;
  promised: Date | null;
};

/**
 * The sealed items that are tied to items which the actor sees. PostgreSQL itself finds them (the function `sealed_ties`), since no statement
 * of the application's may read what is hidden; it asks anew whether the actor sees one end and not the other, and gives neither id nor key.
 */
export async function sealedTies({ actor, db }: { actor: Actor; db: Db }, items: readonly string[]): Promise<SealedTie[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT t.item_id AS of, t.way, t.kind, t.link_id AS link, t.category, t.promised_on AS promised, a.names,
      a.contact_desk AS desk
    FROM sealed_ties(${[...items]}::uuid[]) WITH ORDINALITY t (item_id, way, kind, agency_id, category, link_id, promised_on, place)
    JOIN agency a ON a.id = t.agency_id ORDER BY t.place`);
  return rows.map(({ names, promised, ...row }) => {
    const promisedOn = promised?.toISOString().slice(0, 10) ?? null;
    return { ...row, owner: nameIn(names, actor.person.locale), promisedOn } as SealedTie;
  });
}

/**
 * Takes a link off an item of the actor's agency, whose other end is closed to them. PostgreSQL does it (the function `unlink_sealed`) and
 * asks anew for both.
 * @returns whether it was there
 */
export async function unlinkSealed({ db }: { actor: Actor; db: Db }, item: string, link: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ gone: boolean }[]>(Prisma.sql`SELECT unlink_sealed(${item}::uuid, ${link}::uuid) AS gone`);
  return row?.gone ?? false;
}

/** A link to what is closed: as a {@link SealedTie}, with its owner's code. */
export type SealedLink = Omit<Sealed, 'promisedOn'> & {
  of: string;
  code: string;
  way: 'to' | 'from';
  kind: 'relates_to' | 'blocks' | 'same_as' | 'follows' | 'part_of';
};

/** All links from items that the actor sees to what they do not; found by PostgreSQL (the function `sealed_links`), as {@link sealedTies}. */
export async function sealedLinks({ actor, db }: { actor: Actor; db: Db }): Promise<SealedLink[]> {
  const rows = await db.$queryRaw<(Omit<SealedLink, 'owner'> & { names: Names })[]>(Prisma.sql`
    SELECT l.item_id AS of, l.way, l.kind, l.category, a.code, a.names, a.contact_desk AS desk
    FROM sealed_links() WITH ORDINALITY l (item_id, way, kind, agency_id, category, place)
    JOIN agency a ON a.id = l.agency_id ORDER BY l.place`);
  return rows.map(({ names, ...row }) => ({ ...row, owner: nameIn(names, actor.person.locale) }));
}
