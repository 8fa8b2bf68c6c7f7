import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { agreementFact } from '../agreement-fact.server.ts';
import { ownerOnly } from '../reached-agreement.server.ts';
import { reachScopedItems } from '../scoped-items.server.ts';
import { admittedItemsInput } from '../sharing-forms.ts';
import { currentGrant } from '../what-they-see.server.ts';

/** Takes single items out of an agreement that holds a part of a backlog, at once. */
export const takeOutItems = command({
  name: 'take-out-items',
  summary: 'Take single items out of an agreement, at once',
  input: admittedItemsInput,
  example: (world) => ({
    as: 'coordinator',
    input: { agreement: world.inForce, items: [world.items[2]] },
    events: ['agreement.items_taken_out'],
  }),
  reach: (ctx, input) => reachScopedItems(ctx, input),
  async run(ctx, _input, { agreement, items }) {
    allow(ctx.actor, access, 'take-out-items');
    ownerOnly(ctx.actor, agreement.backlog);
    const grant = await currentGrant(ctx, agreement);
    if (!grant || grant.whole) throw refuse('items', 'agreement_is_whole');
    const ids = items.map(({ id }) => id);
    const { count } = await ctx.db.grantItem.deleteMany({ where: { grantId: grant.id, itemId: { in: ids } } });
    if (count < new Set(ids).size) throw refuse('items', 'not_in_agreement');
    const told = { name: 'agreement.items_taken_out', new: { items: items.map(({ key }) => key) }, rights: true };
    ctx.record(await agreementFact(ctx, agreement, told));
    return { agreement: agreement.id, takenOut: count };
  },
});
