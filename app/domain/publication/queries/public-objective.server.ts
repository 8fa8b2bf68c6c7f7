import { NotFound } from '#app/domain/errors.ts';
import { openQuery } from '#app/domain/query.server.ts';
import { reachPublic } from '#app/domain/reach/public-ones.server.ts';
import { contentOf } from '../content.ts';
import { publicThingInput } from '../publication-forms.ts';

/** An objective as everybody sees it: what was approved of it, and nothing that came later. */
export const publicObjective = openQuery({
  name: 'public-objective',
  summary: 'Show an objective as it was published',
  input: publicThingInput,
  example: (world) => ({ input: { thing: world.closedObjective } }),
  async run(ctx, { thing }) {
    const content = contentOf((await reachPublic(ctx).objective(thing)).content);
    if (content.kind !== 'objective') throw new NotFound();
    return content;
  },
});
