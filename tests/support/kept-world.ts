import { createHash } from 'node:crypto';
import pg from 'pg';
import { newId } from '#app/platform/id.ts';

/** All rows of a table as PostgreSQL gives them in JSON, and the columns that can be written. */
interface KeptTable {
  name: string;
  columns: string;
  rows: string;
}

/** Ids, and the hashes under which secrets are kept. */
const named = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{64}\b/g;

/** Every row of the database, also those that its triggers made. */
export async function keptRows(owner: pg.Client): Promise<KeptTable[]> {
  const { rows } = await owner.query<{ name: string; columns: string }>(`
    SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\\_prisma%' GROUP BY 1`);
  const kept: KeptTable[] = [];
  for (const { name, columns } of rows) {
    const { rows: found } = await owner.query(
      `SELECT COALESCE(json_agg(t), '[]')::text AS rows FROM (SELECT ${columns} FROM "${name}") t`,
    );
    kept.push({ name, columns, rows: found[0].rows });
  }
  return kept;
}

/** A world and its rows, again and again with other ids and secrets, so that nothing a process remembers of one is true of another. */
export function renewing<W>(world: W, tables: readonly KeptTable[]): () => { world: W; tables: KeptTable[] } {
  const all = tables.map(({ rows }) => rows).join();
  const names = new Set(all.match(named) ?? []);
  const ids = [...names].filter((one) => one.length === 36).sort();
  const secrets = strings(world).filter((text) => names.has(hashed(text)));
  return () => {
    const fresh = ids.map(() => newId()).sort();
    const renamed = new Map(ids.map((id, at) => [id, fresh[at] as string]));
    const rename = (text: string) => text.replace(named, (one) => renamed.get(one) ?? one);
    // A secret is made of an id: with it, its hash is another.
    for (const secret of secrets) renamed.set(hashed(secret), hashed(rename(secret)));
    return { world: mapped(world, rename), tables: tables.map((table) => ({ ...table, rows: rename(table.rows) })) };
  };
}

/** Empties the database and writes these rows, past all triggers and keys: they held when the rows were first made. */
export async function putBack(owner: pg.Client, tables: readonly KeptTable[]): Promise<void> {
  const written = tables.filter(({ rows }) => rows !== '[]');
  await owner.query(
    [
      'SET LOCAL session_replication_role = replica',
      // A TRUNCATE of so many tables takes ten times as long.
      ...tables.map(({ name }) => `DELETE FROM "${name}"`),
      ...written.map(
        ({ name, columns, rows }) =>
          `INSERT INTO "${name}" (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM json_populate_recordset(null::"${name}", ${pg.escapeLiteral(rows)})`,
      ),
    ].join(';\n'),
  );
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function mapped<V>(value: V, rename: (text: string) => string): V {
  if (typeof value === 'string') return rename(value) as V;
  if (Array.isArray(value)) return value.map((one) => mapped(one, rename)) as V;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one, rename)])) as V;
}

function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
