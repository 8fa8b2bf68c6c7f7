import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { permitsHere } from '#app/domain/reach/terms.ts';
import { visibleBlockers } from '#app/domain/reach/visible.server.ts';
import { access, partners } from '../access.ts';
import { freedShown, type ItemBlockers } from '../blocker.ts';
import { itemBlockersInput } from '../blocker-forms.ts';
import { blockerLines } from './blocker-lines.server.ts';

/** What holds an item up, the oldest first, and what did; of another agency's item only what names one's own. */
export const itemBlockers = query({
  name: 'item-blockers',
  summary: 'What holds an item up, and what did',
  input: itemBlockersInput,
  example: (world) => ({ input: { item: world.items[1] } }),
  async run(ctx, { item: key }): Promise<ItemBlockers> {
    const item = await reach(ctx, partners['item-blockers']).item(key);
    const seen = { AND: [await visibleBlockers(ctx), { itemId: item.id }] };
    const change = permitsHere(ctx.actor, { access, partners }, 'raise-blocker', item.terms);
    return {
      open: await blockerLines(ctx, { ...seen, freedAt: null }),
      freed: (await blockerLines(ctx, { ...seen, freedAt: { not: null } })).reverse().slice(0, freedShown),
      may: { raise: change && item.archivedAt === null, change },
    };
  },
});
