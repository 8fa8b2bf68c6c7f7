import type { Reading } from '#app/domain/query.server.ts';
import { visibleBlockers, visibleRequests } from '#app/domain/reach/visible.server.ts';
import type { ReportFacts, Row, SealedRow, ShownRow } from './report.ts';
import { type Decision, reportParts } from './report.ts';

/**
 * What was frozen, as its reader may see it now: a row of what they may not see (any more, or never) stands as sealed, with all that was said
 * of it. So each number keeps as many rows as it had.
 */
export async function sealedSince(ctx: Reading, facts: ReportFacts<ShownRow>): Promise<ReportFacts<ShownRow>> {
  const rows = [...reportParts.flatMap((part) => facts.rows[part]), ...facts.decisions.map(({ row }) => row)];
  const idsOf = (kind: Row['kind']) => [
    ...new Set(rows.flatMap((row) => (row.kind !== 'sealed' && row.kind === kind ? row.id : []))),
  ];
  const blockers = await ctx.db.blocker.findMany({
    where: { AND: [await visibleBlockers(ctx), { id: { in: idsOf('blocker') } }] },
    select: { id: true },
  });
  const requests = await ctx.db.request.findMany({
    where: { AND: [visibleRequests(ctx.actor), { id: { in: idsOf('promise') } }] },
    select: { id: true },
  });
  const seen = new Set([...blockers, ...requests].map(({ id }) => id));
  // What was sealed to whoever took an agency home stays so.
  const shown = (row: ShownRow): ShownRow => (row.kind === 'sealed' || seen.has(row.id) ? row : sealed(row));
  return {
    ...facts,
    rows: Object.fromEntries(reportParts.map((part) => [part, facts.rows[part].map(shown)])) as Record<
      keyof ReportFacts['rows'],
      ShownRow[]
    >,
    decisions: facts.decisions.map(({ row, ...said }): Decision<ShownRow> => {
      const is = shown(row);
      return is.kind === 'sealed' ? { row: is, sentence: '', ifNot: '' } : { row: is, ...said };
    }),
  };
}

function sealed(row: Row): SealedRow {
  return { kind: 'sealed', agency: row.kind === 'blocker' ? row.waiting : row.asker };
}
