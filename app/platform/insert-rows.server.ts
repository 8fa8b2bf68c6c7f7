import type { Db } from './db.server.ts';
import { Prisma } from './prisma/client.ts';
import { raw } from './transaction.server.ts';

/** One statement's rows: large enough to be few, small enough to be parsed at once. */
const rowsAtOnce = 2_000;

/**
 * Inserts many rows by one statement for every 2,000, past the limit of 32,767 parameters and without an object of Prisma's a row.
 * @param table named in the code, never from outside
 * @param rows by the columns' own names; every row names the same ones
 */
export async function insertRows(db: Db, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = Prisma.raw(
    Object.keys(rows[0] ?? {})
      .map((column) => `"${column}"`)
      .join(', '),
  );
  const target = Prisma.raw(`"${table}"`);
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(at, at + rowsAtOnce));
    await raw(
      db,
      Prisma.sql`INSERT INTO ${target} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::${target}, ${json}::jsonb)`,
    );
  }
}
