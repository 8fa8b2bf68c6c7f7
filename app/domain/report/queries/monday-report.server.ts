import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { reportMade } from '../made.server.ts';
import type { MondayReport, ReportFacts } from '../report.ts';
import { reportFacts } from '../report-facts.server.ts';
import { mondayReportInput } from '../report-forms.ts';
import { sealedSince } from '../sealed-since.server.ts';

/** The Monday report: a frozen one as it was, or the one that is being made as it stands now. */
export const mondayReport = query({
  name: 'monday-report',
  summary:
    'Show the Monday report as it stands now, or as it was frozen: what is new, freed, ageing, kept, missed, and to be decided',
  input: mondayReportInput,
  example: () => ({ input: {} }),
  async run(ctx, { report: asked }): Promise<MondayReport> {
    const { code, names, zone } = ctx.actor.agency;
    const around = { agency: { code, names }, zone };
    if (asked === undefined) {
      const made = await reportMade(ctx);
      const facts = await reportFacts(ctx, made);
      const may = (act: keyof typeof access) => permits(ctx.actor, access, act);
      const can = { write: may('write-decision'), freeze: made.ripe && may('freeze-report') };
      return { ...around, id: null, frozen: null, facts, can };
    }
    const { id, frozenAt, frozenById, facts } = await reach(ctx).frozenReport(asked);
    const by = await namesOf(ctx.db, [frozenById ?? '']);
    return {
      ...{ ...around, id, frozen: { at: frozenAt?.toISOString() ?? '', by: by.get(frozenById ?? '') ?? '' } },
      facts: await sealedSince(ctx, facts as unknown as ReportFacts),
      can: { write: false, freeze: false },
    };
  },
});
