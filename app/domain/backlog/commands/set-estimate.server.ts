import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../access.ts';
import { setEstimateInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';
import { checkShown } from '../partner-changes.rules.ts';

/** Says how large an item is, in points; null says that nobody knows. */
export const setEstimate = command({
  name: 'set-estimate',
  summary: 'Set the estimate of an item in points, in tenths up to 999.9',
  input: setEstimateInput,
  example: (world) => ({ as: 'member', input: { item: world.items[0], estimate: 2.5 }, events: ['item.estimate_set'] }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item, partners['set-estimate']),
  async run(ctx, { estimate }, item) {
    allow(ctx.actor, access, 'set-estimate');
    checkShown(item.terms, 'estimates');
    const before = item.estimate?.toNumber() ?? null;
    if (estimate === before) return { item: item.key };
    await ctx.db.item.update({ where: { id: item.id }, data: { estimate } });
    ctx.record(factOf(item, 'item.estimate_set', { estimate: before }, { estimate }));
    return { item: item.key };
  },
});
