import type { Names } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { strategyPageSize, type WorkRow } from '../goal.ts';
import { linesSql } from '../lines.server.ts';

interface Found {
  key: string;
  title: string;
  type: WorkRow['type'];
  state: string;
  category: WorkRow['state']['category'];
  code: string;
  names: Names;
}

export interface WorkPage {
  work: WorkRow[];
  total: number;
  page: number;
  pages: number;
}

/**
 * A page of the items that the reader sees and that are not archived: open ones before done ones, epics first, then by key. `where` speaks
 * of `seen` (the items), `line` (what they serve), `i`, `s` (state) and `b` (backlog).
 */
export async function workPage({ actor, db }: Reading, where: Prisma.Sql, asked: number): Promise<WorkPage> {
  const found = Prisma.sql`FROM seen JOIN item i ON i.id = seen.id JOIN state s ON s.id = i.state_id
    JOIN backlog b ON b.id = i.backlog_id JOIN agency a ON a.id = b.agency_id WHERE i.archived_at IS NULL AND ${where}`;
  const [counted] = await db.$queryRaw<{ total: number }[]>(
    Prisma.sql`${linesSql(actor)} SELECT count(*)::int AS total ${found}`,
  );
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / strategyPageSize));
  const page = Math.min(asked, pages);
  const rows = await db.$queryRaw<Found[]>(Prisma.sql`
    ${linesSql(actor)}
    SELECT i.key, i.title, i.type, s.name AS state, s.category, a.code, a.names
    ${found}
    ORDER BY s.category = 'done', i.type, b.prefix, i.number
    LIMIT ${strategyPageSize} OFFSET ${(page - 1) * strategyPageSize}`);
  const work = rows.map(({ key, title, type, state, category, code, names }) => ({
    key,
    title,
    type,
    state: { name: state, category },
    agency: { code, names },
  }));
  return { work, total, page, pages };
}

/** Work that serves an objective, for {@link workPage}. */
export const servingSql = (objectiveId: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM line WHERE line.id = seen.id AND line.objective_id = ${objectiveId}::uuid)`;

/** Open epics and open items that are a part of nothing, without a line upward, for {@link workPage}. */
export const servingNothingSql = Prisma.sql`s.category <> 'done' AND NOT EXISTS (SELECT 1 FROM line WHERE line.id = seen.id)
  AND (i.type = 'epic' OR NOT EXISTS (SELECT 1 FROM seen above WHERE above.id = seen.parent_id))`;
