import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachLockedPublication } from '../locked-publication.server.ts';
import { publicationInput } from '../publication-forms.ts';
import { aboutThe } from '../things.server.ts';

/**
 * Takes a thing away from everybody at once, which one person may: all that is shown of it, waits for its day, or waits to be approved. What was
 * decided or withdrawn before stays as it was.
 */
export const withdrawPublication = command({
  name: 'withdraw-publication',
  summary: 'Take something that is shown, or waits to be, away from everybody at once',
  input: publicationInput,
  example: (world) => ({
    as: 'lead',
    input: { publication: world.waitingPublication },
    events: ['publication.withdrawn'],
  }),
  reach: (ctx, input) => reachLockedPublication(ctx, input.publication),
  async run(ctx, _input, publication) {
    allow(ctx.actor, access, 'withdraw-publication');
    const open = await ctx.db.publication.findMany({
      where: { ...aboutThe(publication), status: { in: ['waiting', 'approved'] } },
      select: { id: true },
    });
    await ctx.db.publication.updateMany({
      where: { id: { in: open.map(({ id }) => id) } },
      data: { status: 'withdrawn', withdrawnById: ctx.actor.person.id, withdrawnAt: ctx.now },
    });
    for (const { id } of open) ctx.record({ name: 'publication.withdrawn', subject: 'publication', subjectId: id });
    return { publication: publication.id };
  },
});
