import { permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { othersThan } from '../askable.server.ts';
import { newRequestInput } from '../request-forms.ts';

/** What the form offers by which another agency is asked. */
export const newRequestPage = query({
  name: 'new-request-page',
  summary: 'Show whom you can ask, and the item of your own that a request is to hang on',
  input: newRequestInput,
  example: (world) => ({ input: { item: world.items[0] } }),
  async run(ctx, input) {
    const item = input.item === undefined ? null : await reach(ctx).item(input.item);
    return {
      agencies: await othersThan(ctx, []),
      item: item && { key: item.key, title: item.title },
      today: dayIn(ctx.actor.agency.zone, ctx.now),
      can: { ask: permits(ctx.actor, access, 'ask-agency') },
    };
  },
});
