import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { setClassificationInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';
import { checkRaises } from '../lowering/lowering.rules.ts';
import { endLowering, openLowering } from '../lowering/reached-lowering.server.ts';

/**
 * Closes an item further, at once; a request to open it falls with that. To open it takes two: see `ask-to-lower`. Whoever restricts it
 * must be named on it, or it would be gone for them at once.
 */
export const setClassification = command({
  name: 'set-classification',
  summary: 'Close an item further; to open it to more people, ask for it',
  input: setClassificationInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], classification: 'shared' as const },
    events: ['item.classification_set'],
  }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item),
  async run(ctx, { classification }, item) {
    allow(ctx.actor, access, 'set-classification');
    if (classification === item.classification) return { item: item.key };
    checkRaises(item.classification, classification);
    const me = ctx.actor.person.id;
    const named = item.createdById === me || (await ctx.db.assignment.count({ where: { itemId: item.id, personId: me } })) > 0;
    if (classification === 'restricted' && !named) throw refuse('classification', 'restrict_unnamed');
    const asked = await openLowering(ctx.db, item.id);
    if (asked) await endLowering(ctx, item, asked, { state: 'fallen', name: 'item.lowering_fell' });
    await ctx.db.item.update({ where: { id: item.id }, data: { classification } });
    ctx.record({
      ...factOf(
        { ...item, classification },
        'item.classification_set',
        { classification: item.classification },
        { classification },
      ),
      takenAway: classification === 'restricted',
    });
    return { item: item.key };
  },
});
