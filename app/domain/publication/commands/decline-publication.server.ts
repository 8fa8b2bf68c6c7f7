import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachLockedPublication } from '../locked-publication.server.ts';
import { declineInput } from '../publication-forms.ts';
import { checkSecondPerson, checkWaiting } from '../publish.rules.ts';

/** Declines what somebody else has proposed, and says why; whoever proposed it may take it back instead. */
export const declinePublication = command({
  name: 'decline-publication',
  summary: 'Decline, as a second person, that something is shown to everybody',
  input: declineInput,
  example: (world) => ({
    as: 'coordinator',
    input: { publication: world.waitingPublication, reason: 'The figure of May is not checked yet.' },
    events: ['publication.declined'],
  }),
  reach: (ctx, input) => reachLockedPublication(ctx, input.publication),
  async run(ctx, { reason }, publication) {
    allow(ctx.actor, access, 'decline-publication');
    checkWaiting(publication, { toShow: false });
    checkSecondPerson(publication, ctx.actor.person.id);
    await ctx.db.publication.update({
      where: { id: publication.id },
      data: { status: 'declined', decidedById: ctx.actor.person.id, decidedAt: ctx.now, reason },
    });
    ctx.record({ name: 'publication.declined', subject: 'publication', subjectId: publication.id, new: { reason } });
    return { publication: publication.id };
  },
});
