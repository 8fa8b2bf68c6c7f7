import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../../access.ts';
import { ownOnly } from '../../own-only.ts';
import { removeFundingLineInput } from '../funding-forms.ts';
import { lineOf, reachLockedLine } from '../reached-line.server.ts';

/** Takes a funding line off its programme; its history keeps it, and a blocker that named it goes on without. */
export const removeFundingLine = command({
  name: 'remove-funding-line',
  summary: 'Take a funding line off its programme',
  input: removeFundingLineInput,
  example: (world) => ({ as: 'coordinator', input: { line: world.fundingLine }, events: ['programme.funding_removed'] }),
  reach: (ctx, input) => reachLockedLine(ctx, input.line),
  async run(ctx, _input, before) {
    allow(ctx.actor, access, 'remove-funding-line');
    ownOnly(ctx.actor, before.programme);
    await ctx.db.fundingLine.delete({ where: { id: before.id } });
    const { id: line, ...told } = lineOf(before);
    const fact = { name: 'programme.funding_removed', subject: 'programme', subjectId: before.programmeId } as const;
    ctx.record({ ...fact, old: { line, ...told } });
    return { programme: before.programmeId };
  },
});
