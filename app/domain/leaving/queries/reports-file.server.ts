import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { ownItems, visibleReports } from '#app/domain/reach/visible.server.ts';
import type { ReportFacts } from '#app/domain/report/report.ts';
import { sealedSince } from '#app/domain/report/sealed-since.server.ts';
import { access } from '../access.ts';
import type { ReportsPart } from '../climbing-parts.ts';
import { dayOf } from '../day-of.ts';
import { ownPeople } from './own-people.server.ts';

/** The agency's Monday reports, each as its reader may see it now, with what was written of the decisions they ask for. */
export const reportsFile = query({
  name: 'reports-file',
  summary: 'Read the agency’s Monday reports in Hashar’s own format',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx): Promise<ReportsPart> {
    const { actor, db } = ctx;
    allow(actor, access, 'reports-file');
    const rows = await db.report.findMany({
      where: visibleReports(actor),
      include: {
        decisions: {
          where: { sentence: { not: '' }, blocker: { item: ownItems(actor) } },
          orderBy: [{ writtenAt: 'asc' }, { blockerId: 'asc' }],
        },
      },
      orderBy: { monday: 'asc' },
    });
    const own = await ownPeople(
      ctx,
      rows.flatMap(({ frozenById, decisions }) => [
        ...(frozenById ? [frozenById] : []),
        ...decisions.map((each) => each.personId),
      ]),
    );
    const reports: ReportsPart['reports'] = [];
    for (const { id, monday, frozenAt, frozenById, facts, decisions } of rows)
      reports.push({
        ...{ id, monday: dayOf(monday), frozenBy: frozenById && own(frozenById) },
        frozenAt: frozenAt?.toISOString() ?? null,
        facts: frozenAt && (await sealedSince(ctx, facts as unknown as ReportFacts)),
        decisions: decisions.map(({ blockerId, sentence, ifNot, personId, writtenAt }) => ({
          ...{ blocker: blockerId, sentence, ifNot, by: own(personId) },
          at: writtenAt.toISOString(),
        })),
      });
    return { reports };
  },
});
