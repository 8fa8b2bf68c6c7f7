import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { Conflict } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { heldReport } from '../made.server.ts';
import { reportFacts } from '../report-facts.server.ts';
import { freezeReportInput } from '../report-forms.ts';

/** Keeps the report that is being made as it stands for whoever freezes it; from then on the next Monday's is made. */
export const freezeReport = command({
  name: 'freeze-report',
  summary: 'Freeze the Monday report that is being made: it stays as it is',
  input: freezeReportInput,
  example: () => ({ as: 'coordinator', input: {}, events: ['report.frozen'] }),
  async run(ctx, { monday: seen }) {
    const { actor, db, now } = ctx;
    allow(actor, access, 'freeze-report');
    // One at a time for an agency: the second finds the first one's Monday frozen.
    const made = await heldReport(ctx);
    if (seen !== undefined && made.monday !== seen) throw new Conflict('report_frozen');
    if (!made.ripe) throw new Conflict('report_too_early');
    const facts = (await reportFacts(ctx, made)) as unknown as Prisma.InputJsonValue;
    const frozen = { frozenAt: now, frozenById: actor.person.id, facts };
    const id = made.id ?? newId(now.getTime());
    await db.report.upsert({
      where: { id },
      create: { id, agencyId: actor.agency.id, monday: new Date(made.monday), ...frozen },
      update: frozen,
    });
    ctx.record({
      name: 'report.frozen',
      subject: 'report',
      subjectId: id,
      agencies: [actor.agency.id],
      new: { monday: made.monday },
    });
    return { report: id };
  },
});
