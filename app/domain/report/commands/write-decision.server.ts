import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { heldReport } from '../made.server.ts';
import { writeDecisionInput } from '../report-forms.ts';

/** Says, for the report that is being made, what is to be decided about a blocker, and what happens if it is not. */
export const writeDecision = command({
  name: 'write-decision',
  summary: 'Say in the Monday report what is to be decided about a blocker, and what happens if it is not',
  input: writeDecisionInput,
  example: (world) => ({
    as: 'coordinator',
    input: { blocker: world.blocker, sentence: 'Which of the two registers is the source?', ifNot: 'The form goes out twice.' },
    events: ['report.decision_written'],
  }),
  reach: (ctx, { blocker }) => reach(ctx).blocker(blocker),
  async run(ctx, { sentence, ifNot }, { id: blockerId, item }) {
    allow(ctx.actor, access, 'write-decision');
    if (sentence === '' && ifNot !== '') throw refuse('sentence', 'required');
    const report = await rowOfMade(ctx);
    if (sentence === '') await ctx.db.reportDecision.deleteMany({ where: { reportId: report.id, blockerId } });
    else {
      const said = { sentence, ifNot, personId: ctx.actor.person.id, writtenAt: ctx.now };
      await ctx.db.reportDecision.upsert({
        where: { reportId_blockerId: { reportId: report.id, blockerId } },
        create: { reportId: report.id, blockerId, ...said },
        update: said,
      });
    }
    // The words are the report's: whoever may not see the item is not to read them in the trail.
    ctx.record({
      ...{ name: 'report.decision_written', subject: 'report', subjectId: report.id, agencies: [ctx.actor.agency.id] },
      ...{ classification: item.classification, new: { monday: report.monday, item: item.key } },
    });
    return { report: report.id };
  },
});

/** The row of the report that is being made; the first word that is written makes it. */
async function rowOfMade(ctx: Context): Promise<{ id: string; monday: string }> {
  const { monday, id } = await heldReport(ctx);
  if (id !== null) return { id, monday };
  const agencyId = ctx.actor.agency.id;
  const day = new Date(monday);
  await ctx.db.report.createMany({ data: [{ id: newId(ctx.now.getTime()), agencyId, monday: day }], skipDuplicates: true });
  const row = await ctx.db.report.findUniqueOrThrow({ where: { agencyId_monday: { agencyId, monday: day } } });
  return { id: row.id, monday };
}
