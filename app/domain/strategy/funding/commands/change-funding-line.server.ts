import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../../access.ts';
import { ownOnly } from '../../own-only.ts';
import { changeFundingLineInput } from '../funding-forms.ts';
import { amountsOf, lineOf, reachLockedLine } from '../reached-line.server.ts';

/** Says anew how much of a funding line is approved, asked for and spent; its year, source and currency are what it is. */
export const changeFundingLine = command({
  name: 'change-funding-line',
  summary: 'Say anew how much of a funding line is approved, requested and spent',
  input: changeFundingLineInput,
  example: (world) => ({
    as: 'coordinator',
    input: { line: world.fundingLine, approved: '1000', requested: '0', spent: '250.25' },
    events: ['programme.funding_changed'],
  }),
  reach: (ctx, input) => reachLockedLine(ctx, input.line),
  async run(ctx, { line: _id, ...amounts }, before) {
    allow(ctx.actor, access, 'change-funding-line');
    ownOnly(ctx.actor, before.programme);
    const after = await ctx.db.fundingLine.update({ where: { id: before.id }, data: amounts });
    const [old, now] = [amountsOf(before), amountsOf(after)];
    const answer = { programme: before.programmeId, line: before.id };
    if (JSON.stringify(old) === JSON.stringify(now)) return answer;
    const { id: line, year, source, currency } = lineOf(after);
    const fact = { name: 'programme.funding_changed', subject: 'programme', subjectId: before.programmeId } as const;
    ctx.record({ ...fact, old, new: { line, year, source, currency, ...now } });
    return answer;
  },
});
