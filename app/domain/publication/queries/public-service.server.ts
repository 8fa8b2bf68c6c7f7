import { NotFound } from '#app/domain/errors.ts';
import { openQuery } from '#app/domain/query.server.ts';
import { reachPublic } from '#app/domain/reach/public-ones.server.ts';
import { contentOf } from '../content.ts';
import { publicThingInput } from '../publication-forms.ts';

/** A service as everybody sees it: what was approved of it, and nothing that came later. */
export const publicService = openQuery({
  name: 'public-service',
  summary: 'Show a service as it was published',
  input: publicThingInput,
  example: (world) => ({ input: { thing: world.service } }),
  async run(ctx, { thing }) {
    const content = contentOf((await reachPublic(ctx).service(thing)).content);
    if (content.kind !== 'service') throw new NotFound();
    return content;
  },
});
