import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { Conflict, refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { heldReport } from '../made.server.ts';
import { writeDecisionInput } from '../report-forms.ts';

/**
 * Says, for the report that is being made, what is to be decided about a blocker, and what happens if it is not. Where a colleague wrote in
 * between nothing is written, and the conflict carries both texts; what was written for a Monday goes into no other.
 */
export const writeDecision = command({
  name: 'write-decision',
  summary: 'Say in the Monday report what is to be decided about a blocker, and what happens if it is not',
  input: writeDecisionInput,
  example: (world) => ({
    as: 'coordinator',
    input: {
      ...{ blocker: world.blocker, textVersion: 0 },
      ...{ sentence: 'Which of the two registers is the source?', ifNot: 'The form goes out twice.' },
    },
    events: ['report.decision_written'],
  }),
  reach: (ctx, { blocker }) => reach(ctx).blocker(blocker),
  async run(ctx, { sentence, ifNot, textVersion, monday }, { id: blockerId, item }) {
    allow(ctx.actor, access, 'write-decision');
    if (sentence === '' && ifNot !== '') throw refuse('sentence', 'required');
    const made = await heldReport(ctx);
    const stands = await standing(ctx, made.id, blockerId);
    const words = { sentence, ifNot };
    const conflict = { mine: { ...words, textVersion }, theirs: stands };
    if (monday !== undefined && monday !== made.monday) throw new Conflict('report_frozen', {}, conflict);
    if (sentence === stands.sentence && ifNot === stands.ifNot) return { report: made.id, textVersion: stands.textVersion };
    if (textVersion !== stands.textVersion) throw new Conflict('words_conflict', {}, conflict);
    const reportId = made.id ?? (await madeFor(ctx, made.monday));
    const said = { ...words, textVersion: textVersion + 1, personId: ctx.actor.person.id, writtenAt: ctx.now };
    await ctx.db.reportDecision.upsert({
      where: { reportId_blockerId: { reportId, blockerId } },
      create: { reportId, blockerId, ...said },
      update: said,
    });
    // The words are the report's: whoever may not see the item is not to read them in the trail.
    ctx.record({
      ...{ name: 'report.decision_written', subject: 'report', subjectId: reportId, agencies: [ctx.actor.agency.id] },
      ...{ classification: item.classification, new: { monday: made.monday, item: item.key } },
    });
    return { report: reportId, textVersion: said.textVersion };
  },
});

/** What is written of a blocker by now; empty, and of version 0, where nobody ever wrote. */
async function standing({ db }: Context, reportId: string | null, blockerId: string) {
  const row = reportId && (await db.reportDecision.findUnique({ where: { reportId_blockerId: { reportId, blockerId } } }));
  return row
    ? { sentence: row.sentence, ifNot: row.ifNot, textVersion: row.textVersion }
    : { sentence: '', ifNot: '', textVersion: 0 };
}

/** The row of the report that is being made; the first word that is written makes it. */
async function madeFor(ctx: Context, monday: string): Promise<string> {
  const id = newId(ctx.now.getTime());
  await ctx.db.report.create({ data: { id, agencyId: ctx.actor.agency.id, monday: new Date(monday) } });
  return id;
}
