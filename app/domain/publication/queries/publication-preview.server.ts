import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { access } from '../access.ts';
import { sameContent } from '../content.ts';
import { markOf } from '../mark.server.ts';
import { thingInput } from '../publication-forms.ts';
import { aboutThe, contentNow, reachThing } from '../things.server.ts';
import { publicationLines } from './publication-lines.server.ts';

/** What a citizen would see of a thing if it were published as it stands now, and what is published of it already. */
export const publicationPreview = query({
  name: 'publication-preview',
  summary: 'Show what a citizen would see of something if it were published now',
  input: thingInput,
  example: (world) => ({ input: { kind: 'service' as const, thing: world.service } }),
  async run(ctx, input) {
    const about = await reachThing(ctx, input);
    const content = await contentNow(ctx.db, about);
    const earlier = await publicationLines(ctx, aboutThe(about));
    const shown = earlier.find(({ standing }) => standing === 'shown');
    return {
      ...input,
      content,
      /** Sent back with the proposal, so that nothing else is proposed than what was seen. */
      seen: markOf(content),
      waiting: earlier.find(({ standing }) => standing === 'waiting')?.id ?? null,
      same: shown !== undefined && sameContent(shown.content, content),
      earlier: earlier.map(({ content: _, ...line }) => line),
      can: { propose: permits(ctx.actor, access, 'propose-publication') },
    };
  },
});
