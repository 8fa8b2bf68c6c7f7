import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleReports } from '#app/domain/reach/visible.server.ts';
import { reportMade } from '../made.server.ts';
import { type ReportLine, reportsPageSize } from '../report.ts';
import { reportsInput } from '../report-forms.ts';

/** Frozen reports of the agency, the latest first, and the Monday that the next one is for. */
export const reportsPage = query({
  name: 'reports-page',
  summary: 'List frozen Monday reports of the agency',
  input: reportsInput,
  example: () => ({ input: {} }),
  async run(ctx, { page: asked }) {
    const { actor, db } = ctx;
    const where = { AND: [visibleReports(actor), { frozenAt: { not: null } }] };
    const total = await db.report.count({ where });
    const pages = Math.max(1, Math.ceil(total / reportsPageSize));
    const page = Math.min(asked, pages);
    const rows = await db.report.findMany({
      where,
      select: { id: true, monday: true, frozenAt: true, frozenById: true },
      orderBy: { monday: 'desc' },
      skip: (page - 1) * reportsPageSize,
      take: reportsPageSize,
    });
    const people = await namesOf(
      db,
      rows.flatMap(({ frozenById }) => frozenById ?? []),
    );
    const reports = rows.map(
      ({ id, monday, frozenAt, frozenById }): ReportLine => ({
        ...{ id, monday: monday.toISOString().slice(0, 10), frozenAt: frozenAt?.toISOString() ?? '' },
        by: people.get(frozenById ?? '') ?? '',
      }),
    );
    return { reports, total, page, pages, next: (await reportMade(ctx)).monday };
  },
});
