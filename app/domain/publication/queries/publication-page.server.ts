import { permits } from '#app/domain/actor.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { publicationInput } from '../publication-forms.ts';
import { publicationLines } from './publication-lines.server.ts';

/** A publication: what a citizen sees of it, who proposed and decided it, and what one may do about it. */
export const publicationPage = query({
  name: 'publication-page',
  summary: 'Show a publication as a citizen sees it, and how it stands',
  input: publicationInput,
  example: (world) => ({ input: { publication: world.waitingPublication } }),
  async run(ctx, input) {
    const { id, proposedById } = await reach(ctx).publication(input.publication);
    const [line] = await publicationLines(ctx, { id });
    if (!line) throw new NotFound();
    const waiting = line.standing === 'waiting';
    const lasts = waiting || ['embargo', 'shown', 'held'].includes(line.standing);
    const own = proposedById === ctx.actor.person.id;
    return {
      publication: line,
      can: {
        decide: waiting && !own && permits(ctx.actor, access, 'approve-publication'),
        withdraw: lasts && permits(ctx.actor, access, 'withdraw-publication'),
        propose: permits(ctx.actor, access, 'propose-publication'),
      },
      /** It waits, and whoever reads has proposed it: it needs somebody else. */
      needsSecond: waiting && own,
    };
  },
});
