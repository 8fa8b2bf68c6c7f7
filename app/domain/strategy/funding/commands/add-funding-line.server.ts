import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../../access.ts';
import { reachLockedProgramme } from '../../locked.server.ts';
import { ownOnly } from '../../own-only.ts';
import { addFundingLineInput } from '../funding-forms.ts';
import { lineOf } from '../reached-line.server.ts';

/** Writes down a source of a programme's money in a year; only the agency that leads it does. */
export const addFundingLine = command({
  name: 'add-funding-line',
  summary: 'Write down a source of a programme’s money in a year',
  input: addFundingLineInput,
  example: (world) => ({
    as: 'coordinator',
    input: { programme: world.programme, year: 2027, source: 'State budget', approved: '1500000.50', requested: '200000' },
    events: ['programme.funding_added'],
  }),
  reach: (ctx, input) => reachLockedProgramme(ctx, input.programme),
  async run(ctx, { programme: _id, ...said }, programme) {
    allow(ctx.actor, access, 'add-funding-line');
    ownOnly(ctx.actor, programme);
    const { year, source, currency } = said;
    const id = newId(ctx.now.getTime());
    const { count } = await ctx.db.fundingLine.createMany({
      data: [{ id, programmeId: programme.id, ...said, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) throw refuse('source', 'funding_line_exists', { year, source, currency });
    const { id: line, ...told } = lineOf(await ctx.db.fundingLine.findUniqueOrThrow({ where: { id } }));
    const fact = { name: 'programme.funding_added', subject: 'programme', subjectId: programme.id } as const;
    ctx.record({ ...fact, new: { line, ...told } });
    return { programme: programme.id, line };
  },
});
