import { sealedBlockers } from '#app/domain/blocker/read-blockers.server.ts';
import { dayIn, daysAfter } from '#app/domain/day.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { factsOf, mondayOf } from './report.rules.ts';
import { type ReportFacts, weeksShown } from './report.ts';
import { reportBlockers } from './report-blockers.server.ts';
import { reportPromises } from './report-promises.server.ts';

/** What the report for a Monday says now, as far as whoever reads may see it. */
export async function reportFacts(ctx: Reading, { monday, id }: { monday: string; id: string | null }): Promise<ReportFacts> {
  const { actor, now } = ctx;
  const today = dayIn(actor.agency.zone, now);
  return factsOf({
    ...{ monday, today, asOf: now.toISOString(), agency: actor.agency.code },
    blockers: await reportBlockers(ctx, daysAfter(mondayOf(today), -7 * (weeksShown + 1))),
    promises: await reportPromises(ctx, daysAfter(monday, -14)),
    sealed: await sealedBlockers(ctx),
    written: await writtenFor(ctx, id),
  });
}

async function writtenFor({ db }: Reading, reportId: string | null): Promise<Parameters<typeof factsOf>[0]['written']> {
  if (reportId === null) return new Map();
  const rows = await db.reportDecision.findMany({ where: { reportId } });
  return new Map(rows.map(({ blockerId, sentence, ifNot, textVersion }) => [blockerId, { sentence, ifNot, textVersion }]));
}
