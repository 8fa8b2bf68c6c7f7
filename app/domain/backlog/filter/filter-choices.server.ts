import type { Reading } from '#app/domain/query.server.ts';
import { openSprintsSql, sharedItemsSql, showsFieldSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import type { LabelTone } from '../item.ts';
import { type Due, dues, type Filter, type FilterChoices, type FilterKind } from './filter.ts';
import { conditionsOf, dueSql, type FilteredList, unassignedSql } from './filter-sql.server.ts';

interface Row {
  kind: 'assignee' | 'label' | 'type' | 'due' | 'sprint';
  value: string;
  name: string | null;
  count: number;
}

/**
 * What can be chosen among items, each with the number of rows it brings: those that every other kind of the filter lets through.
 * @param listed `FROM item i …` with the condition of who may see what; the filter is put behind it
 */
export async function filterChoices(
  ctx: Reading,
  listed: Prisma.Sql,
  filter: Filter,
  list: FilteredList,
): Promise<FilterChoices> {
  const set = conditionsOf(ctx, filter, list);
  // Who is named where the terms hide it is neither a choice nor counted.
  const named = list.terms
    ? sharedItemsSql(ctx.actor, 'assignees')
    : list.mixed
      ? showsFieldSql(ctx.actor, 'assignees')
      : Prisma.sql`true`;
  const fits = set.map(({ kind, condition }) => Prisma.sql`, ${condition} AS ${flag(kind)}`);
  const but = (kind: FilterKind) =>
    Prisma.join(
      [Prisma.sql`true`, ...set.filter((each) => each.kind !== kind).map((each) => Prisma.sql`i.${flag(each.kind)}`)],
      ' AND ',
    );
  const dueRows = dues.map(
    (due) =>
      Prisma.sql`SELECT 'due' AS kind, ${due}::text AS value, NULL AS name, count(*)::int AS count FROM base i WHERE ${but('due')} AND ${dueSql(ctx, due)}`,
  );
  const rows = await raw<Row>(
    ctx.db,
    Prisma.sql`
    WITH base AS MATERIALIZED (SELECT i.id, i.type, i.due_on, i.state_id, ${named} AS named${fits.length > 0 ? Prisma.join(fits, '') : Prisma.empty} ${listed})
    SELECT 'type' AS kind, i.type::text AS value, NULL AS name, count(*)::int AS count FROM base i WHERE ${but('type')} GROUP BY 2
    UNION ALL SELECT 'assignee', a.person_id::text, p.name, count(*)::int FROM base i JOIN assignment a ON a.item_id = i.id JOIN person p ON p.id = a.person_id
      WHERE ${but('assignee')} AND i.named GROUP BY 2, 3
    UNION ALL SELECT 'assignee', 'none', NULL, count(*)::int FROM base i WHERE ${but('assignee')} AND ${unassignedSql} AND i.named
    UNION ALL SELECT 'label', l.name, min(l.tone), count(DISTINCT i.id)::int FROM base i JOIN item_label il ON il.item_id = i.id JOIN label l ON l.id = il.label_id
      WHERE ${but('label')} GROUP BY 2
    UNION ALL SELECT 'sprint', s.id::text, t.name || ' ' || s.number, count(DISTINCT i.id)::int FROM base i
      JOIN sprint_item si ON si.item_id = i.id AND si.open JOIN sprint s ON s.id = si.sprint_id JOIN team t ON t.id = s.team_id
      WHERE ${but('sprint')} AND ${openSprintsSql(ctx.actor)} GROUP BY 2, 3
    UNION ALL ${Prisma.join(dueRows, ' UNION ALL ')}`,
  );
  return choicesOf(rows, ctx.actor.person);
}

function flag(kind: FilterKind): Prisma.Sql {
  return Prisma.raw(`fits_${kind}`);
}

function choicesOf(rows: readonly Row[], me: { id: string; name: string }): FilterChoices {
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  const people = of('assignee').map(({ value, name, count }) => ({ value, name: name ?? '', count }));
  const mine = people.find(({ value }) => value === me.id)?.count ?? 0;
  return {
    assignee: [
      { value: 'me', name: me.name, count: mine },
      ...people.filter(({ value }) => value === 'none'),
      ...people.filter(({ value }) => value !== 'none' && value !== me.id).sort((a, b) => a.name.localeCompare(b.name)),
    ],
    label: of('label')
      .map(({ value, name, count }) => ({ value, tone: name as LabelTone, count }))
      .sort((a, b) => a.value.localeCompare(b.value)),
    type: of('type')
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => a.value.localeCompare(b.value)),
    sprint: of('sprint').map(({ value, name, count }) => ({ value, name: name ?? '', count })),
    due: of('due').map(({ value, count }) => ({ value: value as Due, count })),
  };
}
