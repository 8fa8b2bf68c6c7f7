import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachLockedPublication } from '../locked-publication.server.ts';
import { publicationInput } from '../publication-forms.ts';
import { checkSecondPerson, checkWaiting, givesWayAt } from '../publish.rules.ts';
import { aboutThe } from '../things.server.ts';

/** Approves what somebody else has proposed: it is shown to everybody from its day on, and what was shown before gives way to it. */
export const approvePublication = command({
  name: 'approve-publication',
  summary: 'Approve, as a second person, that something is shown to everybody',
  input: publicationInput,
  example: (world) => ({
    as: 'coordinator',
    input: { publication: world.waitingPublication },
    events: ['publication.approved'],
  }),
  reach: (ctx, input) => reachLockedPublication(ctx, input.publication),
  async run(ctx, _input, publication) {
    allow(ctx.actor, access, 'approve-publication');
    checkWaiting(publication, { toShow: true });
    checkSecondPerson(publication, ctx.actor.person.id);
    const until = givesWayAt(publication, ctx.now);
    await ctx.db.publication.updateMany({
      where: { ...aboutThe(publication), status: 'approved', OR: [{ shownUntil: null }, { shownUntil: { gt: until } }] },
      data: { shownUntil: until },
    });
    await ctx.db.publication.update({
      where: { id: publication.id },
      data: { status: 'approved', decidedById: ctx.actor.person.id, decidedAt: ctx.now },
    });
    ctx.record({ name: 'publication.approved', subject: 'publication', subjectId: publication.id });
    return { publication: publication.id };
  },
});
